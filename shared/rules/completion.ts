import { deadlineOnDay } from "../time/index.ts";
import { current, done } from "./language/facts.ts";
import { clockRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/** Each referral carries the day by which the intervention is to be completed. */
export const completionDeadline = clockRule({
  id: "completion-deadline",
  title: "Intervention completed",
  name: "completion of the intervention",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("R&M", "'date intervention to be completed by'"), cite("TT", "Fig. 1, end date")],
  opensWhen: "a referral is sent with a 'complete by' date",
  metWhen: "the referral concludes",
  whatToDo: {
    owner: "Finish the intervention and its report, or agree a new date with the practitioner.",
    practitioner: "Agree with the provider whether the work ends or the date moves, and amend the referral.",
  },
  withinWords: "by that date",
  opens: ({ referral }) =>
    referral && current(referral.completionDeadline)
      ? [{ at: referral.sentAt, because: "the referral was sent with a date to be completed by" }]
      : [],
  due: ({ referral }) => {
    const day = referral && current(referral.completionDeadline);
    return day && deadlineOnDay(day);
  },
  metBy: ({ concludedAt }) => done(concludedAt, "the referral concluded"),
  waivedBy: ({ endRequestedAt }) => done(endRequestedAt, "the practitioner ended the referral"),
});
