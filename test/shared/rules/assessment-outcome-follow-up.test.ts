import { expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";
import { twoWorkingDays } from "../../support/two-working-days.ts";

const base = new Story().sent("2016-01-04 09:00");
const missedOnce = base.assessmentMissed("2026-10-26 10:00");
/** Missed again on Monday 2 November 2026: due by the end of Wednesday the 4th. */
const missedTwice = missedOnce.assessmentMissed("2026-11-02 10:00", { id: "saa-2" });

clockRuleTable("assessment-outcome-follow-up", {
  subject: "saa-2",
  begin: (at) => base.assessmentMissed("2016-01-11 10:00").assessmentMissed(at, { id: "saa-2" }),
  finish: (story, at) => story.caseNote(at, "practitioner", "missed-appointments"),
  due: twoWorkingDays,
  cases: [
    [
      "recorded late: the practitioner's clock starts when it is recorded",
      missedOnce.assessmentMissed("2026-11-02 10:00", { id: "saa-2", recorded: "2026-11-09 10:00" }),
      "2026-11-11 23:59:59.999",
      "open",
    ],
    [
      "recorded late, and missed",
      missedOnce.assessmentMissed("2026-11-02 10:00", { id: "saa-2", recorded: "2026-11-09 10:00" }),
      "2026-11-12 00:00",
      "missed",
    ],
    [
      "the first of the two recorded last: the clock starts when both are recorded",
      base
        .assessmentMissed("2026-10-26 10:00", { recorded: "2026-11-09 10:00" })
        .assessmentMissed("2026-11-02 10:00", { id: "saa-2" }),
      "2026-11-11 23:59:59.999",
      "open",
    ],
    [
      "the first of the two recorded last, and missed",
      base
        .assessmentMissed("2026-10-26 10:00", { recorded: "2026-11-09 10:00" })
        .assessmentMissed("2026-11-02 10:00", { id: "saa-2" }),
      "2026-11-12 00:00",
      "missed",
    ],
    [
      "the second was held: there is nothing to follow up",
      missedOnce.assessmentHeld("2026-11-02 10:00", { id: "saa-2" }),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "the practitioner had telephoned before it was recorded",
      missedOnce
        .contact("2026-11-03 10:00", "practitioner", "missed-appointments")
        .assessmentMissed("2026-11-02 10:00", { id: "saa-2", recorded: "2026-11-09 10:00" }),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "attended in between",
      missedOnce
        .assessmentHeld("2026-10-29 10:00", { id: "saa-x" })
        .assessmentMissed("2026-11-02 10:00", { id: "saa-2" }),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "attended in between, recorded long after",
      missedTwice.sessionHeld("2026-10-29 10:00", 1, { recorded: "2026-11-10 09:00" }),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "came in between, but it did not happen: neither attended nor missed",
      missedOnce
        .assessmentDidNotHappen("2026-10-29 10:00", "saa-x")
        .assessmentMissed("2026-11-02 10:00", { id: "saa-2" }),
      "2026-11-05 00:00",
      "missed",
    ],
    [
      "an appointment in between of which nothing is recorded",
      missedOnce
        .assessmentBooked("2026-10-27 10:00", "2026-10-29 10:00", "saa-x")
        .assessmentMissed("2026-11-02 10:00", { id: "saa-2" }),
      "2026-11-05 00:00",
      "missed",
    ],
    [
      "a session missed before counts too",
      base.sessionMissed("2026-10-26 10:00").assessmentMissed("2026-11-02 10:00", { id: "saa-2" }),
      "2026-11-05 00:00",
      "missed",
    ],
    [
      "a missed appointment that was moved afterwards still counts",
      base
        .sessionMissed("2026-10-26 10:00", 1)
        .sessionBooked("2026-10-26 12:00", "2026-11-09 10:00", 1, "session-1b", "session-1")
        .assessmentMissed("2026-11-02 10:00", { id: "saa-2" }),
      "2026-11-05 00:00",
      "missed",
    ],
    [
      "a contact of the practitioner",
      missedTwice.contact("2026-11-04 10:00", "practitioner", "missed-appointments"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "a case note of the practitioner about enforcement",
      missedTwice.caseNote("2026-11-04 10:00", "practitioner", "enforcement-action"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "a decision on enforcement",
      missedTwice.enforcementDecided("2026-11-04 10:00"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "a decision on enforcement at the very time",
      missedTwice.enforcementDecided("2026-11-02 10:00"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "a decision on enforcement from before",
      missedTwice.enforcementDecided("2026-11-02 09:59:59.999"),
      "2026-11-20 09:00",
      "missed",
    ],
    [
      "asked for no more attempts",
      missedTwice.noFurtherAttempts("2026-11-04 10:00"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "asked for no more attempts before the second was missed",
      missedTwice.noFurtherAttempts("2026-10-28 10:00"),
      "2026-11-20 09:00",
      "missed",
    ],
    [
      "a case note about something else",
      missedTwice.caseNote("2026-11-04 10:00", "practitioner", "other"),
      "2026-11-20 09:00",
      "missed",
    ],
    [
      "a case note of the provider",
      missedTwice.caseNote("2026-11-04 10:00", "provider", "missed-appointments"),
      "2026-11-20 09:00",
      "missed",
    ],
    [
      "followed up one working day late",
      missedTwice.enforcementDecided("2026-11-05 10:00"),
      "2026-11-20 09:00",
      { state: "missed", late: 1 },
    ],
    ["the referral ended in time", missedTwice.ended("2026-11-03 10:00"), "2026-11-20 09:00", "waived"],
  ],
});

test("the first missed appointment asks for nothing; each later one asks again", () => {
  const subjects = (story: Story) =>
    [...story.at("2026-11-20 09:00").values()]
      .filter(({ rule }) => rule === "assessment-outcome-follow-up")
      .map(({ subject, state }) => [subject, state]);
  expect(subjects(missedOnce)).toEqual([]);
  const third = missedTwice
    .caseNote("2026-11-03 10:00", "practitioner", "missed-appointments")
    .assessmentMissed("2026-11-09 10:00", { id: "saa-3" });
  expect(subjects(third)).toEqual([
    ["saa-2", "met"],
    ["saa-3", "missed"],
  ]);
});
