import { describe, expect, test } from "vitest";
import {
  type Announcement,
  announcedTypes,
  type CustodyAnnouncement,
  custodyTypes,
  readDomainEvent,
  UnknownEventType,
  UnreadableDomainEvent,
} from "../../../../shared/sources/domain-events/index.ts";
import { userKey } from "../../../../shared/sources/domain-events/stable-id.ts";
import { sampleEvents } from "../../../support/live-samples.ts";

const read = (event: unknown) => readDomainEvent(JSON.stringify(event)) as Announcement;
const notified = (event: unknown) => ({
  Type: "Notification",
  Message: JSON.stringify(event),
  MessageId: "m",
});
const [sent] = sampleEvents;
const sentEvent = sent?.event ?? { eventType: "" };

describe("the samples", () => {
  test.each(sampleEvents)("$name is read, as it is and in a notification", ({ event, snsEnvelope }) => {
    const raw = read(event);
    expect(raw).toMatchObject({ kind: "announcement", eventType: event.eventType, id: expect.any(String) });
    expect(read(notified(event))).toEqual(raw);
    if (snsEnvelope) expect(read(snsEnvelope)).toEqual(raw);
  });

  test("a real one says what it is about, in UTC and to the nanosecond", () => {
    expect(read(sentEvent)).toMatchObject({
      occurredAt: "2024-06-13T16:52:26.556470550Z",
      referralId: "4df5d584-4c4c-42ee-b4c6-ed4c98ee6fa5",
      crn: "X777958",
    });
  });

  test("the report's names no referral", () => {
    const report = sampleEvents.find(({ event }) => event.eventType.includes("end-of-service-report"));
    expect(read(report?.event)).toMatchObject({
      endOfServiceReportId: "f5033a88-a71d-4b8a-b2e1-b80e749f6d2c",
      crn: "X123456",
    });
    expect(read(report?.event)).not.toHaveProperty("referralId");
  });
});

const event = (
  eventType: string,
  additionalInformation: object = { referralId: "r-1" },
  more: object = {},
) => ({
  eventType,
  occurredAt: "2026-06-01T10:00:00Z",
  additionalInformation,
  ...more,
});

test.each(announcedTypes)("%s is announced", (eventType) => {
  expect(read(event(eventType)).eventType).toBe(eventType);
});

describe("an event's id", () => {
  const assigned = event("intervention.referral.assigned", { referralId: "r-1", assignedTo: "A" });
  const { id } = read(assigned);

  test("has the form of a UUID and is the same for every delivery", () => {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(read(notified({ ...assigned, description: "again" })).id).toBe(id);
    expect(read({ ...assigned, occurredAt: "2026-06-01T11:00:00.000+01:00" }).id).toBe(id);
  });

  test.each([
    { other: "type", change: { eventType: "intervention.referral.ended" } },
    { other: "referral", change: { additionalInformation: { referralId: "r-2" } } },
    { other: "nanosecond", change: { occurredAt: "2026-06-01T10:00:00.000000001Z" } },
    { other: "place", change: { detailUrl: "https://live.example/referral/r-1/sessions/2" } },
  ])("is another for another $other", ({ change }) => {
    expect(read({ ...assigned, ...change }).id).not.toBe(id);
  });
});

describe("what is tolerated", () => {
  test.each([
    ["2024-06-13T17:52:26.55647055+01:00", "2024-06-13T16:52:26.556470550Z"],
    ["2021-01-14T15:56:45.382884Z", "2021-01-14T15:56:45.382884000Z"],
    ["2023-02-23T15:55:21.1065440Z", "2023-02-23T15:55:21.106544000Z"],
    ["2026-06-01T10:00:00Z", "2026-06-01T10:00:00.000000000Z"],
  ])("the time %s", (occurredAt, expected) => {
    expect(read(event("intervention.referral.sent", {}, { occurredAt })).occurredAt).toBe(expected);
  });

  test.each([
    { name: "no additional information", change: { additionalInformation: null }, about: {} },
    { name: "none of its keys", change: { additionalInformation: {} }, about: {} },
    {
      name: "an id as a number",
      change: { additionalInformation: { referralId: 4711 } },
      about: { referralId: "4711" },
    },
    { name: "an id that is none", change: { additionalInformation: { referralId: { a: 1 } } }, about: {} },
    { name: "an address that is none", change: { detailUrl: 7 }, about: {} },
    { name: "no person", change: { personReference: null }, about: {} },
    { name: "a person without identifiers", change: { personReference: {} }, about: {} },
    {
      name: "a person known by two identifiers",
      change: {
        personReference: {
          identifiers: [
            { type: "NOMS", value: "A1234BC" },
            { type: "CRN", value: "X000001" },
          ],
        },
      },
      about: { crn: "X000001" },
    },
    {
      name: "the CRN among the rest",
      change: { additionalInformation: { serviceUserCRN: "X123456" } },
      about: { crn: "X123456" },
    },
    {
      name: "fields that are not known",
      change: { version: "7", producer: { name: "x" } },
      about: {},
    },
  ])("$name", ({ change, about }) => {
    const { referralId, crn, detailUrl } = read({ ...event("intervention.referral.sent", {}), ...change });
    expect({ referralId, crn, detailUrl }).toEqual(about);
  });
});

