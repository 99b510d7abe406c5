import { createHash } from "node:crypto";
import { type CaseEvent, caseEvent, identifierOf, isPersonCase, kindOfIdentifier } from "../case/index.ts";
import type { Instant } from "../time/index.ts";
import type { SnoozeChoice } from "./choices.ts";
import type { SnoozeTicket } from "./ticket.ts";

export type ObligationSnoozed = Extract<CaseEvent, { eventType: "crs.obligation.snoozed" }>;

/**
 * The id of the event that using a ticket makes. It depends on what the ticket is about and to whom it was given, not
 * on when, so that a link can be used once: a log takes an id once, and so does whoever folds it.
 */
export function eventIdOf({ caseId, obligation, due, news, recipient }: SnoozeTicket): string {
  const about = JSON.stringify([caseId, obligation, due, news, recipient]);
  return `snooze-${createHash("sha256").update(about).digest("hex").slice(0, 32)}`;
}

/** What using a ticket at `now` says to the case. */
export function eventOf(
  ticket: SnoozeTicket,
  { until, reason }: SnoozeChoice,
  now: Instant,
): ObligationSnoozed {
  const { caseId, obligation, due, role: by } = ticket;
  const identifier = { value: identifierOf(caseId) };
  const type = kindOfIdentifier(identifier.value) === "prison-number" ? "NOMS" : "CRN";
  const event = caseEvent.parse({
    eventId: eventIdOf(ticket),
    occurredAt: now,
    eventType: "crs.obligation.snoozed",
    ...(isPersonCase(caseId)
      ? { additionalInformation: {}, personReference: { identifiers: [{ type, ...identifier }] } }
      : { additionalInformation: { referralId: caseId } }),
    detail: { obligation, due, until, reason, by },
  });
  return event as ObligationSnoozed;
}
