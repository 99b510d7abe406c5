import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../shared/case/index.ts";
import { eventsThatCount } from "../../../shared/store/index.ts";
import { DUE_SHARDS, recipientKey, shardOf } from "../../../shared/store/keys.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

describe("the shard of a case", () => {
  test("is one of those there are, and always the same", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const shard = Number(shardOf(id));
        return shard >= 0 && shard < DUE_SHARDS && Number(shardOf(id)) === shard;
      }),
    );
  });

  test("takes about as many cases as any other", () => {
    const shards = Array.from({ length: 4_000 }, (_, number) => shardOf(`case-${number}`));
    const sizes = Object.values(Object.groupBy(shards, String)).map((some) => some?.length ?? 0);
    expect(Math.min(...sizes)).toBeGreaterThan(800);
  });
});

describe("the key of a recipient", () => {
  test("is the SHA-256 of the address in lower case", () => {
    const key = "5d58292d8d80b2fa378a2578ab9d0e85a99976bfa291c2e3b4ef322c530082c8";
    expect(recipientKey("somebody@probation.example")).toBe(key);
    expect(recipientKey("Somebody@Probation.example")).toBe(key);
  });
});

describe("of events with the same id", () => {
  const [event] = new Story().sent("2022-05-27 10:00").events;
  if (!event) throw new Error("a story has events");
  const early = { ...event, occurredAt: "2022-05-27T09:00:00.000000001Z" };
  const late = { ...event, occurredAt: "2022-05-27T09:00:00.000000002Z" };
  const receivedAt = at("2022-05-27 10:00");
  const counting = (events: readonly CaseEvent[]) =>
    eventsThatCount(events.map((one) => ({ event: one, receivedAt })));

  test.each([
    { name: "the earlier came first", logged: [early, late] },
    { name: "the later came first", logged: [late, early] },
  ])("the earlier counts, when $name", ({ logged }) => expect(counting(logged)).toEqual([early]));

  test("one that was withdrawn does not count, and another of its id does", () => {
    const withdrawn = { at: receivedAt, reason: "wrong-date", by: "operator" } as const;
    expect(
      eventsThatCount([
        { event: early, receivedAt, withdrawn },
        { event: late, receivedAt },
      ]),
    ).toEqual([late]);
  });

  test("none is dropped whose id is its own", () => {
    const other = { ...late, eventId: "another" };
    expect(counting([early, other])).toEqual([early, other]);
  });
});
