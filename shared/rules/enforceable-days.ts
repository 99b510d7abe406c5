import { addCalendarWeeks, calendarDaysBetween, londonDayOf } from "../time/index.ts";
import { current } from "./language/facts.ts";
import { always, valueOn } from "./language/in-force.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { stretches } from "./language/stretches.ts";

/** Fig. 1 reckons ten working days for the assessment, and one appointment a week after it: 2 weeks and the days. */
const weeksForAssessment = always(2);

/** 'E.g. 8 weeks (missed appointment – holidays etc)' for 10 enforceable days, 6 for 5; none is named for another number. */
const contingencyWeeks = always<ReadonlyMap<number, number>>(
  new Map([
    [10, 8],
    [5, 6],
  ]),
);

/**
 * 'You need to consider an achievable timescale (e.g. 1 x appointment per week would take 10 weeks). The end date should
 * take account of the fact that these sessions will commence after the initial assessment.' Reckoned from the day of the
 * referral, as Fig. 1 does. A date without the contingency that is advised beside it can still be kept, and is no finding.
 */
export const enforceableDaysAchievable = presenceRule({
  id: "enforceable-days-achievable",
  title: "Time enough for the enforceable days",
  name: "time for the enforceable days",
  owedBy: "practitioner",
  severity: "advice",
  sources: [cite("TT", "Fig. 1"), cite("TT", "'consider an achievable timescale'")],
  opensWhen: "a referral allows fewer weeks than its enforceable days need",
  metWhen: "the date is later, or the days are fewer",
  whatToDo: {
    owner:
      "Agree a later 'complete by' date or fewer enforceable days with the provider, leave room for missed appointments and leave, and amend the referral.",
  },
  findings: stretches(({ referral }) => {
    const days = current(referral.maximumEnforceableDays);
    const completeBy = current(referral.completionDeadline);
    if (days === undefined || completeBy === undefined) return undefined;
    if (days === 0) return [];
    const sentOn = londonDayOf(referral.sentAt);
    const needed = addCalendarWeeks(sentOn, valueOn(weeksForAssessment, sentOn) + days);
    const short = Math.ceil(calendarDaysBetween(completeBy, needed) / 7);
    if (short <= 0) return [];
    const contingency = valueOn(contingencyWeeks, sentOn).get(days);
    return [
      `${weeksWords(short)} short of the time that ${daysWords(days)}`,
      ...(contingency
        ? [`and ${weeksWords(contingency)} more are advised for missed appointments and leave`]
        : []),
    ];
  }),
});

const weeksWords = (weeks: number): string => `${weeks} ${weeks === 1 ? "week" : "weeks"}`;
const daysWords = (days: number): string =>
  days === 1 ? "1 day at one a week needs" : `${days} days at one a week need`;

/**
 * 'When the supplier submits the Action Plan, they will confirm how many sessions are planned, which cannot exceed the
 * maximum the PP has specified in the referral.' The latest version submitted counts, and the maximum as amended. The
 * supplier assessment 'is not included in the number of days needed'.
 */
export const sessionsWithinMaximum = presenceRule({
  id: "sessions-within-maximum",
  title: "No more sessions planned than may be enforced",
  name: "sessions within the enforceable days",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("TT", "'which cannot exceed the maximum the PP has specified in the referral'")],
  opensWhen: "an action plan is submitted with more sessions than the referral's maximum of enforceable days",
  metWhen: "a later version plans fewer, or the practitioner raises the maximum",
  whatToDo: {
    owner:
      "Submit a plan within the maximum, or ask the practitioner to raise it before the sessions are booked.",
    practitioner:
      "Raise the maximum of enforceable days in the referral, or ask the provider for fewer sessions.",
  },
  findings: stretches(({ referral, actionPlans }) => {
    const most = current(referral.maximumEnforceableDays);
    const planned = actionPlans.filter(({ submittedAt }) => submittedAt).at(-1)?.numberOfSessions;
    if (most === undefined || planned === undefined) return undefined;
    return planned > most ? [`planned sessions: ${planned}; the most that may be enforced: ${most}`] : [];
  }),
});
