import { describe, expect, test } from "vitest";
import { alertsWarranted, identityOf, nextActionAt, type Outage } from "../../../shared/obligations/index.ts";
import { at, justAfter } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

/** When there is next something to do, everything having been raised. */
function next({ case: c }: Story, now: string, outages: readonly Outage[] = []) {
  const telling = { contractManagers: { national: "contracts@example.org" }, circumstances: { outages } };
  const raised = new Set(alertsWarranted(c, at(now), telling).map(identityOf));
  return nextActionAt(c, at(now), raised, telling);
}

const planned = new Story()
  .sent("2026-11-02 09:00")
  .planSubmitted("2026-11-02 10:00")
  .planApproved("2026-11-02 11:00");
const booked = planned.sessionBooked("2026-11-03 09:00", "2026-11-10 10:00");

describe("of what an outage holds", () => {
  const down = [{ from: at("2026-11-09 15:00") }];

  test("is looked at again at once, since nobody knows when it will end", () => {
    expect(next(booked, "2026-11-10 12:00", down)).toBe(justAfter(at("2026-11-10 12:00")));
  });

  test("is looked at when it begins to be owed, not when its reminder would have been", () => {
    expect(next(booked, "2026-11-09 16:00", down)).toBe(at("2026-11-10 10:00"));
    expect(next(booked, "2026-11-09 16:00")).toBe(at("2026-11-10 16:00"));
  });
});

describe("of what will only begin to be owed", () => {
  test("is the first news about it, though another of its kind is late already", () => {
    const another = planned
      .sessionBooked("2026-11-03 09:00", "2026-11-03 10:00")
      .sessionBooked("2026-11-03 09:00", "2026-11-05 10:00", 2);
    expect(next(another, "2026-11-04 09:00")).toBe(at("2026-11-05 16:00"));
  });

  test("is the beginning of an absence that nobody covers, while something waits", () => {
    const waiting = new Story().sent("2026-11-02 09:00").planSubmitted("2026-11-02 10:00");
    const away = waiting.away("2026-11-10 00:00", { to: "2026-11-20 00:00", recorded: "2026-11-03 09:00" });
    expect(next(away, "2026-11-09 09:00")).toBe(at("2026-11-10 00:00"));
    expect(next(waiting, "2026-11-09 09:00")).toBe(at("2026-11-13 00:00"));
  });

  test("is nothing where it was done before it began", () => {
    const early = booked.sessionHeld("2026-11-10 10:00", 1, { recorded: "2026-11-09 10:00" });
    expect(next(early, "2026-11-09 11:00")).toBe(at("2026-11-13 00:00"));
    expect(next(early.concluded("2026-11-09 10:30"), "2026-11-09 11:00")).toBeUndefined();
  });
});
