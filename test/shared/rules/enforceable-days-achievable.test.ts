import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

/** Sent on Monday 2 November 2026: 10 days need 12 weeks, to 25 January 2027; 5 days 7 weeks, to 21 December 2026. */
const sent = (
  maximumEnforceableDays: number | null,
  completionDeadline: string | null,
  when = "2026-11-02 09:00",
) => new Story().sent(when, { maximumEnforceableDays, completionDeadline });
const short = sent(10, "2027-01-04");
const threeWeeks = [
  "3 weeks short of the time that 10 days at one a week need",
  "and 8 weeks more are advised for missed appointments and leave",
];

presenceRuleTable("enforceable-days-achievable", [
  ["ten days in twelve weeks to the day", sent(10, "2027-01-25"), "2026-11-02 09:00", "none"],
  ["ten days in twelve weeks and a day", sent(10, "2027-01-26"), "2026-11-02 09:00", "none"],
  [
    "ten days in twelve weeks less a day",
    sent(10, "2027-01-24"),
    "2026-11-02 09:00",
    "open",
    [
      "1 week short of the time that 10 days at one a week need",
      "and 8 weeks more are advised for missed appointments and leave",
    ],
  ],
  ["ten days in nine weeks", short, "2026-11-02 09:00", "open", threeWeeks],
  ["ten days in twenty weeks, with the contingency", sent(10, "2027-03-22"), "2026-11-02 09:00", "none"],
  ["five days in seven weeks to the day", sent(5, "2026-12-21"), "2026-11-02 09:00", "none"],
  [
    "five days in seven weeks less a day",
    sent(5, "2026-12-20"),
    "2026-11-02 09:00",
    "open",
    [
      "1 week short of the time that 5 days at one a week need",
      "and 6 weeks more are advised for missed appointments and leave",
    ],
  ],
  [
    "seven days in six weeks: no contingency is named for seven",
    sent(7, "2026-12-14"),
    "2026-11-02 09:00",
    "open",
    ["3 weeks short of the time that 7 days at one a week need"],
  ],
  [
    "one day in two weeks",
    sent(1, "2026-11-16"),
    "2026-11-02 09:00",
    "open",
    ["1 week short of the time that 1 day at one a week needs"],
  ],
  ["one day in three weeks", sent(1, "2026-11-23"), "2026-11-02 09:00", "none"],
  ["no enforceable days", sent(0, "2026-11-03"), "2026-11-02 09:00", "none"],
  [
    "a date before the day of the referral",
    sent(10, "2026-10-26"),
    "2026-11-02 09:00",
    "open",
    [
      "13 weeks short of the time that 10 days at one a week need",
      "and 8 weeks more are advised for missed appointments and leave",
    ],
  ],
  [
    "sent late in the evening: the day is London's",
    sent(10, "2026-09-14", "2026-06-22 23:30"),
    "2026-06-23 09:00",
    "none",
  ],
  ["the days have not reached us: never guessed", sent(null, "2026-11-09"), "2026-11-02 09:00", "none"],
  ["the date has not reached us: never guessed", sent(10, null), "2026-11-02 09:00", "none"],
  ["the moment before it was sent", short, "2026-11-02 08:59:59.999", "none"],
  [
    "a later date agreed",
    short.amended("2026-11-03 10:00", { completionDeadline: "2027-01-25" }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "fewer days agreed",
    short.amended("2026-11-03 10:00", { maximumEnforceableDays: 7 }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before",
    short.amended("2026-11-03 10:00", { maximumEnforceableDays: 7 }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "a later date, but not late enough",
    short.amended("2026-11-03 10:00", { completionDeadline: "2027-01-18" }),
    "2026-11-03 10:00",
    "open",
    [
      "1 week short of the time that 10 days at one a week need",
      "and 8 weeks more are advised for missed appointments and leave",
    ],
  ],
  [
    "a later date, and then more days",
    short
      .amended("2026-11-03 10:00", { completionDeadline: "2027-01-25" })
      .amended("2026-11-04 10:00", { maximumEnforceableDays: 12 }),
    "2026-11-05 10:00",
    "open",
    ["2 weeks short of the time that 12 days at one a week need"],
  ],
  ["the referral ended", short.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
]);
