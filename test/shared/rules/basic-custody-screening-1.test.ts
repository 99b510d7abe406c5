import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const person = Story.ofPerson("A1234BC");
const received = person.received("2026-11-02 00:00");
const movedAtNoon = received.movedOut("2026-11-03 12:00").movedIn("2026-11-03 15:00");

clockRuleTable("basic-custody-screening-1", {
  begin: (at) => person.received(at),
  finish: (story, at) => story.milestone(at, "screening-1-completed"),
  subject: (trigger) => trigger,
  due: [
    ["72 hours from a midnight end with a day", "2026-11-02 00:00", "2026-11-04"],
    ["a bank holiday counts like any day", "2022-06-02 00:00", "2022-06-04"],
  ],
  dueInstant: [
    ["an ordinary Monday", "2026-11-02 10:00", "2026-11-05 10:00"],
    ["to the minute", "2026-11-02 23:59", "2026-11-05 23:59"],
    ["a Friday evening: the weekend counts", "2026-11-06 18:00", "2026-11-09 18:00"],
    ["a Saturday", "2026-11-07 10:00", "2026-11-10 10:00"],
    ["the day before the Platinum Jubilee", "2022-06-01 10:00", "2022-06-04 10:00"],
    ["the day before Friday 8 May 2020", "2020-05-07 10:00", "2020-05-10 10:00"],
    ["the day before the State Funeral", "2022-09-18 10:00", "2022-09-21 10:00"],
    ["Maundy Thursday", "2026-04-02 10:00", "2026-04-05 10:00"],
    ["Christmas Eve", "2026-12-24 10:00", "2026-12-27 10:00"],
    [
      "across the night the clocks go forward: an hour later by the clock",
      "2022-03-26 10:00",
      "2022-03-29 11:00",
    ],
    ["late on the Saturday before it, in 2026", "2026-03-28 23:30", "2026-04-01 00:30"],
    ["in that night, after the change", "2022-03-27 02:30", "2022-03-30 02:30"],
    [
      "across the night the clocks go back: an hour earlier by the clock",
      "2022-10-29 10:00",
      "2022-11-01 09:00",
    ],
    ["the same in 2026", "2026-10-24 10:00", "2026-10-27 09:00"],
    ["in the hour that comes twice", "2026-10-25 01:30", "2026-10-28 00:30"],
  ],
  cases: [
    [
      "done late",
      received.milestone("2026-11-05 09:00", "screening-1-completed"),
      "2026-11-09 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "done on remand, by somebody not sentenced",
      received.milestone("2026-11-03 09:00", "screening-1-completed"),
      "2026-11-09 09:00",
      "met",
    ],
    [
      "the second screening is not the first",
      received.milestone("2026-11-03 09:00", "screening-2-completed"),
      "2026-11-05 00:00",
      "missed",
    ],
    [
      "released while it was open",
      received.released("2026-11-04 23:59:59.999"),
      "2026-11-09 09:00",
      "waived",
    ],
    [
      "released when it was late",
      received.released("2026-11-05 00:00"),
      "2026-11-09 09:00",
      { state: "missed", late: 1 },
    ],
    ["moved while it was open", movedAtNoon, "2026-11-09 09:00", "waived"],
    [
      "moved, and done in the next prison: that one did it",
      movedAtNoon.milestone("2026-11-04 09:00", "screening-1-completed"),
      "2026-11-09 09:00",
      "waived",
    ],
    [
      "done in the moment of leaving",
      received.milestone("2026-11-03 12:00", "screening-1-completed").movedOut("2026-11-03 12:00"),
      "2026-11-09 09:00",
      "met",
    ],
    [
      "moved when it was late, and done in the next prison",
      received
        .movedOut("2026-11-05 12:00")
        .movedIn("2026-11-05 15:00")
        .milestone("2026-11-06 09:00", "screening-1-completed"),
      "2026-11-09 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "to court and back: nothing has changed",
      received
        .released("2026-11-03 08:00", "SENT_TO_COURT")
        .received("2026-11-03 17:00", {}, "RETURN_FROM_COURT"),
      "2026-11-05 00:00",
      "missed",
    ],
    [
      "taken to hospital while it was open",
      received.released("2026-11-03 08:00", "RELEASED_TO_HOSPITAL"),
      "2026-11-09 09:00",
      "waived",
    ],
    [
      "received anew, the release unknown",
      received.received("2026-11-04 09:00"),
      "2026-11-09 09:00",
      "waived",
    ],
    [
      "received anew long after it was missed: it stays missed",
      received.received("2027-03-01 09:00"),
      "2027-03-02 09:00",
      "missed",
    ],
    [
      "recalled: the reception counts",
      person.with("crs.custody.recalled", "2026-11-01 09:00", {}).received("2026-11-02 00:00"),
      "2026-11-05 00:00",
      "missed",
    ],
    [
      "only a release date has arrived",
      person.releaseMoved("2026-11-02 00:00", "2026-12-01"),
      "2026-11-09 09:00",
      "none",
    ],
  ],
});

