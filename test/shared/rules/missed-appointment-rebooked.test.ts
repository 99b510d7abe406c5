import { expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";
import { twoWorkingDays } from "../../support/two-working-days.ts";

const base = new Story().sent("2016-01-04 09:00");
/** Missed on Monday 2 November 2026: due by the end of Wednesday the 4th. */
const missed = base.assessmentMissed("2026-11-02 10:00");
const sessionMissed = base.sessionMissed("2026-11-02 10:00", 3);

clockRuleTable("missed-appointment-rebooked", {
  subject: "saa-1",
  begin: (at) => base.assessmentMissed(at),
  finish: (story, at) => story.assessmentBooked(at, "2034-06-01 10:00", "saa-2"),
  due: twoWorkingDays,
  cases: [
    [
      "recorded late: the clock starts at the time of the appointment",
      base.assessmentMissed("2026-11-02 10:00", { recorded: "2026-11-06 09:00" }),
      "2026-11-06 09:00",
      "missed",
    ],
    ["attended", base.assessmentHeld("2026-11-02 10:00"), "2026-11-10 09:00", "none"],
    [
      "came, but it did not happen",
      base.assessmentDidNotHappen("2026-11-02 10:00"),
      "2026-11-10 09:00",
      "none",
    ],
    [
      "recorded as missed, and then put right as attended",
      missed.assessmentHeld("2026-11-02 10:00", { recorded: "2026-11-05 09:00" }),
      "2026-11-10 09:00",
      "none",
    ],
    [
      "another appointment, booked beforehand",
      base
        .assessmentBooked("2026-10-30 10:00", "2026-11-09 10:00", "saa-2")
        .assessmentMissed("2026-11-02 10:00"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "another appointment known by its attendance alone was booked by its time",
      missed.assessmentHeld("2026-11-04 15:00", { id: "saa-2" }),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "another appointment known by its attendance alone, after the time allowed",
      missed.assessmentHeld("2026-11-09 10:00", { id: "saa-2" }),
      "2026-11-20 09:00",
      { state: "missed", late: 3 },
    ],
    [
      "another one that was called off had been offered",
      missed
        .assessmentBooked("2026-11-03 10:00", "2026-11-09 10:00", "saa-2")
        .cancelled("2026-11-05 10:00", "saa-2"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "an earlier appointment entered afterwards is no offer",
      missed.assessmentBooked("2026-11-03 10:00", "2026-10-26 10:00", "saa-0"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a session is no offer of another assessment",
      missed.sessionBooked("2026-11-03 10:00", "2026-11-09 10:00"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "the practitioner wants no more attempts",
      missed.noFurtherAttempts("2026-11-03 10:00"),
      "2026-11-10 09:00",
      "waived",
    ],
    [
      "the practitioner had wanted no more attempts",
      base.noFurtherAttempts("2026-10-30 10:00").assessmentMissed("2026-11-02 10:00"),
      "2026-11-10 09:00",
      "none",
    ],
    [
      "the practitioner wants no more attempts, too late",
      missed.noFurtherAttempts("2026-11-05 10:00"),
      "2026-11-10 09:00",
      { state: "missed", late: 1 },
    ],
    ["the referral ended in time", missed.ended("2026-11-04 10:00"), "2026-11-10 09:00", "waived"],
    [
      "booked in time, and then the referral ended",
      missed.assessmentBooked("2026-11-03 10:00", "2026-11-09 10:00", "saa-2").ended("2026-11-04 10:00"),
      "2026-11-10 09:00",
      "met",
    ],
  ],
});

clockRuleTable("missed-appointment-rebooked", {
  subject: "session-3",
  begin: (at) => base.sessionMissed(at, 3),
  finish: (story, at) => story.sessionBooked(at, "2034-06-01 10:00", 3, "session-3b", "session-3"),
  due: [["a session", "2026-11-02 10:00", "2026-11-04"]],
  cases: [
    [
      "the same session, booked beforehand",
      base
        .sessionBooked("2026-10-30 10:00", "2026-11-09 10:00", 3, "session-3b")
        .sessionMissed("2026-11-02 10:00", 3),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "the next session, booked after the miss",
      sessionMissed.sessionBooked("2026-11-04 10:00", "2026-11-09 10:00", 4),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "the next session, booked at the very time of the miss",
      sessionMissed.sessionBooked("2026-11-02 10:00", "2026-11-09 10:00", 4),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "the next session had been booked before the miss: no offer",
      base
        .sessionBooked("2026-11-02 09:59:59.999", "2026-11-09 10:00", 4)
        .sessionMissed("2026-11-02 10:00", 3),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "the next session, attended in time, nobody knows when it was booked",
      sessionMissed.sessionHeld("2026-11-04 10:00", 4),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "an assessment is no offer of another session",
      sessionMissed.assessmentBooked("2026-11-03 10:00", "2026-11-09 10:00"),
      "2026-11-10 09:00",
      "missed",
    ],
  ],
});

test("each missed appointment asks for another one of its own", () => {
  const story = missed
    .assessmentMissed("2026-11-03 10:00", { id: "saa-2" })
    .sessionMissed("2026-11-03 12:00", 1)
    .at("2026-11-03 12:00");
  const stateOf = (subject: string) => story.get(`missed-appointment-rebooked:${subject}`)?.state;
  expect([stateOf("saa-1"), stateOf("saa-2"), stateOf("session-1")]).toEqual(["met", "open", "open"]);
});
