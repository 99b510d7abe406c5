import { expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const urgent = new Story().sentFromPrison("2026-11-02 09:00", "2026-11-13");
const atChristmas = new Story().sentFromPrison("2026-11-02 09:00", "2026-12-24");

clockRuleTable("urgent-assessment-before-release", {
  begin: (at, release) => new Story().sentFromPrison(at, release),
  finish: (story, at) => story.assessmentHeld(at),
  due: [
    ["release on a Friday", "2026-11-02 09:00", "2026-11-12", "2026-11-13"],
    [
      "exactly 14 days: the day before is a Sunday, and counts",
      "2026-11-02 09:00",
      "2026-11-15",
      "2026-11-16",
    ],
    ["one whole day between", "2026-11-02 09:00", "2026-11-03", "2026-11-04"],
    ["referred in the last millisecond of a Sunday", "2026-11-01 23:59:59.999", "2026-11-12", "2026-11-13"],
    ["referred on a Saturday", "2026-11-07 12:00", "2026-11-19", "2026-11-20"],
    [
      "the day before is the second day of the Platinum Jubilee",
      "2022-05-27 10:00",
      "2022-06-03",
      "2022-06-04",
    ],
    ["the day before is the Friday of Early May 2020", "2020-05-01 10:00", "2020-05-08", "2020-05-09"],
    ["the day before is the State Funeral", "2022-09-12 10:00", "2022-09-19", "2022-09-20"],
    ["the day before is Easter Monday", "2026-03-27 10:00", "2026-04-06", "2026-04-07"],
    ["the day before is the substitute for Boxing Day 2026", "2026-12-18 10:00", "2026-12-28", "2026-12-29"],
    ["the day before has 23 hours", "2022-03-18 10:00", "2022-03-27", "2022-03-28"],
    ["the day before has 23 hours, in 2026", "2026-03-23 10:00", "2026-03-29", "2026-03-30"],
    ["the day before has 25 hours", "2022-10-21 10:00", "2022-10-30", "2022-10-31"],
    ["the day before has 25 hours, in 2026", "2026-10-19 10:00", "2026-10-25", "2026-10-26"],
  ],
  cases: [
    [
      "15 days to serve are standard",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-11-17"),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "release tomorrow: no whole day is left",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-11-03"),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "release today",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-11-02"),
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
      "the curfew date decides when it comes first",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-12-24", {
        homeDetentionCurfewEligibilityDate: "2026-11-13",
      }),
      "2026-11-13 00:00",
      "missed",
    ],
    [
      "the date of a form without one is custody's, known before",
      new Story().releaseMoved("2026-10-01 09:00", "2026-11-13").sentFromPrison("2026-11-02 09:00", null),
      "2026-11-13 00:00",
      "missed",
    ],
    [
      "held in time, recorded after release",
      urgent.assessmentHeld("2026-11-12 17:00", { recorded: "2026-11-16 09:00" }),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "an appointment that the person missed is told beside the miss",
      urgent.assessmentMissed("2026-11-10 10:00"),
      "2026-11-13 09:00",
      { state: "missed", late: 1, mitigation: "offered in time, and the person did not come" },
    ],
    [
      "came, but it did not happen",
      urgent.assessmentDidNotHappen("2026-11-10 10:00"),
      "2026-11-13 00:00",
      "missed",
    ],
    [
      "booked is not held",
      urgent.assessmentBooked("2026-11-03 09:00", "2026-11-12 10:00"),
      "2026-11-13 00:00",
      "missed",
    ],
    ["cancelled in time", urgent.ended("2026-11-05 10:00"), "2026-11-20 09:00", "waived"],
    [
      "put back beyond 14 days: it falls away",
      urgent.amended("2026-11-05 10:00", { expectedReleaseDate: "2026-12-24" }),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "put back beyond 14 days on the day of release: nothing was missed, because nobody left",
      urgent.amended("2026-11-13 08:00", { expectedReleaseDate: "2026-12-24" }),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "put back beyond 14 days after the assessment was held: it was done",
      urgent
        .assessmentHeld("2026-11-04 10:00")
        .amended("2026-11-05 10:00", { expectedReleaseDate: "2026-12-24" }),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "put back beyond 14 days, and held as a standard referral's",
      urgent
        .amended("2026-11-05 10:00", { expectedReleaseDate: "2026-12-24" })
        .assessmentHeld("2026-11-06 10:00"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "the day of release taken away",
      urgent.amended("2026-11-05 10:00", { expectedReleaseDate: null }),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "released early, and the record says so twice",
      urgent.amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-06" }).released("2026-11-06 10:00"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "put back, and then brought forward again: it is owed again",
      urgent
        .amended("2026-11-05 10:00", { expectedReleaseDate: "2026-12-24" })
        .amended("2026-11-06 10:00", { expectedReleaseDate: "2026-11-13" }),
      "2026-11-06 10:00",
      "open",
    ],
    [
      "put back within 14 days: the day moves",
      urgent.amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-16" }),
      "2026-11-15 23:59:59.999",
      "open",
    ],
    [
      "put back within 14 days, and missed",
      urgent.amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-16" }),
      "2026-11-16 00:00",
      "missed",
    ],
    [
      "put back on the eve of release: it had been known all along",
      urgent.amended("2026-11-12 10:00", { expectedReleaseDate: "2026-11-14" }),
      "2026-11-14 00:00",
      "missed",
    ],
    [
      "brought forward by custody: not owed before word of it",
      atChristmas.releaseMoved("2026-11-05 10:00", "2026-11-12"),
      "2026-11-05 09:59:59.999",
      "none",
    ],
    [
      "brought forward by custody: owed from then",
      atChristmas.releaseMoved("2026-11-05 10:00", "2026-11-12"),
      "2026-11-05 10:00",
      "open",
    ],
    [
      "brought forward by custody, and missed",
      atChristmas.releaseMoved("2026-11-05 10:00", "2026-11-12"),
      "2026-11-12 00:00",
      "missed",
    ],
    [
      "brought forward to the day after tomorrow",
      atChristmas.releaseMoved("2026-11-05 10:00", "2026-11-07"),
      "2026-11-07 00:00",
      "missed",
    ],
    [
      "brought forward to tomorrow: nobody could hold it the day before",
      atChristmas.releaseMoved("2026-11-05 10:00", "2026-11-06"),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "released early without a word: until then it was owed",
      urgent.released("2026-11-06 10:00"),
      "2026-11-06 09:59:59.999",
      "open",
    ],
    [
      "released early without a word: it falls away",
      urgent.released("2026-11-06 10:00"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "released early, and assessed in prison before: it was done",
      urgent.assessmentHeld("2026-11-04 10:00").released("2026-11-06 10:00"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "released early, and assessed after that though before the day as it was known",
      urgent.released("2026-11-06 10:00").assessmentHeld("2026-11-09 10:00"),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "released early when its day had gone by: it stays missed",
      urgent
        .amended("2026-11-03 10:00", { expectedReleaseDate: "2026-11-05" })
        .amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-05" })
        .released("2026-11-05 12:00"),
      "2026-11-20 09:00",
      { state: "missed", late: 12 },
    ],
    [
      "urgent, and brought forward to tomorrow: it falls away",
      urgent.amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-06" }),
      "2026-11-20 09:00",
      "waived",
    ],
    [
      "urgent, and brought forward in time: the day moves",
      urgent.amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-10" }),
      "2026-11-10 00:00",
      "missed",
    ],
    [
      "brought forward too late, and put off again: it is owed again",
      urgent
        .amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-06" })
        .amended("2026-11-05 15:00", { expectedReleaseDate: "2026-11-13" }),
      "2026-11-12 23:59:59.999",
      "open",
    ],
    [
      "the same day told again on the last day changes nothing",
      urgent.releaseMoved("2026-11-12 10:00", "2026-11-13"),
      "2026-11-12 23:59:59.999",
      "open",
    ],
    [
      "recalled afterwards: what custody had said before still counts",
      new Story()
        .releaseMoved("2026-10-01 09:00", "2026-11-13")
        .sentFromPrison("2026-11-02 09:00", null)
        .released("2026-11-13 10:00")
        .received("2026-11-17 10:00")
        .releaseMoved("2026-11-17 12:00", "2026-12-15"),
      "2026-11-20 09:00",
      { state: "missed", late: 6 },
    ],
    ["released later than expected", urgent.released("2026-11-16 10:00"), "2026-11-15 23:59:59.999", "open"],
    [
      "released later than expected, and missed",
      urgent.released("2026-11-16 10:00"),
      "2026-11-16 00:00",
      "missed",
    ],
  ],
});

test("it is advice: endeavours are owed, not a result", () => {
  const obligation = urgent.at("2026-11-13 00:00").get("urgent-assessment-before-release");
  expect(obligation).toMatchObject({ severity: "advice", state: "missed", owedBy: "provider" });
});

test.each([
  ["just before release is put off", "2026-11-05 09:59:59.999", "met"],
  ["in the moment in which it is", "2026-11-05 10:00", "waived"],
  ["just after", "2026-11-05 10:00:00.001", "waived"],
])("an assessment held %s", (_name, held, state) => {
  const story = urgent.releaseMoved("2026-11-05 10:00", "2026-12-24").assessmentHeld(held);
  expect(story.at("2026-11-20 09:00").get("urgent-assessment-before-release")?.state).toBe(state);
});

test.each([
  ["in the last moment in which it could be held", "2026-11-12 23:59:59.999", "waived"],
  ["in the moment in which it is missed", "2026-11-13 00:00", "missed"],
  ["after it was missed", "2026-11-13 00:00:00.001", "missed"],
])("release brought forward, with no whole day left, %s", (_name, when, state) => {
  const story = urgent.releaseMoved(when, "2026-11-12");
  const obligation = story.at("2026-11-20 09:00").get("urgent-assessment-before-release");
  expect(obligation?.state).toBe(state);
  expect(obligation).not.toHaveProperty("fellAway");
});
