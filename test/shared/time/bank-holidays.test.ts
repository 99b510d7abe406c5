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
  ])("on %s: %s (%s)", (day, name) => {
    expect(bankHolidayName(parseLocalDate(day))).toBe(name);
  });

  // The days of Easter Sunday are the Church of England's; the rules are the Banking and Financial Dealings
  // Act 1971, schedule 1, the proclamations made each year under it, and common law.
  it.each([
    [2029, "2029-04-01"],
    [2030, "2030-04-21"],
    [2031, "2031-04-13"],
    [2032, "2032-03-28"],
    [2033, "2033-04-17"],
    [2034, "2034-04-09"],
    [2035, "2035-03-25"],
  ])("follow the rules in %i, which GOV.UK has not published yet", (year, easter) => {
    const [newYear, christmas, boxing] = substitutes(year);
    expect(bankHolidays(year, year).map((holiday) => holiday.slice(0, 10))).toEqual([
      newYear,
      addCalendarDays(parseLocalDate(easter), -2),
      addCalendarDays(parseLocalDate(easter), 1),
      mondayOnOrAfter(`${year}-05-01`),
      mondayOnOrAfter(`${year}-05-25`),
      mondayOnOrAfter(`${year}-08-25`),
      ...[christmas, boxing].sort(),
    ]);
  });

  it("never fall on a weekend, where a holiday would take no working day away", () => {
    const weekdays = bankHolidays(2016, 2035).map((holiday) => new Date(holiday.slice(0, 10)).getUTCDay());
    expect(weekdays.length).toBeGreaterThanOrEqual(20 * 8);
    expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
  });

  it("are known from 2016 to 2035 and unknown outside", () => {
    expect(calendar).toEqual({ firstDay: "2016-01-01", lastDay: "2035-12-31" });
    expect(bankHolidayName(parseLocalDate("2015-12-25"))).toBeUndefined();
    expect(bankHolidayName(parseLocalDate("2036-01-01"))).toBeUndefined();
  });

  it("come from a list that names its source and licence", () => {
    const notice = readFileSync(new URL("../../fixtures/README.md", import.meta.url), "utf8");
    expect(notice).toMatch(/bank-holidays-govuk\.json.*gov\.uk\/bank-holidays.*Open Government Licence/s);
  });
});

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
