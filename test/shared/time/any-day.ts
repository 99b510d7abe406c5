import fc from "fast-check";
import { addCalendarDays, type LocalDate, parseLocalDate } from "../../../shared/time/index.ts";

const from = parseLocalDate("1972-01-01");

/** Any day from 1972 to 2099. */
export const anyDay: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 46_750 })
  .map((days) => addCalendarDays(from, days));
