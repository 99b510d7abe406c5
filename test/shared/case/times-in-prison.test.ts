import { describe, expect, test } from "vitest";
import { kindOfIdentifier } from "../../../shared/case/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const first = new Story()
  .received("2026-01-05 10:00")
  .releaseMoved("2026-01-06 10:00", "2026-03-02", { homeDetentionCurfewEligibilityDate: "2026-02-02" })
  .released("2026-03-02 10:00");

test("the first time in prison has none before it", () => {
  expect(first.case.custody?.earlierTimes).toEqual([]);
});

test("a new reception begins anew, and keeps what was known of the time before", () => {
  const { custody } = first.received("2026-06-01 10:00").case;
  expect(custody).toMatchObject({ receivedAt: at("2026-06-01 10:00"), releaseDate: [], curfewDate: [] });
  expect(custody).not.toHaveProperty("releasedAt");
  expect(custody?.earlierTimes).toEqual([
    {
      receivedAt: at("2026-01-05 10:00"),
      prisons: [{ arrivedAt: at("2026-01-05 10:00") }],
      milestones: {},
      releaseDate: [{ from: at("2026-01-06 10:00"), value: "2026-03-02" }],
      curfewDate: [{ from: at("2026-01-06 10:00"), value: "2026-02-02" }],
      releasedAt: at("2026-03-02 10:00"),
    },
  ]);
});

test("each is kept, oldest first", () => {
  const { custody } = first
    .received("2026-06-01 10:00")
    .released("2026-07-01 10:00")
    .received("2026-08-03 10:00").case;
  expect(custody?.earlierTimes.map(({ releasedAt }) => releasedAt)).toEqual([
    at("2026-03-02 10:00"),
    at("2026-07-01 10:00"),
  ]);
});

test("one reception that two tell of is one, with what each knows", () => {
  const told = new Story()
    .received("2026-01-05 10:00", { outOfArea: true })
    .received("2026-01-05 10:00", { unallocatedRemand: true, team: { region: "D" } });
  expect(told.case.custody).toMatchObject({
    receivedAt: at("2026-01-05 10:00"),
    region: "D",
    prisons: [{ arrivedAt: at("2026-01-05 10:00"), outOfArea: true, unallocatedRemand: true, region: "D" }],
    earlierTimes: [],
  });
  const after = told.released("2026-03-02 10:00").received("2026-06-01 10:00").received("2026-06-01 10:00");
  expect(after.case.custody?.earlierTimes).toHaveLength(1);
});

test("a sentence and what was done belong to the time in which they came", () => {
  const { custody } = new Story()
    .received("2026-01-05 10:00")
    .sentenced("2026-01-06 10:00", "low")
    .milestone("2026-01-07 10:00", "screening-1-completed")
    .released("2026-03-02 10:00")
    .received("2026-06-01 10:00").case;
  expect(custody).not.toHaveProperty("sentencedAt");
  expect(custody?.milestones).toEqual({});
  expect(custody?.earlierTimes).toMatchObject([
    {
      sentencedAt: at("2026-01-06 10:00"),
      riskLevel: "low",
      milestones: { "screening-1-completed": at("2026-01-07 10:00") },
    },
  ]);
});

describe("going from prison to prison", () => {
  const england = {
    team: { region: "F", prisonMailbox: "first@prison.example", pduMailbox: "pdu@probation.example" },
  };
  const held = new Story().received("2026-01-05 10:00", { ...england, outOfArea: true });

  test("a transfer ends no time in prison, and nobody is released by it", () => {
    const { custody } = held.movedOut("2026-01-07 08:00").movedIn("2026-01-07 15:00").case;
    expect(custody).toMatchObject({ receivedAt: at("2026-01-05 10:00"), earlierTimes: [] });
    expect(custody).not.toHaveProperty("releasedAt");
    expect(custody?.prisons).toEqual([
      { arrivedAt: at("2026-01-05 10:00"), leftAt: at("2026-01-07 08:00"), region: "F", outOfArea: true },
      { arrivedAt: at("2026-01-07 15:00") },
    ]);
  });

  test("an arrival by transfer tells that the former prison was left, if nothing else did", () => {
    const { custody } = held.movedIn("2026-01-07 15:00", { team: { region: "D" } }).case;
    expect(custody?.prisons).toMatchObject([
      { leftAt: at("2026-01-07 15:00"), region: "F" },
      { arrivedAt: at("2026-01-07 15:00"), region: "D" },
    ]);
  });

  test("the former prison's addresses go, those of probation stay", () => {
    const { custody } = held.movedIn("2026-01-07 15:00", {
      team: { prisonMailbox: "second@prison.example" },
    }).case;
    expect(custody?.team).toEqual({
      region: "F",
      prisonMailbox: "second@prison.example",
      pduMailbox: "pdu@probation.example",
    });
    expect(held.movedIn("2026-01-07 15:00").case.custody?.team).not.toHaveProperty("prisonMailbox");
  });

  test("a region that is named later is that of the prison they are in", () => {
    const { custody } = held
      .movedIn("2026-01-07 15:00")
      .with("crs.custody.team-changed", "2026-01-08 09:00", { team: { region: "D" } }).case;
    expect(custody?.prisons.map(({ region }) => region)).toEqual(["F", "D"]);
  });

  test("going to hospital leaves the prison, and is no release", () => {
    const { custody } = held.released("2026-01-07 08:00", "RELEASED_TO_HOSPITAL").case;
    expect(custody?.prisons).toMatchObject([{ leftAt: at("2026-01-07 08:00") }]);
    expect(custody).not.toHaveProperty("releasedAt");
  });

  test.each(["SENT_TO_COURT", "TEMPORARY_ABSENCE_RELEASE", "UNKNOWN"])("%s changes nothing", (reason) => {
    expect(held.released("2026-01-07 08:00", reason).case.custody).toEqual(held.case.custody);
  });

  test.each(["RETURN_FROM_COURT", "TEMPORARY_ABSENCE_RETURN", "UNKNOWN"])("nor does %s", (reason) => {
    expect(held.received("2026-01-07 17:00", {}, reason).case.custody).toEqual(held.case.custody);
  });

  test.each([
    "ADMISSION",
    "NEW_ADMISSION",
    "READMISSION",
    "READMISSION_SWITCH_BOOKING",
    "POST_MERGE_ADMISSION",
  ])("%s is a reception", (reason) => {
    const { custody } = held.received("2026-06-01 10:00", {}, reason).case;
    expect(custody).toMatchObject({ receivedAt: at("2026-06-01 10:00"), earlierTimes: [{}] });
  });

  test("released is released, with the reason or without", () => {
    for (const story of [held.released("2026-03-02 10:00"), held.released("2026-03-02 10:00", "RELEASED")]) {
      expect(story.case.custody?.releasedAt).toBe(at("2026-03-02 10:00"));
    }
  });
});

