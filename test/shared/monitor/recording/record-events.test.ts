import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseEvent, foldCase, personCaseId } from "../../../../shared/case/index.ts";
import { CaseContended, recordEvents } from "../../../../shared/monitor/index.ts";
import { ConditionNotMet, MemoryTable, type Store, storeOver } from "../../../../shared/store/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { ofAnother } from "../../../support/another-person.ts";
import { at } from "../../../support/london.ts";
import { messageOf, monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

const now = at("2022-06-20 09:00");
const story = new Story("case-1")
  .sent("2022-05-27 10:00", { riskInformation: { blank: "empty" } })
  .assigned("2022-05-27 15:00")
  .assessmentBooked("2022-05-30 10:00", "2022-06-01 11:00")
  .assessmentHeld("2022-06-01 11:00")
  .planSubmitted("2022-06-09 10:00")
  .amended("2022-06-10 10:00", { riskInformation: {} })
  .planApproved("2022-06-10 11:00");
const other = new Story("case-2").sent("2022-05-27 11:00").acknowledged("2022-05-28 10:00");
const elsewhere = other.events.map((event) => ofAnother(event, "case-2"));
const person = personCaseId("X123456");

const factsIn = async (store: Store, caseId: string) => (await store.cases.get(caseId))?.facts;

describe.each(tableForms())("recording events $form", ({ emptyTable }) => {
  test("folds each case from its events", async () => {
    const monitor = monitorOver({ table: await emptyTable() });
    const { failed } = await monitor.record([...story.events, ...elsewhere], now);
    expect(failed).toEqual([]);
    expect(await factsIn(monitor.store, "case-1")).toEqual(story.case);
    expect(await factsIn(monitor.store, "case-2")).toEqual(foldCase("case-2", elsewhere));
  });

  test("counts what is new in a log, and adds nothing the second time", async () => {
    const monitor = monitorOver({ table: await emptyTable() });
    // The sending of a referral is entered in the case of the person too.
    expect(await monitor.record(story.events, now)).toEqual({
      recorded: story.events.length + 1,
      failed: [],
    });
    const before = await monitor.store.cases.whole("case-1");
    expect(await monitor.record(story.events, now)).toEqual({ recorded: 0, failed: [] });
    expect(await monitor.store.cases.whole("case-1")).toEqual(before);
  });

  test("sets the next action to now when there is news to tell, else to when there will be", async () => {
    const monitor = monitorOver({ table: await emptyTable() });
    const blank = new Story("case-1").sent("2022-05-27 10:00", { riskInformation: { blank: "empty" } });
    const sent = at("2022-05-27 10:05");
    await monitor.record(blank.events, sent);
    await monitor.record(elsewhere, at("2022-05-28 10:05"));
    expect((await monitor.store.cases.get("case-1"))?.nextActionAt).toBe(sent);
    // The reminder of the assessment: one working day before 14 June.
    expect((await monitor.store.cases.get("case-2"))?.nextActionAt).toBe(at("2022-06-13 00:00"));
  });

  test("does not take for news what was told before", async () => {
    const monitor = monitorOver({ table: await emptyTable() });
    const blank = new Story("case-1").sent("2022-05-27 10:00", { riskInformation: { blank: "empty" } });
    const sent = at("2022-05-27 10:05");
    await monitor.record(blank.events, sent);
    await monitor.scan(sent);
    const { nextActionAt } = (await monitor.store.cases.get("case-1")) ?? {};
    await monitor.record(blank.acknowledged("2022-05-27 10:06").events, at("2022-05-27 10:07"));
    expect((await monitor.store.cases.get("case-1"))?.nextActionAt).toBe(nextActionAt);
    expect(nextActionAt).toBe(at("2022-06-13 00:00"));
  });

  test("knows a repetition by its id, though it occurred at another time: the earlier counts", async () => {
    const [sent, assigned] = story.events as [CaseEvent, CaseEvent];
    const late = { ...assigned, occurredAt: "2022-05-29T09:00:00.000000000Z" };
    for (const order of [
      [assigned, late],
      [late, assigned],
    ]) {
      const monitor = monitorOver({ table: await emptyTable() });
      await monitor.record([sent], now);
      for (const event of order) await monitor.record([event], now);
      expect((await factsIn(monitor.store, "case-1"))?.assignedAt).toBe(at("2022-05-27 15:00"));
    }
  });

  test("fails the message that cannot be read, and no other", async () => {
    const monitor = monitorOver({ table: await emptyTable() });
    const { store, telling } = monitor;
    const [event] = story.events as [CaseEvent];
    const { failed } = await recordEvents(
      [
        { messageId: "broken", body: "{", handledAt: now },
        messageOf(event, now, "good"),
        {
          messageId: "strange",
          body: JSON.stringify({ event: { ...event, eventType: "x" } }),
          handledAt: now,
        },
        { messageId: "wrong", body: JSON.stringify({ event, receivedAt: "today" }), handledAt: now },
      ],
      { store, telling, pause: async () => {} },
    );
    expect(failed).toEqual([
      { messageId: "broken", reason: "not-json", hopeless: true },
      { messageId: "strange", reason: "unknown-event-type" },
      { messageId: "wrong", reason: "not-an-event" },
    ]);
    expect(await factsIn(store, "case-1")).toBeDefined();
  });

  test("fails the messages of a case that cannot be read, and no others", async () => {
    const table = await emptyTable();
    const monitor = monitorOver({ table });
    await table.put({ pk: "CASE#case-1", sk: "CASE", kind: "something else" });
    const { failed } = await monitor.record([...story.events.slice(0, 2), ...elsewhere], now);
    expect(failed.map(({ reason }) => reason)).toEqual(["UnreadableItem", "UnreadableItem"]);
    expect(await factsIn(monitor.store, "case-2")).toEqual(foldCase("case-2", elsewhere));
  });

  test("by many at once loses nothing and ends in the same case", async () => {
    const table = await emptyTable();
    const events = [...story.events, ...story.events].map((event, index) => ({ event, index }));
    const writers = events.map(({ event }) => monitorOver({ table }).record([event], now));
    const batches = await Promise.all(writers);
    expect(batches.flatMap(({ failed }) => failed)).toEqual([]);
    expect(await factsIn(storeOver(table), "case-1")).toEqual(story.case);
  });
});

describe("custody", () => {
  const inPrison = new Story("case-1")
    .sentFromPrison("2022-05-20 10:00", "2022-07-01")
    .released("2022-06-10 09:00");
  const [sent, released] = inPrison.events as [CaseEvent, CaseEvent];
  const second = withCase(sent, "case-2");

  test.each([
    { name: "after", batches: [[sent], [released]] },
    { name: "before", batches: [[released], [sent]] },
    { name: "with", batches: [[released, sent]] },
  ])("that is heard of $name the referral reaches it", async ({ batches }) => {
    const monitor = monitorOver();
    for (const batch of batches) await monitor.record(batch, now);
    expect(await factsIn(monitor.store, "case-1")).toEqual(inPrison.case);
    expect(await factsIn(monitor.store, person)).toEqual(foldCase(person, inPrison.events));
  });

  test("reaches every referral of the person", async () => {
    const monitor = monitorOver();
    for (const event of [sent, released, second]) await monitor.record([event], now);
    expect((await factsIn(monitor.store, "case-1"))?.custody?.releasedAt).toBe(at("2022-06-10 09:00"));
    expect((await factsIn(monitor.store, "case-2"))?.custody?.releasedAt).toBe(at("2022-06-10 09:00"));
  });

  test("that was written to the person and then to nobody, because the process ended, is made good", async () => {
    const monitor = monitorOver();
    await monitor.record([sent], now);
    await monitor.store.events.log(person, { event: released, receivedAt: now });
    await monitor.record([released], now);
    expect((await factsIn(monitor.store, "case-1"))?.custody?.releasedAt).toBe(at("2022-06-10 09:00"));
  });
});

describe("a case that is contended", () => {
  /** A store in which somebody else always writes first, up to so many times. */
  function contended(times: number): { store: Store; pauses: number[] } {
    const store = storeOver(new MemoryTable());
    const pauses: number[] = [];
    let left = times;
    const put: Store["cases"]["put"] = async (entry, version) => {
      if (left === 0) return store.cases.put(entry, version);
      left -= 1;
      throw new ConditionNotMet({ pk: "CASE#case-1", sk: "CASE" });
    };
    return { store: { ...store, cases: { ...store.cases, put } }, pauses };
  }

  const [sent] = new Story("case-1").with("crs.referral.acknowledged", "2022-05-27 10:00").events as [
    CaseEvent,
  ];
  const record = ({ store, pauses }: ReturnType<typeof contended>) =>
    recordEvents([messageOf(sent, now)], {
      store,
      telling: { contractManagers },
      pause: async (attempt) => {
        pauses.push(attempt);
      },
    });

  test("is read again after a pause that knows which attempt it was", async () => {
    const busy = contended(3);
    expect((await record(busy)).failed).toEqual([]);
    expect(busy.pauses).toEqual([1, 2, 3]);
  });

  test("is left for the next delivery when it goes on", async () => {
    const busy = contended(100);
    expect((await record(busy)).failed).toEqual([{ messageId: "m-e1", reason: "CaseContended" }]);
    expect(busy.pauses).toHaveLength(8);
    expect(new CaseContended("case-1", 8).message).toContain("case-1");
  });
});

test("any order, repetition and division into batches ends in the same case", async () => {
  const undisturbed = monitorOver();
  await undisturbed.record(story.events, now);
  const expected = await undisturbed.store.cases.get("case-1");
  const [first] = story.events as [CaseEvent];
  const repeated = [
    ...story.events,
    ...story.events,
    { ...first, occurredAt: "2022-05-28T09:00:00.000000000Z" },
  ];
  const batches = fc
    .tuple(
      fc.shuffledSubarray(repeated, { minLength: repeated.length }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: repeated.length, maxLength: repeated.length }),
    )
    .map(([events, sizes]) => {
      const parts: CaseEvent[][] = [];
      for (const size of sizes) parts.push(events.splice(0, size));
      return parts.filter((part) => part.length > 0);
    });
  await fc.assert(
    fc.asyncProperty(batches, fc.boolean(), async (parts, atOnce) => {
      const monitor = monitorOver();
      const record = (part: CaseEvent[]) => monitor.record(part, now);
      if (atOnce) await Promise.all(parts.map(record));
      else for (const part of parts) await record(part);
      const found = await monitor.store.cases.get("case-1");
      expect({ ...found, version: 0, foldedFrom: 0 }).toEqual({ ...expected, version: 0, foldedFrom: 0 });
    }),
    { numRuns: 100 },
  );
});

function withCase(event: CaseEvent, referralId: string): CaseEvent {
  return {
    ...event,
    eventId: `${event.eventId}-${referralId}`,
    additionalInformation: { referralId },
  } as CaseEvent;
}
