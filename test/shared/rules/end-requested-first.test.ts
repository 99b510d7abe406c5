import { expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";
import { twoWorkingDays } from "../../support/two-working-days.ts";

const base = new Story().sent("2016-01-04 09:00");
/** On Monday 2 November 2026: due by the end of Wednesday the 4th. */
const suggested = base.endSuggested("2026-11-02 10:00");

clockRuleTable("end-requested-first", {
  subject: (trigger) => trigger,
  begin: (at) => base.endSuggested(at),
  finish: (story, at) => story.ended(at),
  due: twoWorkingDays,
  cases: [
    [
      "suggested in the moment in which the referral ends",
      suggested.concluded("2026-11-02 10:00"),
      "2026-11-10 09:00",
      "waived",
    ],
    [
      "suggested when the referral is over",
      suggested.concluded("2026-11-02 09:59:59.999"),
      "2026-11-10 09:00",
      "none",
    ],
    [
      "an early end is asked for",
      base.endSuggested("2026-11-02 10:00", "early-end"),
      "2026-11-05 00:00",
      "missed",
    ],
    [
      "the practitioner ended the referral earlier than word of it",
      suggested.ended("2026-11-06 10:00", { endRequestedAt: "2026-11-04T10:00:00Z" }),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "the practitioner answers in a case note that it goes on",
      suggested.caseNote("2026-11-04 10:00", "practitioner", "end-of-service"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "the practitioner answers by telephone",
      suggested.contact("2026-11-04 10:00", "practitioner", "end-of-service"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "the practitioner answers one working day late",
      suggested.caseNote("2026-11-05 10:00", "practitioner", "end-of-service"),
      "2026-11-10 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "a word of the practitioner about something else",
      suggested.caseNote("2026-11-04 10:00", "practitioner", "other"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a word of the provider about the end",
      suggested.caseNote("2026-11-04 10:00", "provider", "end-of-service"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a word of the practitioner from before",
      suggested.caseNote("2026-11-02 09:59:59.999", "practitioner", "end-of-service"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "the end of service report does not end the referral",
      suggested.endOfServiceReport("2026-11-03 10:00"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "the referral concluded by itself",
      suggested.concluded("2026-11-04 10:00"),
      "2026-11-10 09:00",
      "waived",
    ],
    [
      "the referral had been ended",
      base.ended("2026-10-30 10:00").endSuggested("2026-11-02 10:00"),
      "2026-11-10 09:00",
      "none",
    ],
  ],
});

/** From when each was owed, and how it stands on 30 November. */
const owed = (story: Story) =>
  [...story.at("2026-11-30 09:00").values()]
    .filter(({ rule }) => rule === "end-requested-first")
    .map(({ opened, because, state }) => [opened.slice(0, 10), because, state]);

test("asking again before an answer adds nothing", () => {
  expect(owed(suggested.endSuggested("2026-11-03 10:00", "early-end"))).toEqual([
    ["2026-11-02", "the provider said that all outcomes are met", "missed"],
  ]);
});

test("asking again after an answer is owed an answer of its own", () => {
  const again = suggested
    .endSuggested("2026-11-03 10:00")
    .caseNote("2026-11-04 10:00", "practitioner", "end-of-service")
    .endSuggested("2026-11-16 10:00", "early-end");
  expect(owed(again)).toEqual([
    ["2026-11-02", "the provider said that all outcomes are met", "met"],
    ["2026-11-16", "the provider asked to end the service early", "missed"],
  ]);
});

test("an answer at the moment of asking again answers both", () => {
  const again = suggested
    .caseNote("2026-11-04 10:00", "practitioner", "end-of-service")
    .endSuggested("2026-11-04 10:00", "early-end");
  expect(owed(again)).toEqual([["2026-11-02", "the provider said that all outcomes are met", "met"]]);
});
