import { describe, expect, test } from "vitest";
import { type Alert, isLate, isWaking } from "../../../../shared/obligations/index.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { at } from "../../../support/london.ts";
import { alertsIn, type Monitor, monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";

const QUARTER = 15 * 60_000;

/** Some referrals of one caseload, a week apart, so that every stage of something falls into any fortnight. */
const stories = ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02"].map((day, nth) =>
  new Story(`case-${nth}`, [], [`X12345${nth}`])
    .sent(`${day} 09:00`, { practitioner: { email: `officer-${nth % 2}@probation.example` } })
    .sessionBooked(`${day} 10:00`, "2026-11-10 10:00"),
);

/** Runs a scan every quarter of an hour from one time to another, both included, but while the schedule is dead. */
async function scanned(monitor: Monitor, from: Instant, to: Instant, dead?: readonly [Instant, Instant]) {
  for (let now = from; now <= to; now = addMilliseconds(now, QUARTER)) {
    if (dead && dead[0] <= now && now < dead[1]) continue;
    await monitor.scanAndSend(now);
  }
}

const identity = ({ caseId, obligation, stage, repeat, due, recipient }: Alert): string =>
  [caseId, obligation, stage, repeat, due, recipient.address].join(" ");
/** When an alert of an e-mail should have come, if it came late. */
const lateSince = ({ shouldReachAt, deliverAt }: Alert, date: Instant): Instant | undefined =>
  [shouldReachAt ?? deliverAt].find((should) => isLate(should, date));
const lateIn = (emails: Monitor["emails"]): readonly Instant[] =>
  emails.flatMap((email) => alertsIn(email).flatMap((alert) => lateSince(alert, email.date) ?? []));
const everythingIn = (monitor: Monitor) => monitor.emails.flatMap((email) => alertsIn(email));

/** The same weeks lived once for all tests: with every scan, or with none for a while. */
const lives = new Map<string, Promise<Monitor>>();
function lived(dead?: readonly [Instant, Instant]): Promise<Monitor> {
  const key = String(dead);
  const known = lives.get(key) ?? live(dead);
  lives.set(key, known);
  return known;
}

async function live(dead?: readonly [Instant, Instant]): Promise<Monitor> {
  const monitor = monitorOver();
  for (const story of stories) await monitor.record(story.events, at("2026-11-02 12:00"));
  await scanned(monitor, at("2026-11-02 12:00"), at("2026-11-20 19:00"), dead);
  return monitor;
}

describe.each([
  ["an hour", "2026-11-10 06:30", "2026-11-10 07:45"],
  ["a day", "2026-11-10 06:30", "2026-11-11 06:45"],
  ["ten days", "2026-11-05 06:30", "2026-11-15 10:15"],
])("after %s without a scan", (_long, from, to) => {
  const dead = [at(from), at(to)] as const;

  test("nothing is told twice, and all that is still news at the end has been told", async () => {
    const [usual, late] = await Promise.all([lived(), lived(dead)]);
    const told = everythingIn(late).map(identity);
    expect(new Set(told).size).toBe(told.length);
    const missedOrHigher = (all: readonly Alert[]) =>
      new Set(all.filter(({ stage }) => stage === "missed").map(identity));
    expect(missedOrHigher(everythingIn(late))).toEqual(missedOrHigher(everythingIn(usual)));
  });

  test("each person gets one e-mail at the first scan that may send, and what is late in it says since when", async () => {
    const monitor = await lived(dead);
    const first = monitor.emails.filter(({ date }) => date >= dead[1]);
    const [earliest] = first.map(({ date }) => date).sort();
    const caughtUp = first.filter(({ date }) => date === earliest);
    expect(caughtUp.length).toBeGreaterThan(0);
    expect(new Set(caughtUp.map(({ to: whom }) => whom)).size).toBe(caughtUp.length);
    expect(caughtUp.every(({ date }) => isWaking(date))).toBe(true);
    expect(lateIn(caughtUp).length).toBeGreaterThan(0);
    for (const since of lateIn(caughtUp)) expect(since >= dead[0] && since < dead[1]).toBe(true);
  });

  test("what is told later is not late any more", async () => {
    const monitor = await lived(dead);
    const nextDay = addMilliseconds(dead[1], 3 * 86_400_000);
    const later = monitor.emails.filter(({ date }) => date >= nextDay);
    expect(later.length).toBeGreaterThan(0);
    expect(lateIn(later)).toEqual([]);
  });
});

test("while every scan runs nothing is late", async () => {
  const monitor = await lived();
  expect(everythingIn(monitor).length).toBeGreaterThan(10);
  expect(lateIn(monitor.emails)).toEqual([]);
});

test("news of what reached the monitor late is not the monitor's lateness", async () => {
  const monitor = monitorOver();
  const [story] = stories;
  await monitor.record(story?.events ?? [], at("2026-11-18 10:00"));
  await monitor.scanAndSend(at("2026-11-18 10:15"));
  await monitor.scanAndSend(at("2026-11-18 12:00"));
  expect(everythingIn(monitor).length).toBeGreaterThan(0);
  expect(lateIn(monitor.emails)).toEqual([]);
});
