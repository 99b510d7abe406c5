import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const ending = (sentenceEndDate: string | null) => ({ particulars: { sentenceEndDate } });
/** The sentence ends on Thursday 24 December 2026. */
const known = new Story().sent("2026-11-02 09:00", ending("2026-12-24"));
const unknown = new Story().sent("2026-11-02 09:00");

clockRuleTable("referral-cancelled-before-sentence-ends", {
  begin: (at, day) => new Story().sent(at, ending(day)),
  finish: (story, at) => story.ended(at, { deliveryState: "CANCELLED" }),
  due: [
    ["a Thursday", "2026-11-02 09:00", "2026-12-24", "2026-12-24"],
    ["the day of the referral itself", "2026-11-02 09:00", "2026-11-02", "2026-11-02"],
    ["a Saturday: the day itself", "2026-11-02 09:00", "2026-12-19", "2026-12-19"],
    ["the Platinum Jubilee", "2022-05-02 09:00", "2022-06-03", "2022-06-03"],
    ["the Friday of Early May 2020", "2020-04-01 09:00", "2020-05-08", "2020-05-08"],
    ["the State Funeral", "2022-09-01 09:00", "2022-09-19", "2022-09-19"],
    ["Good Friday", "2026-03-02 09:00", "2026-04-03", "2026-04-03"],
    ["the substitute for Boxing Day 2026", "2026-11-02 09:00", "2026-12-28", "2026-12-28"],
    ["the day of 23 hours", "2022-03-01 09:00", "2022-03-27", "2022-03-27"],
    ["the day of 25 hours", "2026-10-01 09:00", "2026-10-25", "2026-10-25"],
  ],
  cases: [
    ["the form has not reached us: never guessed", unknown, "2027-01-05 09:00", "none"],
    ["the form names no end", new Story().sent("2026-11-02 09:00", ending(null)), "2027-01-05 09:00", "none"],
    [
      "the sentence was over when the referral was sent (post-sentence supervision)",
      new Story().sent("2026-11-02 09:00", ending("2026-11-01")),
      "2027-01-05 09:00",
      "none",
    ],
    [
      "known later: not owed before",
      unknown.amended("2026-11-05 10:00", ending("2026-12-24")),
      "2026-11-05 09:59:59.999",
      "none",
    ],
    ["known later", unknown.amended("2026-11-05 10:00", ending("2026-12-24")), "2026-12-25 00:00", "missed"],
    ["put back", known.amended("2026-12-01 10:00", ending("2027-01-29")), "2027-01-29 23:59:59.999", "open"],
    [
      "put back, and missed",
      known.amended("2026-12-01 10:00", ending("2027-01-29")),
      "2027-01-30 00:00",
      "missed",
    ],
    [
      "missed, and then known to end later: open again",
      known.amended("2026-12-29 10:00", ending("2027-01-29")),
      "2027-01-05 09:00",
      "open",
    ],
    [
      "brought forward",
      known.amended("2026-12-01 10:00", ending("2026-12-10")),
      "2026-12-11 00:00",
      "missed",
    ],
    ["taken away", known.amended("2026-12-01 10:00", ending(null)), "2027-01-05 09:00", "none"],
    ["concluded in time", known.concluded("2026-12-10 10:00"), "2027-01-05 09:00", "met"],
    [
      "ended one working day late",
      known.ended("2026-12-29 10:00"),
      "2027-01-05 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "the order is revoked: due that day",
      known.orderRevoked("2026-11-16 10:00"),
      "2026-11-16 23:59:59.999",
      "open",
    ],
    [
      "the order is revoked, and missed",
      known.orderRevoked("2026-11-16 10:00"),
      "2026-11-17 00:00",
      "missed",
    ],
    [
      "the order is revoked, and the referral cancelled that day",
      known.orderRevoked("2026-11-16 10:00").ended("2026-11-16 16:00"),
      "2027-01-05 09:00",
      "met",
    ],
    [
      "the referral was cancelled before the order was revoked",
      known.ended("2026-11-13 16:00").orderRevoked("2026-11-16 10:00"),
      "2027-01-05 09:00",
      "met",
    ],
    [
      "the order is revoked after the sentence has ended: the end decides",
      known.orderRevoked("2026-12-29 10:00"),
      "2026-12-29 12:00",
      { state: "missed", late: 1 },
    ],
    [
      "the order is revoked, no end of the sentence known: not owed before",
      unknown.orderRevoked("2026-11-16 10:00"),
      "2026-11-16 09:59:59.999",
      "none",
    ],
    [
      "the order is revoked on a Saturday, no end of the sentence known",
      unknown.orderRevoked("2026-11-14 10:00"),
      "2026-11-15 00:00",
      "missed",
    ],
    [
      "the referral was cancelled before the order was revoked, no end of the sentence known",
      unknown.ended("2026-11-13 16:00").orderRevoked("2026-11-16 10:00"),
      "2027-01-05 09:00",
      "none",
    ],
    [
      "an order revoked before the referral was sent is not its order",
      new Story().orderRevoked("2026-11-02 08:59:59.999").sent("2026-11-02 09:00"),
      "2027-01-05 09:00",
      "none",
    ],
    [
      "an order revoked at the moment at which the referral was sent",
      unknown.orderRevoked("2026-11-02 09:00"),
      "2026-11-03 00:00",
      "missed",
    ],
    [
      "the referral itself has not arrived",
      new Story().orderRevoked("2026-11-16 10:00"),
      "2027-01-05 09:00",
      "none",
    ],
  ],
});

describe("why it is owed", () => {
  test.each([
    ["the end is known", known, "the sentence ends on a day that is known"],
    ["revoked before the end", known.orderRevoked("2026-12-10 10:00"), "the order was revoked"],
    ["revoked on the day of the end", known.orderRevoked("2026-12-24 10:00"), "the order was revoked"],
    [
      "revoked after the end",
      known.orderRevoked("2026-12-25 10:00"),
      "the sentence ends on a day that is known",
    ],
    ["revoked, no end known", unknown.orderRevoked("2026-12-10 10:00"), "the order was revoked"],
  ])("%s", (_name, story, because) => {
    const obligation = story.at("2027-01-05 09:00").get("referral-cancelled-before-sentence-ends");
    expect(obligation?.because).toBe(because);
  });
});

test("another end of the sentence moves the deadline, not the beginning", () => {
  const obligation = known
    .amended("2026-12-01 10:00", ending("2027-01-29"))
    .at("2027-01-05 09:00")
    .get("referral-cancelled-before-sentence-ends");
  expect(obligation).toMatchObject({ opened: at("2026-11-02 09:00"), deadline: { dueDay: "2027-01-29" } });
});
