import { describe, expect, test } from "vitest";
import type { CaseEvent, ReferralRead } from "../../../../shared/case/index.ts";
import type { Snapshot } from "../../../../shared/sources/domain-events/index.ts";
import { foldOf, plan, told, typesOf, whole } from "../../../support/live-snapshots.ts";
import { at } from "../../../support/london.ts";

describe("all that the samples show", () => {
  const { facts, reading } = told(whole);

  test("is a fact for each thing that the live service dates", () => {
    expect(
      facts.map(({ eventType, occurredAt }) => `${occurredAt.slice(0, 23)} ${eventType}`).sort(),
    ).toEqual([
      "2020-12-04T10:42:45.000 intervention.action-plan.submitted",
      "2020-12-04T10:42:45.031 intervention.action-plan.approved",
      "2021-01-14T15:56:45.382 intervention.referral.sent",
      "2026-03-12T17:51:34.235 crs.initial-assessment-appointment.scheduled",
      "2026-03-12T17:51:34.235 crs.session-appointment.scheduled",
      "2026-03-20T09:00:00.500 crs.initial-assessment-appointment.scheduled",
      "2026-04-03T13:05:00.111 intervention.initial-assessment-appointment.missed",
      "2026-04-03T13:20:00.250 crs.initial-assessment-appointment.scheduled",
      "2026-04-09T10:30:00.333 intervention.initial-assessment-appointment.attended",
      "2026-04-20T11:00:00.900 intervention.session-appointment.attended",
      "2026-07-21T10:32:12.382 intervention.end-of-service-report.submitted",
    ]);
  });

  test("and a reading that names each, and carries what is not dated", () => {
    const { parts } = (reading as ReferralRead).detail;
    expect(parts.map(({ part }) => part)).toEqual([
      "referral",
      "end-of-service-report",
      "supplier-assessment",
      `action-plans/${plan().id}`,
      "sessions",
      "sessions/1",
    ]);
    expect(parts.flatMap((part) => part.facts)).toEqual(facts.map(({ eventId }) => eventId));
    expect(typesOf(parts.flatMap(({ undated }) => undated) as CaseEvent[])).toEqual([
      "referral.assigned",
      "initial-assessment-appointment.session-feedback-submitted",
      "initial-assessment-appointment.session-feedback-submitted",
      "session-appointment.scheduled",
      "session-appointment.session-feedback-submitted",
    ]);
  });

  test("is the same whenever it is read; the reading alone has its time", () => {
    const later = told({ ...whole, readAt: at("2026-07-23 09:00") });
    expect(later.facts).toEqual(facts);
    const { eventId, occurredAt, ...said } = later.reading;
    expect(reading).toMatchObject(said);
    expect(occurredAt).toBe("2026-07-23T08:00:00.000000000Z");
    expect(eventId).not.toBe(reading.eventId);
    expect(told(whole)).toEqual({ facts, reading });
  });

  test.each<{ part: keyof Snapshot }>([
    { part: "referral" },
    { part: "supplierAssessment" },
    { part: "actionPlans" },
    { part: "sessions" },
    { part: "report" },
  ])("is the same when $part alone is read", ({ part }) => {
    const alone = told({ [part]: whole[part] }).facts;
    expect(alone.length).toBeGreaterThan(0);
    for (const fact of alone) expect(facts).toContainEqual(fact);
  });

  test("is the case that a careful reader would write down", () => {
    const c = foldOf(whole);
    expect(c).toMatchObject({
      referral: {
        reference: "HD2123AC",
        crn: "X123456",
        contract: {
          reference: "0001",
          type: "Accommodation",
          region: "G",
          provider: { code: "HARMONY_LIVING" },
        },
        location: "CUSTODY",
      },
      assignedAt: "2021-01-14T15:56:45.382Z",
      endOfServiceReportAt: "2026-07-21T10:32:12.382Z",
      actionPlans: [{ numberOfSessions: 4, approvedBy: "service" }],
    });
    expect(c).not.toHaveProperty("caseworkerEmail");
    expect(c).not.toHaveProperty("endRequestedAt");
    expect(c.referral?.practitioner).toEqual([
      { from: c.referral?.sentAt, value: { email: "practitioner@probation.example", pdu: "Sheffield" } },
    ]);
    expect(c.referral?.releaseDate).toEqual([{ from: c.referral?.sentAt, value: "2021-05-02" }]);
    expect(c.referral?.riskInformation[0]?.value?.missingPoints).toContain("level");
    expect(c.referral?.particulars[0]?.value).toMatchObject({
      needsAnswered: { accessibility: true, interpreter: true, responsibilities: true, availability: true },
      practitionerHasPhone: true,
      practitionerHasOffice: true,
      communityManagerAllocated: true,
    });
    expect(
      c.appointments.map(({ kind, time, outcome, withdrawnAt }) => [
        kind,
        time.slice(0, 10),
        outcome,
        withdrawnAt?.slice(0, 10),
      ]),
    ).toEqual([
      ["supplier-assessment", "2026-04-01", undefined, "2026-03-20"],
      ["supplier-assessment", "2026-04-03", "missed", undefined],
      ["supplier-assessment", "2026-04-09", "held", undefined],
      ["session", "2026-04-16", undefined, "2026-03-12"],
      ["session", "2026-04-20", "did-not-happen", undefined],
    ]);
  });
});
