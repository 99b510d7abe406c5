import { describe, expect, test } from "vitest";
import { announcedCaseload, generateCaseload } from "../../../../infra/local/sample/index.ts";
import { announcedTypes, readDomainEvent } from "../../../../shared/sources/domain-events/index.ts";
import { parseInstant } from "../../../../shared/time/index.ts";
import { sampleEvents } from "../../../support/live-samples.ts";
import { at } from "../../../support/london.ts";
import { admitted } from "./monitored.ts";

const until = at("2026-11-20 16:00");
const caseload = generateCaseload({ seed: 1, until, referrals: 400 });
const places = { baseUrl: "https://live.example", reportIdOf: ({ id }: { id: string }) => `report-of-${id}` };
const { announced, posted } = announcedCaseload(caseload, places);
const arrivedTypes = new Set<string>(caseload.arrivals.map(({ event }) => event.eventType));

describe("the sample as domain events", () => {
  test("every type that the live service announces is there, and no other", () => {
    expect(new Set(announced.map(({ event }) => event.eventType))).toEqual(new Set(announcedTypes));
  });

  test("each is read as what it announces", () => {
    for (const { event } of announced) {
      const read = readDomainEvent(JSON.stringify(event));
      expect(read).toMatchObject({ kind: "announcement", eventType: event.eventType });
    }
  });

  test("says no more than the live service's own: ids and where to read on", () => {
    const allowed = new Set([
      "eventType",
      "description",
      "detailUrl",
      "occurredAt",
      "additionalInformation",
      "personReference",
      "version",
    ]);
    for (const { event } of announced) {
      expect(Object.keys(event).filter((key) => !allowed.has(key))).toEqual([]);
      expect(event.description).not.toBe("");
    }
    for (const { event: real } of sampleEvents) {
      const ours = announced.find(({ event }) => event.eventType === real.eventType);
      const keys = (event: object | undefined) =>
        Object.keys((event as { additionalInformation?: object } | undefined)?.additionalInformation ?? {});
      expect(keys(real)).toEqual(expect.arrayContaining(ours ? keys(ours.event) : []));
    }
  });

  test("reaches us when the full event would have, in order, repetitions and all", () => {
    const reached = announced.map(({ reachesUs }) => reachesUs);
    expect(reached).toEqual([...reached].sort());
    for (const { reachesUs, event } of announced) {
      expect(parseInstant(event.occurredAt) <= reachesUs).toBe(true);
    }
    expect(new Set(announced.map(({ event }) => JSON.stringify(event))).size).toBeLessThan(announced.length);
  });

  test("a booking and an amended form are not announced, and not posted either: they are seen by reading", () => {
    expect(arrivedTypes).toContain("crs.initial-assessment-appointment.scheduled");
    const postedTypes = new Map(
      [...Map.groupBy(posted, ({ event }) => event.eventType)].map(([type, all]) => [type, all.length]),
    );
    expect(postedTypes.has("crs.initial-assessment-appointment.scheduled")).toBe(false);
    for (const { event } of posted.filter(({ event }) => event.eventType === "crs.referral.amended")) {
      for (const key of [
        "expectedReleaseDate",
        "completionDeadline",
        "riskInformation",
        "furtherInformation",
      ])
        expect(event.detail).not.toHaveProperty(key);
    }
  });

  test("what is posted beside is let in by the API, each under an id of its own", () => {
    expect(posted.map(admitted)).toHaveLength(posted.length);
    const ids = new Map(posted.map(({ event }) => [event.eventId, JSON.stringify(event)]));
    for (const { event } of posted) expect(ids.get(event.eventId)).toBe(JSON.stringify(event));
  });

  test("what the live service does not know is posted as it was: acknowledgements and case notes", () => {
    for (const type of ["crs.referral.acknowledged", "crs.case-note.added"]) {
      const whole = caseload.arrivals.filter(({ event }) => event.eventType === type);
      expect(whole.length).toBeGreaterThan(5);
      expect(posted).toEqual(expect.arrayContaining(whole));
    }
  });

  test("sessions before any plan is approved are not the live service's", () => {
    const outside = caseload.lives.filter(
      ({ plans, sessions }) => sessions.length > 0 && plans.every((plan) => !plan.approved),
    );
    expect(outside.length).toBeGreaterThan(0);
    const ids = new Set(outside.map(({ id }) => id));
    const sessions = caseload.arrivals.filter(
      ({ event }) =>
        event.eventType.includes("session-appointment") && ids.has(event.additionalInformation.referralId),
    );
    expect(posted).toEqual(expect.arrayContaining(sessions));
  });

  test("a full event of a kind that nobody has named here stays one", () => {
    const [first] = caseload.arrivals;
    if (!first) throw new Error("no arrival");
    const strange = {
      ...first,
      event: { ...first.event, eventId: "absence", eventType: "crs.practitioner-absence.recorded" as const },
    };
    expect(announcedCaseload({ ...caseload, arrivals: [strange] }, places)).toEqual({
      announced: [],
      posted: [strange],
    });
  });
});
