import { describe, expect, it } from "vitest";
import { previewOf, subjectOf } from "../../../shared/emails/subject.ts";
import type { Alert } from "../../../shared/obligations/index.ts";
import { anAlert, anOmission, aReminder, now, recipient } from "./an-alert.ts";

const practitioner = recipient("practitioner");
const friday = "2026-11-27";
const escalated = (repeat = 1) => anAlert({ stage: "escalated", repeat });
const ofAPerson = { caseId: "person-A1042QX", reference: "A1042QX" };

describe("the subject", () => {
  it.each<[string, readonly Alert[], string]>([
    ["one to do", [aReminder(friday)], "1 action due on your CRS referrals by Friday 27 November"],
    [
      "three to do by the same day",
      [aReminder(friday), aReminder(friday), aReminder(friday)],
      "3 actions due on your CRS referrals by Friday 27 November",
    ],
    [
      "two to do by different days",
      [aReminder(friday), aReminder("2026-11-23")],
      "2 actions due on your CRS referrals, the first by Monday 23 November",
    ],
    ["one missed", [anAlert()], "Missed: 1 action on your CRS referrals"],
    ["two missed", [anAlert(), anAlert()], "Missed: 2 actions on your CRS referrals"],
    ["one to put right", [anOmission()], "To be put right: 1 omission on your CRS referrals"],
    ["two to put right", [anOmission(), anOmission()], "To be put right: 2 omissions on your CRS referrals"],
    [
      "one to put right and one to do",
      [anOmission(), aReminder(friday)],
      "To be put right: 1 omission on your CRS referrals; also 1 due by Friday 27 November",
    ],
    [
      "one missed and one to put right",
      [anAlert(), anOmission()],
      "Missed: 1 action on your CRS referrals; also 1 to be put right",
    ],
    [
      "some of each",
      [anAlert(), anAlert(), anOmission(), aReminder(friday), aReminder(friday)],
      "Missed: 2 actions on your CRS referrals; also 1 to be put right and 2 due by Friday 27 November",
    ],
    ["a reminder that is read too late", [aReminder("2026-11-19")], "Missed: 1 action on your CRS referrals"],
    ["one about a person in prison", [anAlert(ofAPerson)], "Missed: 1 action on your cases"],
  ])("tells of %s", (_, alerts, subject) => {
    expect(subjectOf(practitioner, alerts, now)).toBe(subject);
  });

  it.each([
    ["provider", "Escalated: 2 missed actions on your CRS referrals"],
    ["manager", "Escalated: 2 missed actions on your team's CRS referrals"],
    ["contract-manager", "Escalated: 2 missed actions on your region's CRS referrals"],
  ] as const)("says to a %s whose they are", (role, subject) => {
    expect(subjectOf(recipient(role), [escalated(), escalated(2)], now)).toBe(subject);
  });

  it("is Missed, not Escalated, as soon as one is not escalated", () => {
    expect(subjectOf(recipient("contract-manager"), [escalated(), anAlert()], now)).toBe(
      "Missed: 2 actions on your region's CRS referrals",
    );
  });
});

describe("the preview", () => {
  it.each<[string, readonly [Alert, ...Alert[]], string]>([
    [
      "one that is missed",
      [anAlert()],
      "It was due by the end of Thursday 19 November 2026, 1 working day ago. What to do is inside.",
    ],
    [
      "one that is due",
      [aReminder("2026-11-23")],
      "It is due by the end of Monday 23 November 2026, the next working day. What to do is inside.",
    ],
    [
      "several",
      [anOmission(), aReminder("2026-11-23")],
      "The most urgent is to be put right since Thursday 12 November 2026, 6 working days ago. What to do about each is inside.",
    ],
  ])("tells when, of %s", (_, alerts, preview) => {
    expect(previewOf(alerts, now)).toBe(preview);
  });
});

describe("what a locked screen shows", () => {
  it("does not depend on the case, its reference, its region or what is owed", () => {
    const other = anAlert({
      caseId: "another",
      reference: "ZZ9999ZZ",
      region: "L",
      rule: "end-of-service-report",
      recipient: recipient("practitioner", { address: "another@example.org", insteadOf: "somebody" }),
    });
    expect(subjectOf(practitioner, [other], now)).toBe(subjectOf(practitioner, [anAlert()], now));
    expect(previewOf([other], now)).toBe(previewOf([anAlert()], now));
  });
});
