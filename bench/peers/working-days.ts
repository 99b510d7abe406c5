/** Working days as they are counted with the libraries that people take for it. */
import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { isWeekend } from "date-fns/isWeekend";
import { parseISO } from "date-fns/parseISO";
import luxon, { type DateTime } from "luxon-business-days";
import moment from "moment-business-days";
import { addCalendarDays, bankHolidayName, calendar, type LocalDate } from "../../shared/time/index.ts";

/** Adds working days to a day, and counts those after one day up to another; days are `YYYY-MM-DD`. */
export interface WorkingDays {
  readonly name: string;
  readonly add: (day: string, n: number) => string;
  readonly count: (from: string, to: string) => number;
}

const holidays: string[] = [];
for (let day: LocalDate = calendar.firstDay; day <= calendar.lastDay; day = addCalendarDays(day, 1)) {
  if (bankHolidayName(day) !== undefined) holidays.push(day);
}
const isHoliday: ReadonlySet<string> = new Set(holidays);

const asDay = (date: Date): string => formatISO(date, { representation: "date" });
const works = (date: Date): boolean => !isWeekend(date) && !isHoliday.has(asDay(date));

const dateFns: WorkingDays = {
  name: "date-fns loop",
  add: (day, n) => {
    let date = parseISO(day);
    for (let left = n; left > 0; ) {
      date = addDays(date, 1);
      if (works(date)) left--;
    }
    return asDay(date);
  },
  count: (from, to) => {
    const end = parseISO(to);
    let counted = 0;
    for (let date = addDays(parseISO(from), 1); date <= end; date = addDays(date, 1)) {
      if (works(date)) counted++;
    }
    return counted;
  },
};

moment.updateLocale("en", { holidays, holidayFormat: "YYYY-MM-DD" });

const momentBusinessDays: WorkingDays = {
  name: "moment-business-days",
  add: (day, n) => moment(day, "YYYY-MM-DD").businessAdd(n).format("YYYY-MM-DD"),
  // It counts the first day and leaves out the last.
  count: (from, to) =>
    moment(from, "YYYY-MM-DD").add(1, "day").businessDiff(moment(to, "YYYY-MM-DD").add(1, "day")),
};

const withHolidays = (day: string): DateTime => {
  const date = luxon.DateTime.fromISO(day);
  date.setupBusiness({ holidayMatchers: [(on) => isHoliday.has(on.toISODate())] });
  return date;
};

const luxonBusinessDays: WorkingDays = {
  name: "luxon-business-days",
  add: (day, n) => withHolidays(day).plusBusiness({ days: n }).toISODate(),
  // It has no count of its own.
  count: (from, to) => {
    const end = luxon.DateTime.fromISO(to);
    let counted = 0;
    for (let date = withHolidays(from).plus({ days: 1 }); date <= end; date = date.plus({ days: 1 })) {
      if (date.isBusinessDay() && !date.isHoliday()) counted++;
    }
    return counted;
  },
};

export const workingDayPeers: readonly WorkingDays[] = [dateFns, momentBusinessDays, luxonBusinessDays];
