import { describe, expect, test } from "vitest";
import {
  datesEverTold,
  datesTold,
  daysOfLeaving,
  leavingKnownSince,
  leavingSinceSent,
  releasedAt,
} from "../../../../shared/rules/language/release-dates.ts";
import { at, day } from "../../../support/london.ts";
import { Story } from "../../../support/story.ts";

const sent = new Story().sentFromPrison("2026-11-02 09:00", "2026-12-18");
const curfew = (when: string) => ({ homeDetentionCurfewEligibilityDate: when });
const said = (story: Story, date: "releaseDate" | "curfewDate" = "releaseDate") =>
  datesTold(story.case, date).map(({ from, value }) => [from, value]);
const told = (when: string, value: string | undefined) => [at(when), value];

describe("what was said of a date", () => {
  test.each([
    ["the form", sent, [told("2026-11-02 09:00", "2026-12-18")]],
    [
      "the form, and custody after it",
      sent.releaseMoved("2026-11-09 09:00", "2026-12-11"),
      [told("2026-11-02 09:00", "2026-12-18"), told("2026-11-09 09:00", "2026-12-11")],
    ],
    [
      "custody, and the form after it",
      sent.releaseMoved("2026-10-09 09:00", "2026-12-11"),
      [told("2026-10-09 09:00", "2026-12-11"), told("2026-11-02 09:00", "2026-12-18")],
    ],
    [
      "custody, where the form was sent without it",
      new Story().sentFromPrison("2026-11-02 09:00", null).releaseMoved("2026-10-09 09:00", "2026-12-11"),
      [told("2026-10-09 09:00", "2026-12-11")],
    ],
    [
      "an amendment that takes it away",
      sent.amended("2026-11-03 09:00", { expectedReleaseDate: null }),
      [told("2026-11-02 09:00", "2026-12-18"), told("2026-11-03 09:00", undefined)],
    ],
    [
      "custody that takes it away",
      sent.releaseMoved("2026-11-03 09:00", null),
      [told("2026-11-02 09:00", "2026-12-18"), told("2026-11-03 09:00", undefined)],
    ],
    [
      "the form, and custody in the same moment",
      sent.releaseMoved("2026-11-02 09:00", "2026-12-11"),
      [told("2026-11-02 09:00", "2026-12-18"), told("2026-11-02 09:00", "2026-12-11")],
    ],
    ["nobody", new Story().concluded("2026-11-02 09:00"), []],
  ])("by %s, oldest first", (_name, story, expected) => expect(said(story)).toEqual(expected));

  test("of curfew is told apart from what was said of release", () => {
    const both = sent.releaseMoved("2026-11-09 09:00", "2026-12-18", curfew("2026-12-01"));
    expect(said(both, "curfewDate")).toEqual([told("2026-11-09 09:00", "2026-12-01")]);
  });
});

describe("the time in prison that a referral is about", () => {
  const earlier = new Story()
    .received("2026-01-05 10:00")
    .releaseMoved("2026-01-06 10:00", "2026-03-06")
    .released("2026-03-06 10:00");
  const inPrison = earlier.received("2026-06-01 10:00").releaseMoved("2026-06-02 10:00", "2026-12-11");
  const recalled = (story: Story) =>
    story
      .released("2026-12-11 10:00")
      .received("2027-02-01 10:00")
      .releaseMoved("2027-02-02 10:00", "2027-05-07");

  test("is the one that runs", () => {
    const c = inPrison.sentFromPrison("2026-11-02 09:00", null).case;
    expect(datesTold(c, "releaseDate").map(({ value }) => value)).toEqual(["2026-12-11"]);
    expect(releasedAt(c)).toBeUndefined();
  });

  test("is the one that ended after it was sent, whatever became of the person since", () => {
    const c = recalled(inPrison.sentFromPrison("2026-11-02 09:00", null)).case;
    expect(datesTold(c, "releaseDate").map(({ value }) => value)).toEqual(["2026-12-11"]);
    expect(releasedAt(c)).toBe(at("2026-12-11 10:00"));
    expect(datesEverTold(c, "releaseDate").map(({ value }) => value)).toEqual([
      "2026-03-06",
      "2026-12-11",
      "2027-05-07",
    ]);
  });

  test.each([
    ["on the evening of the day of release", "2026-12-11 18:00", "2026-12-11 10:00"],
    ["on the day after", "2026-12-12 09:00", undefined],
  ])("sent %s", (_name, when, released) => {
    const c = recalled(inPrison).sent(when).case;
    expect(releasedAt(c)).toBe(released && at(released));
  });

  test("is the one that runs, where no referral has arrived", () => {
    expect(releasedAt(inPrison.case)).toBeUndefined();
    expect(releasedAt(earlier.case)).toBe(at("2026-03-06 10:00"));
    expect(releasedAt(new Story().sent("2026-11-02 09:00").case)).toBeUndefined();
    expect(datesEverTold(new Story().case, "releaseDate")).toEqual([]);
  });
});

