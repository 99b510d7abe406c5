import { beforeEach, describe, expect, test } from "vitest";
import { releaseAlerts } from "../../../../shared/monitor/index.ts";
import { recipientKey } from "../../../../shared/store/index.ts";
import { crnOf } from "../../../support/another-person.ts";
import { at } from "../../../support/london.ts";
import { type Monitor, monitorOver, newsIn } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

/** Each with a provider and a practitioner of its own, who are reminded on Friday the 13th and told of a miss on the 17th. */
const referral = (name: string) =>
  new Story(`case-${name}`, [], [crnOf(name)]).sent("2026-11-02 09:00", {
    contract: {
      reference: `CONTRACT-${name}`,
      type: "PWB",
      region: "J",
      provider: { code: name.toUpperCase(), name: `Provider ${name}`, mailbox: `${name}@provider.example` },
    },
    practitioner: { email: `${name}@probation.example` },
  });
const friday = at("2026-11-13 07:00");
const tuesday = at("2026-11-17 07:00");

describe.each(tableForms())("the storm guard $form", ({ emptyTable }) => {
  let monitor: Monitor;
  const recorded = async (mostEmailsAtOnce: number, ...names: string[]) => {
    monitor = monitorOver({ table: await emptyTable(), mostEmailsAtOnce });
    for (const name of names) await monitor.record(referral(name).events, at("2026-11-02 09:00"));
  };
  const told = () => monitor.emails.map(({ to }) => to).sort();
  const deliveries = async (name: string) =>
    (await monitor.store.cases.standing(`case-${name}`)).alerts.map(({ delivery }) => delivery.state);

  test.each([
    [2, 3, 0],
    [3, 0, 3],
    [4, 0, 3],
  ])("that allows %i e-mails at once holds %i of three and lets %i go", async (most, held, sent) => {
    await recorded(most, "a", "b", "c");
    const { scanned } = await monitor.scanAndSend(friday);
    expect([scanned.emailsHeld, scanned.recipientsTold]).toEqual([held, sent]);
    expect(monitor.emails).toHaveLength(sent);
  });

  describe("that holds e-mails", () => {
    beforeEach(async () => {
      await recorded(2, "a", "b", "c");
      await monitor.scanAndSend(friday);
    });

    test("keeps every alert in the outbox, and says so at each scan", async () => {
      for (const later of ["2026-11-13 07:15", "2026-11-13 12:00", "2026-11-16 07:00"]) {
        const { scanned } = await monitor.scanAndSend(at(later));
        expect([scanned.emailsHeld, scanned.recipientsTold]).toEqual([3, 0]);
      }
      expect(await deliveries("a")).toEqual(["waiting"]);
      expect(monitor.emails).toEqual([]);
    });

    test("holds one alone that comes later, and one on its way from an earlier scan, and an urgent one", async () => {
      await monitor.record(referral("d").events, at("2026-11-02 09:00"));
      const blank = new Story("case-e", [], ["X12345E"]).sent("2026-11-13 08:00", {
        riskInformation: { blank: "empty" },
        practitioner: { email: "e@probation.example" },
      });
      await monitor.record(blank.events, at("2026-11-13 08:00"));
      const { scanned } = await monitor.scanAndSend(at("2026-11-13 08:15"));
      expect(scanned.recipientsTold).toBe(0);
      expect(scanned.emailsHeld).toBeGreaterThan(3);
      const [due] = (await monitor.store.cases.standing("case-a")).alerts;
      expect(due?.delivery.state).toBe("waiting");
      const earlier = { recipient: recipientKey("a@provider.example"), deliverAt: friday };
      const run = await monitor.run([earlier], at("2026-11-13 08:20"));
      expect(run.sent).toMatchObject([{ outcome: "held", alerts: 0 }]);
      expect(run.failed).toEqual([]);
      expect(monitor.emails).toEqual([]);
    });

    test("sends each once when it is released, however many, and holds the next storm", async () => {
      const release = await releaseAlerts(monitor.store, "let through", at("2026-11-13 09:00"));
      expect(release).toMatchObject({ heldSince: friday, emails: 3, alerts: 3, dropped: 0 });
      expect(release.byNews).toEqual([{ rule: "initial-assessment", stage: "reminder", alerts: 3 }]);
      await monitor.scanAndSend(at("2026-11-13 09:15"));
      expect(told()).toEqual(["a@provider.example", "b@provider.example", "c@provider.example"]);
      await monitor.scanAndSend(at("2026-11-13 09:30"));
      expect(monitor.emails).toHaveLength(3);
      const { scanned } = await monitor.scanAndSend(tuesday);
      expect(scanned.emailsHeld).toBe(6);
    });

    test("lets through what was released although the first scan after it could not send all of it", async () => {
      await releaseAlerts(monitor.store, "let through", at("2026-11-13 09:00"));
      await monitor.scan(at("2026-11-13 09:15"));
      const { scanned } = await monitor.scanAndSend(at("2026-11-13 09:30"));
      expect([scanned.emailsHeld, scanned.recipientsTold]).toEqual([0, 3]);
      expect(monitor.emails).toHaveLength(3);
    });

    test("never sends what was dropped, and tells what falls due later", async () => {
      const release = await releaseAlerts(monitor.store, "drop", at("2026-11-13 09:00"));
      expect(release).toMatchObject({ emails: 3, alerts: 3, dropped: 3 });
      for (const later of ["2026-11-13 09:15", "2026-11-16 07:00"]) {
        expect((await monitor.scanAndSend(at(later))).scanned.recipientsTold).toBe(0);
      }
      expect(await deliveries("a")).toEqual(["withdrawn"]);
      // Another event of the case does not bring the reminder back.
      await monitor.record(
        referral("a").caseNote("2026-11-16 09:00", "provider", "other").events,
        at("2026-11-16 09:00"),
      );
      expect((await monitor.scanAndSend(at("2026-11-16 09:15"))).scanned.recipientsTold).toBe(0);
      await monitor.scan(tuesday);
      await releaseAlerts(monitor.store, "let through", at("2026-11-17 07:05"));
      await monitor.scanAndSend(at("2026-11-17 07:15"));
      expect(new Set(monitor.emails.flatMap(newsIn))).toEqual(new Set(["initial-assessment missed"]));
      expect(monitor.emails).toHaveLength(6);
    });

    test("is only looked at, if that is all that is asked", async () => {
      const before = await monitor.store.hold.get();
      const { emails, alerts } = await releaseAlerts(monitor.store, "look", at("2026-11-13 09:00"));
      expect([emails, alerts]).toEqual([3, 3]);
      expect(await monitor.store.hold.get()).toEqual(before);
    });
  });

  test("has nothing to release where nothing is held", async () => {
    await recorded(3, "a");
    for (const work of ["look", "let through", "drop"] as const) {
      expect(await releaseAlerts(monitor.store, work, friday)).toEqual({
        emails: 0,
        alerts: 0,
        dropped: 0,
        byNews: [],
      });
    }
    expect(await monitor.store.hold.get()).toBeUndefined();
  });

  test("is held or released by one at a time", async () => {
    await recorded(3);
    const held = { state: "held", since: friday, emails: 3 } as const;
    await monitor.store.hold.put(held, undefined);
    await expect(monitor.store.hold.put({ state: "released", at: friday }, undefined)).rejects.toThrow(
      "written by somebody else",
    );
    await monitor.store.hold.put({ state: "released", at: friday }, 1);
    expect(await monitor.store.hold.get()).toEqual({ hold: { state: "released", at: friday }, version: 2 });
  });
});
