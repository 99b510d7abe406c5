import { describe, expect, test } from "vitest";
import { obligationsOf } from "../../../../shared/obligations/index.ts";
import { readDomainEvent } from "../../../../shared/sources/domain-events/index.ts";
import { readQueuedEvent } from "../../../../shared/sources/full-events/index.ts";
import { addMilliseconds, admitted } from "../../../../shared/time/index.ts";
import { everyEvent } from "../../../support/every-event.ts";
import {
  assessment,
  foldOf,
  plan,
  readAt,
  readingOf,
  referral,
  report,
  session,
  told,
  whole,
} from "../../../support/live-snapshots.ts";

const days = ["0001-01-01", "1900-01-01", "1949-12-31", "2100-01-01", "9999-12-31"];

describe.each(days)("an event of the feed in %s", (day) => {
  test.each([
    {
      eventType: "intervention.referral.assigned",
      additionalInformation: { referralId: "4df5d584-4c4c-42ee-b4c6-ed4c98ee6fa5" },
    },
    {
      eventType: "prison-offender-events.prisoner.received",
      additionalInformation: { nomsNumber: "A1234BC" },
    },
  ])("is set aside, whoever announces it: $eventType", (event) => {
    expect(() => readDomainEvent(JSON.stringify({ ...event, occurredAt: `${day}T10:00:00Z` }))).toThrow(
      expect.objectContaining({
        reason: "date-not-admitted",
        verdict: "quarantine",
        message: expect.stringContaining(
          `occurredAt: Found ${day}T10:00:00.000000000Z, expected a day from 1950-01-01 to 2099-12-31.`,
        ),
      }),
    );
  });
});

const usual = obligationsOf(foldOf(whole), readAt).map(({ key }) => key);
const daysIn = (c: object) =>
  [...JSON.stringify(c).matchAll(/"(\d{4}-\d\d-\d\d)(?:T[^"]*)?"/gu)].flatMap(([, day = ""]) =>
    day < admitted.firstDay || day > admitted.lastDay ? [day] : [],
  );

describe.each(days)("what the live service shows in %s", (day) => {
  const time = `${day}T10:00:00Z`;
  const everywhere = {
    ...whole,
    referral: referral(
      { endRequestedAt: time, concludedAt: time },
      { completionDeadline: day, expectedReleaseDate: day },
    ),
    supplierAssessment: assessment((all) =>
      all.map((one) => ({ ...one, appointmentTime: time, createdAt: time })),
    ),
    actionPlans: [plan({ submittedAt: time, approvedAt: time })],
    sessions: { all: true, read: [session({ appointmentTime: time })] },
    report: report({ submittedAt: time }),
  };

  test("is logged by a reading of its own time, and set aside by name", () => {
    const reading = readingOf(everywhere);
    expect(reading.occurredAt.slice(0, 23)).toBe(readAt.slice(0, 23));
    const c = foldOf(everywhere);
    expect(c.referral?.sentAt).toBe(foldOf(whole).referral?.sentAt);
    expect(c.setAside.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        "occurredAt",
        "detail.shows.completionDeadline",
        "detail.parts.undated.detail.appointmentTime",
      ]),
    );
    expect(daysIn({ ...c, setAside: [] })).toEqual([]);
    expect(() => obligationsOf(c, addMilliseconds(readAt, 90 * 86_400_000))).not.toThrow();
  });

  test("takes nothing else with it", () => {
    const one = { ...whole, referral: referral({}, { completionDeadline: day }) };
    const c = foldOf(one);
    const judged = obligationsOf(c, readAt).map(({ key }) => key);
    const onIt = ["completion-deadline", "enforceable-days-achievable"];
    expect(usual.filter((key) => !onIt.includes(key) && !judged.includes(key))).toEqual([]);
    expect(told(one).facts.length).toBe(told(whole).facts.length);
  });
});

test("what somebody put on the events queue is taken, and what cannot be used of it is set aside by the case", () => {
  for (const event of everyEvent) {
    const message = JSON.stringify({
      event: { ...event, occurredAt: "9999-12-31T23:59:59.999999999Z" },
      receivedAt: readAt,
    });
    expect(readQueuedEvent(message)).toMatchObject({ event: { eventId: event.eventId } });
  }
});
