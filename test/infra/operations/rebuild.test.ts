import { describe, expect, test } from "vitest";
import { contractManagersOf } from "../../../infra/operations/place.ts";
import { caseIdsIn, rebuild } from "../../../infra/operations/rebuild/rebuild.ts";
import { MemoryTable, storeOver } from "../../../shared/store/index.ts";
import { at } from "../../support/london.ts";
import { monitorOver } from "../../support/monitor.ts";
import { Story } from "../../support/story.ts";

const sent = at("2026-11-02 10:05");
const now = at("2026-11-03 09:00");

/** A monitor in which two referrals were recorded, and a third is long over. */
async function recorded() {
  const table = new MemoryTable();
  const monitor = monitorOver({ table });
  const blank = { riskInformation: { blank: "empty" as const } };
  await monitor.record(new Story("case-1").sent("2026-11-02 10:00", blank).events, sent);
  await monitor.record(
    new Story("case-2", [], ["X000002"]).knownAs("X000002").sent("2026-11-02 10:00").events,
    sent,
  );
  const recording = { store: monitor.store, telling: monitor.telling, pause: async () => {} };
  return { table, monitor, recording };
}

/** A case as a version without any rule would have left it: nobody would ever look at it again. */
async function forgetWhatIsDue(table: MemoryTable, caseId: string): Promise<void> {
  const item = await table.get({ pk: `CASE#${caseId}`, sk: "CASE" });
  const { duePk: _, dueSk: __, ...rest } = item as Record<string, string | number>;
  await table.put({ ...rest, pk: `CASE#${caseId}`, sk: "CASE" });
}

describe("npm run rebuild", () => {
  test("finds every case of a region, and the person's own", async () => {
    const { monitor } = await recorded();
    expect(await caseIdsIn(monitor.store)).toEqual(["case-1", "case-2", "person-X000002", "person-X123456"]);
  });

  test("brings a case that an older version wrote up to the rules of this one", async () => {
    const { table, monitor, recording } = await recorded();
    await forgetWhatIsDue(table, "case-1");
    expect((await monitor.scan(now)).alertsRaised).toBe(0);
    const caseIds = await caseIdsIn(monitor.store);
    expect(await rebuild(caseIds, sent, recording)).toEqual({ folded: 1, same: 3, none: 0 });
    expect((await monitor.scan(now)).alertsRaised).toBeGreaterThan(0);
  });

  test("changes nothing the second time, and raises nothing itself", async () => {
    const { table, monitor, recording } = await recorded();
    await forgetWhatIsDue(table, "case-2");
    const caseIds = await caseIdsIn(monitor.store);
    const shown: number[] = [];
    await rebuild(caseIds, sent, recording, (done) => shown.push(done));
    expect(shown).toEqual([1, 2, 3, 4]);
    const before = table.everything();
    expect(await rebuild(caseIds, sent, recording)).toEqual({ folded: 0, same: 4, none: 0 });
    expect(table.everything()).toEqual(before);
    expect(before.filter(({ sk }) => sk.startsWith("ALERT#"))).toEqual([]);
  });

  test("does not keep a case that is over for longer", async () => {
    const { table, monitor, recording } = await recorded();
    const over = new Story("case-1")
      .ended("2026-11-02 11:00", { deliveryState: "CANCELLED" })
      .concluded("2026-11-02 11:00");
    await monitor.record(over.events, at("2026-11-02 11:05"));
    const before = await table.get({ pk: "CASE#case-1", sk: "CASE" });
    expect(before).toHaveProperty("expiresAt");
    await rebuild(["case-1"], at("2026-12-20 09:00"), recording);
    expect(await table.get({ pk: "CASE#case-1", sk: "CASE" })).toEqual(before);
  });

  test("leaves out what is not there, and a case of which events are missing", async () => {
    const { table, recording } = await recorded();
    const half = new MemoryTable();
    for (const item of table.everything()) if (!item.sk.startsWith("EVENT#")) await half.put(item);
    const over = { ...recording, store: storeOver(half) };
    expect(await rebuild(["case-1", "nobody"], sent, over)).toEqual({ folded: 0, same: 0, none: 2 });
  });

  test("knows whom a stage tells", () => {
    expect(contractManagersOf("prod")["J"]).toMatch(/@/u);
  });
});
