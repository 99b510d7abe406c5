import { describe, expect, test } from "vitest";
import { fiveWorkingDays } from "../../support/five-working-days.ts";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const person = Story.ofPerson("A1234BC");
const received = (detail: Parameters<Story["received"]>[1] = { team: { region: "J" } }) =>
  person.received("2016-01-05 09:00", detail);
const screened = received().milestone("2026-11-02 10:00", "screening-1-completed");
const inWales = (detail: object = {}) =>
  received({ team: { region: "D" }, ...detail }).milestone("2026-11-02 10:00", "screening-1-completed");
const interviewed = (story: Story) => story.milestone("2026-11-04 10:00", "guided-interview-completed");

clockRuleTable("basic-custody-screening-2", {
  begin: (at) => received().milestone(at, "screening-1-completed"),
  finish: (story, at) => story.milestone(at, "screening-2-completed"),
  subject: at("2016-01-05 09:00"),
  due: fiveWorkingDays,
  cases: [
    ["the first screening has not come", received(), "2026-11-20 09:00", "none"],
    ["high risk too", screened.sentenced("2026-11-02 12:00", "very-high"), "2026-11-10 00:00", "missed"],
    ["on remand too", screened, "2026-11-10 00:00", "missed"],
    [
      "the second screening came first",
      received()
        .milestone("2026-11-01 10:00", "screening-2-completed")
        .milestone("2026-11-02 10:00", "screening-1-completed"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "done two working days late",
      screened.milestone("2026-11-11 10:00", "screening-2-completed"),
      "2026-11-20 09:00",
      { state: "missed", late: 2 },
    ],
    ["a guided interview outside Wales is not it", interviewed(screened), "2026-11-10 00:00", "missed"],
    ["in Wales nothing done", inWales(), "2026-11-10 00:00", "missed"],
    ["in Wales a guided interview counts", interviewed(inWales()), "2026-11-20 09:00", "met"],
    [
      "in Wales the second screening counts as well",
      inWales().milestone("2026-11-04 10:00", "screening-2-completed"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "in Wales, out of area: the interview does not count",
      interviewed(inWales({ outOfArea: true })),
      "2026-11-10 00:00",
      "missed",
    ],
    [
      "in Wales, not out of area: it does",
      interviewed(inWales({ outOfArea: false })),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "in Wales, unallocated remand: it does not",
      interviewed(inWales({ unallocatedRemand: true })),
      "2026-11-10 00:00",
      "missed",
    ],
    [
      "in Wales, allocated: it does",
      interviewed(inWales({ unallocatedRemand: false })),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "in Wales, out of area, with the second screening",
      inWales({ outOfArea: true }).milestone("2026-11-04 10:00", "screening-2-completed"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "a region that nobody has told: the interview counts",
      interviewed(received({}).milestone("2026-11-02 10:00", "screening-1-completed")),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "released while it was open",
      screened.released("2026-11-09 23:59:59.999"),
      "2026-11-20 09:00",
      "waived",
    ],
    ["released when it was late", screened.released("2026-11-10 00:00"), "2026-11-20 09:00", "missed"],
    ["moved while it was open", screened.movedOut("2026-11-04 09:00"), "2026-11-20 09:00", "waived"],
    ["received anew", screened.received("2026-11-05 09:00"), "2026-11-20 09:00", "waived"],
    [
      "released before the first screening came",
      received().released("2026-11-01 09:00").milestone("2026-11-02 10:00", "screening-1-completed"),
      "2026-11-20 09:00",
      "none",
    ],
  ],
});

describe("Wales since December 2019: the day on which the clock started decides", () => {
  const judged = (screening1: string) => {
    const story = inWalesFrom(screening1).milestone(at("2019-12-03 10:00"), "guided-interview-completed");
    return story.at("2019-12-31 09:00").get(`basic-custody-screening-2:${at("2016-01-05 09:00")}`)?.state;
  };
  const inWalesFrom = (screening1: string) =>
    received({ team: { region: "D" } }).milestone(screening1, "screening-1-completed");

  test.each([
    ["the last moment of November", "2019-11-30 23:59:59.999", "missed"],
    ["the first of December", "2019-12-01 00:00", "met"],
    ["just after", "2019-12-01 00:00:00.001", "met"],
  ])("%s", (_name, screening1, state) => expect(judged(screening1)).toBe(state));
});

describe("an incomplete screening is handed on with the person", () => {
  const moved = screened.movedOut("2026-11-06 09:00").movedIn("2026-11-06 15:00", { team: { region: "J" } });
  const second = `basic-custody-screening-2:${at("2026-11-06 15:00")}`;

  test.each([
    ["just before", "2026-11-13 23:59:59.999", "open"],
    ["exactly", "2026-11-14 00:00", "missed"],
    ["just after", "2026-11-14 00:00:00.001", "missed"],
  ])("to five working days from the arrival: %s", (_name, now, state) => {
    expect(moved.at(now).get(second)?.state).toBe(state);
  });

  test("a complete one is not", () => {
    const story = screened
      .milestone("2026-11-05 09:00", "screening-2-completed")
      .movedOut("2026-11-06 09:00")
      .movedIn("2026-11-06 15:00");
    expect(story.at("2026-11-20 09:00").has(second)).toBe(false);
  });

  test("a Welsh guided interview is complete in Wales, and not in England", () => {
    const welsh = interviewed(inWales()).movedOut("2026-11-06 09:00");
    const to = (region: string) =>
      welsh.movedIn("2026-11-06 15:00", { team: { region } }).at("2026-11-10 09:00").get(second)?.state;
    expect(to("D")).toBeUndefined();
    expect(to("E")).toBe("open");
  });

  test("and what the interview met in Wales stays met", () => {
    const story = interviewed(inWales()).movedIn("2026-11-06 15:00", { team: { region: "E" } });
    expect(
      story.at("2026-11-20 09:00").get(`basic-custody-screening-2:${at("2016-01-05 09:00")}`)?.state,
    ).toBe("met");
  });

  test("the first screening done in the next prison opens it there, and not in the one before", () => {
    const story = received()
      .movedIn("2026-11-06 15:00")
      .milestone("2026-11-09 10:00", "screening-1-completed");
    const keys = [...story.at("2026-11-09 12:00").keys()].filter((key) =>
      key.startsWith("basic-custody-screening-2:"),
    );
    expect(keys).toEqual([second]);
  });
});

test("where no reception is known, the first screening opens it all the same", () => {
  const story = person.milestone("2026-11-02 10:00", "screening-1-completed");
  expect(story.at("2026-11-09 09:00").get("basic-custody-screening-2")?.state).toBe("open");
  expect(
    story.released("2026-11-04 09:00").at("2026-11-20 09:00").get("basic-custody-screening-2")?.state,
  ).toBe("waived");
});

describe("what is known in an odd order", () => {
  const keys = (story: Story) =>
    [...story.at("2026-12-01 09:00").keys()].filter((key) => /^basic-custody-screening-2(:|$)/.test(key));

  test("nothing is owed by a prison that did it before it could have been asked for, and was left", () => {
    const story = received()
      .milestone("2026-11-02 10:00", "screening-2-completed")
      .movedIn("2026-11-04 10:00")
      .milestone("2026-11-05 10:00", "screening-1-completed");
    expect(keys(story)).toEqual([]);
  });

  test("of a second time in prison, whose reception has not arrived, what was done in it counts", () => {
    const again = screened
      .milestone("2026-11-04 10:00", "screening-2-completed")
      .released("2026-11-05 10:00")
      .sentenced("2026-11-09 10:00")
      .milestone("2026-11-10 10:00", "screening-1-completed");
    const stands = (story: Story) => story.at("2026-12-01 09:00").get("basic-custody-screening-2");
    expect(stands(again)).toMatchObject({ state: "missed", opened: at("2026-11-10 10:00") });
    expect(stands(again)).not.toHaveProperty("met");
    expect(stands(again.milestone("2026-11-12 10:00", "screening-2-completed"))).toMatchObject({
      state: "met",
      met: { at: at("2026-11-12 10:00") },
    });
  });
});
