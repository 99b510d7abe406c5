import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../shared/case/index.ts";
import { refoldCase } from "../../../../shared/monitor/index.ts";
import { expiry } from "../../../../shared/store/fields.ts";
import type { Item, MemoryTable } from "../../../../shared/store/index.ts";
import { instantFromEpoch } from "../../../../shared/time/index.ts";
import { at } from "../../../support/london.ts";
import { monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

/** Cancelled the day after it was sent: nothing is owed any more. */
const over = new Story("case-1")
  .sent("2026-03-02 10:00")
  .ended("2026-03-03 10:00", { deliveryState: "CANCELLED" })
  .concluded("2026-03-03 10:00");
const concluded = at("2026-03-03 10:05");
/** The last deadline that was in it: ten working days for the assessment, which fell away. */
const lastDue = at("2026-03-17 00:00");
const DAY = 86_400_000;
const later = (days: number, milliseconds = 0) =>
  instantFromEpoch(Date.parse(lastDue) + days * DAY + milliseconds);

const itemsOf = (table: MemoryTable, caseId: string): readonly Item[] =>
  table.everything().filter(({ pk }) => pk === `CASE#${caseId}`);
const eventsOf = (table: MemoryTable, caseId: string) =>
  itemsOf(table, caseId).filter(({ sk }) => sk.startsWith("EVENT#"));
const caseOf = (table: MemoryTable, caseId: string) => itemsOf(table, caseId).find(({ sk }) => sk === "CASE");
const seconds = (instant: string) => Date.parse(instant) / 1000;

function inMemory() {
  const monitor = monitorOver();
  return { monitor, table: monitor.table as MemoryTable };
}

describe("the events of a referral", () => {
  test("are kept while it goes on", async () => {
    const { monitor, table } = inMemory();
    await monitor.record(new Story("case-1").sent("2026-03-02 10:00").events, concluded);
    for (const item of itemsOf(table, "case-1")) expect(item).not.toHaveProperty("expiresAt");
  });

  test("are kept for ninety days after its last deadline, and the case for seven years", async () => {
    const { monitor, table } = inMemory();
    await monitor.record(over.events, concluded);
    expect(eventsOf(table, "case-1")).toHaveLength(3);
    for (const item of eventsOf(table, "case-1")) expect(item["expiresAt"]).toBe(seconds(later(90)));
    expect(caseOf(table, "case-1")?.["expiresAt"]).toBe(seconds(later(7 * 365)));
  });

  test("are kept while something is owed although it has concluded", async () => {
    const { monitor, table } = inMemory();
    const owing = new Story("case-1")
      .sent("2026-03-02 10:00")
      .assessmentHeld("2026-03-03 10:00")
      .planSubmitted("2026-03-04 10:00", "plan-1", 3)
      .planApproved("2026-03-04 11:00")
      .sessionHeld("2026-03-05 10:00", 1)
      .ended("2026-03-06 10:00", { deliveryState: "PREMATURELY_ENDED" })
      .concluded("2026-03-06 10:00");
    await monitor.record(owing.events, at("2026-03-06 10:05"));
    expect(caseOf(table, "case-1")).not.toHaveProperty("expiresAt");
    await monitor.record(
      owing.endOfServiceReport("2026-03-09 10:00").events.slice(-1),
      at("2026-09-01 10:05"),
    );
    for (const item of itemsOf(table, "case-1")) expect(item, item.sk).toHaveProperty("expiresAt");
  });

  test("are kept again when it turns out that it is not over", async () => {
    const { monitor, table } = inMemory();
    const reading = (number: number, facts: readonly string[]) =>
      new Story("case-1").with(
        "crs.referral.read",
        `2026-03-04 1${number}:00`,
        { parts: [{ part: "referral", facts, undated: [] }] },
        {},
      ).events;
    const ids = over.events.map(({ eventId }) => eventId);
    const renamed = (number: number, facts: readonly string[]) =>
      reading(number, facts).map((event) => ({ ...event, eventId: `reading-${number}` }));
    await monitor.record([...over.events, ...renamed(0, ids)], concluded);
    expect(caseOf(table, "case-1")).toHaveProperty("expiresAt");
    await monitor.record(renamed(1, ids.slice(0, 1)), later(1));
    for (const item of itemsOf(table, "case-1")) expect(item, item.sk).not.toHaveProperty("expiresAt");
  });
});

describe("the alerts of a referral", () => {
  const alertsOf = (table: MemoryTable) =>
    itemsOf(table, "case-1").filter(({ sk }) => sk.startsWith("ALERT#"));

  /** A risk section that was blank: told, and not put right before the referral was cancelled. */
  async function told(form = inMemory()) {
    const [sent] = new Story("case-1").sent("2026-03-02 10:00", {
      riskInformation: { blank: "empty" },
    }).events;
    await form.monitor.record([sent as CaseEvent], at("2026-03-02 10:05"));
    await form.monitor.scanAndSend(at("2026-03-02 10:15"));
    return form;
  }
  const cancelled = over.events.slice(1);

  test("are kept while it goes on", async () => {
    const { table } = await told();
    expect(alertsOf(table).length).toBeGreaterThan(0);
    for (const alert of alertsOf(table)) expect(alert).not.toHaveProperty("expiresAt");
  });

  test("hold addresses of staff, and are forgotten with its events", async () => {
    const { monitor, table } = await told();
    await monitor.record(cancelled, concluded);
    const ends = itemsOf(table, "case-1").filter(({ sk }) => sk !== "CASE");
    expect(new Set(ends.map((item) => item["expiresAt"]))).toEqual(new Set([seconds(later(90))]));
    expect(alertsOf(table).length).toBeGreaterThan(0);
  });

  test("are given their end by a rebuild, where an older version had left them without", async () => {
    const { monitor, table } = await told();
    await monitor.record(cancelled, concluded);
    for (const { expiresAt: _, ...alert } of alertsOf(table)) await table.put(alert as Item);
    const recording = { store: monitor.store, telling: monitor.telling, pause: async () => {} };
    expect(await refoldCase("case-1", later(1), recording)).toBe("same");
    for (const alert of alertsOf(table)) expect(alert["expiresAt"]).toBe(seconds(later(90)));
    for (const { expiresAt: _, ...alert } of alertsOf(table)) await table.put(alert as Item);
    expect(await refoldCase("case-1", later(91), recording)).toBe("none");
    for (const alert of alertsOf(table)) expect(alert["expiresAt"]).toBe(seconds(later(90)));
  });
});

describe("an event of a referral that is over", () => {
  const late = over.caseNote("2026-03-03 09:00", "practitioner", "other").events.slice(-1);

  test.each([
    { name: "in time", now: later(90, -1), recorded: 1, failed: [] },
    {
      name: "too late by nothing",
      now: later(90),
      recorded: 0,
      failed: [{ messageId: expect.any(String), reason: "HistoryGone", hopeless: true }],
    },
    {
      name: "too late",
      now: later(90, 1),
      recorded: 0,
      failed: [{ messageId: expect.any(String), reason: "HistoryGone", hopeless: true }],
    },
  ])("that comes $name", async ({ now, ...outcome }) => {
    const { monitor, table } = inMemory();
    await monitor.record(over.events, concluded);
    const before = JSON.stringify(caseOf(table, "case-1"));
    const { recorded, failed } = outcome;
    expect(await monitor.record(late, now)).toEqual({ recorded, failed });
    if (recorded === 0) expect(JSON.stringify(caseOf(table, "case-1"))).toBe(before);
    expect(eventsOf(table, "case-1")).toHaveLength(3 + recorded);
  });

  test("that comes in time puts off the end of all its events", async () => {
    const { monitor, table } = inMemory();
    await monitor.record(over.events, concluded);
    await monitor.record(late, later(30));
    for (const item of eventsOf(table, "case-1")) expect(item["expiresAt"]).toBe(seconds(later(120)));
  });

  test("does not make a whole case of half a history: a case that cannot be read any more says so", async () => {
    const { monitor, table } = inMemory();
    await monitor.record(over.events, concluded);
    const [first] = eventsOf(table, "case-1");
    const rest = monitorOver();
    for (const item of itemsOf(table, "case-1")) {
      const changed = item.sk === "CASE" ? { ...item, body: "{}" } : item;
      if (item !== first) await rest.table.put(changed);
    }
    await expect(rest.store.cases.get("case-1")).rejects.toThrow("cannot be read");
  });
});

test("what happens to a person in prison reaches their referrals that go on, and passes over those of long ago", async () => {
  const { monitor, table } = inMemory();
  await monitor.record(over.events, concluded);
  const [sent] = new Story("case-2").sent("2026-08-03 10:00").events;
  const received = Story.ofPerson("X123456").received("2026-08-04 10:00").events;
  const now = at("2026-08-04 10:05");
  const events = [{ ...sent, eventId: "second-sent" } as CaseEvent, ...received];
  expect(await monitor.record(events, now)).toMatchObject({ failed: [] });
  expect(eventsOf(table, "case-1")).toHaveLength(3);
  expect(eventsOf(table, "case-2")).toHaveLength(2);
});

describe("in DynamoDB", () => {
  const forms = tableForms();

  test("the end is a number of seconds, which is what its time to live reads", async () => {
    const table = await (forms[1] as (typeof forms)[number]).emptyTable();
    const monitor = monitorOver({ table });
    await monitor.record(over.events, concluded);
    const { log, stored } = await monitor.store.cases.whole("case-1");
    expect(log.map(({ keptUntil }) => keptUntil)).toEqual(Array(3).fill(later(90)));
    expect(stored?.keptUntil).toBe(later(90));
    const item = await table.get({ pk: "CASE#case-1", sk: "CASE" });
    expect(item?.["expiresAt"]).toBe(seconds(later(7 * 365)));
  });

  test.each([-1, 0.5, 253_402_300_800, "1", null])("%j is no end", (value) => {
    expect(expiry.safeParse(value).success).toBe(false);
  });
});