describe("what somebody is named by", () => {
  test.each([
    ["A1234BC", "prison-number"],
    ["X123456", "crn"],
    ["A12345B", "crn"],
    ["A1234BCD", "crn"],
    ["1A1234BC", "crn"],
  ])("%s is a %s", (identifier, kind) => expect(kindOfIdentifier(identifier)).toBe(kind));

  const held = Story.ofPerson("A1234BC").received("2026-01-05 10:00");

  test.each([
    ["each event adds to it", held.knownAs("X123456").released("2026-03-02 10:00"), ["A1234BC", "X123456"]],
    [
      "a referral as well",
      held.knownAs("X123456").sent("2026-03-02 10:00", {}, "r-1"),
      ["A1234BC", "X123456"],
    ],
    ["once", held.knownAs("X123456", "A1234BC").released("2026-03-02 10:00"), ["A1234BC", "X123456"]],
    ["in order", held.knownAs("A0001AA").released("2026-03-02 10:00"), ["A0001AA", "A1234BC"]],
  ])("%s", (_name, story, identifiers) => expect(story.case.identifiers).toEqual(identifiers));

  test("is not for the case of a referral to say", () => {
    expect(new Story("r-1").sent("2026-03-02 10:00").case.identifiers).toEqual([]);
  });
});

describe("a sentence that is passed before the reception", () => {
  const sentenced = new Story().sentenced("2026-01-05 11:40", "low");

  test.each([
    ["hours before", "2026-01-05 16:00"],
    ["the evening before", "2026-01-06 00:30"],
    ["at the end of the day after", "2026-01-06 23:59:59.999"],
  ])("is what the person is received for: %s", (_name, received) => {
    expect(sentenced.received(received).case.custody).toMatchObject({
      sentencedAt: at("2026-01-05 11:40"),
      riskLevel: "low",
      receivedAt: at(received),
      earlierTimes: [],
    });
  });

  test.each([
    ["two days before", sentenced, "2026-01-07 00:00"],
    [
      "when a day of release was told in between",
      sentenced.releaseMoved("2026-01-05 12:00", "2026-03-02"),
      "2026-01-05 16:00",
    ],
    ["when the person was released in between", sentenced.released("2026-01-05 15:00"), "2026-01-05 16:00"],
    [
      "when something was done in between",
      sentenced.milestone("2026-01-05 15:00", "screening-1-completed"),
      "2026-01-05 16:00",
    ],
  ])("belongs to a time of which the reception is not known: %s", (_name, story, received) => {
    const { custody } = story.received(received).case;
    expect(custody).not.toHaveProperty("sentencedAt");
    expect(custody?.earlierTimes).toMatchObject([{ sentencedAt: at("2026-01-05 11:40") }]);
  });

  test("begins the next time in prison when the last one is over", () => {
    const { custody } = first.sentenced("2026-06-01 11:40", "high").received("2026-06-01 16:00").case;
    expect(custody).toMatchObject({
      sentencedAt: at("2026-06-01 11:40"),
      riskLevel: "high",
      receivedAt: at("2026-06-01 16:00"),
      earlierTimes: [{ releasedAt: at("2026-03-02 10:00") }],
    });
    expect(custody?.earlierTimes[0]).not.toHaveProperty("sentencedAt");
  });
});

describe("a recall", () => {
  test("belongs to the time in prison that begins with it", () => {
    const { custody } = first.recalled("2026-04-01 09:00").received("2026-04-02 10:00").case;
    expect(custody?.recalledAt).toBe(at("2026-04-01 09:00"));
    expect(custody?.earlierTimes[0]).not.toHaveProperty("recalledAt");
  });

  test("does so when nothing is known of the time before", () => {
    const { custody } = new Story().recalled("2026-04-01 09:00").received("2026-04-02 10:00").case;
    expect(custody?.recalledAt).toBe(at("2026-04-01 09:00"));
  });

  test("that is recorded after the reception belongs to it too, and stays with it", () => {
    const again = first.received("2026-04-02 10:00").recalled("2026-04-02 12:00");
    expect(again.case.custody?.recalledAt).toBe(at("2026-04-02 12:00"));
    const { custody } = again.released("2026-04-30 10:00").received("2026-06-01 10:00").case;
    expect(custody).not.toHaveProperty("recalledAt");
    expect(custody?.earlierTimes[1]?.recalledAt).toBe(at("2026-04-02 12:00"));
  });
});
