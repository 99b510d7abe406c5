import { describe, expect, test } from "vitest";
import { memoryQueue } from "../../../../shared/messaging/index.ts";
import { scanDeadlines } from "../../../../shared/monitor/index.ts";
import { recipientKey, storeOver } from "../../../../shared/store/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { ofAnother } from "../../../support/another-person.ts";
import { at, justAfter, justBefore } from "../../../support/london.ts";
import { type Monitor, monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

const sent = at("2022-05-27 10:00");
/** Ten working days after Friday 27 May 2022, of which 2 and 3 June are bank holidays: the end of 14 June. */
const due = at("2022-06-15 00:00");
const community = new Story("case-1").sent("2022-05-27 10:00");

const provider = recipientKey("referrals@lantern.example");
const practitioner = recipientKey("practitioner@probation.example");

const alertsOf = async (monitor: Monitor, caseId = "case-1") =>
  (await monitor.store.cases.standing(caseId)).alerts.map(({ alert }) => alert);
const toldOf = async (monitor: Monitor) =>
  (await alertsOf(monitor)).map(({ stage, recipient }) => `${stage} to ${recipient.address}`).sort();

describe.each(tableForms())("a scan $form", ({ emptyTable }) => {
  const monitorWith = async (story: Story, now: Instant = sent) => {
    const monitor = monitorOver({ table: await emptyTable() });
    await monitor.record(story.events, now);
    return monitor;
  };

  test.each([
    { name: "a millisecond before", now: justBefore(due), told: [] },
    {
      name: "exactly at",
      now: due,
      told: ["missed to practitioner@probation.example", "missed to referrals@lantern.example"],
    },
    {
      name: "a millisecond after",
      now: justAfter(due),
      told: ["missed to practitioner@probation.example", "missed to referrals@lantern.example"],
    },
  ])("$name the deadline tells of what was missed: $told", async ({ now, told }) => {
    const monitor = await monitorWith(community);
    await monitor.scan(now);
    const missed = (await toldOf(monitor)).filter((one) => one.startsWith("missed"));
    expect(missed).toEqual(told);
  });

  test("moves the case's next action on, to what comes next", async () => {
    const monitor = await monitorWith(community);
    const reminder = at("2022-06-13 00:00");
    expect(await monitor.store.due.next()).toBe(reminder);
    await monitor.scan(reminder);
    expect((await monitor.store.cases.get("case-1"))?.nextActionAt).toBe(due);
    await monitor.scan(due);
    expect((await monitor.store.cases.get("case-1"))?.nextActionAt).toBe(at("2022-06-17 00:00"));
  });

  test("a second time raises nothing and looks at nothing", async () => {
    const monitor = await monitorWith(community);
    const first = await monitor.scan(due);
    expect(first).toMatchObject({ cases: 1, alertsRaised: 2, failures: [] });
    const before = await monitor.store.cases.standing("case-1");
    expect(await monitor.scan(due)).toMatchObject({ cases: 0, alertsRaised: 0, failures: [] });
    expect(await monitor.store.cases.standing("case-1")).toEqual(before);
  });

  test("that comes a day late raises what the planned ones would have, once", async () => {
    const monitor = await monitorWith(community);
    await monitor.scan(at("2022-06-15 23:45"));
    expect(await toldOf(monitor)).toEqual([
      "missed to practitioner@probation.example",
      "missed to referrals@lantern.example",
    ]);
  });

  test("asks for an e-mail when its time of delivery has come, and not before", async () => {
    const monitor = await monitorWith(community);
    await monitor.scan(due);
    expect(monitor.errands).toEqual([]);
    const seven = at("2022-06-15 07:00");
    await monitor.scan(justBefore(seven));
    expect(monitor.errands).toEqual([]);
    expect(await monitor.scan(seven)).toMatchObject({ recipientsTold: 2 });
    expect(monitor.errands).toEqual(
      [practitioner, provider].sort().map((recipient) => ({ recipient, deliverAt: seven })),
    );
  });

  test("asks at once for pressing news, whether or not the index shows it yet", async () => {
    const monitor = await monitorWith(
      new Story("case-1").sent("2022-05-27 10:00", { riskInformation: { blank: "empty" } }),
    );
    const soon = at("2022-05-27 10:15");
    expect(await monitor.scan(soon)).toMatchObject({ alertsRaised: 1, recipientsTold: 1 });
    expect(monitor.errands).toEqual([{ recipient: practitioner, deliverAt: soon }]);
  });

  test("asks once for a recipient with news of several cases", async () => {
    const monitor = await monitorWith(community);
    const second = new Story("case-2").sent("2022-05-27 10:00").events.map((event) => ofAnother(event, "X2"));
    await monitor.record(second, sent);
    await monitor.scan(due);
    await monitor.scan(at("2022-06-15 07:00"));
    expect(monitor.errands.map(({ recipient }) => recipient)).toEqual([practitioner, provider].sort());
  });

  test("finds whatever is due, however much it is", async () => {
    const monitor = monitorOver({ table: await emptyTable() });
    const ids = Array.from({ length: 60 }, (_, number) => `case-${number}`);
    await monitor.record(
      ids.flatMap((id) => new Story(id).sent("2022-05-27 10:00").events.map((event) => ofAnother(event, id))),
      sent,
    );
    expect(await monitor.scan(due)).toMatchObject({ cases: 60, alertsRaised: 120, failures: [] });
    expect(await monitor.store.due.next()).toBe(at("2022-06-15 07:00"));
  });
});

describe("a scan", () => {
  test("of a case that cannot be read goes on with the others, and says which it left", async () => {
    const monitor = monitorOver();
    await monitor.record(community.events, sent);
    const { version: _, ...due1 } = { version: 1, kind: "case", duePk: "DUE#0", dueSk: sent };
    await monitor.table.put({ pk: "CASE#broken", sk: "CASE", ...due1 });
    const scanned = await monitor.scan(due);
    expect(scanned).toMatchObject({
      cases: 1,
      alertsRaised: 2,
      failures: [{ id: "broken", reason: "UnreadableItem" }],
    });
  });

  test("says for whom the queue took no message; the next one asks again", async () => {
    const monitor = monitorOver();
    await monitor.record(community.events, sent);
    await monitor.scan(due);
    const seven = at("2022-06-15 07:00");
    const { store, telling } = monitor;
    const queue = memoryQueue((message) =>
      JSON.stringify(message).includes(provider) ? "ServiceUnavailable" : undefined,
    );
    const scanned = await scanDeadlines({ store, telling, queue, now: seven });
    expect(scanned).toMatchObject({
      recipientsTold: 1,
      failures: [{ id: provider, reason: "ServiceUnavailable" }],
    });
    await monitor.scan(at("2022-06-15 07:15"));
    expect(monitor.errands.map(({ recipient }) => recipient)).toContain(provider);
  });

  test("leaves alone a case that the index still shows though it was looked at already", async () => {
    const monitor = monitorOver();
    await monitor.record(community.events, sent);
    await monitor.scan(due);
    const { store, telling } = monitor;
    const before = await store.cases.get("case-1");
    const lagging = {
      ...store,
      due: {
        ...store.due,
        in: async function* (shard: number) {
          if (shard === 0) yield [{ kind: "case" as const, caseId: "case-1", at: due }];
        },
      },
    };
    const scanned = await scanDeadlines({ store: lagging, telling, queue: memoryQueue(), now: due });
    expect(scanned).toMatchObject({ alertsRaised: 0, failures: [] });
    expect(await store.cases.get("case-1")).toEqual(before);
  });

  test("leaves a case to whoever wrote it in the meantime, with its alerts in the outbox", async () => {
    const monitor = monitorOver();
    await monitor.record(community.events, sent);
    const { table, telling } = monitor;
    const store = storeOver(table);
    const meanwhile = {
      ...store,
      cases: {
        ...store.cases,
        standing: async (caseId: string) => {
          const standing = await store.cases.standing(caseId);
          await monitor.record(community.assigned("2022-06-15 00:00").events, due);
          return standing;
        },
      },
    };
    const scanned = await scanDeadlines({ store: meanwhile, telling, queue: memoryQueue(), now: due });
    expect(scanned).toMatchObject({ cases: 1, alertsRaised: 2, failures: [] });
    const stored = await store.cases.get("case-1");
    expect(stored).toMatchObject({ version: 2, facts: { assignedAt: due }, nextActionAt: due });
    expect(await monitor.scan(at("2022-06-15 00:15"))).toMatchObject({ cases: 1 });
  });

  test("counts the open obligations whose deadline lies beyond the bank holidays that are known", async () => {
    const monitor = monitorOver();
    const late = at("2035-12-28 10:00");
    await monitor.record(new Story("case-1").sent("2035-12-28 10:00").events, late);
    expect(await monitor.store.due.next()).toBeDefined();
    const scanned = await monitor.scan(at("2036-01-10 00:00"));
    expect(scanned.calendarRunsOut).toBe(1);
    expect((await monitor.scan(at("2036-01-10 00:15"))).calendarRunsOut).toBe(0);
  });

  test("of nothing does nothing", async () => {
    const monitor = monitorOver();
    expect(await monitor.scan(due)).toEqual({
      cases: 0,
      setAside: [],
      alertsRaised: 0,
      recipientsTold: 0,
      calendarRunsOut: 0,
      withheld: 0,
      withheldForHours: 0,
      emailsHeld: 0,
      readingsAsked: 0,
      silent: [],
      failures: [],
    });
  });

  test("tells the regional contract manager where nobody else is known", async () => {
    const monitor = monitorOver();
    const nobody = new Story("case-1").sent("2022-05-27 10:00", {
      riskInformation: { blank: "empty" },
      practitioner: {},
    });
    await monitor.record(nobody.events, sent);
    await monitor.scan(at("2022-05-27 10:15"));
    const told = await alertsOf(monitor);
    expect(told.length).toBeGreaterThan(0);
    for (const { stage, recipient } of told) {
      expect({ stage, address: recipient.address }).toEqual({
        stage: "omission",
        address: contractManagers["J"],
      });
    }
  });
});
