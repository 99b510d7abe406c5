/** London time, working days in England and Wales, durations and deadlines. */
export {
  admitted,
  admittedWords,
  isAdmittedDay,
  isAdmittedInstant,
  NotAdmitted,
  parseAdmittedDay,
  parseAdmittedInstant,
} from "./admitted.ts";
export { bankHolidayName, calendar } from "./bank-holidays.ts";
export {
  addCalendarDays,
  addCalendarMonths,
  addCalendarWeeks,
  calendarDaysBetween,
  type DayOfWeek,
  dayOfWeek,
  ImpossibleDayCount,
  type LocalDate,
  parseLocalDate,
  UnreadableDate,
  type WeekdayName,
  weekdayName,
} from "./calendar-day.ts";
export { type Deadline, deadlineAfter, deadlineBefore, deadlineOnDay, HoursBeforeADay } from "./deadline.ts";
export {
  calendarDays,
  type Duration,
  type DurationUnit,
  hours,
  months,
  nights,
  sayDuration,
  UnusableLength,
  weeks,
  workingDays,
} from "./duration.ts";
export { type CountedDay, explainDeadline } from "./explain-deadline.ts";
export {
  addHours,
  addMilliseconds,
  epochOf,
  type Instant,
  instantFromEpoch,
  parseInstant,
  sortableInstant,
  UnreadableInstant,
} from "./instant.ts";
export { firstDayOfIsoWeek, isoWeekOf, UnreadableIsoWeek } from "./iso-week.ts";
export {
  atLondonTime,
  londonDayOf,
  londonTimeOf,
  sayDay,
  sayInstant,
  startOfLondonDay,
  startOfNextLondonDay,
  UnreadableTime,
} from "./london.ts";
export {
  addWorkingDays,
  calendarKnows,
  isWorkingDay,
  nextWorkingDayOnOrAfter,
  type WorkingDayAnswer,
  workingDaysBetween,
} from "./working-days.ts";