test("who it was assigned to is kept as a key alone", () => {
  const assigned = read(
    event("intervention.referral.assigned", { referralId: "r-1", assignedTo: " Jo.Doe@X.example" }),
  );
  expect(assigned.assignedTo).toBe(userKey("jo.doe@x.example"));
  expect(JSON.stringify(assigned).toLowerCase()).not.toContain("doe");
});

describe("what is set aside", () => {
  test.each([
    "intervention.referral.cancelled",
    "interventions.community.referral.created",
    "probation-case.registration.added",
    "intervention.referral.sent2",
    "toString",
  ])("%s", (eventType) => {
    expect(() => read(event(eventType))).toThrow(UnknownEventType);
  });

  test("a type that is no name is not repeated", () => {
    expect(() => read(event("River Alex, 12 High Street"))).toThrow(/\(not a name\)/u);
  });
});

describe("what cannot be read", () => {
  test.each([
    { name: "nothing", body: "", reason: "not-json" },
    { name: "text", body: "Alex River", reason: "not-json" },
    {
      name: "a notification of text",
      body: JSON.stringify({ Type: "Notification", Message: "Alex" }),
      reason: "not-json",
    },
    { name: "a list", body: "[]", reason: "not-an-event" },
    { name: "null", body: "null", reason: "not-an-event" },
    { name: "no type", body: JSON.stringify({ occurredAt: "2026-06-01T10:00:00Z" }), reason: "not-an-event" },
    {
      name: "a subscription to be confirmed",
      body: JSON.stringify({ Type: "SubscriptionConfirmation", Message: "You have chosen" }),
      reason: "not-an-event",
    },
    {
      name: "a time that is none",
      body: JSON.stringify({ ...sentEvent, occurredAt: "yesterday" }),
      reason: "not-an-event",
    },
    {
      name: "no time",
      body: JSON.stringify({ ...sentEvent, occurredAt: undefined }),
      reason: "not-an-event",
    },
  ])("$name", ({ body, reason }) => {
    const reading = () => readDomainEvent(body);
    expect(reading).toThrow(UnreadableDomainEvent);
    expect(reading).toThrow(expect.objectContaining({ reason, verdict: "quarantine" }));
    expect(reading).not.toThrow(/Alex|yesterday/u);
  });
});

describe("a prison's events", () => {
  const moved = (eventType: string, additionalInformation: object, more: object = {}) =>
    readDomainEvent(
      JSON.stringify({
        version: "1.0",
        publishedAt: "2026-06-01T10:00:01+01:00",
        personReference: { identifiers: [{ type: "NOMS", value: "A1234BC" }] },
        ...event(eventType, additionalInformation, { occurredAt: "2026-06-01T11:00:00.123456+01:00" }),
        ...more,
      }),
    ) as CustodyAnnouncement;
  const [received, released] = custodyTypes;

  test.each([
    { eventType: received, reason: "ADMISSION", told: "ADMISSION" },
    { eventType: received, reason: "TRANSFERRED", told: "TRANSFERRED" },
    { eventType: received, reason: undefined, told: undefined },
    { eventType: received, reason: "SOMETHING_NEW", told: "UNKNOWN" },
    { eventType: released, reason: "RELEASED", told: "RELEASED" },
    { eventType: released, reason: "SENT_TO_COURT", told: "SENT_TO_COURT" },
    { eventType: released, reason: "SOMETHING_NEW", told: "UNKNOWN" },
  ])("$eventType because of $reason says all that a case needs", ({ eventType, reason, told }) => {
    const { event: caseEvent, id } = moved(eventType, { nomsNumber: "A1234BC", prisonId: "MDI", reason });
    expect(caseEvent).toEqual({
      eventId: id,
      eventType,
      occurredAt: "2026-06-01T10:00:00.123456000Z",
      version: 1,
      personReference: { identifiers: [{ type: "NOMS", value: "A1234BC" }] },
      additionalInformation: { prisonId: "MDI", ...(told && { reason: told }) },
      detail: {},
    });
  });

  test("the prison number may stand among the rest alone", () => {
    const { event: caseEvent } = moved(released, { nomsNumber: "A1234BC" }, { personReference: undefined });
    expect(caseEvent).toMatchObject({
      personReference: { identifiers: [{ type: "NOMS", value: "A1234BC" }] },
    });
  });

  test("without a prison number it cannot be read", () => {
    expect(() => moved(released, {}, { personReference: undefined })).toThrow(UnreadableDomainEvent);
  });
});
