import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const byChristmasEve = new Story().sent("2026-11-02 09:00", { completionDeadline: "2026-12-24" });

clockRuleTable("completion-deadline", {
  begin: (at) => new Story().sent(at, { completionDeadline: lastDays[at] }),
  finish: (story, at) => story.concluded(at),
  due: Object.entries(days()).map(([at, [name, lastDay]]) => [name, at, lastDay] as const),
  cases: [
    ["no date, no clock", new Story().sent("2026-11-02 09:00"), "2027-06-01 09:00", "none"],
    [
      "put back: the new day holds",
      byChristmasEve.amended("2026-12-01 09:00", { completionDeadline: "2027-01-29" }),
      "2027-01-29 23:59:59.999",
      "open",
    ],
    [
      "put back and missed",
      byChristmasEve.amended("2026-12-01 09:00", { completionDeadline: "2027-01-29" }),
      "2027-01-30 00:00",
      "missed",
    ],
    [
      "taken away: the obligation goes",
      byChristmasEve.amended("2026-12-01 09:00", { completionDeadline: null }),
      "2027-06-01 09:00",
      "none",
    ],
    ["ended early in time: waived", byChristmasEve.ended("2026-12-01 09:00"), "2027-01-05 09:00", "waived"],
    [
      "ended early and concluded in time: met",
      byChristmasEve.ended("2026-12-01 09:00").concluded("2026-12-08 09:00"),
      "2027-01-05 09:00",
      "met",
    ],
    [
      "ended after the date: it stays missed",
      byChristmasEve.ended("2026-12-29 09:00"),
      "2027-01-05 09:00",
      { state: "missed", late: 1 },
    ],
  ],
});

/** The last day is whatever the referral says, working day or not. */
function days(): Record<string, [name: string, lastDay: string]> {
  return {
    "2026-11-02 09:00": ["an ordinary Thursday", "2026-12-24"],
    "2026-11-02 10:00": ["a Sunday: the day itself, as the referral says", "2026-12-20"],
    "2026-11-02 11:00": ["a bank holiday", "2026-12-25"],
    "2026-03-02 09:00": ["the Sunday on which the clocks go forward", "2026-03-29"],
    "2026-10-02 09:00": ["the Sunday on which the clocks go back", "2026-10-25"],
  };
}
const lastDays = Object.fromEntries(Object.entries(days()).map(([at, [, lastDay]]) => [at, lastDay]));
