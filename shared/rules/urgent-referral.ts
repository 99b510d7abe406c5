import { addHours, workingDays } from "../time/index.ts";
import { assessments, done, earliest, timescaleOf } from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { clockRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/**
 * 'Provide an initial response to the Probation Practitioner within one working day of receiving the Referral'.
 * The 24 hours of the Top Tips are the earlier reminder, not the breach.
 */
export const urgentInitialResponse = clockRule({
  id: "urgent-initial-response",
  title: "First response to an urgent referral",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("RPG", "App. 5 §6.1"), cite("TT", "'Urgent Timescale'")],
  opensWhen: "a referral is received with 14 days or fewer left to serve",
  metWhen: "the provider acknowledges it, assigns a caseworker or books the supplier assessment",
  whatToDo: {
    owner:
      "Respond to the practitioner now: acknowledge the referral, assign a caseworker or book the assessment.",
    practitioner: "Telephone the provider today: the person is about to leave prison.",
  },
  pressing: true,
  within: always(workingDays(1)),
  opens: (c) =>
    c.referral && timescaleOf(c) === "urgent"
      ? [{ at: c.referral.sentAt, because: "an urgent referral was received" }]
      : [],
  metBy: (c) =>
    done(
      earliest(
        c.acknowledgedAt,
        c.assignedAt,
        ...assessments(c).map(({ bookedAt, time }) => bookedAt ?? time),
      ),
      "the provider first responded",
    ),
  remindAt: ({ at }) => addHours(at, 24),
});
