import { describe, expect, test } from "vitest";
import * as z from "zod";
import { bodyOf, itemKind, UnreadableItem } from "../../../shared/store/item-kind.ts";
import { at } from "../../support/london.ts";

const noon = at("2026-11-22 12:00");
const parcel = itemKind("parcel", {
  holds: "a parcel",
  pk: "TO#{town}",
  sk: "PARCEL#{street}#{number}",
  attributes: {
    version: z.int(),
    weight: z.number(),
    note: z.string().exactOptional(),
    body: bodyOf(z.strictObject({ a: z.int() })),
  },
  indexes: { due: { pk: "DUE#{shard}", sk: "{day}" } },
  retention: { days: 2, after: "it came" },
});
const counter = itemKind("counter", {
  holds: "a count",
  pk: "COUNT",
  sk: "{day}",
  attributes: { sent: z.int() },
  retention: { never: "a count" },
});

const parts = { town: "York", street: "High Street", number: "7" };
const written = { weight: 3, body: { a: 1 } };
const stored = { ...parcel.item(parts, written), version: 1 };

describe("a declared kind of item", () => {
  test("makes its keys of their parts, and asks for every part", () => {
    expect(parcel.key(parts)).toEqual({ pk: "TO#York", sk: "PARCEL#High Street#7" });
    expect(parcel.partition({ town: "York" })).toBe("TO#York");
    expect(parcel.indexPartition("due", { shard: "1" })).toBe("DUE#1");
    // @ts-expect-error a part is missing
    expect(parcel.key({ town: "York", street: "High Street" }).sk).toBe("PARCEL#High Street#");
  });

  test("writes its body as JSON and leaves out what is undefined", () => {
    expect(parcel.item(parts, { ...written, note: undefined })).toEqual({
      ...parcel.key(parts),
      kind: "parcel",
      weight: 3,
      body: '{"a":1}',
    });
  });

  test("writes the keys of those indexes that are given, and the end of its retention", () => {
    const item = parcel.item(parts, written, { index: { due: { shard: "1", day: "Monday" } }, from: noon });
    expect(item).toMatchObject({ duePk: "DUE#1", dueSk: "Monday" });
    expect(item["expiresAt"]).toBe(Date.parse(at("2026-11-24 12:00")) / 1000);
    expect(parcel.item(parts, written)).not.toHaveProperty("expiresAt");
  });

  test("has no end where its declaration gives none", () => {
    expect(() => counter.expiresAt(noon)).toThrow("An item of the kind counter has no end.");
  });

  test("gives back what was written, and those parts of its key that stand alone in it", () => {
    expect(parcel.read(stored)).toEqual({ town: "York", version: 1, weight: 3, body: { a: 1 } });
    expect(parcel.readHead(stored)).toEqual({ town: "York", version: 1, weight: 3 });
    expect(counter.parts({ pk: "COUNT", sk: "2026-11-22" })).toEqual({ day: "2026-11-22" });
  });

  test.each([
    { name: "another kind", change: { kind: "letter" }, part: "kind" },
    { name: "a key of another kind", change: { pk: "FROM#York" }, part: "pk" },
    { name: "an attribute of another type", change: { weight: "heavy" }, part: "weight" },
    { name: "a body of another shape", change: { body: '{"a":"secret"}' }, part: "body.a" },
    { name: "a body that is no JSON", change: { body: "secret" }, part: "body" },
    { name: "an end that is no time", change: { expiresAt: -1 }, part: "expiresAt" },
  ])("cannot be read with $name, and the error does not say what was there", ({ change, part }) => {
    const read = () => parcel.read({ ...stored, ...change });
    expect(read).toThrow(UnreadableItem);
    expect(read).toThrow(new RegExp(`cannot be read: ${part} `, "u"));
    expect(read).not.toThrow(/secret|heavy/u);
  });

  test("can be read without its body where that cannot be", () => {
    expect(parcel.readHead({ ...stored, body: "broken" })).toMatchObject({ weight: 3 });
  });
});
