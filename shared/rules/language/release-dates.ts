import type { CrsCase, TimeInPrison, Versions } from "../../case/index.ts";
import { type Instant, type LocalDate, londonDayOf } from "../../time/index.ts";

type NamedDate = "releaseDate" | "curfewDate";

/**
 * All that was said of a date by the referral, its amendments and custody, oldest first, for the time in prison that the
 * referral is about. A form that was sent without the date says nothing of it; one that was amended to have none takes it
 * away.
 */
export const datesTold = (c: CrsCase, date: NamedDate): Versions<LocalDate | undefined> =>
  inOrder([...datesInForm(c, date), ...(timeOfReferral(c)?.[date] ?? [])]);

/** The same, with what was said in other times in prison. */
export const datesEverTold = (c: CrsCase, date: NamedDate): Versions<LocalDate | undefined> =>
  inOrder([...datesInForm(c, date), ...timesIn(c).flatMap((time) => time[date])]);

function datesInForm({ referral }: CrsCase, date: NamedDate): Versions<LocalDate | undefined> {
  const [asSent, ...amended] = referral?.[date] ?? [];
  return asSent?.value === undefined ? amended : [asSent, ...amended];
}

const inOrder = <T>(versions: Versions<T>): Versions<T> =>
  [...versions].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** Every time in prison, oldest first. */
const timesIn = ({ custody }: CrsCase): readonly TimeInPrison[] =>
  custody ? [...custody.earlierTimes, custody] : [];

/**
 * The time in prison that a referral is about: the first that ended on the day it was sent or later, whatever became of
 * the person since (a recall has days of its own); else the one that runs.
 */
function timeOfReferral(c: CrsCase): TimeInPrison | undefined {
  const sentOn = c.referral && londonDayOf(c.referral.sentAt);
  const ended = timesIn(c).find(
    ({ releasedAt: at }) => at !== undefined && sentOn !== undefined && londonDayOf(at) >= sentOn,
  );
  return ended ?? c.custody;
}

/** When the person was released from the time in prison that the referral is about. */
export const releasedAt = (c: CrsCase): Instant | undefined => timeOfReferral(c)?.releasedAt;

/** The day on which somebody leaves prison at the earliest, release or curfew, at each moment at which it was told. */
export function daysOfLeaving({
  releaseDate,
  curfewDate,
}: Pick<TimeInPrison, "releaseDate" | "curfewDate">): Versions<LocalDate | undefined> {
  const told = [releaseDate, curfewDate];
  const moments = [...new Set(told.flat().map(({ from }) => from))].sort();
  return moments.map((from) => ({
    from,
    value: told
      .map((versions) => versions.findLast((version) => version.from <= from)?.value)
      // What is undefined is sorted to the end.
      .sort()[0],
  }));
}

/** The same for the person of a referral, and in the end the day on which they were released. */
function leavingAsTold(c: CrsCase): Versions<LocalDate | undefined> {
  const released = releasedAt(c);
  const told = daysOfLeaving({
    releaseDate: datesTold(c, "releaseDate"),
    curfewDate: datesTold(c, "curfewDate"),
  });
  return released === undefined
    ? told
    : [...told.filter(({ from }) => from < released), { from: released, value: londonDayOf(released) }];
}

/** The same from the sending of the referral on, beginning with what was known then. */
export function leavingSinceSent(c: CrsCase): Versions<LocalDate | undefined> {
  const sentAt = c.referral?.sentAt;
  if (sentAt === undefined) return [];
  const told = leavingAsTold(c);
  return [
    { from: sentAt, value: told.findLast(({ from }) => from <= sentAt)?.value },
    ...told.filter(({ from }) => from > sentAt),
  ];
}

/**
 * Since when it has been known that the person leaves prison on that day or before: the day may have been brought
 * forward, or release have come before its day.
 */
export function leavingKnownSince(c: CrsCase, leaves: LocalDate): Instant | undefined {
  const told = leavingAsTold(c);
  const surprise = told.findLastIndex(({ value: day }) => day === undefined || day > leaves);
  return told[surprise + 1]?.from;
}
