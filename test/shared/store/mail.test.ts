import { describe, expect, test } from "vitest";
import { recipientKey, type Store, storeOver, type Table } from "../../../shared/store/index.ts";
import { warrantedBy } from "../../support/alerts.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";
import { tableForms } from "../../support/tables.ts";

const noon = at("2022-06-01 12:00");
const one = recipientKey("one@probation.example");
const other = recipientKey("other@probation.example");

describe.each(tableForms())("what is kept of e-mails $form", ({ emptyTable }) => {
  const opened = async (): Promise<{ table: Table; store: Store }> => {
    const table = await emptyTable();
    return { table, store: storeOver(table) };
  };

  describe("many items at once", () => {
    test("are those that are there, each once, however often they are asked for", async () => {
      const { table } = await opened();
      const keys = Array.from({ length: 230 }, (_, number) => ({ pk: `P#${number % 7}`, sk: `S#${number}` }));
      await Promise.all(keys.slice(0, 150).map((key) => table.put({ ...key, kind: "thing" })));
      const found = await table.getAll([...keys, ...keys]);
      expect(found.map(({ pk, sk }) => `${pk} ${sk}`).sort()).toEqual(
        keys
          .slice(0, 150)
          .map(({ pk, sk }) => `${pk} ${sk}`)
          .sort(),
      );
    });

    test("are none of none", async () => {
      expect(await (await opened()).table.getAll([])).toEqual([]);
    });
  });

  describe("a delivery", () => {
    const story = new Story("case-1").sent("2022-05-27 10:00", { riskInformation: { blank: "empty" } });

    test("is found by its id, with the alerts that it carries", async () => {
      const { store } = await opened();
      const [alert] = warrantedBy(story, "2022-06-01 12:00");
      if (!alert) throw new Error("the story warrants an alert");
      await store.alerts.raise(alert);
      const raised = await store.alerts.sendableTo(
        recipientKey(alert.recipient.address),
        at("2022-06-02 12:00"),
      );
      await store.mail.recordDelivery({ deliveryId: "d-1", recipient: one, at: noon }, raised);
      const found = await store.mail.deliveries(["d-1", "d-2"]);
      expect([...found.keys()]).toEqual(["d-1"]);
      expect(found.get("d-1")).toMatchObject({ deliveryId: "d-1", recipient: one, at: noon });
      expect(await store.alerts.at(found.get("d-1")?.alerts ?? [])).toEqual(raised);
    });

    test("is forgotten 90 days after", async () => {
      const { store, table } = await opened();
      const [alert] = warrantedBy(story, "2022-06-01 12:00");
      if (!alert) throw new Error("the story warrants an alert");
      const stored = { alert, delivery: { state: "waiting" }, version: 1 } as const;
      await store.mail.recordDelivery({ deliveryId: "d-1", recipient: one, at: noon }, [stored]);
      const item = await table.get({ pk: "DELIVERY#d-1", sk: "DELIVERY" });
      expect(item?.["expiresAt"]).toBe(Date.parse("2022-08-30T11:00:00Z") / 1000);
    });
  });

  describe("an address", () => {
    const bounced = { deliveryId: "d-1", since: noon, bounced: true, complained: false };

    test("can be reached until SES says otherwise, and then not", async () => {
      const { store } = await opened();
      expect((await store.mail.standing([one, other], noon)).unreachable).toEqual(new Set());
      await store.mail.markUnreachable(one, bounced);
      expect((await store.mail.standing([one, other], noon)).unreachable).toEqual(new Set([one]));
      expect((await store.mail.standing([other], noon)).unreachable).toEqual(new Set());
    });

    test("is known by the first time and the gravest reason, whichever is heard of first", async () => {
      const { store } = await opened();
      const later = { deliveryId: "d-2", since: at("2022-06-02 09:00"), bounced: false, complained: true };
      await store.mail.markUnreachable(one, later);
      expect(await store.mail.markUnreachable(one, bounced)).toEqual({
        because: "complained",
        since: noon,
        newlyBounced: true,
        newlyComplained: false,
      });
      expect(await store.mail.markUnreachable(one, bounced)).toMatchObject({ newlyBounced: false });
    });

    test("is marked by several at once without any being lost", async () => {
      const { store } = await opened();
      const all = ["a", "b", "c", "d", "e"].map((deliveryId) => ({ ...bounced, deliveryId }));
      const marked = await Promise.all(all.map((news) => store.mail.markUnreachable(one, news)));
      expect(marked.every(({ newlyBounced }) => newlyBounced)).toBe(true);
      const again = await Promise.all(all.map((news) => store.mail.markUnreachable(one, news)));
      expect(again.some(({ newlyBounced }) => newlyBounced)).toBe(false);
    });

    test("is listed in the regions whose people know it, in one capacity whichever is heard of first", async () => {
      const { store } = await opened();
      const listed = {
        recipient: one,
        masked: "o…@probation.example",
        because: "bounced",
        since: noon,
      } as const;
      const whose = [
        { role: "practitioner", of: "Unit B" },
        { role: "manager", of: "Unit A" },
      ] as const;
      for (const place of [0, 1])
        await store.mail.listUnreachable("J", { ...listed, ...(whose[place] ?? whose[0]) });
      for (const place of [1, 0])
        await store.mail.listUnreachable("K", { ...listed, ...(whose[place] ?? whose[0]) });
      const expected = [{ ...listed, role: "manager", of: "Unit A" }];
      expect(await store.mail.unreachableIn("J")).toEqual(expected);
      expect(await store.mail.unreachableIn("K")).toEqual(expected);
      expect(await store.mail.unreachableIn("L")).toEqual([]);
    });
  });

  describe("the tally", () => {
    test.each([
      ["the same day", "2022-06-01 23:00", { sent: 3, bounced: 1 }],
      ["the day after", "2022-06-03 00:59", { sent: 3, bounced: 1 }],
      ["two days after, by UTC", "2022-06-03 01:00", { sent: 0, bounced: 0 }],
      ["the day before", "2022-05-31 12:00", { sent: 0, bounced: 0 }],
    ])("seen %s", async (_when, now, lately) => {
      const { store } = await opened();
      await store.mail.addToTally(noon, { sent: 1, bounced: 0 });
      await store.mail.addToTally(noon, { sent: 2, bounced: 1 });
      expect((await store.mail.standing([one], at(now))).lately).toEqual(lately);
    });

    test("counts what several add at once", async () => {
      const { store } = await opened();
      await Promise.all(
        Array.from({ length: 6 }, () => store.mail.addToTally(noon, { sent: 10, bounced: 1 })),
      );
      expect((await store.mail.standing([], noon)).lately).toEqual({ sent: 60, bounced: 6 });
    });
  });
});
