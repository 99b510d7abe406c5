import { describe, expect, test } from "vitest";
import { stagesOf } from "../../../shared/obligations/index.ts";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

/** Release is on Friday 13 November 2026. */
const standard = new Story().sentFromPrison("2026-10-05 09:00", "2026-11-13");
const urgent = new Story().sentFromPrison("2026-11-02 09:00", "2026-11-13");
const offered = "offered in time, and the person did not come";
const arranged = "arranged in time, though it was not held";

clockRuleTable("release-day-assessment", {
  begin: (at) => new Story().sentFromPrison("2016-01-04 09:00", at.slice(0, 10)),
  finish: (story, at) => story.assessmentHeld(at),
  due: [
    ["a Friday", "2026-11-13 00:00", "2026-11-13"],
    ["a Saturday: the day itself", "2026-11-14 00:00", "2026-11-14"],
    ["a Sunday", "2026-11-15 00:00", "2026-11-15"],
    ["on the Platinum Jubilee", "2022-06-02 00:00", "2022-06-02"],
    ["on the Friday of Early May 2020", "2020-05-08 00:00", "2020-05-08"],
    ["on the day of the State Funeral", "2022-09-19 00:00", "2022-09-19"],
    ["on Good Friday", "2026-04-03 00:00", "2026-04-03"],
    ["on the substitute for Boxing Day 2026", "2026-12-28 00:00", "2026-12-28"],
    ["on the day of 23 hours", "2022-03-27 00:00", "2022-03-27"],
    ["on the day of 23 hours, in 2026", "2026-03-29 00:00", "2026-03-29"],
    ["on the day of 25 hours", "2022-10-30 00:00", "2022-10-30"],
    ["on the day of 25 hours, in 2026", "2026-10-25 00:00", "2026-10-25"],
  ],
  cases: [
    ["urgent referrals too", urgent, "2026-11-14 00:00", "missed"],
    ["the eve of release", standard, "2026-11-12 23:59:59.999", "none"],
    ["held before release", standard.assessmentHeld("2026-11-12 10:00"), "2026-11-20 09:00", "none"],
    [
      "held before release, recorded long after",
      standard.assessmentHeld("2026-11-12 23:59:59.999", { recorded: "2026-11-17 09:00" }),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "held in the first moment of the day",
      standard.assessmentHeld("2026-11-13 00:00"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "missed in prison: it is owed on the day of release",
      standard.assessmentMissed("2026-11-10 10:00"),
      "2026-11-13 00:00",
      "open",
    ],
    [
      "came, but it did not happen",
      standard.assessmentDidNotHappen("2026-11-13 10:00"),
      "2026-11-14 00:00",
      { state: "missed", late: 0, mitigation: arranged },
    ],
    [
      "held on the following day, and nobody had agreed",
      standard.assessmentHeld("2026-11-16 10:00"),
      "2026-11-20 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "the following day agreed beforehand",
      standard.postponementAgreed("2026-11-09 10:00", "following-day"),
      "2026-11-14 23:59:59.999",
      "open",
    ],
    [
      "the following day agreed beforehand, and missed",
      standard.postponementAgreed("2026-11-09 10:00", "following-day"),
      "2026-11-15 00:00",
      "missed",
    ],
    [
      "the following day agreed, and held on it",
      standard.postponementAgreed("2026-11-09 10:00", "following-day").assessmentHeld("2026-11-14 10:00"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "the following day agreed in the last moment of the day of release",
      standard.postponementAgreed("2026-11-13 23:59:59.999", "following-day"),
      "2026-11-14 09:00",
      "open",
    ],
    [
      "the following day agreed when the day of release was over",
      standard.postponementAgreed("2026-11-14 00:00", "following-day"),
      "2026-11-14 09:00",
      "missed",
    ],
    [
      "three working days agreed beforehand: another obligation takes its place",
      standard.postponementAgreed("2026-11-09 10:00", "three-working-days"),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "three working days agreed on the day",
      standard.postponementAgreed("2026-11-13 23:59:59.999", "three-working-days"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "three working days agreed when the day was over: it has been missed already",
      standard.postponementAgreed("2026-11-14 00:00", "three-working-days"),
      "2026-11-20 09:00",
      "missed",
    ],
    [
      "the following day agreed, and on it three working days",
      standard
        .postponementAgreed("2026-11-13 10:00", "following-day")
        .postponementAgreed("2026-11-14 10:00", "three-working-days"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "the following day agreed, and when it was over three working days",
      standard
        .postponementAgreed("2026-11-13 10:00", "following-day")
        .postponementAgreed("2026-11-15 00:00", "three-working-days"),
      "2026-11-20 09:00",
      "missed",
    ],
    [
      "the person did not come on the day",
      standard.assessmentMissed("2026-11-13 14:00"),
      "2026-11-16 09:00",
      { state: "missed", late: 1, mitigation: offered },
    ],
    [
      "booked for the day, and nothing recorded",
      standard.assessmentBooked("2026-11-09 09:00", "2026-11-13 14:00"),
      "2026-11-16 09:00",
      { state: "missed", late: 1, mitigation: arranged },
    ],
    [
      "booked for the first moment of the day",
      standard.assessmentBooked("2026-11-09 09:00", "2026-11-13 00:00"),
      "2026-11-16 09:00",
      { state: "missed", late: 1, mitigation: arranged },
    ],
    [
      "released without a word after an appointment that the person missed the same morning",
      standard.assessmentMissed("2026-11-10 09:00").released("2026-11-10 10:00"),
      "2026-11-11 09:00",
      { state: "missed", late: 1, mitigation: offered },
    ],
    [
      "released without a word after the time of an appointment the same morning",
      standard.assessmentBooked("2026-11-05 09:00", "2026-11-10 09:00").released("2026-11-10 10:00"),
      "2026-11-11 09:00",
      { state: "missed", late: 1, mitigation: arranged },
    ],
    [
      "booked for the agreed following day",
      standard
        .postponementAgreed("2026-11-09 10:00", "following-day")
        .assessmentBooked("2026-11-09 09:00", "2026-11-14 14:00"),
      "2026-11-16 09:00",
      { state: "missed", late: 1, mitigation: arranged },
    ],
    [
      "referred on the day of release: not before the referral",
      new Story().sentFromPrison("2026-11-13 15:00", "2026-11-13"),
      "2026-11-13 14:59:59.999",
      "none",
    ],
    [
      "referred on the day of release",
      new Story().sentFromPrison("2026-11-13 15:00", "2026-11-13"),
      "2026-11-13 23:59:59.999",
      "open",
    ],
    [
      "referred after release: the assessment has its ten working days",
      new Story().sentFromPrison("2026-11-14 15:00", "2026-11-13"),
      "2026-11-20 09:00",
      "none",
    ],
    ["in the community", new Story().sent("2026-11-02 09:00"), "2026-11-20 09:00", "none"],
    [
      "no date known: never guessed",
      new Story().sentFromPrison("2026-11-02 09:00", null),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "no date known until release",
      new Story().sentFromPrison("2026-11-02 09:00", null).released("2026-11-13 10:00"),
      "2026-11-13 10:00",
      "open",
    ],
    [
      "no date known until release: not owed before",
      new Story().sentFromPrison("2026-11-02 09:00", null).released("2026-11-13 10:00"),
      "2026-11-13 09:59:59.999",
      "none",
    ],
    [
      "on curfew before release",
      new Story().sentFromPrison("2026-10-05 09:00", "2026-12-24", {
        homeDetentionCurfewEligibilityDate: "2026-11-13",
      }),
      "2026-11-14 00:00",
      "missed",
    ],
    [
      "the curfew date taken away: release decides",
      new Story()
        .sentFromPrison("2026-10-05 09:00", "2026-12-24", {
          homeDetentionCurfewEligibilityDate: "2026-11-13",
        })
        .amended("2026-11-02 10:00", { homeDetentionCurfewEligibilityDate: null }),
      "2026-12-23 09:00",
      "none",
    ],
    [
      "put back by custody: the day moves",
      standard.releaseMoved("2026-11-12 10:00", "2026-11-20"),
      "2026-11-19 23:59:59.999",
      "none",
    ],
    [
      "put back by custody, and missed",
      standard.releaseMoved("2026-11-12 10:00", "2026-11-20"),
      "2026-11-21 00:00",
      "missed",
    ],
    [
      "missed, until word comes that release was put back",
      standard.releaseMoved("2026-11-16 10:00", "2026-11-20"),
      "2026-11-17 09:00",
      "none",
    ],
    [
      "missed, until word comes that release was put back: owed on the new day",
      standard.releaseMoved("2026-11-16 10:00", "2026-11-20"),
      "2026-11-20 09:00",
      "open",
    ],
    [
      "an assessment held after the old day and before the new one closes it",
      standard.releaseMoved("2026-11-12 10:00", "2026-11-20").assessmentHeld("2026-11-17 10:00"),
      "2026-11-30 09:00",
      "none",
    ],
    ["released on the day that was known", standard.released("2026-11-13 10:00"), "2026-11-13 00:00", "open"],
    [
      "released earlier: not owed before",
      standard.released("2026-11-10 10:00"),
      "2026-11-10 09:59:59.999",
      "none",
    ],
    [
      "released earlier: owed on that day",
      standard.released("2026-11-10 10:00"),
      "2026-11-10 23:59:59.999",
      "open",
    ],
    ["released earlier, and missed", standard.released("2026-11-10 10:00"), "2026-11-11 00:00", "missed"],
    [
      "told afterwards that release was earlier: the day of that word counts",
      standard.amended("2026-11-11 10:00", { expectedReleaseDate: "2026-11-10" }),
      "2026-11-11 23:59:59.999",
      "open",
    ],
    [
      "told afterwards that release was earlier, and missed",
      standard.amended("2026-11-11 10:00", { expectedReleaseDate: "2026-11-10" }),
      "2026-11-12 00:00",
      "missed",
    ],
    [
      "back in prison later: it stays missed",
      standard
        .released("2026-11-13 10:00")
        .received("2026-11-20 10:00")
        .releaseMoved("2026-11-23 10:00", "2027-03-01"),
      "2026-11-25 09:00",
      "missed",
    ],
    [
      "released on the day of the referral, and back in prison later",
      new Story()
        .sentFromPrison("2026-11-13 09:00", null)
        .released("2026-11-13 12:00")
        .received("2026-11-20 10:00"),
      "2026-11-14 00:00",
      "missed",
    ],
    [
      "released again after a recall: the first release counts",
      standard.released("2026-11-13 10:00").received("2026-11-20 10:00").released("2026-12-18 10:00"),
      "2026-12-18 12:00",
      "missed",
    ],
    [
      "an earlier time in prison does not count",
      new Story()
        .released("2026-09-01 10:00")
        .received("2026-09-10 10:00")
        .sentFromPrison("2026-10-05 09:00", "2026-11-13"),
      "2026-11-14 00:00",
      "missed",
    ],
    [
      "moved to another prison: the day that was known holds",
      standard.received("2026-11-02 10:00"),
      "2026-11-14 00:00",
      "missed",
    ],
    ["the referral ended before release", standard.ended("2026-11-09 10:00"), "2026-11-20 09:00", "none"],
    [
      "the referral ended on the day of release",
      standard.ended("2026-11-13 10:00"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "the referral ended after the day of release",
      standard.ended("2026-11-16 10:00"),
      "2026-11-20 09:00",
      { state: "missed", late: 1 },
    ],
  ],
});

describe("what does not mitigate it", () => {
  test.each([
    ["nothing done", standard],
    ["an appointment missed the day before", standard.assessmentMissed("2026-11-12 10:00")],
    ["an appointment missed the day after", standard.assessmentMissed("2026-11-14 00:00")],
    [
      "an appointment called off before its time",
      standard
        .assessmentBooked("2026-11-09 09:00", "2026-11-13 14:00")
        .cancelled("2026-11-13 13:59", "saa-1"),
    ],
    [
      "an appointment entered after its time",
      standard.assessmentBooked("2026-11-13 14:01", "2026-11-13 14:00"),
    ],
    [
      "an appointment for the following day, to which nobody agreed",
      standard.assessmentBooked("2026-11-09 09:00", "2026-11-14 14:00"),
    ],
  ])("%s", (_name, story) => {
    const obligation = story.at("2026-11-17 09:00").get("release-day-assessment");
    expect(obligation?.state).toBe("missed");
    expect(obligation).not.toHaveProperty("mitigation");
  });
});

test("it is reminded of in the morning of the last day allowed", () => {
  const remindedAt = (story: Story) => {
    const now = at("2026-11-13 00:00");
    const obligation = story.at(now).get("release-day-assessment");
    return obligation && stagesOf(obligation, now);
  };
  expect(remindedAt(standard)).toEqual([{ name: "reminder", at: at("2026-11-13 07:00") }]);
  expect(remindedAt(standard.postponementAgreed("2026-11-09 10:00", "following-day"))).toEqual([
    { name: "reminder", at: at("2026-11-14 07:00") },
  ]);
});

test("an agreement to three working days moves no day: until it was made, the day of release was the last", () => {
  const agreed = standard.postponementAgreed("2026-11-13 12:00", "three-working-days");
  expect(agreed.at("2026-11-13 13:00").get("release-day-assessment")).toMatchObject({
    state: "waived",
    deadline: { dueDay: "2026-11-13" },
  });
});
