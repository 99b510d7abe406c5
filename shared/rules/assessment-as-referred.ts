import type { CrsCase } from "../case/index.ts";
import { deadlineOnDay, londonDayOf } from "../time/index.ts";
import { assessmentOffered, done, heldAssessment, particularsOf, timescaleOf } from "./language/facts.ts";
import { clockRule, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/**
 * 'Undertake the Supplier Assessment Appointment and any pre-release activity, where applicable, within the timescales
 * as outlined in the Referral': the day that a standard referral asks for. A day that had gone by when it was asked
 * for asks for nothing that could be done.
 */
export const assessmentAsReferred = clockRule({
  id: "assessment-as-referred",
  title: "Assessment held by the day that the referral asks for",
  name: "assessment by the day asked for",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("RPG", "App. 5 Standard Timescale §1")],
  opensWhen: "a referral is received with 15 days or more left to serve, and names a day for the assessment",
  metWhen: "the supplier assessment is held",
  whatToDo: {
    owner:
      "Hold the assessment by the day that the referral asks for, or agree another day with the practitioner.",
    practitioner: "Ask the provider when the assessment will be held, or amend the day in the referral.",
  },
  withinWords: "the day that the referral asks for",
  opens: (c) => {
    const asked = timescaleOf(c) === "standard" ? firstAskedFor(c) : undefined;
    const { requestedAssessmentDate: day } = particularsOf(c);
    return asked && day && day >= londonDayOf(asked.at) ? [asked] : [];
  },
  due: (c) => {
    const { requestedAssessmentDate: day } = particularsOf(c);
    return day ? deadlineOnDay(day) : undefined;
  },
  metBy: (c) => done(heldAssessment(c)?.time, "the supplier assessment was held"),
  mitigatedBy: (c, { at }, deadline) => assessmentOffered(c, at, deadline),
});

function firstAskedFor({ referral }: CrsCase): Trigger | undefined {
  const asked = referral?.particulars.find(({ value }) => value.requestedAssessmentDate);
  return asked && { at: asked.from, because: "the referral names a day for the assessment" };
}
