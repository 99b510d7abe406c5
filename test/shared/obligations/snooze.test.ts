import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseEvent, caseEvent, foldCase } from "../../../shared/case/index.ts";
import {
  type Alert,
  alertsWarranted,
  identityOf,
  nextActionAt,
  obligationsOf,
} from "../../../shared/obligations/index.ts";
import { addHours, addWorkingDays, londonDayOf, startOfLondonDay } from "../../../shared/time/index.ts";
import { anyMoment, anyStory, storyId } from "../../support/arbitrary-story.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const telling = { contractManagers: { national: "contracts@example.org" } };
const stagesTold = (story: Story, now: string, obligation = "initial-assessment") => [
  ...new Set(
    alertsWarranted(story.case, at(now), telling)
      .filter((alert) => alert.obligation === obligation)
      .map(({ stage, repeat }) => `${stage}${repeat ?? ""}`),
  ),
];

/** An initial assessment due by the end of Monday 16 November 2026: reminder on the 13th, escalations from the 19th. */
const sent = new Story().sent("2026-11-02 09:00");
const due = "2026-11-17 00:00";
const snoozed = (when: string, until: string) => sent.snoozed(when, "initial-assessment", due, until);

describe("a reminder that somebody has asked not to get", () => {
  const quiet = snoozed("2026-11-12 10:00", "2026-11-16");

  test.each([
    ["is not told on its day", "2026-11-13 00:00", []],
    ["nor until the day they named begins", "2026-11-15 23:59:59.999", []],
    ["then it is", "2026-11-16 00:00", ["reminder"]],
  ])("%s", (_what, now, expected) => expect(stagesTold(quiet, now)).toEqual(expected));

  test("is told on its day to those who asked later", () => {
    expect(stagesTold(snoozed("2026-11-13 09:00", "2026-11-16"), "2026-11-13 08:59")).toEqual(["reminder"]);
  });

  test("does not come at all when the day they named is later than the deadline", () => {
    const long = snoozed("2026-11-12 10:00", "2026-11-18");
    expect(stagesTold(long, "2026-11-16 23:59:59.999")).toEqual([]);
    expect(stagesTold(long, due)).toEqual(["missed"]);
  });

  test("is not looked for before that day", () => {
    expect(nextActionAt(quiet.case, at("2026-11-13 09:00"), new Set(), telling)).toBe(at("2026-11-16 00:00"));
  });
});

describe("what is told for the first time is told all the same", () => {
  test("that it was missed", () => {
    expect(stagesTold(snoozed("2026-11-16 10:00", "2026-11-23"), "2026-11-17 00:00")).toEqual(["missed"]);
  });

  test("the first escalation", () => {
    expect(stagesTold(snoozed("2026-11-17 10:00", "2026-11-24"), "2026-11-19 00:00")).toEqual([
      "missed",
      "escalated1",
    ]);
  });

  test("an omission", () => {
    const blank = new Story().sent("2026-11-02 09:00", { riskInformation: { blank: "empty" } });
    const told = blank.snoozed(
      "2026-11-02 10:00",
      "risk-information-present",
      "2026-11-02 09:00",
      "2026-11-05",
    );
    expect(stagesTold(told, "2026-11-03 09:00", "risk-information-present")).toEqual(["omission"]);
  });
});

describe("an escalation that is repeated", () => {
  // Escalated on the 19th and, without anybody asking for quiet, on the 26th and on 3 December.
  const quiet = snoozed("2026-11-25 10:00", "2026-12-01");

  test.each([
    ["the repetition waits", "2026-11-26 00:00", ["missed"]],
    ["until the day they named begins", "2026-11-30 23:59:59.999", ["missed"]],
    ["then it is told", "2026-12-01 00:00", ["missed", "escalated2"]],
    ["and the next when it would have been", "2026-12-03 00:00", ["missed", "escalated3"]],
  ])("%s", (_what, now, expected) => expect(stagesTold(quiet, now)).toEqual(expected));

  test("is put off once more by whoever asks again, and told once after that", () => {
    const longer = quiet.snoozed("2026-11-30 10:00", "initial-assessment", due, "2026-12-07");
    expect(stagesTold(longer, "2026-12-04 09:00")).toEqual(["missed"]);
    expect(stagesTold(longer, "2026-12-07 00:00")).toEqual(["missed", "escalated3"]);
  });
});

