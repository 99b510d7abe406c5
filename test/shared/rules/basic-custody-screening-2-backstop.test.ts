import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const person = Story.ofPerson("A1234BC");
const received = person.received("2026-11-02 10:00", { team: { region: "J" } });
const inWales = person.received("2026-11-02 10:00", { team: { region: "D" } });

clockRuleTable("basic-custody-screening-2-backstop", {
  begin: (at) => person.received(at, { team: { region: "J" } }),
  finish: (story, at) => story.milestone(at, "screening-2-completed"),
  subject: (trigger) => trigger,
  due: [
    ["an ordinary Monday", "2026-11-02 10:00", "2026-11-12"],
    ["a Friday evening", "2026-11-06 18:00", "2026-11-18"],
    ["a Saturday: day 1 is Monday", "2026-11-07 10:00", "2026-11-18"],
    ["a Sunday", "2026-11-08 12:00", "2026-11-18"],
    ["the day before the Platinum Jubilee", "2022-06-01 10:00", "2022-06-15"],
    ["before Monday 4 May 2020, no holiday, and Friday 8 May, one", "2020-05-01 10:00", "2020-05-14"],
    ["before Friday 8 May 2020", "2020-05-07 10:00", "2020-05-20"],
    ["before the State Funeral", "2022-09-16 10:00", "2022-09-29"],
    ["Maundy Thursday", "2026-04-02 10:00", "2026-04-16"],
    ["Christmas Eve 2026", "2026-12-24 10:00", "2027-01-08"],
    [
      "before Christmas 2022, with substitutes for it and for New Year's Day",
      "2022-12-23 10:00",
      "2023-01-09",
    ],
    ["in the night the clocks go forward", "2022-03-27 02:30", "2022-04-06"],
    ["in that night of 2026, with Easter after it", "2026-03-29 02:30", "2026-04-10"],
    ["in the hour that comes twice", "2022-10-30 01:30", "2022-11-09"],
    ["in that hour of 2026", "2026-10-25 01:30", "2026-11-04"],
  ],
  cases: [
    ["it does not wait for the first screening", received, "2026-11-13 00:00", "missed"],
    [
      "the first screening is not the second",
      received.milestone("2026-11-04 10:00", "screening-1-completed"),
      "2026-11-13 00:00",
      "missed",
    ],
    [
      "done a working day late",
      received.milestone("2026-11-13 10:00", "screening-2-completed"),
      "2026-11-20 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "a guided interview outside Wales is not it",
      received.milestone("2026-11-04 10:00", "guided-interview-completed"),
      "2026-11-13 00:00",
      "missed",
    ],
    [
      "in Wales a guided interview counts",
      inWales.milestone("2026-11-04 10:00", "guided-interview-completed"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "released while it was open",
      received.released("2026-11-12 23:59:59.999"),
      "2026-11-20 09:00",
      "waived",
    ],
    ["released when it was late", received.released("2026-11-13 00:00"), "2026-11-20 09:00", "missed"],
    ["moved while it was open", received.movedOut("2026-11-04 09:00"), "2026-11-20 09:00", "waived"],
    ["received anew", received.received("2026-11-04 09:00"), "2026-11-20 09:00", "waived"],
    [
      "in a referral's case",
      received.inCase("11111111-1111-4111-8111-111111111111"),
      "2026-11-20 09:00",
      "none",
    ],
  ],
});

describe("each prison has its own eight working days", () => {
  const second = `basic-custody-screening-2-backstop:${at("2026-11-04 15:00")}`;

  test("from the arrival", () => {
    const moved = received.movedIn("2026-11-04 15:00");
    expect(moved.at("2026-11-16 23:59:59.999").get(second)?.state).toBe("open");
    expect(moved.at("2026-11-17 00:00").get(second)?.state).toBe("missed");
  });

  test("none where it was complete before", () => {
    const moved = received.milestone("2026-11-04 10:00", "screening-2-completed").movedIn("2026-11-04 15:00");
    expect(moved.at("2026-11-20 09:00").has(second)).toBe(false);
  });
});
