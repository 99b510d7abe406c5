import { describe, expect, test } from "vitest";
import { type CaseEvent, caseEvent, personCaseId } from "../../../../shared/case/index.ts";
import {
  readCircumstances,
  recordEvents,
  refoldCase,
  withdrawEvent,
} from "../../../../shared/monitor/index.ts";
import type { LoggedEvent, Store } from "../../../../shared/store/index.ts";
import { at } from "../../../support/london.ts";
import { type Monitor, messageOf, monitorOver, newsIn } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

const sentAt = at("2022-05-27 10:05");
const now = at("2022-05-30 09:00");
/** Ten working days after Friday 27 May 2022, of which 2 and 3 June are bank holidays: the end of 14 June. */
const due = at("2022-06-15 00:00");

const story = new Story("case-1").sent("2022-05-27 10:00").assessmentHeld("2022-05-28 11:00");
const held = story.events.filter(({ eventType }) => eventType !== "intervention.referral.sent");
const heldId = held[0]?.eventId ?? "";

const withdrawal = { at: now, reason: "wrong-date", by: "operator" } as const;
const recordingOf = ({ store, telling }: Monitor) => ({ store, telling, pause: async () => {} });
const withdraw = (monitor: Monitor, caseId: string, eventId: string) =>
  withdrawEvent({ caseId, eventId, ...withdrawal }, recordingOf(monitor));
const logOf = async (store: Store, caseId: string) => (await store.cases.whole(caseId)).log;
const entryOf = async (store: Store, caseId: string, eventId: string): Promise<LoggedEvent | undefined> =>
  (await logOf(store, caseId)).find(({ event }) => event.eventId === eventId);

const inPrison = (eventType: string, eventId: string, occurredAt: string, detail: object = {}): CaseEvent =>
  caseEvent.parse({
    eventId,
    eventType,
    occurredAt,
    personReference: {
      identifiers: [
        { type: "NOMS", value: "A1234BC" },
        { type: "CRN", value: "X123456" },
      ],
    },
    additionalInformation: {},
    detail,
  });
const persons = [personCaseId("X123456"), personCaseId("A1234BC")];