describe("what somebody asks for", () => {
  const obligation = (story: Story, now: string) =>
    obligationsOf(story.case, at(now)).find(({ key }) => key === "initial-assessment");

  test("is written to the case's history with the obligation, the reason and in what capacity", () => {
    expect(obligation(snoozed("2026-11-12 10:00", "2026-11-16"), "2026-11-13 09:00")?.snoozes).toEqual([
      {
        at: at("2026-11-12 10:00"),
        obligation: "initial-assessment",
        due: at(due),
        until: "2026-11-16",
        reason: "in-progress",
        by: "provider",
      },
    ]);
  });

  test("says nothing about a deadline that has moved since, nor about anything else", () => {
    const moved = sent.snoozed("2026-11-12 10:00", "initial-assessment", "2026-11-18 00:00", "2026-11-16");
    expect(stagesTold(moved, "2026-11-13 00:00")).toEqual(["reminder"]);
    const other = sent.snoozed("2026-11-12 10:00", "completion-deadline", due, "2026-11-16");
    expect(stagesTold(other, "2026-11-13 00:00")).toEqual(["reminder"]);
  });

  test("changes nothing about whether it was met, and when", () => {
    const without = obligation(sent, "2026-11-20 09:00");
    const { snoozes: _, ...with_ } =
      obligation(snoozed("2026-11-12 10:00", "2026-11-16"), "2026-11-20 09:00") ?? {};
    expect(with_).toEqual(without);
  });

  test("is kept in the case of somebody in prison, whom the event names", () => {
    const event = {
      eventId: "snooze-1",
      occurredAt: "2026-11-12T10:00:00Z",
      version: 1 as const,
      eventType: "crs.obligation.snoozed" as const,
      personReference: { identifiers: [{ type: "NOMS" as const, value: "A1234BC" }] },
      additionalInformation: {},
      detail: {
        obligation: "basic-custody-screening-1",
        due: at("2026-11-13 09:00"),
        until: "2026-11-13" as never,
        reason: "booked" as const,
        by: "custody-team" as const,
      },
    };
    expect(foldCase("person-A1234BC", [event]).dealings.snoozes).toHaveLength(1);
    expect(foldCase("person-A1234BC", [event]).custody).toBeUndefined();
  });
});

test("what somebody asked for is known from the moment in which they did", () => {
  const asked = snoozed("2026-11-12 10:00", "2026-11-16");
  const snoozes = (now: string) =>
    obligationsOf(asked.case, at(now)).find(({ rule }) => rule === "initial-assessment")?.snoozes;
  expect(snoozes("2026-11-12 09:59:59.999")).toBeUndefined();
  expect(snoozes("2026-11-12 10:00")).toHaveLength(1);
  expect(snoozes("2026-11-12 10:00:00.001")).toHaveLength(1);
});

describe("whatever the story, whatever of it somebody acknowledges, whenever", () => {
  const canWait = ({ stage, repeat = 1 }: Alert) =>
    stage === "reminder" || stage === "early-reminder" || (stage === "escalated" && repeat > 1);

  test("reminders and repeats of that obligation wait until the day begins, and everything else is told as ever", () => {
    fc.assert(
      fc.property(
        anyStory,
        anyMoment,
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 24 * 14 }),
        (events, when, pick, days, hoursAfter) => {
          const without = foldCase(storyId, events);
          const owed = obligationsOf(without, when).filter(
            ({ state }) => state === "open" || state === "missed",
          );
          fc.pre(owed.length > 0);
          const chosen = owed[pick % owed.length];
          const due = chosen?.deadline?.due ?? chosen?.opened;
          const until = addWorkingDays(londonDayOf(when), days).day;
          const snooze: CaseEvent = caseEvent.parse({
            eventId: "the-snooze",
            occurredAt: when,
            eventType: "crs.obligation.snoozed",
            additionalInformation: { referralId: storyId },
            detail: { obligation: chosen?.key, due, until, reason: "booked", by: "provider" },
          });
          const c = foldCase(storyId, [...events, snooze]);
          const now = addHours(when, hoursAfter);
          const isChosen = (alert: Alert) =>
            alert.obligation === chosen?.key && (alert.due ?? alert.opened) === due;
          const told = alertsWarranted(c, now, telling);
          const expected = alertsWarranted(without, now, telling).filter(
            (alert) => !(isChosen(alert) && canWait(alert) && now < startOfLondonDay(until)),
          );
          expect(told.map(identityOf)).toEqual(expected.map(identityOf));
        },
      ),
      { numRuns: 300 },
    );
  });
});
