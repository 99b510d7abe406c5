import { describe, expect, test } from "vitest";
import { type CaseEvent, foldCase, personCaseId } from "../../../shared/case/index.ts";
import type { Alert } from "../../../shared/obligations/index.ts";
import {
  ConditionNotMet,
  type Delivery,
  recipientKey,
  type Store,
  storeOver,
  type Table,
  UnreadableItem,
} from "../../../shared/store/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { warrantedBy } from "../../support/alerts.ts";
import { at, justAfter, justBefore } from "../../support/london.ts";
import { Story } from "../../support/story.ts";
import { pagesOf, tableForms } from "../../support/tables.ts";

const noon = at("2022-06-01 12:00");
const later = at("2022-06-02 09:00");
const forever = "9999-12-31T23:59:59.999Z" as Instant;

const story = new Story("case-1").sent("2022-05-27 10:00").assessmentHeld("2022-06-01 11:00");
const [sent, held] = story.events as [CaseEvent, CaseEvent];

const entry = (more: { nextActionAt?: Instant; reportedUntil?: Instant } = {}, told = story) => ({
  facts: told.case,
  foldedFrom: 2,
  reportedUntil: forever,
  ...more,
});

/** The practitioner is told at once that the risk section is blank, the provider on the next working day. */
const someAlert = (): Alert => {
  const [alert] = warrantedBy(
    story.amended("2022-06-01 11:30", { riskInformation: { blank: "empty" } }),
    "2022-06-01 12:00",
  );
  if (!alert) throw new Error("the story warrants an alert");
  return alert;
};

