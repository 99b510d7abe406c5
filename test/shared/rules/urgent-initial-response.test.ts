import { describe, expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const urgent = new Story().sentFromPrison("2026-11-02 09:00", "2026-11-16");
/** Fourteen days or fewer to serve on whichever day the referral comes. */
const releasedInNineDays = (at: string): Story => {
  const release = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  release.setUTCDate(release.getUTCDate() + 9);
  return new Story().sentFromPrison(at, release.toISOString().slice(0, 10));
};

const broughtForward = new Story()
  .sentFromPrison("2026-11-02 09:00", "2026-12-24")
  .amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-12" });

const backAndForth = urgent
  .amended("2026-11-03 10:00", { expectedReleaseDate: "2026-12-24" })
  .amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-13" });

clockRuleTable("urgent-initial-response", {
  begin: releasedInNineDays,
  finish: (story, at) => story.acknowledged(at),
  due: [
    ["an ordinary Monday", "2026-11-02 09:00", "2026-11-03"],
    ["the last minute of a Thursday", "2026-11-05 23:59", "2026-11-06"],
    ["a Friday: not the weekend", "2026-11-06 16:00", "2026-11-09"],
    ["a Saturday: day 1 is Monday", "2026-11-07 11:00", "2026-11-09"],
    ["the Friday before a bank holiday Monday", "2026-08-28 16:45", "2026-09-01"],
    ["on a bank holiday", "2026-08-31 10:00", "2026-09-01"],
    ["the day before Good Friday", "2026-04-02 10:00", "2026-04-07"],
    ["the Friday before the clocks go forward", "2026-03-27 10:00", "2026-03-30"],
    ["the Friday before the clocks go back", "2026-10-23 10:00", "2026-10-26"],
  ],
  cases: [
    ["exactly 14 days to serve is urgent", urgent, "2026-11-02 09:00", "open"],
    [
      "15 days is standard",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-11-17"),
      "2026-11-10 09:00",
      "none",
    ],
    [
      "13 days is urgent",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-11-15"),
      "2026-11-04 00:00",
      "missed",
    ],
    [
      "released on the day of the referral is urgent",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-11-02"),
      "2026-11-04 00:00",
      "missed",
    ],
    [
      "the curfew date decides when it comes first",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-12-24", {
        homeDetentionCurfewEligibilityDate: "2026-11-16",
      }),
      "2026-11-04 00:00",
      "missed",
    ],
    ["in the community nothing is urgent", new Story().sent("2026-11-02 09:00"), "2026-11-10 09:00", "none"],
    [
      "no date known: never guessed",
      new Story().sentFromPrison("2026-11-02 09:00", null),
      "2026-11-10 09:00",
      "none",
    ],
    ["assigning a caseworker is a response", urgent.assigned("2026-11-03 15:00"), "2026-11-10 09:00", "met"],
    [
      "booking the assessment is a response",
      urgent.assessmentBooked("2026-11-03 15:00", "2026-11-09 10:00"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "an assessment known only by its attendance counts by its time",
      urgent.assessmentHeld("2026-11-03 11:00"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "release brought forward makes it urgent: not owed before word of it",
      broughtForward,
      "2026-11-05 09:59:59.999",
      "none",
    ],
    [
      "release brought forward makes it urgent: a working day from word of it",
      broughtForward,
      "2026-11-06 23:59:59.999",
      "open",
    ],
    [
      "release brought forward makes it urgent, and nobody responds",
      broughtForward,
      "2026-11-07 00:00",
      "missed",
    ],
    [
      "a response from before it was known to be urgent is one",
      broughtForward.assigned("2026-11-03 15:00"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "brought forward a second time: it was urgent before",
      broughtForward.amended("2026-11-09 10:00", { expectedReleaseDate: "2026-11-11" }),
      "2026-11-07 00:00",
      "missed",
    ],
    [
      "the day first known after the referral was sent",
      new Story().sentFromPrison("2026-11-02 09:00", null).releaseMoved("2026-11-05 10:00", "2026-11-12"),
      "2026-11-06 23:59:59.999",
      "open",
    ],
    [
      "brought forward to the fifteenth day it stays standard",
      new Story()
        .sentFromPrison("2026-11-02 09:00", "2026-12-24")
        .amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-17" }),
      "2026-11-10 09:00",
      "none",
    ],
    [
      "release put back makes it standard: what was open falls away",
      urgent.amended("2026-11-03 10:00", { expectedReleaseDate: "2026-12-24" }),
      "2026-11-06 09:00",
      "waived",
    ],
    [
      "release put back in the last millisecond",
      urgent.amended("2026-11-03 23:59:59.999", { expectedReleaseDate: "2026-12-24" }),
      "2026-11-06 09:00",
      "waived",
    ],
    [
      "release put back when the time to respond was over: it stays missed",
      urgent.amended("2026-11-04 00:00", { expectedReleaseDate: "2026-12-24" }),
      "2026-11-06 09:00",
      "missed",
    ],
    [
      "release put back after the provider responded: it was done",
      urgent
        .acknowledged("2026-11-02 15:00")
        .amended("2026-11-03 10:00", { expectedReleaseDate: "2026-12-24" }),
      "2026-11-06 09:00",
      "met",
    ],
    [
      "release put back, but by no more than makes it urgent still",
      urgent
        .amended("2026-11-02 12:00", { expectedReleaseDate: "2026-11-10" })
        .amended("2026-11-03 10:00", { expectedReleaseDate: "2026-11-16" }),
      "2026-11-04 00:00",
      "missed",
    ],
    [
      "the day of release taken away",
      urgent.amended("2026-11-03 10:00", { expectedReleaseDate: null }),
      "2026-11-06 09:00",
      "waived",
    ],
    [
      "put back, and brought forward again: a working day from then",
      backAndForth,
      "2026-11-06 23:59:59.999",
      "open",
    ],
    [
      "put back, and brought forward again: not while it was standard",
      backAndForth,
      "2026-11-05 09:59:59.999",
      "none",
    ],
    ["cancelled in time", urgent.ended("2026-11-03 10:00"), "2026-11-06 09:00", "waived"],
  ],
});

describe("it says why it is urgent", () => {
  const because = (story: Story) => story.at("2026-12-01 09:00").get("urgent-initial-response")?.because;

  test("it was received as such, or became known to be", () => {
    const received = new Story().sentFromPrison("2026-11-02 09:00", "2026-11-16");
    expect(because(received)).toBe("an urgent referral was received");
    const later = new Story()
      .sentFromPrison("2026-11-02 09:00", "2026-12-24")
      .releaseMoved("2026-11-03 09:00", "2026-11-16");
    expect(because(later)).toBe("the day of leaving prison became known, and it makes the referral urgent");
  });
});

test.each([
  ["in the last moment of the day allowed", "2026-11-03 23:59:59.999", "waived"],
  ["in the moment in which it is missed", "2026-11-04 00:00", "missed"],
  ["after it was missed", "2026-11-05 10:00", "missed"],
])("release put off %s", (_name, when, state) => {
  const putOff = urgent
    .releaseMoved(when, "2026-12-24")
    .at("2026-11-09 09:00")
    .get("urgent-initial-response");
  expect(putOff?.state).toBe(state);
  expect(putOff).not.toHaveProperty("fellAway");
});
