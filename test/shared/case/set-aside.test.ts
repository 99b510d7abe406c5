import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  type CaseEvent,
  caseEvent,
  caseIdsOf,
  datesOutside,
  foldCase,
  personCaseId,
} from "../../../shared/case/index.ts";
import { obligationsOf } from "../../../shared/obligations/index.ts";
import { admitEvent } from "../../../shared/sources/full-events/index.ts";
import { everyEvent } from "../../support/every-event.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const id = "11111111-1111-4111-8111-111111111111";
const sent = new Story().sent("2026-11-02 09:00", { completionDeadline: "2026-12-18" });

const event = (eventType: string, detail: object | undefined, rest: object = {}): CaseEvent =>
  caseEvent.parse({
    eventId: "the-odd-one",
    eventType,
    occurredAt: at("2026-11-03 09:00"),
    personReference: { identifiers: [{ type: "CRN", value: "X123456" }] },
    additionalInformation: { referralId: id },
    ...(detail && { detail }),
    ...rest,
  });

const fold = (...events: readonly CaseEvent[]) => foldCase(id, [...sent.events, ...events]);

describe("a day or instant that no calendar holds", () => {
  test.each(["0001-01-01", "1900-01-01", "1949-12-31", "2100-01-01", "9999-12-31"])(
    "%s of something that may be left out is left out alone, and named",
    (day) => {
      const amended = event("crs.referral.amended", {
        completionDeadline: day,
        particulars: {
          sentenceEndDate: day,
          requestedAssessmentDate: day,
          transferAcceptedOn: day,
          statedTimescale: "urgent",
        },
        maximumEnforceableDays: 12,
      });
      const c = fold(amended);
      expect(c.referral?.completionDeadline.map(({ value }) => value)).toEqual(["2026-12-18"]);
      expect(c.referral?.maximumEnforceableDays.at(-1)?.value).toBe(12);
      expect(c.referral?.particulars.at(-1)?.value).toEqual({ statedTimescale: "urgent" });
      const named = { eventId: "the-odd-one", eventType: "crs.referral.amended", found: day };
      expect(c.setAside).toEqual([
        { ...named, field: "detail.completionDeadline" },
        { ...named, field: "detail.particulars.requestedAssessmentDate" },
        { ...named, field: "detail.particulars.sentenceEndDate" },
        { ...named, field: "detail.particulars.transferAcceptedOn" },
      ]);
    },
  );

  test.each([
    ["an appointment's time", { appointmentId: "a-1", appointmentTime: "9999-12-31T10:00:00Z" }, {}],
    [
      "the moment itself",
      { appointmentId: "a-1", appointmentTime: at("2026-11-09 10:00") },
      { occurredAt: "0001-01-01T00:00:00Z" },
    ],
  ])("of what means nothing without it takes the event with it: %s", (_, detail, rest) => {
    const booked = event("crs.session-appointment.scheduled", detail, rest);
    const c = fold(booked);
    expect(c.appointments).toEqual([]);
    expect(c.setAside.map(({ field }) => field)).toEqual([
      "occurredAt" in rest ? "occurredAt" : "detail.appointmentTime",
    ]);
    const judged = obligationsOf(c, at("2026-12-21 09:00")).map(({ rule, state }) => `${rule} ${state}`);
    expect(judged).toContain("initial-assessment missed");
    expect(judged).toContain("completion-deadline missed");
  });

  test("does not let a repetition with an odd time take the place of the event", () => {
    const acknowledged = (occurredAt: string) =>
      event("crs.referral.acknowledged", undefined, { occurredAt });
    const c = fold(acknowledged("0001-01-01T00:00:00Z"), acknowledged(at("2026-11-03 10:00")));
    expect(c.acknowledgedAt).toBe(at("2026-11-03 10:00"));
  });

  test("within the range leaves nothing aside", () => {
    expect(sent.case.setAside).toEqual([]);
    const edge = fold(event("crs.referral.amended", { completionDeadline: "2099-12-31" }));
    expect(edge.setAside).toEqual([]);
    expect(edge.referral?.completionDeadline.at(-1)?.value).toBe("2099-12-31");
  });

  test("of a referral is not the person's own case's to tell, unless the whole event is gone", () => {
    const person = (...events: readonly CaseEvent[]) => foldCase(personCaseId("X123456"), events).setAside;
    const [asSent] = new Story().sent("2026-11-02 09:00", { completionDeadline: "9999-12-31" }).events;
    expect(asSent && person(asSent)).toEqual([]);
    expect(asSent && person({ ...asSent, occurredAt: "0001-01-01T00:00:00.000000000Z" })).toMatchObject([
      { field: "occurredAt", found: "0001-01-01T00:00:00.000000000Z" },
    ]);
  });
});

