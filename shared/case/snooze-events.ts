import * as z from "zod";
import {
  addWorkingDays,
  isAdmittedInstant,
  type LocalDate,
  londonDayOf,
  parseInstant,
} from "../time/index.ts";
import { envelope } from "./envelope.ts";
import { dayField, idField, instantField } from "./fields.ts";

/** Why somebody asks for quiet: a closed list, so that nothing can be written about a person. */
export const snoozeReasons = [
  "in-progress",
  "booked",
  "waiting-for-provider",
  "waiting-for-practitioner",
  "person-unavailable",
  "done-not-recorded",
  "wrongly-recorded",
] as const;
export type SnoozeReason = (typeof snoozeReasons)[number];

/** In what capacity somebody was told, and answers. */
export const snoozeRoles = [
  "practitioner",
  "provider",
  "custody-team",
  "manager",
  "contract-manager",
] as const;
export type SnoozeRole = (typeof snoozeRoles)[number];

/** So many working days ahead reminders may be put off, and no more. */
export const LONGEST_SNOOZE = 5;

/** The last day until which reminders may be put off on a day. @throws ImpossibleDayCount */
export const lastSnoozeDay = (today: LocalDate): LocalDate => addWorkingDays(today, LONGEST_SNOOZE).day;

/**
 * Somebody knows of an obligation and asks not to be reminded of it until a day: of that obligation alone, and of
 * that due instant alone, so that a deadline that moves is told of again. In the case of somebody in prison, whom no
 * referral names, the person reference says whose.
 */
export const obligationSnoozed = z
  .strictObject({
    ...envelope,
    eventType: z.literal("crs.obligation.snoozed"),
    additionalInformation: z.object({ referralId: idField.optional() }),
    detail: z.strictObject({
      /** The rule's id, and after a colon what it is about, where a case can have several. */
      obligation: z
        .string()
        .max(200)
        .regex(
          /^[a-z][a-z0-9-]*(:[^\s#\p{Cc}]+)?$/u,
          "the key of an obligation, such as action-plan-approval:1",
        ),
      /** When it is due; of what must simply be there, when it began to be wanting. */
      due: instantField,
      /** Quiet until this day begins. */
      until: dayField,
      reason: z.enum(snoozeReasons),
      by: z.enum(snoozeRoles),
    }),
  })
  .superRefine(({ additionalInformation, personReference }, context) => {
    if (additionalInformation.referralId === undefined && !personReference?.identifiers.length) {
      const message = "expected a referralId, or in a person's own case a personReference with an identifier";
      context.addIssue({ code: "custom", path: ["additionalInformation", "referralId"], message });
    }
  });

type Snoozed = z.infer<typeof obligationSnoozed>;

/**
 * Why the day until which somebody asks for quiet is not allowed, if it is not. It is asked of what comes in, not of what
 * is in a log: a bank holiday that is moved later takes nothing back.
 */
export function untilProblem({ occurredAt, detail: { until } }: Snoozed): string | undefined {
  // That is a problem of its own.
  if (!isAdmittedInstant(occurredAt)) return undefined;
  const today = londonDayOf(parseInstant(occurredAt));
  const last = lastSnoozeDay(today);
  if (until > today && until <= last) return undefined;
  return `expected a day after ${today} and no later than ${last}, ${LONGEST_SNOOZE} working days ahead`;
}
