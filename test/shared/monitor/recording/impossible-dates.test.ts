import { describe, expect, test } from "vitest";
import { type CaseEvent, caseEvent } from "../../../../shared/case/index.ts";
import { itemKinds, MemoryTable, type Store, storeOver } from "../../../../shared/store/index.ts";
import { at } from "../../../support/london.ts";
import { monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";

const sentAt = at("2022-05-27 10:05");
/** Ten working days after Friday 27 May 2022, of which 2 and 3 June are bank holidays: the end of 14 June. */
const due = at("2022-06-15 00:00");
const story = new Story("case-1").sent("2022-05-27 10:00");

const odd = (eventType: string, detail: object, occurredAt: string = at("2022-05-30 10:00")): CaseEvent =>
  caseEvent.parse({
    eventId: "odd",
    eventType,
    occurredAt,
    personReference: { identifiers: [{ type: "NOMS", value: "A1234BC" }] },
    additionalInformation: { referralId: "case-1" },
    detail,
  });

const oddities: readonly (readonly [string, CaseEvent])[] = [
  ["a release date of 9999", odd("crs.referral.amended", { expectedReleaseDate: "9999-12-31" })],
  ["a completion date of 9999", odd("crs.referral.amended", { completionDeadline: "9999-12-31" })],
  ["a sentence end of 9999", odd("crs.referral.amended", { particulars: { sentenceEndDate: "9999-12-31" } })],
  ...["0001-01-01", "1900-01-01", "1949-12-31", "2100-01-01", "9999-12-31"].map(
    (day) =>
      [
        `an appointment in ${day}`,
        odd("crs.initial-assessment-appointment.scheduled", {
          appointmentId: "a-1",
          appointmentTime: `${day}T10:00:00Z`,
        }),
      ] as const,
  ),
  [
    "an acknowledgement in 1900",
    odd("crs.contact.recorded", { by: "provider", about: ["other"] }, "1900-01-01T00:00:00Z"),
  ],
  ["a placement in 9999", odd("crs.temporary-accommodation.started", {}, "9999-12-31T23:59:59Z")],
];

const statesIn = async (store: Store) => {
  const { alerts } = await store.cases.standing("case-1");
  return alerts.map(({ alert }) => `${alert.rule} ${alert.stage}`);
};

describe.each(oddities)("%s in a log", (_, event) => {
  test("stops nothing: later events are recorded, the case is judged, and the scan says what it left out", async () => {
    const monitor = monitorOver();
    await monitor.record(story.events, sentAt);
    expect(await monitor.record([event], sentAt)).toEqual({ recorded: expect.any(Number), failed: [] });
    const later = story.acknowledged("2022-05-31 10:00").events.slice(-1);
    expect((await monitor.record(later, sentAt)).failed).toEqual([]);
    const stored = await monitor.store.cases.get("case-1");
    expect(stored?.facts.acknowledgedAt).toBe(at("2022-05-31 10:00"));
    expect(stored?.facts.setAside).toMatchObject([{ eventId: "odd" }]);

    const scanned = await monitor.scan(due);
    expect(scanned.failures).toEqual([]);
    const [{ eventType, field } = { eventType: "", field: "" }] = stored?.facts.setAside ?? [];
    expect(scanned.setAside).toEqual([{ field: `${eventType} ${field}`, facts: 1 }]);
    expect(await statesIn(monitor.store)).toContain("initial-assessment missed");
  });

  test("of a case that an older version could not fold is set aside by whoever reads the case next", async () => {
    const table = new MemoryTable();
    const monitor = monitorOver({ table });
    await monitor.record(story.events, sentAt);
    // What that version left: the event in the log, the case as it was before, without what it sets aside.
    await table.put({
      ...itemKinds.event.key({ ...event, caseId: "case-1" }),
      kind: "event",
      receivedAt: sentAt,
      body: JSON.stringify(event),
    });
    const item = await table.get(itemKinds.case.key({ caseId: "case-1" }));
    const { setAside, ...facts } = JSON.parse(String(item?.["body"]));
    expect(setAside).toEqual([]);
    if (item) await table.put({ ...item, body: JSON.stringify(facts) });

    const scanned = await monitor.scan(due);
    expect(scanned.failures).toEqual([]);
    expect(scanned.setAside.map(({ facts }) => facts)).toEqual([1]);
    expect(await statesIn(storeOver(table))).toContain("initial-assessment missed");
  });
});

test("an outage without a day that any calendar holds holds nothing up", async () => {
  const monitor = monitorOver();
  const outage = caseEvent.parse({
    eventId: "outage",
    eventType: "crs.outage.recorded",
    occurredAt: at("2022-05-27 09:00"),
    additionalInformation: {},
    detail: { outageId: "o-1", from: "0001-01-01T00:00:00Z", to: "9999-12-31T23:59:59Z" },
  });
  await monitor.record([outage, ...story.events], sentAt);
  expect((await monitor.scan(due)).failures).toEqual([]);
  expect(await statesIn(monitor.store)).toContain("initial-assessment missed");
});

test("a case that is over and of which the events are forgotten can be read as an older version wrote it", async () => {
  const table = new MemoryTable();
  const monitor = monitorOver({ table });
  await monitor.record(story.events, sentAt);
  const item = await table.get(itemKinds.case.key({ caseId: "case-1" }));
  const { setAside, ...facts } = JSON.parse(String(item?.["body"]));
  if (item) await table.put({ ...item, foldedFrom: 5, body: JSON.stringify(facts) });
  expect((await monitor.store.cases.get("case-1"))?.facts).toEqual({ ...story.case, setAside });
});
