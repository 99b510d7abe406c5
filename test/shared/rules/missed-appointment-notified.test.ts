import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";
import { twoWorkingDays } from "../../support/two-working-days.ts";

const base = new Story().sent("2016-01-04 09:00");
/** Missed on Monday 2 November 2026: due by the end of Wednesday the 4th. */
const missed = base.assessmentMissed("2026-11-02 10:00");

clockRuleTable("missed-appointment-notified", {
  subject: "saa-1",
  begin: (at) => base.assessmentMissed(at),
  finish: (story, at) => {
    const time = story.case.appointments[0]?.time ?? at;
    return story.feedback(at, time, { notify: true });
  },
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
      "feedback without 'Alert OM' tells nobody",
      missed.feedback("2026-11-03 10:00", "2026-11-02 10:00"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "feedback on another appointment tells nothing of this one",
      missed.feedback("2026-11-03 10:00", "2026-11-03 09:00", { id: "saa-2", notify: true }),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note of the provider about it",
      missed.caseNote("2026-11-03 10:00", "provider", "missed-appointments"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "a telephone call of the provider about it",
      missed.contact("2026-11-02 10:00", "provider", "missed-appointments"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "a case note about something else",
      missed.caseNote("2026-11-03 10:00", "provider", "other"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note of the practitioner",
      missed.caseNote("2026-11-03 10:00", "practitioner", "missed-appointments"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note from before",
      missed.caseNote("2026-11-02 09:59:59.999", "provider", "missed-appointments"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "told one working day late",
      missed.feedback("2026-11-05 10:00", "2026-11-02 10:00", { notify: true }),
      "2026-11-10 09:00",
      { state: "missed", late: 1 },
    ],
    ["the referral ended in time", missed.ended("2026-11-04 10:00"), "2026-11-10 09:00", "waived"],
  ],
});

clockRuleTable("missed-appointment-notified", {
  subject: "session-1",
  begin: (at) => base.sessionMissed(at),
  finish: (story, at) => story.feedback(at, "2026-11-02 10:00", { id: "session-1", notify: true }),
  due: [["a session", "2026-11-02 10:00", "2026-11-04"]],
  cases: [],
});