describe.each(tableForms())("withdrawing an event $form", ({ emptyTable }) => {
  const recorded = async (...events: readonly CaseEvent[]) => {
    const monitor = monitorOver({ table: await emptyTable() });
    expect((await monitor.record(events, sentAt)).failed).toEqual([]);
    return monitor;
  };

  test("folds its case without it, and keeps it with when, by whom and why", async () => {
    const monitor = await recorded(...story.events);
    const before = await entryOf(monitor.store, "case-1", heldId);
    const answer = await withdraw(monitor, "case-1", heldId);
    expect(answer).toMatchObject({
      event: { eventId: heldId },
      withdrawal,
      cases: [{ caseId: "case-1", refolded: "folded" }],
    });
    expect(await entryOf(monitor.store, "case-1", heldId)).toEqual({ ...before, withdrawn: withdrawal });
    const stored = await monitor.store.cases.get("case-1");
    expect(stored?.facts).toEqual(new Story("case-1").sent("2022-05-27 10:00").case);
  });

  test("has what is owed worked out anew, and told when it falls due", async () => {
    const monitor = await recorded(...story.events);
    const { before, after } = await withdraw(monitor, "case-1", heldId);
    const stateIn = (owed: typeof before) =>
      owed.find(({ rule }) => rule === "initial-assessment")?.state ?? "not owed";
    expect([stateIn(before), stateIn(after)]).toEqual(["met", "open"]);
    await monitor.scan(due);
    const { alerts } = await monitor.store.cases.standing("case-1");
    expect(alerts.map(({ alert }) => `${alert.rule} ${alert.stage}`)).toContain("initial-assessment missed");
  });

  test("sends nothing of what waits and is not owed any more", async () => {
    const sections = { riskInformation: {}, furtherInformation: {} };
    const blanked = new Story("case-1")
      .sent("2022-05-27 10:00", sections)
      .amended("2022-05-27 20:00", { riskInformation: { blank: "empty" } });
    const monitor = await recorded(...blanked.events);
    const evening = at("2022-05-27 20:15");
    const raised = async () =>
      (await monitor.store.cases.standing("case-1")).alerts
        .filter(({ alert }) => alert.rule === "risk-information-present")
        .map(({ delivery }) => delivery.state);
    await monitor.scan(evening);
    expect(await raised()).toEqual(["waiting"]);
    const [, { eventId } = { eventId: "" }] = blanked.events;
    await withdrawEvent({ caseId: "case-1", eventId, ...withdrawal, at: evening }, recordingOf(monitor));
    await monitor.scanAndSend(at("2022-05-30 07:00"));
    expect(await raised()).toEqual(["withdrawn"]);
    expect(monitor.emails.flatMap(newsIn).join()).not.toContain("risk-information-present");
  });

  test("is undone by no repetition, and an event with an id of its own counts", async () => {
    const monitor = await recorded(...story.events);
    await withdraw(monitor, "case-1", heldId);
    expect(await monitor.record(held, now)).toEqual({ recorded: 0, failed: [] });
    expect((await monitor.store.cases.get("case-1"))?.facts.appointments).toEqual([]);
    const [first] = held;
    if (first) await monitor.record([{ ...first, eventId: "put-right" }], now);
    expect((await monitor.store.cases.get("case-1"))?.facts.appointments).toHaveLength(1);
  });

  test("done again says the same, and keeps who did it first", async () => {
    const monitor = await recorded(...story.events);
    await withdraw(monitor, "case-1", heldId);
    const again = await withdrawEvent(
      { caseId: "case-1", eventId: heldId, at: now, reason: "test-data", by: "another" },
      recordingOf(monitor),
    );
    expect(again).toMatchObject({ withdrawal, cases: [{ caseId: "case-1", refolded: "same" }] });
    expect((await entryOf(monitor.store, "case-1", heldId))?.withdrawn).toEqual(withdrawal);
  });

  test.each(["case-1", ...persons])(
    "of custody takes it out of each case of the person and of their referrals, found from %s",
    async (from) => {
      const released = inPrison("prison-offender-events.prisoner.released", "out", at("2022-05-28 08:00"));
      const received = inPrison("prison-offender-events.prisoner.received", "in", at("2022-05-01 08:00"));
      const monitor = await recorded(...story.events, received, released);
      expect((await monitor.store.cases.get("case-1"))?.facts.custody?.releasedAt).toBeDefined();
      const { cases } = await withdraw(monitor, from, "out");
      expect(cases.map(({ caseId }) => caseId).sort()).toEqual(["case-1", ...persons].sort());
      for (const id of ["case-1", ...persons]) {
        const custody = (await monitor.store.cases.get(id))?.facts.custody;
        expect(custody?.receivedAt).toBe(at("2022-05-01 08:00"));
        expect(custody).not.toHaveProperty("releasedAt");
        expect((await entryOf(monitor.store, id, "out"))?.withdrawn).toEqual(withdrawal);
      }
    },
  );

  test("of custody holds for a referral that is made later", async () => {
    const released = inPrison("prison-offender-events.prisoner.released", "out", at("2022-05-26 08:00"));
    const received = inPrison("prison-offender-events.prisoner.received", "in", at("2022-05-01 08:00"));
    const monitor = await recorded(received, released);
    await withdraw(monitor, personCaseId("A1234BC"), "out");
    await monitor.record(story.events, now);
    expect((await monitor.store.cases.get("case-1"))?.facts.custody).not.toHaveProperty("releasedAt");
    expect((await entryOf(monitor.store, "case-1", "out"))?.withdrawn).toEqual(withdrawal);
  });

  test("stays written when its referral is over and its events are given an end", async () => {
    const monitor = await recorded(...story.events);
    await withdraw(monitor, "case-1", heldId);
    const over = story
      .ended("2022-05-31 10:00", { deliveryState: "CANCELLED" })
      .concluded("2022-05-31 10:00");
    await monitor.record(over.events, at("2022-05-31 10:05"));
    const entry = await entryOf(monitor.store, "case-1", heldId);
    expect(entry).toMatchObject({ withdrawn: withdrawal, keptUntil: expect.any(String) });
    expect(await refoldCase("case-1", at("2022-06-01 10:00"), recordingOf(monitor))).toBe("same");
  });

  test("is refused for an event that the case does not have, and once the events are forgotten", async () => {
    const monitor = await recorded(...story.events);
    await expect(withdraw(monitor, "case-1", "nothing")).rejects.toThrow('holds no event "nothing"');
    await expect(withdraw(monitor, "case-0", heldId)).rejects.toThrow("holds no event");
    const over = story
      .ended("2022-05-31 10:00", { deliveryState: "CANCELLED" })
      .concluded("2022-05-31 10:00");
    await monitor.record(over.events, at("2022-05-31 10:05"));
    const muchLater = { ...withdrawal, at: at("2023-06-01 10:00") };
    await expect(
      withdrawEvent({ caseId: "case-1", eventId: heldId, ...muchLater }, recordingOf(monitor)),
    ).rejects.toThrow(expect.objectContaining({ name: "EventsForgotten" }));
    expect((await entryOf(monitor.store, "case-1", heldId))?.withdrawn).toBeUndefined();
  });
});

test("an event that is withdrawn while its case is being folded is not in the case in the end", async () => {
  const monitor = monitorOver();
  await monitor.record(story.events, sentAt);
  const { store } = monitor;
  let isFirst = true;
  const meanwhile: Store = {
    ...store,
    cases: {
      ...store.cases,
      put: async (entry, derivedFrom) => {
        if (isFirst && entry.facts.id === "case-1") {
          isFirst = false;
          await withdraw(monitor, "case-1", heldId);
        }
        await store.cases.put(entry, derivedFrom);
      },
    },
  };
  const later = story.acknowledged("2022-05-29 10:00").events.slice(-1);
  const messages = later.map((event) => messageOf(event, now));
  await recordEvents(messages, { ...recordingOf(monitor), store: meanwhile });
  const facts = (await store.cases.get("case-1"))?.facts;
  expect(facts?.appointments).toEqual([]);
  expect(facts?.acknowledgedAt).toBe(at("2022-05-29 10:00"));
});

test("an outage that is withdrawn holds nothing up any more", async () => {
  const monitor = monitorOver();
  const outage = caseEvent.parse({
    eventId: "outage",
    eventType: "crs.outage.recorded",
    occurredAt: at("2022-05-27 09:00"),
    additionalInformation: {},
    detail: { outageId: "o-1", from: at("2022-05-27 09:00") },
  });
  await monitor.record([outage], sentAt);
  expect((await readCircumstances(monitor.store)).outages).toHaveLength(1);
  await withdraw(monitor, "service", "outage");
  expect((await readCircumstances(monitor.store)).outages).toEqual([]);
});
