import { describe, expect, test } from "vitest";
import {
  ConditionNotMet,
  itemKinds,
  type Store,
  type StoredAlert,
  storeOver,
} from "../../../shared/store/index.ts";
import { addMilliseconds, type Instant } from "../../../shared/time/index.ts";
import { warrantedBy } from "../../support/alerts.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";
import { itemsIn, tableForms } from "../../support/tables.ts";

const noon = at("2022-06-01 12:00");
const end = at("2022-09-01 12:00");
const DAY = 86_400_000;
const seconds = (instant: Instant) => Date.parse(instant) / 1000;

const story = new Story("case-1").sent("2022-05-27 10:00", { riskInformation: { blank: "empty" } });
const [alert] = warrantedBy(story, "2022-06-01 12:00");
if (!alert) throw new Error("the story warrants an alert");
const entry = (keptUntil?: Instant) => ({
  facts: story.case,
  foldedFrom: 1,
  ...(keptUntil && { keptUntil }),
});
const accepted = { state: "accepted", deliveryId: "d", messageId: "m", at: noon } as const;

/** Writes an item of each kind, of a referral that is over where the kind belongs to one. */
async function oneOfEach(store: Store): Promise<void> {
  const { readings, mail } = store;
  for (const event of story.events) await store.events.log("case-1", { event, receivedAt: noon });
  await store.alerts.raise(alert as NonNullable<typeof alert>);
  await readings.put({ caseId: "case-1", open: false, readAt: noon }, undefined);
  await store.cases.put(entry(end), undefined);
  await store.cases.keep("case-1");
  const { alerts } = await store.cases.standing("case-1");
  await mail.recordDelivery({ deliveryId: "d", recipient: "key", at: noon }, alerts);
  await mail.markUnreachable("key", { deliveryId: "d", since: noon, bounced: true, complained: false });
  const whose = { recipient: "key", role: "provider", of: "Lantern", masked: "r…@lantern.example" } as const;
  await mail.listUnreachable("J", { ...whose, because: "bounced", since: noon });
  await mail.addToTally(noon, { sent: 1, bounced: 1 });
  await store.figures.put(
    { region: "J", week: "2022-W20", figures: {}, email: { state: "sending" } },
    undefined,
  );
  await readings.addCorrections("J", "2022-W20", { read: 1, corrected: 0, learnt: 0 });
  await store.heard.note("J", noon);
  await store.hold.put({ state: "released", at: noon }, undefined);
}

/** When an item of each kind is forgotten; `counts` are those that hold nothing of anybody, and stay. */
const ends: Readonly<Record<string, Instant | "counts">> = {
  event: end,
  alert: end,
  reading: end,
  case: addMilliseconds(end, (7 * 365 - 90) * DAY),
  delivery: addMilliseconds(noon, 90 * DAY),
  address: addMilliseconds(noon, 730 * DAY),
  unreachable: addMilliseconds(noon, 730 * DAY),
  tally: addMilliseconds(noon, 90 * DAY),
  figures: addMilliseconds(at("2022-05-16 00:00"), 730 * DAY),
  corrections: "counts",
  heard: "counts",
  hold: "counts",
};

describe.each(tableForms())("what is kept $form", ({ emptyTable }) => {
  test("has an end, by its kind, or holds nothing of anybody; no kind is forgotten here", async () => {
    const table = await emptyTable();
    await oneOfEach(storeOver(table));
    expect(new Set(Object.keys(itemKinds))).toEqual(new Set(Object.keys(ends)));
    const partitions = ["CASE#case-1", "DELIVERY#d", "ADDRESS#key", "UNREACHABLE#J", "TALLY", "REPORT#J"];
    const others = ["CORRECTIONS#J", "HEARD", "HOLD"];
    const items = await Promise.all(
      [...partitions, ...others].map((partition) => itemsIn(table, { partition })),
    );
    const found = items.flat().map(({ kind, expiresAt }) => [kind, expiresAt]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        Object.entries(ends).map(([kind, instant]) => [
          kind,
          instant === "counts" ? undefined : seconds(instant),
        ]),
      ),
    );
  });
});

describe.each(tableForms())("the end of an alert $form", ({ emptyTable }) => {
  async function raised() {
    const table = await emptyTable();
    const store = storeOver(table);
    await store.cases.put(entry(), undefined);
    await store.alerts.raise(alert as NonNullable<typeof alert>);
    const read = async () => (await store.cases.standing("case-1")).alerts[0] as StoredAlert;
    const endCase = async (keptUntil: Instant | undefined, after: number) => {
      await store.cases.put(entry(keptUntil), after);
      await store.cases.keep("case-1");
    };
    return { store, table, read, endCase };
  }

  test("comes with that of its case, and goes with it", async () => {
    const { read, endCase } = await raised();
    expect(await read()).not.toHaveProperty("keptUntil");
    await endCase(end, 1);
    expect((await read()).keptUntil).toBe(end);
    await endCase(undefined, 2);
    expect(await read()).not.toHaveProperty("keptUntil");
  });

  test("does not disturb whoever is sending it, and is not lost by it", async () => {
    const { store, read, endCase } = await raised();
    const before = await read();
    await endCase(end, 1);
    const moved = await store.alerts.move(before, accepted);
    expect(moved).toEqual({ ...before, delivery: accepted, version: 2, keptUntil: end });
    expect(await read()).toEqual(moved);
    await expect(store.alerts.move(before, accepted)).rejects.toThrow(ConditionNotMet);
  });

  test("is that of the case where the case had ended before it was raised", async () => {
    const { store, read, endCase } = await raised();
    await endCase(end, 1);
    await store.alerts.move(await read(), { state: "withdrawn", reason: "met", at: noon });
    expect(await store.alerts.raise(alert as NonNullable<typeof alert>)).toBe(true);
    expect(await read()).toMatchObject({ keptUntil: end, delivery: { state: "waiting" } });
  });

  test("is the last that the case said, when two say it at once", async () => {
    const { store, table, read } = await raised();
    await store.cases.put(entry(end), 1);
    // The first to give the end is overtaken between reading the case and writing the alert.
    let overtaken = false;
    const slow = storeOver({
      get: (key) => table.get(key),
      getAll: (keys) => table.getAll(keys),
      read: (stretch) => table.read(stretch),
      add: (...addition) => table.add(...addition),
      put: async (item, condition) => {
        if (!overtaken) {
          overtaken = true;
          await store.cases.put(entry(), 2);
          await store.cases.keep("case-1");
        }
        await table.put(item, condition);
      },
    });
    await slow.cases.keep("case-1");
    expect(overtaken).toBe(true);
    expect(await read()).not.toHaveProperty("keptUntil");
  });
});
