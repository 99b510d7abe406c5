import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  bankHolidayName,
  calendar,
  type LocalDate,
  parseLocalDate,
} from "../../../shared/time/index.ts";
import govUk from "../../fixtures/bank-holidays-govuk.json" with { type: "json" };

/** Every bank holiday of the table from one year to another, as `day name`. */
function bankHolidays(firstYear: number, lastYear: number): string[] {
  const found: string[] = [];
  const end = parseLocalDate(`${lastYear}-12-31`);
  for (let day = parseLocalDate(`${firstYear}-01-01`); day <= end; day = addCalendarDays(day, 1)) {
    const name = bankHolidayName(day);
    if (name !== undefined) found.push(`${day} ${name}`);
  }
  return found;
}

describe("the bank holidays of England and Wales", () => {
  // https://www.gov.uk/bank-holidays as it stood in 2018, kept in lib/data/bank-holidays.json of alphagov/calendars.
  it("are those that GOV.UK published for 2016, 2017 and 2018", () => {
    expect(bankHolidays(2016, 2018)).toEqual([
      "2016-01-01 New Year’s Day",
      "2016-03-25 Good Friday",
      "2016-03-28 Easter Monday",
      "2016-05-02 Early May bank holiday",
      "2016-05-30 Spring bank holiday",
      "2016-08-29 Summer bank holiday",
      "2016-12-26 Boxing Day",
      "2016-12-27 Christmas Day (substitute day)",
      "2017-01-02 New Year’s Day (substitute day)",
      "2017-04-14 Good Friday",
      "2017-04-17 Easter Monday",
      "2017-05-01 Early May bank holiday",
      "2017-05-29 Spring bank holiday",
      "2017-08-28 Summer bank holiday",
      "2017-12-25 Christmas Day",
      "2017-12-26 Boxing Day",
      "2018-01-01 New Year’s Day",
      "2018-03-30 Good Friday",
      "2018-04-02 Easter Monday",
      "2018-05-07 Early May bank holiday",
      "2018-05-28 Spring bank holiday",
      "2018-08-27 Summer bank holiday",
      "2018-12-25 Christmas Day",
      "2018-12-26 Boxing Day",
    ]);
  });

  it("are those of GOV.UK's published list from 2019 to 2028", () => {
    const published = govUk.divisions["england-and-wales"];
    expect(published).toHaveLength(83);
    expect(bankHolidays(2019, 2028).map(spelling)).toEqual(
      published
        .map(
          ({ date, title, notes }) =>
            `${date} ${title}${notes === "Substitute day" ? " (substitute day)" : ""}`,
        )
        .map(spelling),
    );
  });

  it.each<[string, string | undefined, string]>([
    ["2020-05-04", undefined, "moved to VE Day"],
    ["2020-05-08", "Early May bank holiday (VE day)", "moved"],
    ["2022-05-30", undefined, "moved to the Jubilee"],
    ["2022-06-02", "Spring bank holiday", "moved"],
    ["2022-06-03", "Platinum Jubilee bank holiday", "additional"],
    ["2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II", "additional"],
    ["2023-05-08", "Bank holiday for the coronation of King Charles III", "additional"],
    ["2021-12-25", undefined, "a Saturday, with a substitute"],
    ["2021-12-27", "Christmas Day (substitute day)", "a Monday"],
    ["2021-12-28", "Boxing Day (substitute day)", "a Tuesday"],
    ["2022-12-26", "Boxing Day", "a Monday, on its own day"],
    ["2022-12-27", "Christmas Day (substitute day)", "a Tuesday, after Boxing Day"],
    ["2022-05-31", undefined, "a day like any other"],
    ["1995-05-01", undefined, "moved to VE Day"],
    ["1995-05-08", "Early May bank holiday (VE day)", "moved"],
    ["1999-12-31", "Millennium bank holiday", "additional"],
    ["2002-05-27", undefined, "moved to the Jubilee"],
    ["2002-06-03", "Golden Jubilee bank holiday", "additional"],
    ["2002-06-04", "Spring bank holiday", "moved"],
    ["2011-04-29", "Royal wedding bank holiday", "additional"],
    ["2012-05-28", undefined, "moved to the Jubilee"],
    ["2012-06-04", "Spring bank holiday", "moved"],
    ["2012-06-05", "Queen’s Diamond Jubilee", "additional"],
  ])("on %s: %s (%s)", (day, name) => {
    expect(bankHolidayName(parseLocalDate(day))).toBe(name);
  });

  // Good Friday and Christmas Day are common law; Easter Monday, the last Mondays of May and August and what falls on a
  // weekend are the Banking and Financial Dealings Act 1971, schedule 1; New Year's Day (since 1974) and the first Monday
  // of May (since 1978) are proclaimed each year under its section 1(3), by which single years were changed as well.
  it.each(Array.from({ length: 46 }, (_, index) => 1990 + index))("follow the rules in %i", (year) => {
    const usual = usualHolidays(year);
    const { movedFrom = [], others = [] } = proclaimed[year] ?? {};
    const expected = [...usual.filter((day) => !movedFrom.includes(day)), ...others].sort();
    expect(bankHolidays(year, year).map((holiday) => holiday.slice(0, 10))).toEqual(expected);
  });

  // Easter Sundays as the tables of the Book of Common Prayer have them.
  it.each([
    [1990, "1990-04-15"],
    [1994, "1994-04-03"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2029, "2029-04-01"],
    [2035, "2035-03-25"],
  ])("are checked by a reckoning of Easter that is right in %i", (year, day) => {
    expect(easterOf(year)).toBe(day);
  });

  it("never fall on a weekend, where a holiday would take no working day away", () => {
    const weekdays = bankHolidays(1990, 2035).map((holiday) => new Date(holiday.slice(0, 10)).getUTCDay());
    expect(weekdays.length).toBe(46 * 8 + 7);
    expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
  });

  it("are known from 1990 to 2035 and unknown outside", () => {
    expect(calendar).toEqual({ firstDay: "1990-01-01", lastDay: "2035-12-31" });
    expect(bankHolidayName(parseLocalDate("1989-12-25"))).toBeUndefined();
    expect(bankHolidayName(parseLocalDate("2036-01-01"))).toBeUndefined();
  });

  it("come from a list that names its source and licence", () => {
    const notice = readFileSync(new URL("../../fixtures/README.md", import.meta.url), "utf8");
    expect(notice).toMatch(/bank-holidays-govuk\.json.*gov\.uk\/bank-holidays.*Open Government Licence/s);
  });
});