describe("what the live service shows with such a date", () => {
  const read = (when: string, detail: object): CaseEvent =>
    event("crs.referral.read", detail, {
      eventId: `read ${when}`.replaceAll(" ", "-"),
      occurredAt: at(when),
    });
  const booked = (time: string, occurredAt = "1970-01-01T00:00:00Z") => ({
    eventId: "booked-1",
    eventType: "crs.session-appointment.scheduled",
    occurredAt,
    additionalInformation: { referralId: id },
    detail: { appointmentId: "a-1", appointmentTime: time, sessionNumber: 1 },
  });
  const sessions = (...undated: object[]) => ({ parts: [{ part: "sessions/1", facts: [], undated }] });

  test("is left out, with the rest of the reading in place", () => {
    const c = fold(
      read("2026-11-04 09:00", {
        ...sessions(booked("9999-12-31T10:00:00Z")),
        shows: { completionDeadline: "9999-12-31", maximumEnforceableDays: 12 },
      }),
    );
    expect(c.setAside.map(({ field }) => field)).toEqual([
      "detail.parts.undated.detail.appointmentTime",
      "detail.shows.completionDeadline",
    ]);
    expect(c.appointments).toEqual([]);
    expect(c.referral?.maximumEnforceableDays.at(-1)?.value).toBe(12);
  });

  test("is forgotten once a later reading shows it anew, right or away", () => {
    const odd = read("2026-11-04 09:00", {
      ...sessions(booked("9999-12-31T10:00:00Z")),
      shows: { completionDeadline: "9999-12-31" },
    });
    const fields = (later: object) =>
      fold(odd, read("2026-11-05 09:00", later)).setAside.map(({ field }) => field.split(".").at(-1));
    expect(fields({ parts: [], shows: {} })).toEqual(["appointmentTime", "completionDeadline"]);
    expect(fields({ ...sessions(), shows: {} })).toEqual(["completionDeadline"]);
    expect(fields({ parts: [], shows: { completionDeadline: "2026-12-18" } })).toEqual(["appointmentTime"]);
    expect(fields({ parts: [], shows: { completionDeadline: null } })).toEqual(["appointmentTime"]);
    expect(fields({ parts: [], shows: { completionDeadline: "9999-12-31" } })).toEqual([
      "appointmentTime",
      "completionDeadline",
    ]);
  });

  test("is no bound for what is undated", () => {
    const c = fold(
      read("2026-11-04 09:00", sessions(booked(at("2026-11-09 10:00"), "9999-12-31T10:00:00Z"))),
    );
    expect(c.appointments).toMatchObject([{ id: "a-1", bookedAt: at("2026-11-02 09:00") }]);
    expect(c.setAside).toEqual([]);
  });
});

/** Each day and instant in an event, with its place. */
function datesIn(
  value: unknown,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly isDay: boolean }[] {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d/u.test(value))
    return [{ path, isDay: value.length === 10 }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => datesIn(part, [...path, key]));
}

function withAt(value: unknown, [key, ...rest]: readonly string[], put: string): unknown {
  if (key === undefined) return put;
  const inner = withAt((value as Record<string, unknown>)[key], rest, put);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
  return { ...(value as object), [key]: inner };
}

const places = everyEvent.flatMap((raw) =>
  datesIn(raw).map(({ path, isDay }) => ({ raw, path, isDay, type: raw.eventType, where: path.join(".") })),
);

test("there are dates of every kind to try: each that the schema of any event has", () => {
  const named = new Set<string>();
  const look = (schema: unknown, name = ""): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { format } = schema as { format?: unknown };
    if (format === "date" || format === "date-time") named.add(name);
    const words = ["properties", "items", "anyOf", "oneOf"];
    for (const [key, part] of Object.entries(schema)) {
      if (Array.isArray(part)) for (const one of part) look(one, name);
      else look(part, words.includes(key) ? name : key);
    }
  };
  look(z.toJSONSchema(caseEvent, { io: "input", unrepresentable: "any" }));
  expect([...named].sort()).toEqual([...new Set(places.map(({ path }) => path.at(-1)))].sort());
});

describe.each(["0001-01-01", "1900-01-01", "1949-12-31", "2100-01-01", "9999-12-31"])("%s", (day) => {
  test.each(places)("in $where of $type is refused by API and import, and set aside in a log", (one) => {
    const raw = withAt(one.raw, one.path, one.isDay ? day : `${day}T12:00:00.000Z`);
    const answer = admitEvent(raw);
    if (answer.admitted) throw new Error("admitted");
    const problem = answer.problems.find(({ pointer }) => pointer === `/${one.path.join("/")}`);
    expect(problem?.message).toMatch(`Found ${day}`);
    expect(problem?.message).toMatch(/, expected a day from 1950-01-01 to 2099-12-31\.$/u);

    const logged = caseEvent.parse(raw);
    expect(datesOutside(logged).map(({ path }) => path.join("."))).toContain(one.where);
    const [caseId = ""] = caseIdsOf(logged);
    expect(JSON.stringify({ ...foldCase(caseId, [logged]), setAside: [] })).not.toContain(day);
  });
});
