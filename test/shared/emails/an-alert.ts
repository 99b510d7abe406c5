import type { Alert, Recipient, RecipientRole } from "../../../shared/obligations/index.ts";
import { snoozeLinkOf } from "../../../shared/snooze/index.ts";
import { recipientKey } from "../../../shared/store/index.ts";
import { deadlineOnDay, type LocalDate, parseInstant, parseLocalDate } from "../../../shared/time/index.ts";

/** A Friday, at the first delivery time of the day. */
export const now = parseInstant("2026-11-20T07:00Z");
export const referAndMonitorUrl = "https://refer-monitor.example";
export const acknowledgeLinkOf = snoozeLinkOf({
  baseUrl: "https://monitor.example/v1/snooze",
  secret: "known to nobody",
  recipientKey,
});

export const recipient = (role: RecipientRole, more: Partial<Recipient> = {}): Recipient => ({
  role,
  address: "somebody@example.org",
  ...more,
});

/** The due instant and day of something due by the end of that day. */
export function dueOn(day: string): { due: Alert["due"] & string; dueDay: LocalDate } {
  const { due, dueDay } = deadlineOnDay(parseLocalDate(day));
  return { due, dueDay };
}

/** What a provider missed yesterday and the practitioner hears of, unless told otherwise. */
export function anAlert(more: Partial<Alert> = {}): Alert {
  const rule = more.rule ?? "action-plan-submission";
  return {
    caseId: "5f3a0d52-0000-4000-8000-000000000001",
    reference: "QX1042AC",
    region: "A",
    obligation: rule,
    rule,
    stage: "missed",
    opened: parseInstant("2026-11-12T10:15Z"),
    ...(more.stage !== "omission" && dueOn("2026-11-19")),
    recipient: recipient("practitioner"),
    raisedAt: now,
    deliverAt: now,
    ...more,
  };
}

/** A reminder of something due by the end of that day, to the practitioner. */
export const aReminder = (day: string, more: Partial<Alert> = {}): Alert =>
  anAlert({ rule: "action-plan-approval", stage: "reminder", ...dueOn(day), ...more });

/** Something that the practitioner has to put right. */
export const anOmission = (more: Partial<Alert> = {}): Alert =>
  anAlert({ rule: "risk-information-present", stage: "omission", ...more });
