import { describe, expect, test } from "vitest";
import { ConditionNotMet, type Item, type Table } from "../../../shared/store/index.ts";
import { notYetRaised, notYetThere, versionIs } from "../../../shared/store/table.ts";
import { itemsIn, pagesOf, tableForms } from "../../support/tables.ts";

const item = (sk: string, more: Record<string, string | number | boolean> = {}): Item => ({
  pk: "CASE#one",
  sk,
  ...more,
});

const skOf = (items: readonly Item[]) => items.map(({ sk }) => sk);

describe.each(tableForms())("a table $form", ({ emptyTable }) => {
  test("gives back what was put, and nothing for what was not", async () => {
    const table = await emptyTable();
    await table.put(item("CASE", { version: 3, open: true, body: "{}" }));
    expect(await table.get({ pk: "CASE#one", sk: "CASE" })).toEqual(
      item("CASE", { version: 3, open: true, body: "{}" }),
    );
    expect(await table.get({ pk: "CASE#one", sk: "EVENT" })).toBeUndefined();
    expect(await table.get({ pk: "CASE#two", sk: "CASE" })).toBeUndefined();
  });

  test("replaces the whole item", async () => {
    const table = await emptyTable();
    await table.put(item("CASE", { version: 1, duePk: "DUE#0", dueSk: "2026" }));
    await table.put(item("CASE", { version: 2 }));
    expect(await table.get({ pk: "CASE#one", sk: "CASE" })).toEqual(item("CASE", { version: 2 }));
    expect(await itemsIn(table, { index: "due", partition: "DUE#0" })).toEqual([]);
  });

  describe("writes on condition", () => {
    const refused = async (table: Table, put: Promise<void>) => {
      await expect(put).rejects.toThrow(ConditionNotMet);
      return table.get({ pk: "CASE#one", sk: "CASE" });
    };

    test("that nothing is there: once", async () => {
      const table = await emptyTable();
      await table.put(item("CASE", { by: "first" }), notYetThere);
      const left = await refused(table, table.put(item("CASE", { by: "second" }), notYetThere));
      expect(left).toEqual(item("CASE", { by: "first" }));
    });

    test.each([
      { there: 1, wanted: 2, puts: false },
      { there: 2, wanted: 2, puts: true },
      { there: 3, wanted: 2, puts: false },
    ])("that the version is $wanted, where it is $there: $puts", async ({ there, wanted, puts }) => {
      const table = await emptyTable();
      await table.put(item("CASE", { version: there }));
      const put = table.put(item("CASE", { version: 9 }), versionIs(wanted));
      if (puts) await put;
      else await refused(table, put);
      expect(await table.get({ pk: "CASE#one", sk: "CASE" })).toEqual(
        item("CASE", { version: puts ? 9 : there }),
      );
    });

    test("that the version is 1: not where nothing is", async () => {
      const table = await emptyTable();
      expect(await refused(table, table.put(item("CASE"), versionIs(1)))).toBeUndefined();
    });

    test.each([
      { state: "waiting", puts: false },
      { state: "accepted", puts: false },
      { state: "withdrawn", puts: true },
    ])("that an alert was not raised, where it is $state: $puts", async ({ state, puts }) => {
      const table = await emptyTable();
      await table.put(item("CASE", { state }));
      const put = table.put(item("CASE", { state: "waiting", version: 1 }), notYetRaised);
      if (puts) await put;
      else await refused(table, put);
    });

    test("of two writers at once one succeeds", async () => {
      const table = await emptyTable();
      await table.put(item("CASE", { version: 1 }));
      const writers = ["a", "b", "c"].map((by) => table.put(item("CASE", { version: 2, by }), versionIs(1)));
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    });

    test("a refusal names the item", async () => {
      const table = await emptyTable();
      await expect(table.put(item("CASE"), versionIs(1))).rejects.toMatchObject({
        pk: "CASE#one",
        sk: "CASE",
      });
    });
  });

  describe("adds", () => {
    const key = { pk: "TALLY", sk: "2026-11-22" };
    const kind = { kind: "tally", expiresAt: 9 };

    test("from 0, to numbers that are there, and leaves the others", async () => {
      const table = await emptyTable();
      await table.add(key, { sent: 2, bounced: 0 }, kind);
      await table.add(key, { sent: 1 }, kind);
      expect(await table.get(key)).toEqual({ ...key, ...kind, sent: 3, bounced: 0 });
    });

    test("to an item that was put before", async () => {
      const table = await emptyTable();
      await table.put({ ...key, ...kind, version: 4, sent: 7, bounced: 1 });
      await table.add(key, { sent: 1, bounced: 1 }, kind);
      expect(await table.get(key)).toEqual({ ...key, ...kind, version: 4, sent: 8, bounced: 2 });
    });

    test("for many at once, nothing of which is lost", async () => {
      const table = await emptyTable();
      await Promise.all(Array.from({ length: 50 }, () => table.add(key, { sent: 1 }, kind)));
      expect(await table.get(key)).toEqual({ ...key, ...kind, sent: 50 });
    });
  });

  describe("a stretch", () => {
    const letters = ["c", "a", "d", "b"];
    const filled = async () => {
      const table = await emptyTable();
      for (const letter of letters) await table.put(item(letter));
      await table.put({ pk: "CASE#two", sk: "a" });
      return table;
    };

    test.each([
      { name: "whole", stretch: {}, found: "abcd" },
      { name: "from b", stretch: { from: "b" }, found: "bcd" },
      { name: "to c", stretch: { to: "c" }, found: "abc" },
      { name: "from b to c", stretch: { from: "b", to: "c" }, found: "bc" },
      { name: "where nothing lies", stretch: { from: "bb", to: "bz" }, found: "" },
      { name: "the first two", stretch: { first: 2 }, found: "ab" },
      { name: "the last two", stretch: { last: 2 }, found: "dc" },
      { name: "the last one to c", stretch: { to: "c", last: 1 }, found: "c" },
      { name: "more than there are", stretch: { last: 9 }, found: "dcba" },
    ])("$name", async ({ stretch, found }) => {
      const table = await filled();
      const items = await itemsIn(table, { partition: "CASE#one", ...stretch });
      expect(skOf(items).join("")).toBe(found);
    });

    test("comes whole when it takes many pages", async () => {
      const table = await emptyTable();
      const long = "x".repeat(300_000);
      for (const letter of [..."abcdefgh"]) await table.put(item(letter, { body: long }));
      const pages = await pagesOf(table.read({ partition: "CASE#one" }));
      expect(skOf(pages.flat()).join("")).toBe("abcdefgh");
      const last = await pagesOf(table.read({ partition: "CASE#one", last: 5 }));
      expect(skOf(last.flat()).join("")).toBe("hgfed");
    });
  });

  describe("an index", () => {
    test("holds the items that have its keys, in their order", async () => {
      const table = await emptyTable();
      await table.put(item("a", { regionPk: "REGION#J", regionSk: "2" }));
      await table.put(item("b"));
      await table.put(item("c", { regionPk: "REGION#J", regionSk: "1" }));
      await table.put(item("d", { regionPk: "REGION#A", regionSk: "1" }));
      const found = await itemsIn(table, { index: "region", partition: "REGION#J" });
      expect(skOf(found).join("")).toBe("ca");
      expect(skOf(await itemsIn(table, { index: "region", partition: "REGION#J", from: "2" }))).toEqual([
        "a",
      ]);
    });

    test("carries what the stack lets it carry", async () => {
      const table = await emptyTable();
      const due = { duePk: "DUE#0", dueSk: "1", kind: "alert", recipient: "somebody", version: 1 };
      await table.put(item("a", { ...due, body: "long", state: "waiting" }));
      expect(await itemsIn(table, { index: "due", partition: "DUE#0" })).toEqual([item("a", due)]);
    });
  });
});
