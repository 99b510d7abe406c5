import { describe, expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const started = new Story()
  .sent("2016-01-04 09:00")
  .assessmentHeld("2016-01-11 10:00")
  .planSubmitted("2016-01-12 10:00", "plan-1", 2)
  .planApproved("2016-01-12 10:00");
const oneSession = started.sessionHeld("2016-01-20 10:00", 1);
const delivered = started.sessionHeld("2026-11-02 10:00", 1).sessionHeld("2026-11-09 10:00", 2);

clockRuleTable("end-of-service-report", {
  begin: (at) => oneSession.ended(at, { deliveryState: "PREMATURELY_ENDED" }),
  finish: (story, at) => story.endOfServiceReport(at),
  due: [
    ["an ordinary week", "2026-11-02 10:00", "2026-11-09"],
    ["ended on a Friday evening", "2026-11-06 18:00", "2026-11-13"],
    ["ended on a Sunday", "2026-11-08 18:00", "2026-11-13"],
    ["across Easter", "2026-04-01 10:00", "2026-04-10"],
    ["across Christmas and New Year", "2026-12-23 10:00", "2027-01-04"],
    ["across the night the clocks go forward", "2026-03-26 10:00", "2026-04-02"],
    ["across the night the clocks go back", "2026-10-22 10:00", "2026-10-29"],
  ],
  cases: [
    [
      "concluding does not waive it",
      oneSession.ended("2026-11-02 10:00").concluded("2026-11-02 10:00"),
      "2026-11-10 00:00",
      "missed",
    ],
    ["all sessions delivered: from the time of the last one", delivered, "2026-11-16 23:59:59.999", "open"],
    ["all sessions delivered, and no report", delivered, "2026-11-17 00:00", "missed"],
    [
      "all delivered and then ended: the earlier clock holds",
      delivered.ended("2026-11-12 10:00"),
      "2026-11-17 00:00",
      "missed",
    ],
    [
      "ended and then all delivered, as was heard later: the earlier clock holds",
      oneSession.ended("2026-11-04 10:00").sessionHeld("2026-11-09 10:00", 2),
      "2026-11-12 00:00",
      "missed",
    ],
    [
      "a later version of the plan that nobody approved does not count",
      started.sessionHeld("2026-11-02 10:00", 1).planSubmitted("2026-11-03 10:00", "plan-2", 1),
      "2026-12-01 09:00",
      "none",
    ],
    [
      "one session short",
      started.sessionHeld("2026-11-02 10:00", 1).sessionMissed("2026-11-09 10:00", 2),
      "2026-12-01 09:00",
      "none",
    ],
    [
      "a session that was missed is not attended",
      started.sessionMissed("2026-11-02 10:00", 1).ended("2026-11-05 10:00"),
      "2026-12-01 09:00",
      "none",
    ],
    [
      "submitted before the end was requested",
      oneSession.endOfServiceReport("2026-10-30 10:00").ended("2026-11-02 10:00"),
      "2026-12-01 09:00",
      "met",
    ],
  ],
});

/** Top Tips, 'ACTIONS Taken by Staff': what each status asks for when the practitioner ends the referral. */
describe("the table of eleven statuses", () => {
  const sent = new Story().sent("2026-10-01 09:00");
  const assigned = sent.assigned("2026-10-02 09:00");
  const booked = assigned.assessmentBooked("2026-10-05 09:00", "2026-10-12 10:00");
  const attended = booked.assessmentHeld("2026-10-12 10:00");
  const submitted = attended.planSubmitted("2026-10-14 10:00", "plan-1", 2);
  const approved = submitted.planApproved("2026-10-15 10:00");
  const sessionBooked = approved.sessionBooked("2026-10-16 10:00", "2026-10-20 10:00");
  const oneAttended = sessionBooked.sessionHeld("2026-10-20 10:00", 1);

  test.each([
    ["Referral sent", sent, false],
    ["Caseworker assigned", assigned, false],
    ["Initial assessment booked", booked, false],
    ["Initial assessment missed", booked.assessmentMissed("2026-10-12 10:00"), false],
    ["Initial assessment attended", attended, false],
    ["Action plan submitted", submitted, false],
    ["Action plan approved", approved, false],
    ["At least one session booked", sessionBooked, false],
    ["First session missed", sessionBooked.sessionMissed("2026-10-20 10:00", 1), false],
    ["At least one session attended", oneAttended, true],
    ["All sessions delivered", oneAttended.sessionHeld("2026-10-27 10:00", 2), true],
  ])("%s, then ended: end of service report %#", (_status, story, required) => {
    const report = story.ended("2026-11-02 10:00").at("2026-11-02 10:00").get("end-of-service-report");
    expect(report !== undefined).toBe(required);
  });
});
