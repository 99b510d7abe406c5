import type { CrsCase, TimeInPrison } from "../case/index.ts";
import { weeks } from "../time/index.ts";
import { type CountedBack, countedBack } from "./language/counted-back.ts";
import { done, firstOf } from "./language/facts.ts";
import { always, valueOn } from "./language/in-force.ts";
import { clockRule, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { endOfTimeInPrison, subjectOf, timeOf, timesInPrison } from "./language/times-in-prison.ts";

/** 'Pre-release planning activity (12 weeks prior to release)'. */
const lead = always(weeks(12));

/**
 * 'The PRT will complete pre-release planning activity (12 weeks prior to release) for medium and low risk people in
 * prison'; 'high risk cases will be managed through OASys with pre-release activity the responsibility of the COM', on
 * short sentences too. It does not apply before the risk is known, because nobody owes it yet; nor where that day had
 * gone by before the release date was known, because nobody could keep it.
 */
export const preReleasePlan = clockRule({
  id: "pre-release-plan",
  title: "Plan for release reviewed 12 weeks before",
  name: "plan for release",
  owedBy: "pre-release-team",
  owedByInCase: (c, trigger) =>
    isHighRisk(timeOf(c, trigger)) ? "community-offender-manager" : "pre-release-team",
  severity: "duty",
  sources: [
    cite("RPG", "3.3, '12 weeks prior to release'"),
    cite("RPG", "App. 1 §1, '12 week pre-release plan'"),
    cite("LET", "Day 1, 2"),
  ],
  opensWhen: "a person of known risk is sentenced, and the release date is known",
  metWhen: "the 12-week plan for release is reviewed",
  whatToDo: {
    owner:
      "Review the plan for release: bring every need up to date, see that each action is under way, and refer what is still missing.",
    practitioner:
      "Ask the pre-release team for the 12-week plan, and tell them what you know of the person's needs.",
  },
  withinWords: "12 weeks before release",
  opens: (c) =>
    timesInPrison(c).flatMap((time) => {
      const clock = clockOf(time);
      if (!clock) return [];
      return [
        {
          at: clock.at,
          ...subjectOf(time),
          because: "the person was sentenced, and the release date is known",
        },
      ];
    }),
  due: (c, trigger) => clockIn(c, trigger)?.deadline,
  metBy: (c, trigger) =>
    done(timeOf(c, trigger)?.milestones["pre-release-plan-reviewed"], "the plan for release was reviewed"),
  waivedBy: (c, trigger) => firstOf(clockIn(c, trigger)?.fellAway, endOfTimeInPrison(c, timeOf(c, trigger))),
});

const isHighRisk = (time: TimeInPrison | undefined): boolean =>
  time?.riskLevel === "high" || time?.riskLevel === "very-high";

function clockOf({ sentencedAt, riskLevel, releaseDate }: TimeInPrison): CountedBack | undefined {
  if (sentencedAt === undefined || riskLevel === undefined) return undefined;
  return countedBack(sentencedAt, releaseDate, (startedOn) => valueOn(lead, startedOn));
}

const clockIn = (c: CrsCase, trigger: Trigger): CountedBack | undefined => {
  const time = timeOf(c, trigger);
  return time && clockOf(time);
};
