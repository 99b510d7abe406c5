import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const base = new Story().sent("2016-01-04 09:00");
const booked = base.sessionBooked("2026-11-02 09:00", "2026-11-10 10:00");

clockRuleTable("attendance-recorded", {
  subject: "session-1",
  begin: (time) => base.sessionBooked("2016-01-05 09:00", time),
  finish: (story, at) => {
    const [booking] = story.events.filter(
      ({ eventType }) => eventType === "crs.session-appointment.scheduled",
    );
    const time = (booking as { detail: { appointmentTime: string } }).detail.appointmentTime;
    return story.sessionHeld(time, 1, { recorded: at });
  },
  due: [
    ["an ordinary day", "2026-11-10 10:00", "2026-11-10"],
    ["late in the evening", "2026-11-10 22:30", "2026-11-10"],
    ["a Saturday: by the end of Monday", "2026-11-14 10:00", "2026-11-16"],
    ["a Sunday", "2026-11-15 10:00", "2026-11-16"],
    ["a bank holiday: the next working day", "2026-08-31 10:00", "2026-09-01"],
    ["Christmas Day 2026, a Friday: the 28th is a substitute day", "2026-12-25 10:00", "2026-12-29"],
    ["the Saturday before the clocks go forward", "2026-03-28 10:00", "2026-03-30"],
    ["the Sunday on which the clocks go back", "2026-10-25 00:30", "2026-10-26"],
  ],
  cases: [
    ["missed counts as recorded too", booked.sessionMissed("2026-11-10 10:00"), "2026-11-12 09:00", "met"],
    [
      "feedback counts as recorded",
      booked.with("intervention.session-appointment.session-feedback-submitted", "2026-11-10 17:00", {
        appointmentId: "session-1",
        appointmentTime: "2026-11-10T10:00:00Z",
      }),
      "2026-11-12 09:00",
      "met",
    ],
    [
      "recorded the next day",
      booked.sessionHeld("2026-11-10 10:00", 1, { recorded: "2026-11-11 09:00" }),
      "2026-11-12 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "moved before its time: nothing is owed for the old time",
      booked.sessionBooked("2026-11-10 09:59", "2026-11-17 10:00", 1, "session-1b", "session-1"),
      "2026-11-12 09:00",
      "none",
    ],
    [
      "moved exactly at its time: its time had come",
      booked.sessionBooked("2026-11-10 10:00", "2026-11-17 10:00", 1, "session-1b", "session-1"),
      "2026-11-12 09:00",
      "missed",
    ],
    [
      "cancelled before its time",
      booked.cancelled("2026-11-09 10:00", "session-1"),
      "2026-11-12 09:00",
      "none",
    ],
    [
      "cancelled after its time",
      booked.cancelled("2026-11-10 10:01", "session-1"),
      "2026-11-12 09:00",
      "missed",
    ],
    ["the referral ended before its time", booked.ended("2026-11-06 10:00"), "2026-11-12 09:00", "none"],
    ["the referral ended the same afternoon", booked.ended("2026-11-10 15:00"), "2026-11-12 09:00", "waived"],
    ["its time has not come", booked, "2026-11-10 09:59:59.999", "none"],
    ["its time has come", booked, "2026-11-10 10:00", "open"],
  ],
});

clockRuleTable("attendance-recorded", {
  subject: "saa-1",
  begin: (time) => base.assessmentBooked("2016-01-05 09:00", time),
  finish: (story, at) => story.assessmentMissed("2026-11-10 10:00", { recorded: at }),
  due: [["a supplier assessment", "2026-11-10 10:00", "2026-11-10"]],
  cases: [],
});

describe("each appointment is owed a record of its own", () => {
  const two = booked.sessionBooked("2026-11-02 09:00", "2026-11-10 14:00", 2);
  const state = (story: Story, id: string) =>
    story.at("2026-11-12 09:00").get(`attendance-recorded:${id}`)?.state;

  test("and one that is recorded says nothing of the other", () => {
    const first = two.sessionHeld("2026-11-10 10:00", 1);
    expect([state(first, "session-1"), state(first, "session-2")]).toEqual(["met", "missed"]);
    const second = two.sessionHeld("2026-11-10 14:00", 2);
    expect([state(second, "session-1"), state(second, "session-2")]).toEqual(["missed", "met"]);
  });

  test.each([
    ["session-1", "the time of session 1 came"],
    ["session-2", "the time of session 2 came"],
    ["extra", "the time of session came"],
    ["saa-1", "the supplier assessment's time came"],
  ])("%s is called what it is", (id, because) => {
    const story = two
      .assessmentBooked("2026-11-02 09:00", "2026-11-10 09:00")
      .with("crs.session-appointment.scheduled", "2026-11-02 09:00", {
        appointmentId: "extra",
        appointmentTime: at("2026-11-10 16:00"),
      });
    expect(story.at("2026-11-12 09:00").get(`attendance-recorded:${id}`)?.because).toBe(because);
  });
});