describe.each(tableForms())("the store $form", ({ emptyTable }) => {
  const opened = async (): Promise<{ store: Store; table: Table }> => {
    const table = await emptyTable();
    return { table, store: storeOver(table) };
  };

  describe("events", () => {
    test("are logged once", async () => {
      const { store } = await opened();
      expect(await store.events.log("case-1", { event: sent, receivedAt: noon })).toBe(true);
      expect(await store.events.log("case-1", { event: sent, receivedAt: later })).toBe(false);
      expect((await store.cases.whole("case-1")).log).toEqual([{ event: sent, receivedAt: noon }]);
    });

    test("lie in order of occurrence, to the nanosecond, whatever the order of arrival", async () => {
      const { store } = await opened();
      const moments = ["100000001", "100000003", "100000002"].map((nanoseconds, index) => ({
        ...sent,
        eventId: `e-${index}`,
        occurredAt: `2022-05-27T09:00:00.${nanoseconds}Z`,
      }));
      for (const event of moments) await store.events.log("case-1", { event, receivedAt: noon });
      const { log } = await store.cases.whole("case-1");
      expect(log.map(({ event }) => event.eventId)).toEqual(["e-0", "e-2", "e-1"]);
    });

    test("of one case are not another's", async () => {
      const { store } = await opened();
      await store.events.log("case-1", { event: sent, receivedAt: noon });
      expect((await store.cases.whole("case-10")).log).toEqual([]);
    });
  });

  describe("a case", () => {
    test("is what was put, with its version", async () => {
      const { store } = await opened();
      expect(await store.cases.get("case-1")).toBeUndefined();
      await store.cases.put(entry({ nextActionAt: noon }), undefined);
      expect(await store.cases.get("case-1")).toEqual({ ...entry({ nextActionAt: noon }), version: 1 });
    });

    test("is written on condition of the version that it was derived from", async () => {
      const { store } = await opened();
      await store.cases.put(entry(), undefined);
      await expect(store.cases.put(entry(), undefined)).rejects.toThrow(ConditionNotMet);
      await store.cases.put(entry({ nextActionAt: noon }), 1);
      await expect(store.cases.put(entry(), 1)).rejects.toThrow(ConditionNotMet);
      expect((await store.cases.get("case-1"))?.version).toBe(2);
    });

    test("keeps every fact that its events can tell", async () => {
      const { store } = await opened();
      const full = fullStory();
      await store.cases.put(entry({}, full), undefined);
      expect((await store.cases.get("case-1"))?.facts).toEqual(full.case);
    });

    test("of a person keeps what is known of them in prison and of their referrals", async () => {
      const { store } = await opened();
      const id = personCaseId("X123456");
      const facts = foldCase(id, fullStory().events);
      expect(facts).toMatchObject({ custody: expect.anything(), referralsOfPerson: [expect.anything()] });
      await store.cases.put({ facts, foldedFrom: 1, reportedUntil: forever }, undefined);
      expect((await store.cases.get(id))?.facts).toEqual(facts);
    });

    test("comes with its alerts, and its events only when they are asked for", async () => {
      const { store } = await opened();
      for (const event of story.events) await store.events.log("case-1", { event, receivedAt: noon });
      await store.alerts.raise(someAlert());
      await store.cases.put(entry(), undefined);
      const standing = await store.cases.standing("case-1");
      expect(standing).toMatchObject({ stored: { version: 1 } });
      expect(standing).not.toHaveProperty("log");
      expect(standing.alerts.map(({ alert }) => alert)).toEqual([someAlert()]);
      const whole = await store.cases.whole("case-1");
      expect(whole.log.map(({ event }) => event)).toEqual([sent, held]);
      expect(whole).toMatchObject({ stored: standing.stored, alerts: standing.alerts });
    });

    test.each([
      { name: "before", since: justBefore(noon), found: ["case-1"] },
      { name: "at", since: noon, found: ["case-1"] },
      { name: "after", since: justAfter(noon), found: [] },
    ])("is in its region's reports that begin $name the last it matters to", async ({ since, found }) => {
      const { store } = await opened();
      await store.cases.put(entry({ reportedUntil: noon }), undefined);
      const cases = (await pagesOf(store.cases.ofRegion("J", since))).flat();
      expect(cases.map(({ id }) => id)).toEqual(found);
      expect((await pagesOf(store.cases.ofRegion("K", since))).flat()).toEqual([]);
    });

    test("of no known region is in a region of its own", async () => {
      const { store } = await opened();
      await store.cases.put(entry({}, new Story("case-1").acknowledged("2022-05-27 11:00")), undefined);
      const cases = (await pagesOf(store.cases.ofRegion("unknown", noon))).flat();
      expect(cases.map(({ id }) => id)).toEqual(["case-1"]);
    });

    test("that no report is about is in no region", async () => {
      const { store } = await opened();
      await store.cases.put({ facts: story.case, foldedFrom: 2 }, undefined);
      expect((await pagesOf(store.cases.ofRegion("J", noon))).flat()).toEqual([]);
      expect(await store.cases.get("case-1")).toEqual({ facts: story.case, foldedFrom: 2, version: 1 });
    });

    test("can be found by the person it is about, and tells whether it is open", async () => {
      const { store, table } = await opened();
      await store.cases.put(entry(), undefined);
      const found = async () =>
        (await pagesOf(table.read({ index: "person", partition: "PERSON#X123456" }))).flat();
      expect(await found()).toMatchObject([
        { pk: "CASE#case-1", reference: "AB1234AC", contractType: "Accommodation", open: true },
      ]);
      await store.cases.put(entry({}, story.ended("2022-06-05 10:00")), 1);
      expect(await found()).toMatchObject([{ open: false }]);
    });
  });

  describe("what is due", () => {
    const dueBy = async (store: Store, now: Instant) =>
      (await Promise.all(store.due.shards.map((shard) => pagesOf(store.due.in(shard, now))))).flat(2);

    test.each([
      { name: "just before", now: justBefore(noon), due: 0 },
      { name: "exactly at", now: noon, due: 1 },
      { name: "just after", now: justAfter(noon), due: 1 },
    ])("holds a case $name its next action: $due", async ({ now, due }) => {
      const { store } = await opened();
      await store.cases.put(entry({ nextActionAt: noon }), undefined);
      expect(await dueBy(store, now)).toEqual(
        due === 0 ? [] : [{ kind: "case", caseId: "case-1", at: noon }],
      );
    });

    test("no longer holds a case for which nothing is to be done", async () => {
      const { store } = await opened();
      await store.cases.put(entry({ nextActionAt: noon }), undefined);
      await store.cases.put(entry(), 1);
      expect(await dueBy(store, later)).toEqual([]);
    });

    test("holds an alert from its time of delivery on, by its recipient's key and not by the address", async () => {
      const { store } = await opened();
      const alert = { ...someAlert(), deliverAt: noon };
      await store.alerts.raise(alert);
      expect(await dueBy(store, justBefore(noon))).toEqual([]);
      expect(await dueBy(store, noon)).toEqual([
        { kind: "alert", recipient: recipientKey(alert.recipient.address), at: noon },
      ]);
    });

    test("is spread over every shard, and found again in each", async () => {
      const { store } = await opened();
      const ids = Array.from({ length: 40 }, (_, number) => `case-${number}`);
      for (const id of ids) {
        await store.cases.put({ ...entry({ nextActionAt: noon }), facts: { ...story.case, id } }, undefined);
      }
      const shards = await Promise.all(
        store.due.shards.map(async (shard) => (await pagesOf(store.due.in(shard, noon))).flat()),
      );
      expect(shards.every((found) => found.length > 0)).toBe(true);
      expect(
        shards
          .flat()
          .map((due) => due.kind === "case" && due.caseId)
          .sort(),
      ).toEqual([...ids].sort());
    });

    test("begins with the soonest of all shards", async () => {
      const { store } = await opened();
      expect(await store.due.next()).toBeUndefined();
      await store.cases.put(entry({ nextActionAt: later }), undefined);
      expect(await store.due.next()).toBe(later);
      for (const id of ["case-2", "case-3", "case-4"]) {
        await store.cases.put({ ...entry({ nextActionAt: noon }), facts: { ...story.case, id } }, undefined);
      }
      expect(await store.due.next()).toBe(noon);
    });
  });

  describe("an alert", () => {
    const recipient = recipientKey(someAlert().recipient.address);
    const raised = async () => {
      const { store, table } = await opened();
      const alert = { ...someAlert(), deliverAt: noon };
      await store.alerts.raise(alert);
      const [stored] = await store.alerts.sendableTo(recipient, noon);
      if (!stored) throw new Error("it was raised");
      return { store, table, alert, stored };
    };

    test("is raised once, whoever spells the address how", async () => {
      const { store, alert } = await raised();
      expect(await store.alerts.raise(alert)).toBe(false);
      const shouted = { ...alert.recipient, address: alert.recipient.address.toUpperCase() };
      expect(await store.alerts.raise({ ...alert, recipient: shouted })).toBe(false);
      expect(await store.alerts.raise({ ...alert, raisedAt: later })).toBe(false);
    });

    test.each([
      { what: "stage", change: { stage: "missed" as const } },
      { what: "repeat", change: { repeat: 2 } },
      { what: "due instant", change: { due: later } },
      { what: "obligation", change: { obligation: "another" } },
      {
        what: "recipient",
        change: { recipient: { role: "manager" as const, address: "boss@probation.example" } },
      },
    ])("with another $what is another", async ({ change }) => {
      const { store, alert } = await raised();
      expect(await store.alerts.raise({ ...alert, ...change })).toBe(true);
    });

    test.each([
      { name: "just before", now: justBefore(noon), found: 0 },
      { name: "exactly at", now: noon, found: 1 },
      { name: "just after", now: justAfter(noon), found: 1 },
    ])("may be sent $name its time of delivery: $found", async ({ now, found }) => {
      const { store, alert } = await raised();
      const sendable = await store.alerts.sendableTo(recipient, now);
      expect(sendable).toEqual(found === 0 ? [] : [{ alert, delivery: { state: "waiting" }, version: 1 }]);
      expect(await store.alerts.sendableTo(recipientKey("somebody.else@probation.example"), now)).toEqual([]);
    });

    test("is moved by one of two", async () => {
      const { store, stored } = await raised();
      const claim: Delivery = { state: "claimed", deliveryId: "one", at: noon, leaseUntil: later };
      const moved = await store.alerts.move(stored, claim);
      expect(moved).toEqual({ ...stored, delivery: claim, version: 2 });
      await expect(store.alerts.move(stored, claim)).rejects.toThrow(ConditionNotMet);
    });

    test.each([
      { name: "a quarter of an hour less a millisecond", now: at("2022-06-02 09:14:59.999"), found: 0 },
      { name: "a quarter of an hour", now: at("2022-06-02 09:15"), found: 1 },
      { name: "a quarter of an hour and a millisecond", now: at("2022-06-02 09:15:00.001"), found: 1 },
    ])("that was claimed may be sent again $name after the lease: $found", async ({ now, found }) => {
      const { store, stored } = await raised();
      await store.alerts.move(stored, { state: "claimed", deliveryId: "one", at: noon, leaseUntil: later });
      expect(await store.alerts.sendableTo(recipient, now)).toHaveLength(found);
    });

    const settled: readonly Delivery[] = [
      { state: "accepted", deliveryId: "one", messageId: "m", at: noon },
      { state: "withdrawn", reason: "met", at: noon },
      { state: "failed", deliveryId: "one", reason: "MessageRejected", at: noon },
    ];
    test.each(settled)("that is $state is in no index any more, and stays in its case", async (delivery) => {
      const { store, stored, table } = await raised();
      await store.alerts.move(stored, delivery);
      expect(await store.alerts.sendableTo(recipient, forever)).toEqual([]);
      expect(await store.due.next()).toBeUndefined();
      expect((await store.cases.standing("case-1")).alerts).toMatchObject([{ delivery }]);
      const [item] = (await pagesOf(table.read({ partition: "CASE#case-1" }))).flat();
      expect(Object.keys(item ?? {}).sort()).toEqual([
        "body",
        "kind",
        "pk",
        "recipient",
        "sk",
        "state",
        "version",
      ]);
    });

    test("that was withdrawn may be raised again; one that was told may not", async () => {
      const { store, stored, alert } = await raised();
      await store.alerts.move(stored, { state: "withdrawn", reason: "met", at: noon });
      expect(await store.alerts.raise(alert)).toBe(true);
      const [again] = await store.alerts.sendableTo(recipient, noon);
      if (!again) throw new Error("it was raised again");
      await store.alerts.move(again, { state: "accepted", deliveryId: "one", messageId: "m", at: noon });
      expect(await store.alerts.raise(alert)).toBe(false);
    });

    test("has no address in its keys", async () => {
      const { table, alert } = await raised();
      const [item] = (await pagesOf(table.read({ partition: "CASE#case-1" }))).flat();
      const { body, ...rest } = item ?? { body: "" };
      expect(JSON.stringify(rest)).not.toContain(alert.recipient.address);
      expect(body).toContain(alert.recipient.address);
    });
  });

  describe("a week's figures", () => {
    const week = (number: number) => ({
      region: "J",
      week: `2022-W${String(number).padStart(2, "0")}`,
      figures: { number, nested: [{ due: null }] },
      email: { state: "sending" } as const,
    });

    test("are what was put, and are replaced on condition of their version", async () => {
      const { store } = await opened();
      expect(await store.figures.get("J", "2022-W20")).toBeUndefined();
      const stored = await store.figures.put(week(20), undefined);
      expect(await store.figures.get("J", "2022-W20")).toEqual({ ...week(20), version: 1 });
      await expect(store.figures.put(week(20), undefined)).rejects.toThrow(ConditionNotMet);
      const sentNow = { ...stored, email: { state: "sent", messageId: "m", at: noon } as const };
      await store.figures.put(sentNow, stored.version);
      expect(await store.figures.get("J", "2022-W20")).toEqual({ ...sentNow, version: 2 });
    });

    test.each([
      { weeks: 2, found: [18, 19] },
      { weeks: 3, found: [17, 18, 19] },
      { weeks: 12, found: [16, 17, 18, 19] },
    ])(
      "of $weeks weeks before come oldest first, without the week itself and those after",
      async ({ weeks, found }) => {
        const { store } = await opened();
        for (const number of [19, 16, 21, 17, 20, 18]) await store.figures.put(week(number), undefined);
        await store.figures.put({ ...week(19), region: "K" }, undefined);
        const before = await store.figures.before("J", "2022-W20", weeks);
        expect(before).toEqual(found.map((number) => week(number).figures));
      },
    );

    test("before the first week are none", async () => {
      const { store } = await opened();
      await store.figures.put(week(20), undefined);
      expect(await store.figures.before("J", "2022-W20", 12)).toEqual([]);
    });
  });

  describe("a case whose facts were written by a version that knew others", () => {
    const older = (facts: unknown) => ({
      pk: "CASE#case-1",
      sk: "CASE",
      kind: "case",
      version: 3,
      foldedFrom: 2,
      reportedUntil: forever,
      regionPk: "REGION#J",
      regionSk: `${forever}#case-1`,
      body: JSON.stringify(facts),
    });
    const { dealings: _, ...withoutDealings } = story.case;

    test.each([
      { name: "fewer", facts: withoutDealings },
      { name: "another form of some", facts: { ...story.case, appointments: { "saa-1": "held" } } },
    ])("is folded again from its events, wherever it is read: $name", async ({ facts }) => {
      const { store, table } = await opened();
      for (const event of story.events) await store.events.log("case-1", { event, receivedAt: noon });
      await table.put(older(facts));
      const read = { facts: story.case, version: 3, foldedFrom: 2, reportedUntil: forever };
      expect(await store.cases.get("case-1")).toEqual(read);
      expect((await store.cases.standing("case-1")).stored).toEqual(read);
      expect((await store.cases.whole("case-1")).stored).toEqual(read);
      expect((await pagesOf(store.cases.ofRegion("J", noon))).flat()).toEqual([story.case]);
    });
  });

  describe("an item that cannot be read", () => {
    const body = JSON.stringify({ ...story.case, assignedAt: "canary of 13 May", appointments: "canary" });
    const broken = [
      { name: "another kind", item: { kind: "canary" } },
      {
        name: "no JSON",
        item: { kind: "case", version: 1, foldedFrom: 1, reportedUntil: forever, body: "canary {" },
      },
      {
        name: "wrong facts",
        item: { kind: "case", version: 1, foldedFrom: 1, reportedUntil: forever, body },
      },
      {
        name: "no version",
        item: { kind: "case", foldedFrom: 1, reportedUntil: forever, body: JSON.stringify(story.case) },
      },
    ];
    test.each(broken)("is named by its key and not by its content: $name", async ({ item }) => {
      const { store, table } = await opened();
      await table.put({ pk: "CASE#case-1", sk: "CASE", ...item });
      const error: unknown = await store.cases.get("case-1").catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UnreadableItem);
      expect(error).toMatchObject({ pk: "CASE#case-1", sk: "CASE" });
      expect(String(error)).toContain("CASE#case-1 / CASE");
      expect(JSON.stringify(error) + String(error)).not.toContain("canary");
    });

    test("says which parts are wrong", async () => {
      const { store, table } = await opened();
      await table.put({
        pk: "CASE#case-1",
        sk: "CASE",
        kind: "case",
        version: 1,
        foldedFrom: 1,
        reportedUntil: forever,
        body,
      });
      await expect(store.cases.get("case-1")).rejects.toThrow(/body\.assignedAt .*, body\.appointments /u);
    });

    test("among events and alerts is named as well", async () => {
      const { store, table } = await opened();
      await table.put({ pk: "CASE#case-1", sk: "EVENT#1", kind: "event", receivedAt: noon, body: "{}" });
      await expect(store.cases.whole("case-1")).rejects.toMatchObject({ sk: "EVENT#1" });
      await table.put({ pk: "CASE#case-1", sk: "ALERT#1", kind: "alert", version: 1, body: "{}" });
      await expect(store.cases.standing("case-1")).rejects.toMatchObject({ sk: "ALERT#1" });
    });
  });
});

