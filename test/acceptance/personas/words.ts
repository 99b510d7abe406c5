import type { Alert, Obligation } from "../../../shared/obligations/index.ts";
import {
  type Instant,
  type LocalDate,
  londonDayOf,
  londonTimeOf,
  sayDay,
  startOfNextLondonDay,
} from "../../../shared/time/index.ts";

/**
 * What is owed, as people would write it down: by obligation, the last day allowed (or the first instant that is too
 * late, where it is no midnight), and how it stands: `Tue 30 Aug 2022, met`; `Mon 30 Mar 2026 12:15, open`;
 * `at once, open`; `Wed 14 Sep 2022, missed, done 1 working day late`. After a colon may follow what is said beside it:
 * how it was met or fell away, what mitigates a miss, what is wanting.
 */
export type Owed = Readonly<Record<string, string>>;

/** `Tue 30 Aug 2022`. */
const shortDay = (day: LocalDate): string => {
  const [weekday = "", number, month = "", year] = sayDay(day).split(" ");
  return `${weekday.slice(0, 3)} ${number} ${month.slice(0, 3)} ${year}`;
};

const shortTime = (instant: Instant): string => `${londonDayOf(instant)} ${londonTimeOf(instant)}`;

/** An obligation's key, with London times in place of instants. */
export const shortKey = (key: string): string =>
  key.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => shortTime(instant as Instant));

/** One obligation, with all that is said beside it. */
export function sayOwed(obligation: Obligation): string {
  const beside = besides(obligation);
  return `${sayDue(obligation)}, ${sayState(obligation)}${beside ? `: ${beside}` : ""}`;
}

function sayDue({ deadline }: Obligation): string {
  if (!deadline) return "at once";
  const { due, dueDay } = deadline;
  return due === startOfNextLondonDay(dueDay)
    ? shortDay(dueDay)
    : `${shortDay(londonDayOf(due))} ${londonTimeOf(due)}`;
}

function sayState(obligation: Obligation): string {
  if (obligation.state !== "missed") return obligation.state;
  const { met, fellAway, workingDaysLate: days } = obligation;
  const ended = met && !(fellAway && fellAway.at < met.at) ? "done " : fellAway ? "fell away " : "";
  return `missed, ${ended}${days} working ${days === 1 ? "day" : "days"} late`;
}

function besides(obligation: Obligation): string | undefined {
  if (obligation.wanting) return obligation.wanting.join("; ");
  switch (obligation.state) {
    case "met":
      return obligation.met.how;
    case "waived":
      return obligation.waived.how;
    case "missed":
      return obligation.mitigation;
    case "held":
      return obligation.held.how;
    case "open":
      return undefined;
  }
}

/** `action-plan-approval:plan-1 missed, to cover@probation.example instead of the practitioner, who is away`. */
export function sayAlert({ obligation, stage, repeat, recipient }: Alert): string {
  const { address, insteadOf, copy } = recipient;
  const to = `${copy ? "copy to" : "to"} ${address}${insteadOf ? ` instead of ${insteadOf}` : ""}`;
  return `${shortKey(obligation)} ${stage}${repeat ? ` ${repeat}` : ""}, ${to}`;
}

/**
 * Where what was told and what there is differ, in words. A line that says nothing after its state asks for nothing there,
 * but whether a miss is mitigated is always told.
 */
export function differences(told: Owed, actual: Owed): readonly string[] {
  const keys = [...new Set([...Object.keys(told), ...Object.keys(actual)])].sort();
  return keys.flatMap((key) => {
    const [wanted, found] = [told[key], actual[key]];
    if (wanted === undefined) return [`${key}: not told in the story, but there: ${found}`];
    if (found === undefined) return [`${key}: told in the story (${wanted}), but not there`];
    const agrees = found === wanted || (isBare(wanted) && found.startsWith(`${wanted}: `));
    return agrees ? [] : [`${key}: told in the story: ${wanted}; but it is: ${found}`];
  });
}

/** Says no more than when it is due and how it stands: a time of day has no blank after its colon. */
const isBare = (line: string): boolean => !line.includes(": ") && !line.includes(", missed");
