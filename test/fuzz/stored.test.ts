import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAlert } from "../../shared/store/alerts.ts";
import { readCase } from "../../shared/store/cases.ts";
import { readEvent } from "../../shared/store/events.ts";
import { type Item, MemoryTable, UnreadableItem } from "../../shared/store/index.ts";
import { at } from "../support/london.ts";
import { monitorOver } from "../support/monitor.ts";
import { Story } from "../support/story.ts";
import { bent, expectClean, patience, RUNS, triesOut } from "./odd.ts";

describe("10,000 odd items of the table", patience, async () => {
  const table = new MemoryTable();
  const monitor = monitorOver({ table });
  const story = new Story("case-1").sent("2026-11-02 10:00", { riskInformation: { blank: "empty" } });
  await monitor.record(
    story.assessmentBooked("2026-11-03 10:00", "2026-11-10 10:00").events,
    at("2026-11-03 10:05"),
  );
  await monitor.scan(at("2026-11-03 10:15"));
  const items = table
    .everything()
    .map((item) => ({ ...item, body: JSON.parse(String(item["body"])) as unknown }));
  const of = (begin: string) => items.filter(({ pk, sk }) => pk === "CASE#case-1" && sk.startsWith(begin));

  /** Bent within its body too; a key of ours stays what it is, as it was asked for. */
  const bentItems = (begin: string): fc.Arbitrary<Item> =>
    fc.oneof(...of(begin).map(bent)).map((item) => {
      const { body, ...rest } = (typeof item === "object" && item !== null ? item : {}) as { body?: unknown };
      return {
        ...rest,
        pk: "CASE#case-1",
        sk: begin,
        body: typeof body === "string" ? body : (JSON.stringify(body) ?? ""),
      };
    });

  test("an event", () => triesOut(bentItems("EVENT#"), readEvent, UnreadableItem));

  test("an alert", () => triesOut(bentItems("ALERT#"), readAlert, UnreadableItem));

  test("a case", async () => {
    const count = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(bentItems("CASE"), async (item) => {
        try {
          await readCase(item, async () => []);
          count.read += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableItem);
          expectClean((error as Error).message);
          count.refused += 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(count.read, count.refused)).toBeGreaterThan(RUNS / 200);
  });
});
