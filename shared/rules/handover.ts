import type { CrsCase, RegionCode, TimeInPrison } from "../case/index.ts";
import {
  addCalendarMonths,
  calendarDays,
  type Duration,
  type Instant,
  type LocalDate,
  londonDayOf,
  months,
  parseLocalDate,
  weeks,
  workingDays,
} from "../time/index.ts";
import { type CountedBack, countedBack } from "./language/counted-back.ts";
import { done, earliest, firstOf, later } from "./language/facts.ts";
import { always, changed, type InForce, valueOn } from "./language/in-force.ts";
import { clockRule, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { endOfTimeInPrison, subjectOf, timeOf, timesInPrison, wales } from "./language/times-in-prison.ts";

/** Who manages a sentence: before the change the prison until shortly before release, after it as OMiC has it. */
type Model = "legacy" | "levelled-up";

const legacy = always<Model>(
  "legacy",
  "RPG 4.4 sets legacy NPS cases apart; nobody tells us which a case is, so the longer time holds for all",
);
const models: Readonly<Record<"wales" | "elsewhere", InForce<Model>>> = {
  wales: changed(
    legacy,
    parseLocalDate("2019-12-01"),
    "levelled-up",
    "RPG 3.6 names December 2019 and no day: the first",
  ),
  elsewhere: changed(
    legacy,
    parseLocalDate("2022-06-01"),
    "levelled-up",
    "LET 3 anticipates spring 2022 and no day: spring was over, and RPG version 1 of June 2022 has it",
  ),
};

/** The model in force on a day; undefined where the region is not known, and it would make a difference. */
function modelOn(region: RegionCode | undefined, day: LocalDate): Model | undefined {
  const [inWales, elsewhere] = [valueOn(models.wales, day), valueOn(models.elsewhere, day)];
  if (region === undefined) return inWales === elsewhere ? inWales : undefined;
  return region === wales ? inWales : elsewhere;
}

/** How long before release the prison hands over to the community, by model. */
const handoverLead: Readonly<Record<Model, readonly Duration[]>> = {
  legacy: [weeks(12)],
  // Seven and a half months: seven months back, and then fifteen days.
  "levelled-up": [months(7), calendarDays(15)],
};

/** Up to here a sentence is short: 'a short sentence is defined as 10 months or under to serve at point of sentence'. */
const shortSentence = always(10);

interface Sentence {
  readonly time: TimeInPrison;
  /** When it was passed, or when the release date was first told, if that came later. */
  readonly known: Instant;
  readonly isShort: boolean;
  readonly region: RegionCode | undefined;
}

/**
 * Each sentence of which it is known how long there was to serve when it was passed: up to the release date as it was
 * known then or, where none was, as it was first told after. What becomes of that date later does not matter here.
 * Where nothing was left to serve by then, there is nothing to prepare.
 */
function sentencesOf(c: CrsCase): readonly Sentence[] {
  return timesInPrison(c).flatMap((time) => {
    const { sentencedAt, releaseDate } = time;
    if (sentencedAt === undefined) return [];
    const then = releaseDate.findLast(({ from }) => from <= sentencedAt);
    const told = then?.value ? then : releaseDate.find(({ from, value }) => from > sentencedAt && value);
    if (!told?.value) return [];
    const known = later(sentencedAt, told.from);
    if (told.value <= londonDayOf(known)) return [];
    const sentenced = londonDayOf(sentencedAt);
    const isShort = told.value <= addCalendarMonths(sentenced, valueOn(shortSentence, sentenced));
    return [{ time, known, isShort, region: time.region }];
  });
}

type Lead = (model: Model) => readonly Duration[] | undefined;

/** The long sentences with the clock of each that runs towards release. */
const clocksOf = (c: CrsCase, lead: Lead): readonly { time: TimeInPrison; clock: CountedBack }[] =>
  sentencesOf(c)
    .filter(({ isShort }) => !isShort)
    .flatMap(({ time, known, region }) => {
      const clock = countedBack(known, time.releaseDate, (startedOn) => {
        const model = modelOn(region, startedOn);
        return model && lead(model);
      });
      return clock ? [{ time, clock }] : [];
    });

/** What a rule about long sentences has in common with the others: it opens, is due, and falls away. */
const towardsRelease = (lead: Lead) => {
  const clockOf = (c: CrsCase, { subject }: Trigger) =>
    clocksOf(c, lead).find(({ time }) => time.receivedAt === subject)?.clock;
  return {
    opens: (c: CrsCase): readonly Trigger[] =>
      clocksOf(c, lead).map(({ time, clock }) => ({
        at: clock.at,
        ...subjectOf(time),
        because: "a sentence with more than 10 months to serve was passed, and its release date is known",
      })),
    due: (c: CrsCase, trigger: Trigger) => clockOf(c, trigger)?.deadline,
    waivedBy: (c: CrsCase, trigger: Trigger) =>
      firstOf(clockOf(c, trigger)?.fellAway, endOfTimeInPrison(c, timeOf(c, trigger))),
  };
};

/**
 * 'COMs are responsible for all cases at 7.5 months to release (for sentences of over 10 months left to serve)': Wales
 * since December 2019, elsewhere once OMiC levelled up. Before that cases 'continue to be managed by the prison until
 * 12 weeks pre-release'. Where that day had gone by before the release date was known it does not apply: nobody could
 * keep it.
 */
export const handoverToCommunity = clockRule({
  id: "handover-to-community",
  title: "Case handed over to the community offender manager",
  name: "handover to the community",
  owedBy: "prison-offender-manager",
  severity: "duty",
  sources: [
    cite("RPG", "3.3, 'handover between POM and COM at 7 ½ months'"),
    cite("RPG", "3.6, Wales"),
    cite("RPG", "4.4"),
    cite("LET", "beyond Day 1, 3"),
  ],
  opensWhen: "a sentence with more than 10 months to serve is passed, and its release date is known",
  metWhen: "the community offender manager is responsible for the case",
  whatToDo: {
    owner: "Hand the case over to the community offender manager, and record from when they are responsible.",
    practitioner:
      "Arrange the handover with the prison offender manager: preparing for release waits for it.",
  },
  withinWords: "7½ months before release (12 weeks before OMiC levelled up)",
  ...towardsRelease((model) => handoverLead[model]),
  metBy: (c, trigger) =>
    done(
      timeOf(c, trigger)?.milestones["community-manager-responsible"],
      "the community offender manager became responsible",
    ),
});

/**
 * 'Individuals with 10 months or less left to serve at point of sentence are case managed by a COM, with support
 * provided by a POM', once OMiC has levelled up. The clock starts with the sentence, or with its release date where
 * that was told later.
 */
export const communityManagerAllocated = clockRule({
  id: "community-manager-allocated",
  title: "Community offender manager allocated to a short sentence",
  name: "community offender manager",
  owedBy: "community-manager-pdu",
  severity: "duty",
  sources: [
    cite("RPG", "4.4, '10 months or less left to serve'"),
    cite("RPG", "App. 5, Short Sentence Function"),
  ],
  opensWhen: "a sentence with 10 months or less to serve is passed, and its release date is known",
  metWhen: "a community offender manager is allocated",
  whatToDo: {
    owner:
      "Allocate a community offender manager: the sentence is short, and preparing for release begins now.",
    practitioner: "Ask the delivery unit who the community offender manager is to be.",
  },
  within: always(workingDays(5), "the guidance names no time: 'work starts from point of sentence'"),
  opens: (c) =>
    sentencesOf(c)
      .filter(
        ({ isShort, region, known }) => isShort && modelOn(region, londonDayOf(known)) === "levelled-up",
      )
      .map(({ time, known }) => ({
        at: known,
        ...subjectOf(time),
        because: "a sentence with 10 months or less to serve was passed",
      })),
  metBy: (c, trigger) => {
    const milestones = timeOf(c, trigger)?.milestones;
    return done(
      earliest(milestones?.["community-manager-allocated"], milestones?.["community-manager-responsible"]),
      "a community offender manager was allocated",
    );
  },
  waivedBy: (c, trigger) => endOfTimeInPrison(c, timeOf(c, trigger)),
});

/**
 * 'There will be 2 further mandated meetings including a meeting one-month pre-release to review pre-release plans and
 * discuss licence conditions': where the prison hands over 7½ months before release. Where that day had gone by before
 * the release date was known it does not apply: nobody could keep it.
 */
export const oneMonthMeeting = clockRule({
  id: "one-month-meeting",
  title: "Meeting held one month before release",
  name: "meeting a month before release",
  owedBy: "community-offender-manager",
  severity: "duty",
  sources: [cite("LET", "beyond Day 1, 3, 'a meeting one-month pre-release'")],
  opensWhen: "a sentence with more than 10 months to serve is passed, and its release date is known",
  metWhen: "the meeting about the plan and the licence is held",
  whatToDo: {
    owner:
      "Meet the person and the prison offender manager: review the plan for release, discuss the licence conditions, and record the meeting.",
    practitioner: "Ask the community offender manager when the meeting before release is.",
  },
  withinWords: "one month before release",
  ...towardsRelease((model) => (model === "levelled-up" ? [months(1)] : undefined)),
  metBy: (c, trigger) =>
    done(timeOf(c, trigger)?.milestones["one-month-meeting-held"], "the meeting was held"),
});
