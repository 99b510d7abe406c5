import type { CrsCase, PrisonHeldIn, TimeInPrison } from "../case/index.ts";
import { hours, type Instant, londonDayOf, parseLocalDate, workingDays } from "../time/index.ts";
import { done, earliest, firstOf, later } from "./language/facts.ts";
import { always, changed, valueOn } from "./language/in-force.ts";
import { clockRule, type Settlement, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { endOfTimeInPrison, timesInPrison, wales } from "./language/times-in-prison.ts";

/**
 * 'The BCST 1 will be completed by a Band 4 Supervising Officer within 72 hours of reception': elapsed hours. Somebody
 * who is moved before it is done is received by the next prison, which has its own 72 hours.
 */
export const basicCustodyScreening1 = clockRule({
  id: "basic-custody-screening-1",
  title: "First basic custody screening done",
  name: "first custody screening",
  owedBy: "prison",
  severity: "duty",
  sources: [cite("RPG", "3.3, 'within 72 hours of reception'"), cite("RPG", "4.3, remand prisoners")],
  opensWhen: "a person is received into prison",
  metWhen: "the first part of the basic custody screening (BCST1) is completed",
  whatToDo: {
    owner:
      "Complete the first part of the basic custody screening (BCST1) and pass it to the pre-release team.",
    practitioner:
      "Ask the prison when the first part of the basic custody screening (BCST1) will be done: the rest waits for it.",
  },
  within: always(hours(72)),
  opens: (c) =>
    receptions(c)
      .filter(({ time, prison }) => !isBefore(firstScreening(time), prison.arrivedAt))
      .map(({ prison }) => arrival(prison)),
  metBy: (c, trigger) => {
    const { time, prison } = heldAt(c, trigger);
    return done(whileThere(time && firstScreening(time), prison), "the first screening was completed");
  },
  waivedBy: leftThatPrison,
});

/**
 * 'The PRT will complete BCST2 for all prisoners (including high risk) within 5 working days of receiving the completed
 * BCST1'. 'Reallocating any incomplete assessments following transfer': the next prison's team has it with the arrival.
 */
export const basicCustodyScreening2 = clockRule({
  id: "basic-custody-screening-2",
  title: "Second basic custody screening done",
  name: "second custody screening",
  owedBy: "pre-release-team",
  severity: "duty",
  sources: [cite("RPG", "3.3, 'within 5 working days'"), cite("RPG", "3.6, Wales"), cite("RPG", "App. 3")],
  opensWhen: "the pre-release team receives the completed first screening (BCST1)",
  metWhen: "the second part (BCST2) is completed; in Wales a guided interview stands in its place",
  whatToDo: {
    owner:
      "Complete the second part of the basic custody screening (BCST2) and tell the offender manager what is needed; in Wales hold the guided interview.",
    practitioner:
      "Ask the pre-release team what immediate needs they have found, and when the screening will be done.",
  },
  within: always(workingDays(5)),
  opens: (c) =>
    timesInPrison(c).flatMap((time) => {
      const first = firstScreening(time);
      if (first === undefined) return [];
      if (time.prisons.length === 0) return [{ at: first, because: screened }];
      return time.prisons
        .filter((prison) => !isBefore(prison.leftAt, first))
        .map((prison) => ({ prison, at: later(first, prison.arrivedAt) }))
        .filter(({ prison, at }) => !isBefore(secondScreening(time, prison, at), prison.arrivedAt))
        .map(({ prison, at }) => ({ ...arrival(prison), at, because: screened }));
    }),
  metBy: secondScreeningMet,
  waivedBy: leftThatPrison,
});

/** 'AS A MINIMUM – BCST2 completed for all PiP (including high risk) during the first 8 working days from prison reception.' */
export const basicCustodyScreening2Backstop = clockRule({
  id: "basic-custody-screening-2-backstop",
  title: "Second basic custody screening done, at the latest",
  name: "second custody screening, last day",
  owedBy: "pre-release-team",
  severity: "duty",
  sources: [cite("RPG", "App. 4, 'during the first 8 working days from prison reception'")],
  opensWhen: "a person is received into prison",
  metWhen: "the second part (BCST2) is completed; in Wales a guided interview stands in its place",
  whatToDo: {
    owner:
      "Complete the second part of the basic custody screening (BCST2), whatever has become of the first; in Wales hold the guided interview.",
    practitioner:
      "Ask the pre-release team why the person has not been screened, and make sure of their immediate needs.",
  },
  within: always(workingDays(8)),
  opens: (c) =>
    receptions(c)
      .filter(({ time, prison }) => {
        const { arrivedAt } = prison;
        return !isBefore(secondScreening(time, prison, arrivedAt), arrivedAt);
      })
      .map(({ prison }) => arrival(prison)),
  metBy: secondScreeningMet,
  waivedBy: leftThatPrison,
});

const screened = "the first screening was completed";

/** Where a guided interview is used in place of BCST2, the day from which. */
const guidedInterviewInWales = changed(
  always(false),
  parseLocalDate("2019-12-01"),
  true,
  "RPG 3.6 names December 2019 and no day: the first",
);

/**
 * 'BCST2 remains in use for out of area and unallocated remand cases': for others in Wales a guided interview counts.
 * Where the region has not been told, nobody is held to have used the wrong form.
 */
function guidedInterviewCounts(
  { region = wales, outOfArea, unallocatedRemand }: PrisonHeldIn,
  started: Instant,
): boolean {
  if (region !== wales || outOfArea || unallocatedRemand) return false;
  return valueOn(guidedInterviewInWales, londonDayOf(started));
}

const firstScreening = ({ milestones }: TimeInPrison) => milestones["screening-1-completed"];

/** The second screening, or what stands in its place in that prison; the rule is the one on the day its clock started. */
function secondScreening(
  { milestones }: TimeInPrison,
  prison: PrisonHeldIn | undefined,
  started: Instant,
): Instant | undefined {
  const interview = prison && guidedInterviewCounts(prison, started);
  return earliest(
    milestones["screening-2-completed"],
    interview ? milestones["guided-interview-completed"] : undefined,
  );
}

function secondScreeningMet(c: CrsCase, trigger: Trigger): Settlement | undefined {
  const { time, prison } = heldAt(c, trigger);
  return done(
    whileThere(time && secondScreening(time, prison, trigger.at), prison),
    "the second screening, or the guided interview in its place, was completed",
  );
}

/** Each prison that received a person, in a time in prison whose beginning is known. */
const receptions = (c: CrsCase): readonly { time: TimeInPrison; prison: PrisonHeldIn }[] =>
  timesInPrison(c)
    .filter(({ receivedAt }) => receivedAt !== undefined)
    .flatMap((time) => time.prisons.map((prison) => ({ time, prison })));

/** An obligation of the prison that the person has arrived in, told from those of other prisons by the arrival. */
const arrival = ({ arrivedAt: at }: PrisonHeldIn): Trigger & { subject: string } => ({
  at,
  subject: at,
  because: "the person was received into prison",
});

/** The prison, and the time in prison, that a trigger is about; without a prison it is the time in which none is known. */
function heldAt(c: CrsCase, { subject }: Trigger): { time?: TimeInPrison; prison?: PrisonHeldIn } {
  for (const time of timesInPrison(c)) {
    const prison = time.prisons.find(({ arrivedAt }) => arrivedAt === subject);
    if (prison) return { time, prison };
    if (subject === undefined && time.prisons.length === 0) return { time };
  }
  return {};
}

const isBefore = (at: Instant | undefined, than: Instant): boolean => at !== undefined && at < than;

/** What was done before the person left that prison was done by it. */
const whileThere = (at: Instant | undefined, prison: PrisonHeldIn | undefined): Instant | undefined =>
  at !== undefined && isBefore(prison?.leftAt, at) ? undefined : at;

function leftThatPrison(c: CrsCase, trigger: Trigger): Settlement | undefined {
  const { time, prison } = heldAt(c, trigger);
  return firstOf(
    done(prison?.leftAt, "the person left that prison, and the next one takes it over"),
    endOfTimeInPrison(c, time),
  );
}
