import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseEvent, foldCase, personCaseId } from "../../../../shared/case/index.ts";
import { MemoryTable, type Store } from "../../../../shared/store/index.ts";
import { atEveryStep, type Moment } from "../../../support/crashes.ts";
import { at } from "../../../support/london.ts";
import { type Monitor, monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";

/**
 * A prison names a man by his prison number alone, the live service by his CRN alone; his manager by both, once his
 * second screening has been read.
 */
const told = new Story("referral-1", [], ["A1234BC"])
  .received("2026-08-03 09:00", { team: { region: "J" } })
  .releaseMoved("2026-09-01 10:00", "2027-03-12")
  .knownAs("A1234BC", "X123456")
  .milestone("2026-09-07 10:00", "resettlement-need-identified")
  .knownAs("X123456")
  .sentFromPrison("2026-11-12 10:00", "2027-03-12")
  .knownAs("A1234BC")
  .released("2027-03-12 09:00");
const { events } = told;
const [received, dated, linking, sent, released] = events as [
  CaseEvent,
  CaseEvent,
  CaseEvent,
  CaseEvent,
  CaseEvent,
];
const now = at("2027-03-15 09:00");
const byCrn = personCaseId("X123456");
const byNumber = personCaseId("A1234BC");

const factsIn = async (store: Store, caseId: string) => (await store.cases.get(caseId))?.facts;

/** Every case of the person as the whole story makes it. */
async function expectAllKnown({ store }: Monitor): Promise<void> {
  for (const id of [byCrn, byNumber]) expect(await factsIn(store, id)).toEqual(foldCase(id, events));
  const referral = await factsIn(store, "referral-1");
  expect(referral).toEqual(foldCase("referral-1", events));
}

describe("somebody whom the prison names by prison number, the live service by CRN", () => {
  test.each([
    { name: "an event names both in the middle", order: events },
    { name: "an event names both at last", order: [received, dated, released, sent, linking] },
    { name: "an event names both at first", order: [linking, sent, released, dated, received] },
  ])("is one person: $name", async ({ order }) => {
    const monitor = monitorOver();
    for (const event of order) expect((await monitor.record([event], now)).failed).toEqual([]);
    await expectAllKnown(monitor);
  });

  test("is one person when all is heard of together", async () => {
    const monitor = monitorOver();
    expect((await monitor.record(events, now)).failed).toEqual([]);
    await expectAllKnown(monitor);
  });

  test("is one person whoever records what at the same time, in whatever order and however often", async () => {
    const orders = fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 });
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 4 }), async (order, atOnce) => {
        const monitor = monitorOver();
        for (let next = 0; next < order.length; next += atOnce) {
          const writers = order.slice(next, next + atOnce).map((event) => monitor.record([event], now));
          const batches = await Promise.all(writers);
          expect(batches.flatMap(({ failed }) => failed)).toEqual([]);
        }
        await expectAllKnown(monitor);
      }),
      { numRuns: 40 },
    );
  });

  test("is two while nothing names both: neither case knows of the other, nor the referral of the prison", async () => {
    const monitor = monitorOver();
    await monitor.record([received, dated, sent, released], now);
    expect(await factsIn(monitor.store, byCrn)).toEqual(foldCase(byCrn, [sent]));
    expect(await factsIn(monitor.store, byNumber)).toEqual(foldCase(byNumber, [received, dated, released]));
    expect((await factsIn(monitor.store, "referral-1"))?.custody).toBeUndefined();
  });

  test("is linked through a third identifier too", async () => {
    const monitor = monitorOver();
    const second = new Story("referral-1", [], ["X123456", "X765432"]).sent(
      "2026-09-10 10:00",
      {},
      "referral-2",
    );
    const [alsoKnownAs] = second.events.map((event) => ({ ...event, eventId: "second" })) as [CaseEvent];
    await monitor.record([...events, alsoKnownAs], now);
    const third = personCaseId("X765432");
    expect(await factsIn(monitor.store, third)).toEqual(foldCase(third, [...events, alsoKnownAs]));
    expect((await factsIn(monitor.store, "referral-2"))?.custody?.releasedAt).toBe(at("2027-03-12 09:00"));
  });

  test("and nothing is entered a second time when it all comes again", async () => {
    const table = new MemoryTable();
    const monitor = monitorOver({ table });
    await monitor.record(events, now);
    const before = table.everything();
    expect(await monitor.record(events, now)).toEqual({ recorded: 0, failed: [] });
    expect(table.everything()).toEqual(before);
  });
});

describe.each<Moment>(["before", "after"])("a process that ends %s any one of its steps", (moment) => {
  test.each([
    { name: "the event that names both", earlier: [received, dated, sent, released], last: linking },
    { name: "what the prison says after it", earlier: [linking, received, dated, sent], last: released },
    { name: "a referral after it", earlier: [linking, received, dated, released], last: sent },
  ])("while recording $name: the next delivery makes it good", async ({ earlier, last }) => {
    const steps = await atEveryStep(moment, async (doomed) => {
      const table = new MemoryTable();
      await monitorOver({ table }).record(earlier, now);
      await monitorOver({ table: doomed.table(table) })
        .record([last], now)
        .catch(() => undefined);
      const monitor = monitorOver({ table });
      await monitor.record([last], now);
      await expectAllKnown(monitor);
    });
    expect(steps).toBeGreaterThan(8);
  });
});
