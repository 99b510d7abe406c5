import { describe, expect, test } from "vitest";
import { quietScans } from "../../../../infra/local/start/quiet-scans.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import { at, justAfter, justBefore } from "../../../support/london.ts";

const noon = at("2026-11-20 12:00");
const scan = (planned: Instant) => ({ functionName: "scan-deadlines", planned });

/** An index whose head can be set, and that counts how often it was asked. */
function index(first: Instant | undefined) {
  const state = { head: first, asked: 0 };
  return {
    state,
    next: async () => {
      state.asked += 1;
      return state.head;
    },
  };
}

describe("scans that would find nothing", () => {
  test.each([
    ["is due just before: fires", justBefore(noon), false],
    ["is due at that very instant: fires", noon, false],
    ["is due just after: passes", justAfter(noon), true],
    ["is not there: passes", undefined, true],
  ])("what is first in the index %s", async (_, head, passes) => {
    const scans = quietScans(index(head).next);
    expect(await scans.passOver(scan(noon))).toBe(passes);
  });

  test("no other schedule is ever passed over", async () => {
    const scans = quietScans(index(undefined).next);
    expect(await scans.passOver({ functionName: "write-weekly-report", planned: noon })).toBe(false);
  });

  test("another schedule may change the index: it is asked again after one", async () => {
    const { next, state } = index(at("2026-11-20 12:30"));
    const scans = quietScans(next);
    expect(await scans.passOver(scan(noon))).toBe(true);
    await scans.passOver({ functionName: "reconcile-cases", planned: noon });
    state.head = noon;
    expect(await scans.passOver(scan(noon))).toBe(false);
  });

  test("the index is asked once while nothing changes, and again after an event or a scan", async () => {
    const { next, state } = index(at("2026-11-20 12:30"));
    const scans = quietScans(next);
    await scans.passOver(scan(noon));
    await scans.passOver(scan(at("2026-11-20 12:15")));
    expect(state.asked).toBe(1);
    scans.changed();
    await scans.passOver(scan(at("2026-11-20 12:15")));
    expect(state.asked).toBe(2);
    expect(await scans.passOver(scan(at("2026-11-20 12:30")))).toBe(false);
    state.head = at("2026-11-20 12:45");
    expect(await scans.passOver(scan(at("2026-11-20 12:45")))).toBe(false);
    expect(state.asked).toBe(3);
    expect(scans.counts()).toEqual({ fired: 2, passed: 3 });
  });
});
