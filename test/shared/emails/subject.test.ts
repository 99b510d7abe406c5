import { describe, expect, it } from "vitest";
import { newsOf } from "../../../shared/emails/news.ts";
import { previewOf, subjectOf, summaryOf } from "../../../shared/emails/subject.ts";
import type { Alert } from "../../../shared/obligations/index.ts";
import { anAlert, anOmission, aReminder, now, recipient, referAndMonitorUrl } from "./an-alert.ts";

const practitioner = recipient("practitioner");
const friday = "2026-11-27";
const escalated = (repeat = 1) => anAlert({ stage: "escalated", repeat });
const ofAPerson = { caseId: "person-A1042QX", reference: "A1042QX" };

describe("the subject", () => {
  it.each<[string, readonly [Alert, ...Alert[]], string]>([
    ["one to do", [aReminder(friday)], "Due 27 November: action plan approval, referral QX1042AC"],
    [
      "one to do next year",
      [aReminder("2027-01-04")],
      "Due 4 January 2027: action plan approval, referral QX1042AC",
    ],
    ["one missed", [anAlert()], "Missed: action plan, referral QX1042AC, due 19 November"],
    ["one escalated", [escalated(2)], "Escalated: action plan, referral QX1042AC, due 19 November"],
    [
      "one to put right",
      [anOmission()],
      "To be put right: risk section, referral QX1042AC, since 12 November",
    ],
    [
      "several, by the first of them",
      [anAlert(), anOmission(), aReminder(friday), aReminder(friday)],
      "Missed: action plan, referral QX1042AC, due 19 November, and 3 more",
    ],
    [
      "a reminder that is read too late",
      [aReminder("2026-11-19")],
      "Missed: action plan approval, referral QX1042AC, due 19 November",
    ],
    [
      "a person in prison, without their number",
      [anAlert(ofAPerson)],
      "Missed: action plan, a person in custody, due 19 November",
    ],
  ])("tells of %s", (_, alerts, subject) => {
    expect(subjectOf(alerts, now)).toBe(subject);
  });
});

describe("the summary of several", () => {
  it.each<[string, readonly Alert[], string]>([
    [
      "to do by the same day",
      [aReminder(friday), aReminder(friday), aReminder(friday)],
      "3 actions due by Friday 27 November, on your CRS referrals",
    ],
    [
      "to do by different days",
      [aReminder(friday), aReminder("2026-11-23")],
      "2 actions due, the first by Monday 23 November, on your CRS referrals",
    ],
    ["missed", [anAlert(), anAlert()], "2 actions missed, on your CRS referrals"],
    ["to put right", [anOmission(), anOmission()], "2 omissions to be put right, on your CRS referrals"],
    [
      "some of each",
      [anAlert(), anAlert(), anOmission(), aReminder(friday), aReminder(friday)],
      "2 actions missed, 1 omission to be put right and 2 actions due by Friday 27 November, on your CRS referrals",
    ],
    ["about a person in prison", [anAlert(ofAPerson), anAlert()], "2 actions missed, on your cases"],
    ["escalated, and one that is not", [escalated(), anAlert()], "2 actions missed, on your CRS referrals"],
  ])("counts those %s", (_, alerts, summary) => {
    expect(summaryOf(practitioner, alerts, now)).toBe(summary);
  });

  it.each([
    ["provider", "2 missed actions still not done, on your CRS referrals"],
    ["manager", "2 missed actions still not done, on your team's CRS referrals"],
    ["contract-manager", "2 missed actions still not done, on your region's CRS referrals"],
  ] as const)("says to a %s whose they are", (role, summary) => {
    expect(summaryOf(recipient(role), [escalated(), escalated(2)], now)).toBe(summary);
  });
});

describe("the preview", () => {
  const previewed = (wanting: readonly string[]) =>
    previewOf(newsOf(anAlert({ wanting }), now, { referAndMonitorUrl }));

  it("says what the reader has to do", () => {
    expect(previewed([])).toBe("Ask the provider when the action plan will come.");
  });

  it.each([
    [100, "Ask the provider when the action plan will come."],
    [101, "Ask the provider when the action plan will …"],
  ])("of %i characters more is cut at a word", (length, end) => {
    const preview = previewed(["x".repeat(length)]);
    expect(preview).toBe(`X${"x".repeat(length - 1)}. ${end}`);
    expect(preview.length).toBeLessThanOrEqual(150);
  });
});
