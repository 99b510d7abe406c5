import * as z from "zod";
import { LONGEST_SNOOZE, type SnoozeReason, snoozeReasons } from "../case/index.ts";
import { addWorkingDays, type Instant, type LocalDate, londonDayOf } from "../time/index.ts";

/** Each reason in words that suit whoever answers. */
export const reasonWords: Readonly<Record<SnoozeReason, string>> = {
  "in-progress": "It is being worked on",
  booked: "It is booked or agreed for a later day",
  "waiting-for-provider": "It waits for the provider",
  "waiting-for-practitioner": "It waits for the probation practitioner",
  "person-unavailable": "The person on probation is not available",
  "done-not-recorded": "It is done, and will be recorded",
  "wrongly-recorded": "What was recorded is wrong, and will be put right",
};

/** The days until which reminders may be put off at `now`: the next five working days in London. */
export const daysOffered = (now: Instant): readonly LocalDate[] =>
  Array.from({ length: LONGEST_SNOOZE }, (_, n) => addWorkingDays(londonDayOf(now), n + 1).day);

/** What was chosen in the form. */
export interface SnoozeChoice {
  readonly until: LocalDate;
  readonly reason: SnoozeReason;
}

/** A field of the form that was left out, or holds what it does not offer. */
export type FormField = keyof SnoozeChoice;

/** What is wrong with a form, and what of it may stand. */
export interface UnusableForm {
  readonly problems: readonly FormField[];
  readonly chosen: Partial<SnoozeChoice>;
}

/** Reads a form (`application/x-www-form-urlencoded`) as posted at `now`. */
export function readChoice(form: string, now: Instant): SnoozeChoice | UnusableForm {
  const fields = new URLSearchParams(form);
  const until = daysOffered(now).find((day) => day === fields.get("until"));
  const reason = z.enum(snoozeReasons).safeParse(fields.get("reason")).data;
  if (until !== undefined && reason !== undefined) return { until, reason };
  return {
    problems: [
      ...(until === undefined ? ["until" as const] : []),
      ...(reason === undefined ? ["reason" as const] : []),
    ],
    chosen: { ...(until !== undefined && { until }), ...(reason !== undefined && { reason }) },
  };
}
