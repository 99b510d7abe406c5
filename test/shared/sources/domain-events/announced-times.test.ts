import { describe, expect, test } from "vitest";
import { foldCase } from "../../../../shared/case/index.ts";
import type { Announcement } from "../../../../shared/sources/domain-events/index.ts";
import {
  announcement,
  assessment,
  referral,
  referralId,
  session,
  told,
  typesOf,
  whole,
} from "../../../support/live-snapshots.ts";
import { at } from "../../../support/london.ts";

describe("what an announcement alone dates", () => {
  const caseworker = { username: "jo.doe@lantern.example" };
  const assigned = (assignedTo: string, when = "2021-01-15T10:00:00Z") =>
    announcement("intervention.referral.assigned", when, { assignedTo });

  test("the assignment, where the live service shows the same caseworker", () => {
    const { facts } = told(
      { referral: referral({ assignedTo: caseworker }) },
      assigned("JO.DOE@lantern.example"),
    );
    expect(facts.at(-1)).toMatchObject({
      eventType: "intervention.referral.assigned",
      occurredAt: "2021-01-15T10:00:00.000000000Z",
      detail: { caseworkerEmail: "jo.doe@lantern.example" },
    });
  });

  test.each([
    { name: "another caseworker", assignedTo: { username: "someone@else.example" } },
    { name: "none", assignedTo: null },
  ])("not the assignment, where it shows $name", ({ assignedTo }) => {
    const { facts } = told({ referral: referral({ assignedTo }) }, assigned("jo.doe@lantern.example"));
    expect(typesOf(facts)).toEqual(["referral.sent"]);
  });

  const fedBackAt = (when: string) =>
    announcement("intervention.initial-assessment-appointment.session-feedback-submitted", when);
  const feedbackIn = (announced: Announcement) =>
    told({ supplierAssessment: assessment() }, announced).facts.filter(({ eventType }) =>
      eventType.endsWith("session-feedback-submitted"),
    );

  test.each([
    ["2026-04-03T13:04:00Z", undefined],
    ["2026-04-03T13:07:00Z", "ee61b5c3-e1ea-4aac-9b03-4a1ad2f37c68"],
    ["2026-04-09T10:30:00.333444999Z", "c2e22b6a-7b71-4d0c-a0cf-9b5d4a7f9c0d"],
    ["2026-04-10T09:00:00Z", "c2e22b6a-7b71-4d0c-a0cf-9b5d4a7f9c0d"],
  ])("feedback at %s is on the appointment whose attendance came last before it", (when, id) => {
    const [feedback] = feedbackIn(fedBackAt(when));
    expect(
      feedback && "appointmentId" in (feedback as { detail: object }).detail ? feedback : undefined,
    ).toEqual(
      id === undefined
        ? undefined
        : expect.objectContaining({ detail: expect.objectContaining({ appointmentId: id }) }),
    );
  });

  test("feedback has the id under which readings name it, so that its time stays known", () => {
    const announced = told({ supplierAssessment: assessment() }, fedBackAt("2026-04-10T09:00:00Z"));
    const later = told({ ...whole, readAt: at("2026-07-23 09:00") });
    const c = foldCase(referralId, [
      ...told(whole).facts,
      ...announced.facts,
      announced.reading,
      later.reading,
    ]);
    expect(c.appointments.find(({ time }) => time.startsWith("2026-04-09"))?.feedbackAt).toBe(
      "2026-04-10T09:00:00.000Z",
    );
  });

  test("feedback on a session is told by the number in its address", () => {
    const about = (number: number) =>
      announcement("intervention.session-appointment.session-feedback-submitted", "2026-04-20T11:05:00Z", {
        detailUrl: `https://live.example/referral/${referralId}/sessions/${number}`,
      });
    const sessions = {
      all: true,
      read: [session(), session({ sessionNumber: 2, id: "other", appointmentTime: null })],
    };
    expect(typesOf(told({ sessions }, about(1)).facts)).toContain(
      "session-appointment.session-feedback-submitted",
    );
    expect(typesOf(told({ sessions }, about(2)).facts)).not.toContain(
      "session-appointment.session-feedback-submitted",
    );
  });
});
