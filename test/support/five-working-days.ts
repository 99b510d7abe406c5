/** Triggers and the last day of five working days, counted on the calendar by hand: rows for every rule that allows five. */
export const fiveWorkingDays = [
  ["an ordinary Monday", "2026-11-02 10:00", "2026-11-09"],
  ["a Friday evening", "2026-11-06 18:00", "2026-11-13"],
  ["a Saturday: day 1 is Monday", "2026-11-07 10:00", "2026-11-13"],
  ["a Sunday", "2026-11-08 12:00", "2026-11-13"],
  [
    "before Monday 4 May 2020, which was no holiday, and Friday 8 May, which was",
    "2020-05-01 10:00",
    "2020-05-11",
  ],
  ["the day before the Platinum Jubilee, 2 and 3 June 2022", "2022-06-01 10:00", "2022-06-10"],
  ["before the State Funeral, 19 September 2022", "2022-09-16 10:00", "2022-09-26"],
  ["Maundy Thursday", "2026-04-02 10:00", "2026-04-13"],
  ["Christmas Eve 2026: a Friday, a substitute Monday and New Year's Day", "2026-12-24 10:00", "2027-01-05"],
  ["in the night the clocks go forward", "2022-03-27 02:30", "2022-04-01"],
  ["in that night of 2026, with Easter after it", "2026-03-29 02:30", "2026-04-07"],
  ["in the hour that comes twice", "2022-10-30 01:30", "2022-11-04"],
  ["in that hour of 2026", "2026-10-25 01:30", "2026-10-30"],
] as const;
