import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryQueue } from "../../shared/messaging/index.ts";
import { admitEvent, receiveEvents } from "../../shared/sources/full-events/index.ts";
import { at } from "../support/london.ts";
import { examples } from "./an-event.ts";
import { bent, bentOf, bodyOf, canary, expectClean, patience, RUNS, triesOut } from "./odd.ts";

const now = at("2026-11-20 10:00");

describe("10,000 odd inputs", patience, () => {
  test("an event at the door: it is admitted without text, or refused with places", () => {
    triesOut(bentOf(...examples), (raw) => {
      const answer = admitEvent(raw);
      if (answer.admitted) expectClean(JSON.stringify(answer.event));
      else {
        expect(answer.problems.length).toBeGreaterThan(0);
        expectClean(JSON.stringify(answer));
      }
    });
  });

  test("a body at the API: every answer is one that is documented", async () => {
    const statuses = new Map<number, number>();
    const bodies = fc.oneof(
      bodyOf(...examples),
      fc.array(bent(examples[0]), { maxLength: 3 }).map((e) => JSON.stringify(e)),
    );
    const contentTypes = fc.constantFrom(
      "application/json",
      "application/json",
      "application/json",
      "text/plain",
      canary,
      undefined,
    );
    await fc.assert(
      fc.asyncProperty(bodies, contentTypes, async (body, contentType) => {
        const queue = memoryQueue();
        const { answer } = await receiveEvents(
          { contentType, body: Buffer.from(body), receivedAt: now },
          { queue },
        );
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        expectClean(JSON.stringify(answer));
        expectClean(JSON.stringify(queue.messages));
      }),
      { numRuns: RUNS },
    );
    expect([...statuses.keys()].sort()).toEqual([202, 207, 400, 415]);
  });
});
