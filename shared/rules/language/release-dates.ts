import type { CrsCase, TimeInPrison, Versions } from "../../case/index.ts";
import { type Instant, type LocalDate, londonDayOf } from "../../time/index.ts";

type NamedDate = "releaseDate" | "curfewDate";

/**
 * All that was said of a date by the referral, its amendments and custody, oldest first, for the time in prison that
 * runs. A form that was sent without the date says nothing of it; one that was amended to have none takes it away.
 */
export function datesTold({ referral, custody }: CrsCase, date: NamedDate): Versions<LocalDate | undefined> {
  const [asSent, ...amended] = referral?.[date] ?? [];
  return inOrder([...(asSent?.value === undefined ? [] : [asSent]), ...amended, ...(custody?.[date] ?? [])]);
}

/** The same, with what was said in earlier times in prison. */
export const datesEverTold = (c: CrsCase, date: NamedDate): Versions<LocalDate | undefined> =>
  inOrder([...datesTold(c, date), ...(c.custody?.earlierTimes.flatMap((time) => time[date]) ?? [])]);

const inOrder = <T>(versions: Versions<T>): Versions<T> =>
  [...versions].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/**
 * When the person was released: for a referral, the first time on the day it was sent or later, whatever became of
 * them since.
 */
export function releasedAt({ referral, custody }: CrsCase): Instant | undefined {
  const sentOn = referral && londonDayOf(referral.sentAt);
  const earlier = custody?.earlierTimes.map((time) => time.releasedAt) ?? [];
  const first = [...earlier, custody?.releasedAt].find(
    (at) => at !== undefined && sentOn !== undefined && londonDayOf(at) >= sentOn,
  );
  return first ?? custody?.releasedAt;
}

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
      .filter((day) => day !== undefined)
      .sort()[0],
  }));
}

/** The same for the person of a referral, and in the end the day on which they were released. */
export function leavingAsTold(c: CrsCase): Versions<LocalDate | undefined> {
  const released = releasedAt(c);
  const told = daysOfLeaving({
    releaseDate: datesTold(c, "releaseDate"),
    curfewDate: datesTold(c, "curfewDate"),
  });
  return released === undefined
    ? told
    : [...told.filter(({ from }) => from < released), { from: released, value: londonDayOf(released) }];
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
