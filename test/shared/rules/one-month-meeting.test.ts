import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const subject = at("2016-01-05 09:00");
const sentencedIn = (region: string, when: string, release: string) =>
  Story.ofPerson("A1234BC")
    .received("2016-01-05 09:00", { team: { region } })
    .sentenced(when)
    .releaseMoved(when, release);
const met = (story: Story, when: string) => story.milestone(when, "one-month-meeting-held");

/** Released on Friday 12 March 2027: the meeting is due on 12 February. */
const long = sentencedIn("J", "2026-01-12 10:00", "2027-03-12");

clockRuleTable("one-month-meeting", {
  begin: (at, release) => sentencedIn("J", at, release),
  finish: (story, at) => met(story, at),
  subject,
  due: [
    ["the same day of the month before", "2025-01-13 10:00", "2026-10-13", "2026-11-13"],
    ["28 February for the end of March", "2025-01-13 10:00", "2026-02-28", "2026-03-31"],
    ["29 February for the end of March in a leap year", "2023-01-10 10:00", "2024-02-29", "2024-03-31"],
    ["29 February for 29 March", "2023-01-10 10:00", "2024-02-29", "2024-03-29"],
    ["a Sunday, on which the clocks go forward", "2025-01-13 10:00", "2026-03-29", "2026-04-29"],
    ["a Sunday, on which the clocks go back", "2025-01-13 10:00", "2026-10-25", "2026-11-25"],
    ["Good Friday: a bank holiday is a day", "2025-01-13 10:00", "2026-04-03", "2026-05-03"],
    ["the substitute for Boxing Day 2026", "2025-01-13 10:00", "2026-12-28", "2027-01-28"],
  ],
  cases: [
    ["held", met(long, "2027-02-12 16:00"), "2027-03-01 09:00", "met"],
    [
      "held a working day late",
      met(long, "2027-02-15 10:00"),
      "2027-03-01 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "exactly 10 months to serve: there is no handover, and no such meeting",
      sentencedIn("J", "2026-01-12 10:00", "2026-11-12"),
      "2026-11-01 09:00",
      "none",
    ],
    ["a day more", sentencedIn("J", "2026-01-12 10:00", "2026-11-13"), "2026-10-14 00:00", "missed"],
    [
      "before the model changed there was none",
      sentencedIn("J", "2022-05-31 23:59:59.999", "2023-06-14"),
      "2023-06-01 09:00",
      "none",
    ],
    ["from the day it did", sentencedIn("J", "2022-06-01 00:00", "2023-06-14"), "2023-05-15 00:00", "missed"],
    [
      "release put off",
      long.releaseMoved("2027-02-01 10:00", "2027-03-19"),
      "2027-02-19 23:59:59.999",
      "open",
    ],
    [
      "missed, and put off: open again",
      long.releaseMoved("2027-02-15 10:00", "2027-03-19"),
      "2027-02-16 09:00",
      "open",
    ],
    [
      "brought forward within the month",
      long.releaseMoved("2027-02-01 10:00", "2027-02-26"),
      "2027-03-01 09:00",
      "waived",
    ],
    ["released early", long.released("2027-01-15 10:00"), "2027-03-01 09:00", "waived"],
    ["released when it was late", long.released("2027-02-26 10:00"), "2027-03-01 09:00", "missed"],
    ["received anew", long.received("2027-01-15 10:00"), "2027-03-01 09:00", "waived"],
    ["in a referral's case", long.inCase("11111111-1111-4111-8111-111111111111"), "2027-03-01 09:00", "none"],
  ],
});

clockRuleTable("one-month-meeting", {
  begin: (at, release) => sentencedIn("D", at, release),
  finish: (story, at) => met(story, at),
  subject,
  due: [
    ["in Wales, a Sunday, on which the clocks go forward", "2021-01-05 10:00", "2022-03-27", "2022-04-27"],
    ["in Wales, the Platinum Jubilee", "2021-01-05 10:00", "2022-06-02", "2022-07-02"],
    ["in Wales, the State Funeral", "2021-01-05 10:00", "2022-09-19", "2022-10-19"],
    ["in Wales, a Sunday, on which the clocks go back", "2021-01-05 10:00", "2022-10-30", "2022-11-30"],
  ],
  cases: [
    [
      "in Wales before December 2019 there was none",
      sentencedIn("D", "2019-11-30 23:59:59.999", "2020-12-23"),
      "2020-12-01 09:00",
      "none",
    ],
  ],
});
