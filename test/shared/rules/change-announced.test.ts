import { describe, expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";
import { twoWorkingDays } from "../../support/two-working-days.ts";

const base = new Story().sent("2016-01-04 09:00");
/** On Monday 2 November 2026: due by the end of Wednesday the 4th. */
const moved = base.changed("2026-11-02 10:00", "change-of-address");

clockRuleTable("change-announced", {
  subject: "change-1",
  begin: (at) => base.changed(at, "change-of-address"),
  finish: (story, at) => story.caseNote(at, "practitioner", "change-of-address"),
  due: twoWorkingDays,
  cases: [
    [
      "a case note about something else",
      moved.caseNote("2026-11-03 10:00", "practitioner", "change-of-prison", "other"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note about this among other things",
      moved.caseNote("2026-11-03 10:00", "practitioner", "other", "change-of-address"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "a telephone call is no case note",
      moved.contact("2026-11-03 10:00", "practitioner", "change-of-address"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note of the provider",
      moved.caseNote("2026-11-03 10:00", "provider", "change-of-address"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note from before the change",
      moved.caseNote("2026-11-02 09:59:59.999", "practitioner", "change-of-address"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note at the moment of the change",
      moved.caseNote("2026-11-02 10:00", "practitioner", "change-of-address"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "one working day late",
      moved.caseNote("2026-11-05 10:00", "practitioner", "change-of-address"),
      "2026-11-10 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "recorded again: the first record counts",
      moved.changed("2026-11-04 10:00", "change-of-address"),
      "2026-11-05 00:00",
      "missed",
    ],
    ["the referral ended in time", moved.ended("2026-11-03 10:00"), "2026-11-10 09:00", "waived"],
    [
      "a change from before the referral is in the referral",
      new Story().changed("2026-11-02 09:59:59.999", "change-of-address").sent("2026-11-02 10:00"),
      "2026-11-10 09:00",
      "none",
    ],
    [
      "a change at the moment of the referral",
      new Story().sent("2026-11-02 10:00").changed("2026-11-02 10:00", "change-of-address"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "the referral itself has not arrived",
      new Story().changed("2026-11-02 10:00", "change-of-address"),
      "2026-11-10 09:00",
      "none",
    ],
  ],
});

/** What stands on 30 November: why each was owed, from when, and its state. */
const announced = (story: Story) =>
  [...story.at("2026-11-30 09:00").values()]
    .filter(({ rule }) => rule === "change-announced")
    .map(({ because, opened, state }) => [because, opened, state]);

describe("each kind that is recorded", () => {
  test.each([
    ["new-practitioner", "the referral has a new practitioner"],
    ["change-of-address", "the person's address changed"],
    ["change-of-prison", "the person was moved to another prison"],
    ["change-of-release-date", "the day of release changed"],
  ] as const)("%s is met by a case note about it", (kind, because) => {
    const changed = base.changed("2026-11-02 10:00", kind);
    expect(announced(changed)).toEqual([[because, "2026-11-02T10:00:00.000Z", "missed"]]);
    const told = changed.caseNote("2026-11-03 10:00", "practitioner", kind);
    expect(announced(told)).toEqual([[because, "2026-11-02T10:00:00.000Z", "met"]]);
  });
});

describe("a new practitioner, shown by an amendment", () => {
  const sent = new Story().sent("2026-11-02 09:00");
  const to = (email: string | null) => ({ practitioner: { email } });
  const owed = ["the referral has a new practitioner", "2026-11-05T10:00:00.000Z", "missed"];

  test.each([
    ["another address", sent.amended("2026-11-05 10:00", to("other@probation.example")), [owed]],
    ["the same address", sent.amended("2026-11-05 10:00", to("practitioner@probation.example")), []],
    ["the same in capitals", sent.amended("2026-11-05 10:00", to("Practitioner@Probation.example")), []],
    [
      "an amendment of something else of the practitioner",
      sent.amended("2026-11-05 10:00", {
        practitioner: { email: "practitioner@probation.example", pdu: "Ealing" },
      }),
      [],
    ],
    ["the address taken away: nobody new is known", sent.amended("2026-11-05 10:00", to(null)), []],
    [
      "taken away, and then another",
      sent.amended("2026-11-04 10:00", to(null)).amended("2026-11-05 10:00", to("other@probation.example")),
      [owed],
    ],
    [
      "taken away, and then the same",
      sent
        .amended("2026-11-04 10:00", to(null))
        .amended("2026-11-05 10:00", to("practitioner@probation.example")),
      [],
    ],
    [
      "known for the first time",
      new Story()
        .sent("2026-11-02 09:00", { practitioner: {} })
        .amended("2026-11-05 10:00", to("other@probation.example")),
      [],
    ],
  ])("%s", (_name, story, expected) => expect(announced(story)).toEqual(expected));

  test("two changes are two obligations, and a case note tells of those before it", () => {
    const twice = sent
      .amended("2026-11-05 10:00", to("second@probation.example"))
      .caseNote("2026-11-06 10:00", "practitioner", "new-practitioner")
      .amended("2026-11-12 10:00", to("third@probation.example"));
    expect(announced(twice).map(([, opened, state]) => [opened, state])).toEqual([
      ["2026-11-05T10:00:00.000Z", "met"],
      ["2026-11-12T10:00:00.000Z", "missed"],
    ]);
  });
});

describe("another day of release, shown by the referral or by custody", () => {
  const sent = new Story().sentFromPrison("2026-11-02 09:00", "2027-01-29");
  const owed = ["the day of release changed", "2026-11-05T10:00:00.000Z", "missed"];
  const curfew = (homeDetentionCurfewEligibilityDate: string) => ({ homeDetentionCurfewEligibilityDate });

  test.each([
    ["amended", sent.amended("2026-11-05 10:00", { expectedReleaseDate: "2027-02-05" }), [owed]],
    ["amended to the same day", sent.amended("2026-11-05 10:00", { expectedReleaseDate: "2027-01-29" }), []],
    ["taken away", sent.amended("2026-11-05 10:00", { expectedReleaseDate: null }), [owed]],
    ["moved by custody", sent.releaseMoved("2026-11-05 10:00", "2027-02-05"), [owed]],
    ["told by custody as it was known", sent.releaseMoved("2026-11-05 10:00", "2027-01-29"), []],
    [
      "moved by custody, and amended after it: one change",
      sent
        .releaseMoved("2026-11-05 10:00", "2027-02-05")
        .amended("2026-11-06 10:00", { expectedReleaseDate: "2027-02-05" }),
      [owed],
    ],
    [
      "set for the first time",
      new Story().sentFromPrison("2026-11-02 09:00", null).releaseMoved("2026-11-05 10:00", "2027-02-05"),
      [],
    ],
    [
      "a curfew date set for the first time",
      sent.releaseMoved("2026-11-05 10:00", "2027-01-29", curfew("2027-01-04")),
      [],
    ],
    [
      "a curfew date moved",
      new Story()
        .sentFromPrison("2026-11-02 09:00", "2027-01-29", curfew("2027-01-04"))
        .amended("2026-11-05 10:00", curfew("2027-01-11")),
      [owed],
    ],
    [
      "both moved at once: one change",
      new Story()
        .sentFromPrison("2026-11-02 09:00", "2027-01-29", curfew("2027-01-04"))
        .releaseMoved("2026-11-05 10:00", "2027-02-05", curfew("2027-01-11")),
      [owed],
    ],
    [
      "moved by custody before the referral was sent",
      new Story()
        .releaseMoved("2026-10-01 10:00", "2027-02-12")
        .releaseMoved("2026-10-05 10:00", "2027-01-29")
        .sentFromPrison("2026-11-02 09:00", "2027-01-29"),
      [],
    ],
    [
      "the form differs from what custody had said: what was sent is no change",
      new Story()
        .releaseMoved("2026-10-05 10:00", "2027-02-05")
        .sentFromPrison("2026-11-02 09:00", "2027-01-29"),
      [],
    ],
    [
      "said by custody to be unknown, and then known for the first time",
      new Story()
        .sentFromPrison("2026-11-02 09:00", null)
        .releaseMoved("2026-11-03 10:00", null)
        .releaseMoved("2026-11-05 10:00", "2027-02-05"),
      [],
    ],
    [
      "known from custody before a referral without a date, and then moved",
      new Story()
        .releaseMoved("2026-10-05 10:00", "2027-01-29")
        .sentFromPrison("2026-11-02 09:00", null)
        .releaseMoved("2026-11-05 10:00", "2027-02-05"),
      [owed],
    ],
    [
      "moved, and then the person was received in another prison: it is not forgotten",
      sent.releaseMoved("2026-11-05 10:00", "2027-02-05").received("2026-11-16 10:00"),
      [owed],
    ],
    [
      "moved, with a case note",
      sent
        .releaseMoved("2026-11-05 10:00", "2027-02-05")
        .caseNote("2026-11-06 10:00", "practitioner", "change-of-release-date"),
      [["the day of release changed", "2026-11-05T10:00:00.000Z", "met"]],
    ],
  ])("%s", (_name, story, expected) => expect(announced(story)).toEqual(expected));
});

describe("another prison, shown by custody", () => {
  const inPrison = new Story().received("2026-10-01 10:00").sentFromPrison("2026-11-02 09:00", "2027-01-29");
  const owed = ["the person was moved to another prison", "2026-11-05T10:00:00.000Z", "missed"];

  test.each([
    ["moved", inPrison.movedIn("2026-11-05 10:00"), [owed]],
    [
      "moved before the referral was sent",
      new Story()
        .received("2026-10-01 10:00")
        .movedIn("2026-10-05 10:00")
        .sentFromPrison("2026-11-02 09:00", "2027-01-29"),
      [],
    ],
    [
      "received into prison: the first that is known",
      new Story().sent("2026-11-02 09:00").received("2026-11-05 10:00"),
      [],
    ],
    ["back from court", inPrison.received("2026-11-05 10:00", {}, "RETURN_FROM_COURT"), []],
    [
      "moved, released, and received anew: the move is not forgotten",
      inPrison.movedIn("2026-11-05 10:00").released("2026-11-16 10:00").received("2026-11-20 10:00"),
      [owed],
    ],
    [
      "moved, with a case note",
      inPrison.movedIn("2026-11-05 10:00").caseNote("2026-11-06 10:00", "practitioner", "change-of-prison"),
      [["the person was moved to another prison", "2026-11-05T10:00:00.000Z", "met"]],
    ],
  ])("%s", (_name, story, expected) => expect(announced(story)).toEqual(expected));
});

test("of two changes the case note about one says nothing of the other", () => {
  const both = moved.changed("2026-11-02 10:00", "change-of-prison", "change-2");
  const state = (story: Story, id: string) =>
    story.at("2026-11-10 09:00").get(`change-announced:${id}`)?.state;
  const told = both.caseNote("2026-11-03 10:00", "practitioner", "change-of-prison");
  expect([state(told, "change-1"), state(told, "change-2")]).toEqual(["missed", "met"]);
});

describe("another day of release, seen when the live service was read", () => {
  /** Read on Tuesday 3 and on Thursday 5 November: the day was moved at some time between the two. */
  const shown = (when: string, expectedReleaseDate: string) =>
    ["crs.referral.read", when, { parts: [], shows: { expectedReleaseDate } }] as const;
  const seen = new Story()
    .sentFromPrison("2026-11-02 09:00", "2027-01-29")
    .with(...shown("2026-11-03 10:00", "2027-01-29"))
    .with(...shown("2026-11-05 10:00", "2027-02-05"));
  const note = (when: string) => seen.caseNote(when, "practitioner", "change-of-release-date");

  test.each([
    ["no case note", seen, "missed"],
    ["a case note just before it was last seen as it was", note("2026-11-03 09:59:59.999"), "missed"],
    ["a case note when it was last seen as it was", note("2026-11-03 10:00"), "met"],
    ["a case note between the two readings", note("2026-11-04 10:00"), "met"],
    ["a case note after the change was seen, in time", note("2026-11-09 23:59:59.999"), "met"],
    ["a case note after the change was seen, too late", note("2026-11-10 00:00"), "missed"],
  ])("%s", (_name, story, state) => {
    expect(announced(story)).toEqual([["the day of release changed", "2026-11-05T10:00:00.000Z", state]]);
  });
});
