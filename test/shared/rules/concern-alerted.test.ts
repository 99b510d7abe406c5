import { describe, expect, test } from "vitest";
import { obligationsOf } from "../../../shared/obligations/index.ts";
import { ruleOf } from "../../../shared/rules/index.ts";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const base = new Story().sent("2016-01-04 09:00");
const time = "2026-11-10 10:00";
const concern = base.feedback(time, time, { concern: true });

clockRuleTable("concern-alerted", {
  subject: "saa-1",
  begin: (at) => base.feedback(at, at, { concern: true }),
  finish: (story, at) => story.feedback(at, story.case.appointments[0]?.time ?? at, { notify: true }),
  due: [
    ["an ordinary Tuesday", time, "2026-11-10"],
    ["late in the evening", "2026-11-10 22:30", "2026-11-10"],
    ["a Saturday: by the end of Monday", "2026-11-14 10:00", "2026-11-16"],
    ["a Sunday", "2026-11-15 10:00", "2026-11-16"],
    ["the first day of the Platinum Jubilee", "2022-06-02 10:00", "2022-06-06"],
    ["Monday 4 May 2020, which was no holiday", "2020-05-04 10:00", "2020-05-04"],
    ["Friday 8 May 2020, which was", "2020-05-08 10:00", "2020-05-11"],
    ["the State Funeral", "2022-09-19 10:00", "2022-09-20"],
    ["Good Friday", "2026-04-03 10:00", "2026-04-07"],
    ["Christmas Day 2026, Monday the 28th a substitute day", "2026-12-25 10:00", "2026-12-29"],
    ["the Saturday before the clocks go forward", "2026-03-28 23:30", "2026-03-30"],
    ["in the night the clocks go forward", "2022-03-27 02:30", "2022-03-28"],
    ["in the hour that comes twice", "2022-10-30 01:30", "2022-10-31"],
    ["the Sunday on which the clocks go back", "2026-10-25 12:00", "2026-10-26"],
  ],
  cases: [
    ["feedback without a concern", base.feedback(time, time), "2026-11-20 09:00", "none"],
    ["no feedback", base.assessmentHeld(time), "2026-11-20 09:00", "none"],
    [
      "alerted in the same feedback",
      base.feedback(time, time, { concern: true, notify: true }),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "feedback and alert on the next day: the day is that of the appointment",
      base.feedback("2026-11-11 09:00", time, { concern: true, notify: true }),
      "2026-11-20 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "the person did not come, and there is a concern",
      base.assessmentMissed(time).feedback("2026-11-10 15:00", time, { concern: true }),
      "2026-11-11 00:00",
      "missed",
    ],
    [
      "a case note is no alert",
      concern.caseNote("2026-11-10 11:00", "provider", "other", "change-of-circumstances"),
      "2026-11-11 00:00",
      "missed",
    ],
    [
      "an alert about another appointment",
      concern.feedback("2026-11-10 15:00", "2026-11-10 14:00", { id: "session-1", notify: true }),
      "2026-11-11 00:00",
      "missed",
    ],
    [
      "the referral ended the same afternoon",
      concern.ended("2026-11-10 15:00"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "the referral had ended",
      base.ended("2026-11-09 15:00").feedback(time, time, { concern: true }),
      "2026-11-20 09:00",
      "none",
    ],
  ],
});

clockRuleTable("concern-alerted", {
  subject: "session-1",
  begin: (at) => base.feedback(at, at, { id: "session-1", concern: true }),
  finish: (story, at) => story.feedback(at, time, { id: "session-1", notify: true }),
  due: [["a session", time, "2026-11-10"]],
  cases: [],
});

test("news of a concern does not wait", () => expect(ruleOf("concern-alerted").pressing).toBe(true));

describe("nDelius is down on the day of the appointment", () => {
  const circumstances = { outages: [{ from: at("2026-11-10 09:00"), to: at("2026-11-10 17:00") }] };
  const stateAt = (now: string) =>
    obligationsOf(concern.case, at(now), { circumstances }).find(({ rule }) => rule === "concern-alerted")
      ?.state;

  test.each([
    ["2026-11-10 12:00", "held"],
    ["2026-11-11 23:59:59.999", "open"],
    ["2026-11-12 00:00", "missed"],
  ])("at %s it is %s", (now, state) => expect(stateAt(now)).toBe(state));
});

test("of two appointments with a concern, an alert about one says nothing of the other", () => {
  const both = new Story()
    .sent("2026-11-02 09:00")
    .sessionHeld("2026-11-10 10:00", 1)
    .sessionHeld("2026-11-10 14:00", 2)
    .feedback("2026-11-10 11:00", "2026-11-10 10:00", { id: "session-1", concern: true })
    .feedback("2026-11-10 15:00", "2026-11-10 14:00", { id: "session-2", concern: true, notify: true });
  const states = ["session-1", "session-2"].map(
    (id) => both.at("2026-11-12 09:00").get(`concern-alerted:${id}`)?.state,
  );
  expect(states).toEqual(["missed", "met"]);
});