/** A story in which everything happens. */
function fullStory(): Story {
  return story
    .amended("2022-06-02 10:00", {
      riskInformation: {
        noKnownRisk: false,
        missingPoints: ["level"],
        unsafe: ["postcode"],
        jargon: ["RoSH"],
      },
      furtherInformation: { blank: "placeholder" },
      expectedReleaseDate: "2022-08-01",
      completionDeadline: "2022-12-01",
      maximumEnforceableDays: 10,
    })
    .amended("2022-06-03 10:00", { expectedReleaseDate: null, completionDeadline: null })
    .assigned("2022-06-03 11:00")
    .acknowledged("2022-06-03 12:00")
    .planSubmitted("2022-06-06 10:00", "plan-1", 6)
    .planApproved("2022-06-07 10:00", "plan-1", "service")
    .sessionBooked("2022-06-08 10:00", "2022-06-15 10:00")
    .sessionBooked("2022-06-09 10:00", "2022-06-16 10:00", 1, "session-1b", "session-1")
    .sessionHeld("2022-06-16 10:00", 1, { id: "session-1b" })
    .sessionMissed("2022-06-23 10:00", 2)
    .ended("2022-07-01 10:00")
    .endOfServiceReport("2022-07-04 10:00")
    .concluded("2022-07-04 11:00")
    .caseNote("2022-06-03 14:00", "practitioner", "new-practitioner")
    .contact("2022-06-03 15:00", "provider", "other")
    .occurred("2022-06-10 10:00", "unsuitable")
    .changed("2022-06-10 11:00", "change-of-prison")
    .enforcementDecided("2022-06-24 10:00")
    .noFurtherAttempts("2022-06-24 11:00")
    .endSuggested("2022-06-25 10:00")
    .postponementAgreed("2022-06-25 11:00", "following-day")
    .orderRevoked("2022-06-26 10:00")
    .received("2022-05-20 10:00", {
      outOfArea: true,
      team: { region: "J", prisonMailbox: "prison@example.org" },
    })
    .released("2022-05-25 10:00")
    .received("2022-06-27 10:00");
}
