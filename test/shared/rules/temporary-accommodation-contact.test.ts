import { describe, expect, test } from "vitest";
import { at, justBefore } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const sent = new Story().sent("2016-01-04 09:00");
/** Placed on a Monday: the weeks run from Monday to Sunday. */
const placed = sent.placed("2026-11-02 15:00");

clockRuleTable("temporary-accommodation-contact", {
  begin: (at) => sent.placed(at),
  finish: (story, at) => story.placementContact(at),
  subject: "1",
  due: [
    ["an ordinary week, the first day counted", "2026-11-02 15:00", "2026-11-08"],
    ["from the last moment of a day", "2026-11-02 23:59:59.999", "2026-11-08"],
    ["from the first of the next", "2026-11-03 00:00", "2026-11-09"],
    ["from a Saturday", "2026-11-07 10:00", "2026-11-13"],
    ["over the Platinum Jubilee: a bank holiday is a day", "2022-05-30 10:00", "2022-06-05"],
    ["to Friday 8 May 2020", "2020-05-02 10:00", "2020-05-08"],
    ["to the State Funeral", "2022-09-13 10:00", "2022-09-19"],
    ["to Good Friday", "2026-03-28 10:00", "2026-04-03"],
    ["over Christmas", "2026-12-22 10:00", "2026-12-28"],
    ["to the day on which the clocks go forward", "2022-03-21 10:00", "2022-03-27"],
    ["from that night", "2022-03-27 02:30", "2022-04-02"],
    ["over that night in 2026", "2026-03-27 10:00", "2026-04-02"],
    ["to the day on which the clocks go back", "2022-10-24 10:00", "2022-10-30"],
    ["from the hour that comes twice", "2026-10-25 01:30", "2026-10-31"],
  ],
  cases: [
    [
      "in the moment of the placement",
      placed.placementContact("2026-11-02 15:00"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "in the second week: the first is made good late",
      placed.placementContact("2026-11-10 10:00"),
      "2026-11-20 09:00",
      { state: "missed", late: 2 },
    ],
    [
      "the placement ended in the first week",
      placed.placementEnded("2026-11-05 10:00"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "it ended when the first week was over",
      placed.placementEnded("2026-11-09 00:00"),
      "2026-11-20 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "settled accommodation ends it too",
      placed.homeObtained("2026-11-05 10:00"),
      "2026-11-20 09:00",
      "waived",
    ],
    ["the referral ended in the first week", placed.ended("2026-11-05 10:00"), "2026-11-20 09:00", "waived"],
  ],
});

describe("each seven days", () => {
  const week = (story: Story, number: number | string, now: string) =>
    story.at(now).get(`temporary-accommodation-contact:${number}`);

  test.each([
    [2, "2026-11-09 00:00", "2026-11-15"],
    [3, "2026-11-16 00:00", "2026-11-22"],
    [7, "2026-12-14 00:00", "2026-12-20"],
    [12, "2027-01-18 00:00", "2027-01-24"],
  ])("week %d begins on %s and ends with %s", (number, begins, ends) => {
    expect(week(placed, number, begins)).toMatchObject({
      opened: at(begins),
      deadline: { dueDay: ends },
      state: "open",
    });
    expect(week(placed, number, justBefore(at(begins)))).toBeUndefined();
  });

  test("says which week it is", () => {
    expect(week(placed, 2, "2026-11-09 00:00")?.because).toBe("week 2 in temporary accommodation began");
  });

  test("there is no thirteenth: 84 nights are the most", () => {
    expect(week(placed, 12, "2027-06-01 09:00")?.state).toBe("missed");
    expect(week(placed, 13, "2027-06-01 09:00")).toBeUndefined();
  });

  test("a contact counts for its own week, and not for the next", () => {
    const story = placed.placementContact("2026-11-08 23:59:59.999");
    expect(week(story, 1, "2026-11-20 09:00")?.state).toBe("met");
    expect(week(story, 2, "2026-11-20 09:00")?.state).toBe("missed");
  });

  test("a contact in the first moment of a week is that week's", () => {
    const story = placed.placementContact("2026-11-09 00:00");
    expect(week(story, 1, "2026-11-20 09:00")?.state).toBe("missed");
    expect(week(story, 2, "2026-11-20 09:00")?.state).toBe("met");
  });

  test("none begins once the placement is over", () => {
    const over = (when: string) => week(placed.placementEnded(when), 2, "2026-12-01 09:00")?.state;
    expect(over("2026-11-08 23:59:59.999")).toBeUndefined();
    expect(over("2026-11-09 00:00")).toBeUndefined();
    expect(over("2026-11-09 00:00:00.001")).toBe("waived");
  });

  test("the weeks of a later placement carry its number", () => {
    const story = placed.placementEnded("2026-11-05 10:00").placed("2026-12-01 10:00");
    expect(week(story, "2-1", "2026-12-01 12:00")?.deadline?.dueDay).toBe("2026-12-07");
    expect(week(story, "1", "2026-12-01 12:00")?.state).toBe("waived");
    expect(week(story, "2", "2026-12-01 12:00")).toBeUndefined();
  });

  test("a day of 25 hours is a day: the week after begins at its midnight", () => {
    const story = sent.placed("2026-10-20 10:00");
    expect(week(story, 2, "2026-10-28 09:00")?.opened).toBe(at("2026-10-27 00:00"));
  });
});