/** What was proclaimed for single years since 1990. */
const proclaimed: Readonly<Record<number, { movedFrom?: readonly string[]; others: readonly string[] }>> = {
  1995: { movedFrom: ["1995-05-01"], others: ["1995-05-08"] },
  1999: { others: ["1999-12-31"] },
  2002: { movedFrom: ["2002-05-27"], others: ["2002-06-03", "2002-06-04"] },
  2011: { others: ["2011-04-29"] },
  2012: { movedFrom: ["2012-05-28"], others: ["2012-06-04", "2012-06-05"] },
  2020: { movedFrom: ["2020-05-04"], others: ["2020-05-08"] },
  2022: { movedFrom: ["2022-05-30"], others: ["2022-06-02", "2022-06-03", "2022-09-19"] },
  2023: { others: ["2023-05-08"] },
};

function usualHolidays(year: number): readonly string[] {
  const easter = easterOf(year);
  return [
    ...substitutes(year),
    addCalendarDays(easter, -2),
    addCalendarDays(easter, 1),
    mondayOnOrAfter(`${year}-05-01`),
    mondayOnOrAfter(`${year}-05-25`),
    mondayOnOrAfter(`${year}-08-25`),
  ];
}

/** Easter Sunday by the anonymous Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addCalendarDays(parseLocalDate(`${year}-03-22`), h + l - 7 * m);
}

/** GOV.UK itself writes both apostrophes. */
function spelling(text: string): string {
  return text.replaceAll("'", "’");
}

function mondayOnOrAfter(text: string): LocalDate {
  let day = parseLocalDate(text);
  while (new Date(day).getUTCDay() !== 1) day = addCalendarDays(day, 1);
  return day;
}

/** New Year's, Christmas and Boxing Day, each moved to the next weekday that is not taken. */
function substitutes(year: number): [newYear: LocalDate, christmas: LocalDate, boxing: LocalDate] {
  const weekend = (day: LocalDate) => [0, 6].includes(new Date(day).getUTCDay());
  const moved = (text: string, taken: LocalDate[]): LocalDate => {
    let day = parseLocalDate(text);
    if (!weekend(day)) return day;
    while (weekend(day) || taken.includes(day)) day = addCalendarDays(day, 1);
    return day;
  };
  const boxingDay = parseLocalDate(`${year}-12-26`);
  const christmas = moved(`${year}-12-25`, weekend(boxingDay) ? [] : [boxingDay]);
  return [moved(`${year}-01-01`, []), christmas, moved(boxingDay, [christmas])];
}
