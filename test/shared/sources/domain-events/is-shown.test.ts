import { describe, expect, test } from "vitest";
import { type Announcement, isShown, type Snapshot } from "../../../../shared/sources/domain-events/index.ts";
import {
  announcement,
  assessment,
  type Change,
  plan,
  readAt,
  referral,
  referralId,
  report,
  session,
} from "../../../support/live-snapshots.ts";

describe("whether the live service shows what was announced", () => {
  const feed = (type: string, when = "2026-04-20T11:00:00Z", more: Change = {}) =>
    announcement(`intervention.${type}`, when, more);
  const ended = { endRequestedAt: "2021-02-01T10:00:00Z" };
  test.each<{ announced: Announcement; yes: Partial<Snapshot>; no: Partial<Snapshot> }>([
    { announced: feed("referral.sent"), yes: { referral: referral() }, no: { referral: "gone" } },
    {
      announced: feed("referral.assigned", undefined, { assignedTo: "userabc" }),
      yes: { referral: referral() },
      no: { referral: referral({ assignedTo: null }) },
    },
    { announced: feed("referral.ended"), yes: { referral: referral(ended) }, no: { referral: referral() } },
    {
      announced: feed("referral.concluded"),
      yes: { referral: referral({ concludedAt: "2021-02-01T10:00:00Z" }) },
      no: { referral: referral(ended) },
    },
    {
      announced: feed("action-plan.submitted", undefined, { actionPlanId: plan().id }),
      yes: { actionPlans: [plan({ approvedAt: null })] },
      no: { actionPlans: [plan({ submittedAt: null })] },
    },
    {
      announced: feed("action-plan.approved", undefined, { actionPlanId: plan().id }),
      yes: { actionPlans: [plan()] },
      no: { actionPlans: [plan({ approvedAt: null })] },
    },
    {
      announced: feed("end-of-service-report.submitted"),
      yes: { report: report() },
      no: { report: report({ submittedAt: null }) },
    },
    {
      announced: feed("initial-assessment-appointment.missed", "2026-04-03T14:05:00.111222+01:00"),
      yes: { supplierAssessment: assessment() },
      no: { supplierAssessment: assessment((all) => all.slice(0, 1)) },
    },
    {
      announced: feed("initial-assessment-appointment.attended", "2026-04-09T10:30:00.333444Z"),
      yes: { supplierAssessment: assessment() },
      no: { supplierAssessment: assessment((all) => all.slice(0, 2)) },
    },
    {
      announced: feed("session-appointment.attended", "2026-04-20T11:00:00.9Z"),
      yes: { sessions: { all: true, read: [session()] } },
      no: { sessions: { all: true, read: [session({ appointmentFeedback: null })] } },
    },
    {
      announced: feed("session-appointment.session-feedback-submitted", "2026-04-20T11:02:00Z"),
      yes: { sessions: { all: true, read: [session()] } },
      no: { sessions: { all: true, read: [session({ appointmentFeedback: null })] } },
    },
  ])("$announced.eventType", ({ announced, yes, no }) => {
    expect(isShown(announced, { referralId, readAt, ...yes })).toBe(true);
    expect(isShown(announced, { referralId, readAt, ...no })).toBe(false);
    expect(isShown(announced, { referralId, readAt })).toBe(false);
  });

  test("attendance at another time is another attendance", () => {
    const other = feed("session-appointment.attended", "2026-04-20T11:00:02Z");
    expect(isShown(other, { referralId, readAt, sessions: { all: true, read: [session()] } })).toBe(false);
  });
});
