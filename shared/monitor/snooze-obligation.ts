import { type CaseEvent, isPersonCase } from "../case/index.ts";
import { type Obligation, obligationsOf } from "../obligations/index.ts";
import { ruleOf } from "../rules/index.ts";
import {
  type About,
  daysOffered,
  donePage,
  eventIdOf,
  eventOf,
  expiredPage,
  forgedPage,
  formPage,
  type LinkSecrets,
  type ObligationSnoozed,
  openTicket,
  type PageAnswer,
  readChoice,
  type SnoozeTicket,
  settledPage,
  usedPage,
} from "../snooze/index.ts";
import { eventsThatCount, type LoggedEvent } from "../store/index.ts";
import { type Instant, parseInstant } from "../time/index.ts";
import { readCircumstances } from "./read-circumstances.ts";
import { type Recording, recordCase } from "./recording/record-case.ts";

/** Somebody has followed a link from an e-mail, or sent the form to which it leads. */
export interface LinkFollowed {
  readonly method: "GET" | "POST";
  readonly token: string;
  /** As posted; empty for a GET. */
  readonly form: string;
  readonly now: Instant;
}

export interface Snoozing extends Recording {
  /** With what the links were made; `anew` because a link fits none of what is known. */
  readonly secrets: (anew?: boolean) => Promise<LinkSecrets>;
}

export interface LinkAnswered {
  readonly outcome: "shown" | "snoozed" | "incomplete" | "used" | "settled" | "expired" | "forged";
  readonly answer: PageAnswer;
}

/**
 * Answers a link. A GET shows and changes nothing, so that a mail scanner which opens every link does no harm; a POST
 * writes down what was chosen, once: the same POST again gets the same answer, another one is told what stands.
 */
export async function snoozeObligation(
  { method, token, form, now }: LinkFollowed,
  snoozing: Snoozing,
): Promise<LinkAnswered> {
  const known = openTicket(token, await snoozing.secrets(), now);
  const ticket = known === "forged" ? openTicket(token, await snoozing.secrets(true), now) : known;
  if (ticket === "forged") return { outcome: "forged", answer: forgedPage() };
  if (ticket === "expired") return { outcome: "expired", answer: expiredPage() };
  const { store } = snoozing;
  const { stored, log } = await store.cases.whole(ticket.caseId);
  const circumstances = await readCircumstances(store);
  const obligation = stored && obligationsOf(stored.facts, now, { circumstances }).find(isAbout(ticket));
  if (!obligation) return { outcome: "settled", answer: settledPage() };

  const about = aboutOf(obligation, stored.facts.referral?.reference, now);
  const choice = readChoice(form, now);
  const before = saidWith(ticket, log);
  if (before) return answerAgain(about, before, method === "POST" ? form : undefined);
  if (isSettled(obligation)) return { outcome: "settled", answer: settledPage() };
  if (method === "GET") return { outcome: "shown", answer: formPage(about, daysOffered(now)) };
  if ("problems" in choice) {
    return { outcome: "incomplete", answer: formPage(about, daysOffered(now), choice) };
  }
  const event = eventOf(ticket, choice, now);
  const telling = { ...snoozing.telling, circumstances };
  await recordCase(ticket.caseId, [{ event, receivedAt: now }], now, { ...snoozing, telling });
  // Two may have used the link at the same moment: what stands is what the case holds.
  const said = saidWith(ticket, (await store.cases.whole(ticket.caseId)).log) ?? event;
  return said.occurredAt === event.occurredAt
    ? { outcome: "snoozed", answer: donePage(about, askedIn(said)) }
    : answerAgain(about, said, form);
}

/** To the same form the same answer as the first time; to anything else what was said then. */
function answerAgain(about: About, said: ObligationSnoozed, form: string | undefined): LinkAnswered {
  const asked = askedIn(said);
  if (form === undefined) return { outcome: "used", answer: usedPage(about, asked, 200) };
  const fields = new URLSearchParams(form);
  const isSame = fields.get("until") === asked.until && fields.get("reason") === asked.reason;
  return { outcome: "used", answer: isSame ? donePage(about, asked) : usedPage(about, asked, 409) };
}

const isAbout =
  ({ obligation, due }: SnoozeTicket) =>
  ({ key, deadline, opened }: Obligation): boolean =>
    key === obligation && (deadline?.due ?? opened) === due;

const isSettled = (obligation: Obligation): boolean =>
  obligation.state === "met" ||
  obligation.state === "waived" ||
  (obligation.state === "missed" && (obligation.met !== undefined || obligation.fellAway !== undefined));

/** The reference of somebody in prison would be their number. */
const aboutOf = (
  { rule, deadline, caseId }: Obligation,
  reference: string | undefined,
  now: Instant,
): About => ({
  title: ruleOf(rule).title,
  ...(reference !== undefined && !isPersonCase(caseId) && { reference }),
  ...(deadline && { dueDay: deadline.dueDay }),
  isOver: deadline !== undefined && deadline.due <= now,
});

/** What was said with a ticket, if it was used. */
const saidWith = (ticket: SnoozeTicket, log: readonly LoggedEvent[]): ObligationSnoozed | undefined =>
  eventsThatCount(log).find(
    (event: CaseEvent): event is ObligationSnoozed =>
      event.eventType === "crs.obligation.snoozed" && event.eventId === eventIdOf(ticket),
  );

const askedIn = ({ occurredAt, detail: { until, reason } }: ObligationSnoozed) => ({
  at: parseInstant(occurredAt),
  until,
  reason,
});