test("somebody leaves on the earlier of release and curfew, at each moment at which either was told", () => {
  const version = (from: string, value: string | undefined) => ({
    from: at(from),
    value: value === undefined ? undefined : day(value),
  });
  const leaving = daysOfLeaving({
    releaseDate: [version("2026-11-03 09:00", "2026-12-18"), version("2026-11-05 09:00", "2026-12-04")],
    curfewDate: [
      version("2026-11-02 09:00", undefined),
      version("2026-11-04 09:00", "2026-12-11"),
      version("2026-11-05 09:00", "2026-12-11"),
      version("2026-11-06 09:00", "2026-12-01"),
      version("2026-11-09 09:00", undefined),
    ],
  });
  expect(leaving).toEqual([
    version("2026-11-02 09:00", undefined),
    version("2026-11-03 09:00", "2026-12-18"),
    version("2026-11-04 09:00", "2026-12-11"),
    version("2026-11-05 09:00", "2026-12-04"),
    version("2026-11-06 09:00", "2026-12-01"),
    version("2026-11-09 09:00", "2026-12-04"),
  ]);
});

describe("from the sending of the referral on", () => {
  const since = (story: Story) => leavingSinceSent(story.case).map(({ from, value }) => [from, value]);

  test("it is known what was known then, what was told later, and in the end the release", () => {
    const story = sent
      .releaseMoved("2026-10-05 09:00", "2027-01-08")
      .releaseMoved("2026-11-09 09:00", "2026-12-11")
      .released("2026-12-04 10:00")
      .releaseMoved("2026-12-04 11:00", "2026-12-25");
    expect(since(story)).toEqual([
      told("2026-11-02 09:00", "2026-12-18"),
      told("2026-11-09 09:00", "2026-12-11"),
      told("2026-12-04 10:00", "2026-12-04"),
    ]);
  });

  test("curfew counts where it comes first", () => {
    const story = sent.releaseMoved("2026-11-09 09:00", "2026-12-18", curfew("2026-12-01"));
    expect(since(story)).toEqual([
      told("2026-11-02 09:00", "2026-12-18"),
      told("2026-11-09 09:00", "2026-12-01"),
    ]);
  });

  test("what was told in the moment of release is told by the release", () => {
    const story = sent.releaseMoved("2026-12-04 10:00", "2026-12-25").released("2026-12-04 10:00");
    expect(since(story)).toEqual([
      told("2026-11-02 09:00", "2026-12-18"),
      told("2026-12-04 10:00", "2026-12-04"),
    ]);
  });

  test("nothing is known while nothing was told", () => {
    expect(since(new Story().sentFromPrison("2026-11-02 09:00", null))).toEqual([
      told("2026-11-02 09:00", undefined),
    ]);
    expect(since(new Story().received("2026-11-02 09:00"))).toEqual([]);
  });

  test("what was told in the moment of sending is known then", () => {
    const story = new Story()
      .sentFromPrison("2026-11-02 09:00", null)
      .releaseMoved("2026-11-02 09:00", "2026-12-11");
    expect(since(story)).toEqual([told("2026-11-02 09:00", "2026-12-11")]);
  });
});

describe("it has been known that somebody leaves on a day or before", () => {
  const story = sent
    .releaseMoved("2026-11-09 09:00", "2026-12-11")
    .releaseMoved("2026-11-10 09:00", "2026-12-04")
    .releaseMoved("2026-11-11 09:00", "2026-12-11");

  test.each([
    ["2026-12-18", "2026-11-02 09:00"],
    ["2026-12-17", "2026-11-09 09:00"],
    ["2026-12-11", "2026-11-09 09:00"],
    ["2026-12-10", undefined],
  ])("%s: since %s", (leaves, since) => {
    expect(leavingKnownSince(story.case, day(leaves))).toBe(since && at(since));
  });

  test("since release, which came as a surprise", () => {
    const released = sent.released("2026-11-20 10:00").case;
    expect(leavingKnownSince(released, day("2026-11-20"))).toBe(at("2026-11-20 10:00"));
  });

  test("since a day was named again that had been taken away", () => {
    const again = sent.releaseMoved("2026-11-09 09:00", null).releaseMoved("2026-11-10 09:00", "2026-12-04");
    expect(leavingKnownSince(again.case, day("2026-12-18"))).toBe(at("2026-11-10 09:00"));
  });
});
