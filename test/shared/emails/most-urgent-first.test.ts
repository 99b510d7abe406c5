import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostUrgentFirst, NoNews } from "../../../shared/emails/most-urgent-first.ts";
import { anAlert, anOmission, aReminder, dueOn, now } from "./an-alert.ts";

const reminder = aReminder("2026-11-23", { caseId: "1" });
const laterReminder = aReminder("2026-11-24", { caseId: "2" });
const omission = anOmission({ caseId: "3" });
const missed = anAlert({ caseId: "4" });
const escalated = anAlert({ caseId: "5", stage: "escalated", repeat: 1, ...dueOn("2026-11-16") });
const inOrder = [escalated, missed, omission, reminder, laterReminder];

describe("the order of an e-mail", () => {
  it("is missed, to be put right, due soon, and by day within each, however the alerts come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (alerts) => {
        expect(mostUrgentFirst(alerts, now)).toEqual(inOrder);
      }),
    );
  });

  it("is by reference where the day is the same", () => {
    const references = ["QX3", "QX1", "QX2"].map((reference) => anAlert({ caseId: reference, reference }));
    expect(mostUrgentFirst(references, now).map(({ reference }) => reference)).toEqual(["QX1", "QX2", "QX3"]);
  });
});

describe("several alerts about one obligation", () => {
  const early = anAlert({ stage: "early-reminder", ...dueOn("2026-11-23") });
  const usual = anAlert({ stage: "reminder", ...dueOn("2026-11-23") });
  const first = anAlert({ stage: "escalated", repeat: 1 });
  const second = anAlert({ stage: "escalated", repeat: 2 });

  it.each([
    ["two reminders", [early, usual], usual],
    ["two reminders the other way round", [usual, early], usual],
    ["a miss and its escalation", [first, anAlert()], first],
    ["two escalations", [first, second], second],
  ])("are told once: %s", (_, alerts, told) => {
    expect(mostUrgentFirst(alerts, now)).toEqual([told]);
  });

  it.each([
    ["of different cases", anAlert({ caseId: "another" })],
    ["of different appointments", anAlert({ obligation: "action-plan-submission:another" })],
    ["with different deadlines", anAlert(dueOn("2026-11-18"))],
  ])("are several when they are %s", (_, other) => {
    expect(mostUrgentFirst([anAlert(), other], now)).toHaveLength(2);
  });
});

it("refuses to make an e-mail of nothing", () => {
  expect(() => mostUrgentFirst([], now)).toThrow(NoNews);
});
