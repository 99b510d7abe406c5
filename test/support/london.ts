import {
  atLondonTime,
  epochOf,
  type Instant,
  instantFromEpoch,
  type LocalDate,
  parseLocalDate,
} from "../../shared/time/index.ts";

/** `day("2022-05-27")`. */
export const day = (text: string): LocalDate => parseLocalDate(text);

/** A London wall-clock time as people write it: `at("2022-05-27 10:00")`, `at("2022-06-14 23:59:59.999")`. */
export function at(text: string): Instant {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)(?::(\d\d)(?:\.(\d{3}))?)?$/.exec(text);
  if (!match) throw new Error(`Write a London time as "2022-05-27 10:00", not "${text}".`);
  const [, date = "", time = "", seconds = "0", milliseconds = "0"] = match;
  const minute = epochOf(atLondonTime(parseLocalDate(date), time as `${number}:${number}`));
  return instantFromEpoch(minute + Number(seconds) * 1000 + Number(milliseconds));
}

/** The same instant a millisecond earlier or later. */
export const justBefore = (instant: Instant): Instant => instantFromEpoch(epochOf(instant) - 1);
export const justAfter = (instant: Instant): Instant => instantFromEpoch(epochOf(instant) + 1);