describe("each prison has its own 72 hours", () => {
  const second = `basic-custody-screening-1:${at("2026-11-03 15:00")}`;
  const seen = (story: Story, now: string) => story.at(now).get(second);

  test.each([
    ["just before", "2026-11-06 14:59:59.999", "open"],
    ["exactly", "2026-11-06 15:00", "missed"],
    ["just after", "2026-11-06 15:00:00.001", "missed"],
  ])("from the arrival: %s", (_name, now, state) => expect(seen(movedAtNoon, now)?.state).toBe(state));

  test("none, where the first prison had done it", () => {
    const story = received
      .milestone("2026-11-03 11:00", "screening-1-completed")
      .movedOut("2026-11-03 12:00")
      .movedIn("2026-11-03 15:00");
    expect(seen(story, "2026-11-09 09:00")).toBeUndefined();
  });

  test("none, where nobody has told of the reception: it may have been done long ago", () => {
    expect(person.movedIn("2026-11-03 15:00").at("2026-11-09 09:00").size).toBe(0);
  });
});

describe("each time in prison has its own", () => {
  const again = received
    .milestone("2026-11-03 09:00", "screening-1-completed")
    .released("2026-12-01 09:00")
    .received("2027-03-01 09:00");

  test("what was done in the first is not done in the second", () => {
    expect(
      again.at("2027-03-05 09:00").get(`basic-custody-screening-1:${at("2027-03-01 09:00")}`)?.state,
    ).toBe("missed");
  });

  test("and stays done in the first", () => {
    expect(
      again.at("2027-03-05 09:00").get(`basic-custody-screening-1:${at("2026-11-02 00:00")}`)?.state,
    ).toBe("met");
  });
});

describe("the case that it is judged in", () => {
  const keys = (story: Story) =>
    [...story.at("2026-11-02 09:00").keys()].filter((key) => key.startsWith("basic-custody-screening-1"));
  const both = Story.ofPerson("A1234BC", "X123456").received("2026-11-02 00:00");
  const crnAlone = Story.ofPerson("X123456").received("2026-11-02 00:00");

  test("the prison number's, where both are known", () => {
    expect(keys(both)).toHaveLength(1);
    expect(keys(both.inCase("person-X123456"))).toEqual([]);
  });

  test("the CRN's, while no prison number is known", () => expect(keys(crnAlone)).toHaveLength(1));

  test("never a referral's, into which custody is folded too", () => {
    expect(
      keys(new Story().sentFromPrison("2026-11-01 09:00", "2027-01-04").received("2026-11-02 00:00")),
    ).toEqual([]);
    expect(keys(both.inCase("11111111-1111-4111-8111-111111111111"))).toEqual([]);
  });
});
