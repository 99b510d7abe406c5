import { describe, expect, test } from "vitest";
import { ConditionNotMet, noCorrections, type Store, storeOver } from "../../../shared/store/index.ts";
import { addMilliseconds, type Instant } from "../../../shared/time/index.ts";
import { at, justAfter, justBefore } from "../../support/london.ts";
import { Story } from "../../support/story.ts";
import { pagesOf, tableForms } from "../../support/tables.ts";

const noon = at("2026-06-01 12:00");

describe.each(tableForms())("what is known by reading, $form", ({ emptyTable }) => {
  const opened = async () => storeOver(await emptyTable());

  test("is what was put, with its version", async () => {
    const store = await opened();
    expect(await store.readings.get("case-1")).toBeUndefined();
    await store.readings.put({ caseId: "case-1", open: true }, undefined);
    expect(await store.readings.get("case-1")).toEqual({ caseId: "case-1", open: true, version: 1 });
    const askedAt = justBefore(noon);
    const known = { caseId: "case-1", open: false, readAt: noon, askedAt, keptUntil: at("2026-09-01 12:00") };
    await store.readings.put(known, 1);
    expect(await store.readings.get("case-1")).toEqual({ ...known, version: 2 });
  });

  test("is written by one of two who knew the same", async () => {
    const store = await opened();
    const first = { caseId: "case-1", open: true };
    await store.readings.put(first, undefined);
    await expect(store.readings.put(first, undefined)).rejects.toThrow(ConditionNotMet);
    await store.readings.put(first, 1);
    await expect(store.readings.put(first, 1)).rejects.toThrow(ConditionNotMet);
  });

  test("lies beside the case, and is read with it", async () => {
    const store = await opened();
    const [sent] = new Story("case-1").sent("2026-05-27 10:00").events;
    if (!sent) throw new Error("a story has events");
    await store.events.log("case-1", { event: sent, receivedAt: noon });
    const { cases } = store;
    expect(await cases.standing("case-1")).not.toHaveProperty("reading");
    await store.readings.put({ caseId: "case-1", open: true, readAt: noon }, undefined);
    const reading = { caseId: "case-1", open: true, readAt: noon, version: 1 };
    expect(await cases.standing("case-1")).toEqual({ stored: undefined, alerts: [], reading });
    expect(await cases.sources("case-1")).toMatchObject({ reading, log: [{ event: sent }] });
    expect(await cases.whole("case-1")).toMatchObject({ reading, log: [{ event: sent }] });
  });

  test("is no work for a scan", async () => {
    const store = await opened();
    await store.readings.put({ caseId: "case-1", open: true, readAt: noon }, undefined);
    expect(await store.due.next()).toBeUndefined();
    for (const shard of store.due.shards) {
      expect((await pagesOf(store.due.in(shard, addMilliseconds(noon, 1e9)))).flat()).toEqual([]);
    }
  });

  /** All that were read last until then, shard by shard. */
  const readBefore = async (store: Store, until: Instant) => {
    const shards = store.due.shards.map(async (shard) =>
      (await pagesOf(store.readings.lastBefore(shard, until))).flat(),
    );
    return (await Promise.all(shards)).flat();
  };

  test("tells which open cases were read longest ago: those first that never were", async () => {
    const store = await opened();
    const ids = Array.from({ length: 12 }, (_, number) => `case-${number}`);
    for (const [number, caseId] of ids.entries()) {
      const readAt = number === 3 ? {} : { readAt: addMilliseconds(noon, -number * 1000) };
      await store.readings.put({ caseId, open: number !== 5, ...readAt }, undefined);
    }
    const known = new Set(ids.filter((id) => id !== "case-5"));
    expect(new Set(await readBefore(store, noon))).toEqual(known);
    expect(new Set(await readBefore(store, justBefore(noon)))).toEqual(
      new Set([...known].filter((id) => id !== "case-0")),
    );
    for (const shard of store.due.shards) {
      const found = (await pagesOf(store.readings.lastBefore(shard, justAfter(noon)))).flat();
      const longestAgo = found.map((id) => (id === "case-3" ? 99 : Number(id.slice(5))));
      expect(longestAgo).toEqual([...longestAgo].sort((a, b) => b - a));
    }
  });

  test("is no longer among them once nothing is owed", async () => {
    const store = await opened();
    await store.readings.put({ caseId: "case-1", open: true, readAt: noon }, undefined);
    expect(await readBefore(store, noon)).toEqual(["case-1"]);
    await store.readings.put({ caseId: "case-1", open: false, readAt: noon }, 1);
    expect(await readBefore(store, noon)).toEqual([]);
  });
});

describe.each(tableForms())("what reading at night corrected, $form", ({ emptyTable }) => {
  test("adds up for each region and week, however many add at once", async () => {
    const store = storeOver(await emptyTable());
    const { corrections, addCorrections } = store.readings;
    expect(await corrections("J", "2026-W20")).toEqual(noCorrections);
    await Promise.all(
      Array.from({ length: 6 }, () => addCorrections("J", "2026-W20", { read: 5, corrected: 2, learnt: 1 })),
    );
    await addCorrections("J", "2026-W21", { read: 1, corrected: 0, learnt: 0 });
    await addCorrections("K", "2026-W20", { read: 7, corrected: 0, learnt: 3 });
    expect(await corrections("J", "2026-W20")).toEqual({ read: 30, corrected: 12, learnt: 6 });
    expect(await corrections("J", "2026-W21")).toEqual({ read: 1, corrected: 0, learnt: 0 });
    expect(await corrections("K", "2026-W20")).toEqual({ read: 7, corrected: 0, learnt: 3 });
  });

  test("is not taken for the figures of a report", async () => {
    const store = storeOver(await emptyTable());
    await store.readings.addCorrections("J", "2026-W20", { read: 5, corrected: 2, learnt: 1 });
    expect(await store.figures.before("J", "2026-W30", 12)).toEqual([]);
  });
});
