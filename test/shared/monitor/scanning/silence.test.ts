import { describe, expect, test } from "vitest";
import { hearing, recordEvents, silencesAt } from "../../../../shared/monitor/index.ts";
import { memoryStore, storeOver } from "../../../../shared/store/index.ts";
import { londonDayOf } from "../../../../shared/time/index.ts";
import { at } from "../../../support/london.ts";
import { messageOf, monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

describe.each(tableForms())("when something last arrived from a region, $form", ({ emptyTable }) => {
  test("is the latest, however it is told", async () => {
    const { heard } = storeOver(await emptyTable());
    expect(await heard.last()).toEqual(new Map());
    const [first, second] = [at("2026-11-19 09:00"), at("2026-11-19 09:15")];
    for (const when of [first, second, first, second]) await heard.note("J", when);
    await heard.note("D", first);
    expect(await heard.last()).toEqual(
      new Map([
        ["D", first],
        ["J", second],
      ]),
    );
  });
});

describe("events that arrive", () => {
  test("are noted once a London day for each region", async () => {
    const { heard } = memoryStore();
    const noted: string[] = [];
    const hear = hearing({
      heard: {
        ...heard,
        note: async (region, when) => {
          noted.push(`${region} ${when}`);
          await heard.note(region, when);
        },
      },
    });
    // The clocks go forward on 29 March: midnight is at 00:00 and, a day later, at 23:00 in UTC.
    for (const time of ["29 09:00", "29 23:59:59.999", "30 00:00", "29 10:00", "30 09:00"]) {
      for (const region of ["J", "D"]) await hear(region, at(`2026-03-${time}`));
    }
    expect(noted).toEqual([
      "J 2026-03-29T00:00:00.000Z",
      "D 2026-03-29T00:00:00.000Z",
      "J 2026-03-29T23:00:00.000Z",
      "D 2026-03-29T23:00:00.000Z",
    ]);
  });

  test("tell their region as they are recorded, and a repetition tells nothing new", async () => {
    const { store, telling } = monitorOver();
    const heard: string[] = [];
    const recording = {
      store,
      telling,
      pause: async () => {},
      heard: async (region: string, when: string) => void heard.push(`${region} ${when}`),
    };
    const now = at("2022-05-27 10:05");
    const messages = new Story("case-1")
      .sent("2022-05-27 10:00")
      .events.map((event) => messageOf(event, now));
    await recordEvents(messages, recording);
    // In the referral's own case and in the person's.
    expect(heard).toEqual([`J ${now}`, `J ${now}`]);
    await recordEvents(messages, recording);
    expect(heard).toHaveLength(2);
  });
});

describe("a region", () => {
  test.each([
    { name: "Monday", last: "2026-11-16 09:00", silentFrom: "2026-11-19 00:00" },
    { name: "Thursday", last: "2026-11-19 23:59", silentFrom: "2026-11-24 00:00" },
    { name: "Saturday", last: "2026-11-21 12:00", silentFrom: "2026-11-25 00:00" },
    { name: "before Christmas", last: "2025-12-24 09:00", silentFrom: "2025-12-31 00:00" },
    { name: "over the change of clocks", last: "2026-10-23 09:00", silentFrom: "2026-10-28 00:00" },
  ])("last heard of on $name ($last) is silent from $silentFrom", async ({ last, silentFrom }) => {
    const store = memoryStore();
    await store.heard.note("K", at(last));
    const from = at(silentFrom);
    const justBefore = new Date(Date.parse(from) - 1).toISOString() as typeof from;
    expect(await silencesAt(justBefore, store)).toEqual([]);
    expect(await silencesAt(from, store)).toEqual([{ region: "K", since: londonDayOf(at(last)) }]);
  });

  test("from which nothing ever arrived is not connected; what is of no region is none", async () => {
    const store = memoryStore();
    await store.heard.note("unknown", at("2026-11-02 09:00"));
    expect(await silencesAt(at("2026-11-20 09:00"), store)).toEqual([]);
  });

  test("that is silent is told by every scan until something arrives", async () => {
    const monitor = monitorOver();
    await monitor.store.heard.note("D", at("2026-11-16 09:00"));
    const silent = [{ region: "D", since: "2026-11-16" }];
    expect((await monitor.scan(at("2026-11-19 00:00"))).silent).toEqual(silent);
    expect((await monitor.scan(at("2026-11-19 00:15"))).silent).toEqual(silent);
    await monitor.store.heard.note("D", at("2026-11-19 00:15"));
    expect((await monitor.scan(at("2026-11-19 00:30"))).silent).toEqual([]);
  });
});
