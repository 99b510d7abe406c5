import { describe, expect, test } from "vitest";
import type { WrittenReports } from "../../../infra/local/start/reports.ts";
import { summaryTable } from "../../../infra/local/start/summary-table.ts";
import { type Summary, summaryOf } from "../../../infra/local/summary.ts";
import { alertsWarranted } from "../../../shared/obligations/index.ts";
import { type Delivery, memoryStore, type Store } from "../../../shared/store/index.ts";
import { type Instant, parseInstant } from "../../../shared/time/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const asOf = at("2022-06-20 08:00");
const reports: WrittenReports = {
  names: async () => ["weekly/2022-W24/J.html", "weekly/2022-W24/J.json", "weekly/2022-W24/J.xlsx"],
  read: async () => undefined,
};

/** A case with what it warrants in the outbox, each alert as far as `deliveries` says, in turn. */
async function keep(store: Store, story: Story, deliveries: readonly Delivery[] = []): Promise<number> {
  const facts = story.case;
  await store.cases.put(
    { facts, foldedFrom: story.events.length, reportedUntil: parseInstant("9999-01-01T00:00:00Z") },
    undefined,
  );
  const alerts = alertsWarranted(facts, asOf, { contractManagers: { J: "managers@example.org" } });
  for (const alert of alerts) await store.alerts.raise(alert);
  const { alerts: stored } = await store.cases.standing(facts.id);
  for (const [n, delivery] of deliveries.entries()) {
    const from = stored[n];
    if (from) await store.alerts.move(from, delivery);
  }
  return alerts.length;
}

const accepted = (messageId: string, on: Instant = asOf): Delivery => ({
  state: "accepted",
  deliveryId: `delivery of ${messageId}`,
  messageId,
  at: on,
});

describe("the summary", () => {
  test("of an empty stack is all noughts", async () => {
    const none = { names: async () => [], read: async () => undefined };
    expect(await summaryOf(memoryStore(), none, asOf)).toMatchObject({
      referrals: 0,
      events: 0,
      obligations: { open: 0, met: 0, missed: 0, waived: 0, held: 0 },
      emails: 0,
      notSent: { waiting: 0, withdrawn: 0, failed: 0, undeliverable: 0 },
      reports: 0,
    });
  });

  test("counts what is stored, as it stands at that instant", async () => {
    const store = memoryStore();
    // Sent on Monday 30 May 2022; the tenth working day after it, two bank holidays left out, is 15 June.
    const missed = new Story("missed").sent("2022-05-30 10:00", { completionDeadline: null });
    const blank = new Story("blank").sent("2022-06-17 10:00", {
      completionDeadline: null,
      riskInformation: { blank: "empty" },
    });
    const unknown = new Story("unknown").assessmentHeld("2022-06-17 10:00");
    const kept: Delivery = { state: "undeliverable", deliveryId: "d", reason: "MessageRejected", at: asOf };
    const alerts = await keep(store, missed, [accepted("one"), accepted("one"), { state: "waiting" }, kept]);
    expect(alerts).toBe(4);
    await keep(store, blank, [{ state: "withdrawn", reason: "met", at: asOf }]);
    await keep(store, unknown);

    const summary = await summaryOf(store, reports, asOf);
    expect(summary).toMatchObject({ referrals: 2, events: 3, emails: 1, reports: 1 });
    expect(summary.obligations).toMatchObject({ missed: 1 });
    expect(summary.notSent).toEqual({ waiting: 1, withdrawn: 1, failed: 0, undeliverable: 1 });
    const told = Object.values(summary.told).reduce((a, b) => a + b, 0);
    expect(told).toBe(2);
  });
});

describe("the table at the end", () => {
  const summary: Summary = {
    asOf,
    referrals: 1500,
    events: 13_973,
    obligations: { open: 1997, met: 4995, missed: 570, waived: 78, held: 0 },
    told: { omission: 320, reminder: 1400, missed: 800, escalated: 90 },
    emails: 2100,
    notSent: { waiting: 12, withdrawn: 30, failed: 0, undeliverable: 1 },
    reports: 78,
  };

  test("gives each figure a line, and says what it is made of", () => {
    expect(summaryTable(summary, 83_456)).toMatchInlineSnapshot(`
      "As of Monday 20 June 2022 at 08:00, London time:

        referrals        1,500
        events          13,973
        obligations      7,640  open 1,997, met 4,995, missed 570, waived 78, held 0
        alerts told      2,610  omission 320, reminder 1,400, missed 800, escalated 90
        e-mails          2,100  not sent: waiting 12, withdrawn 30, failed 0, undeliverable 1
        weekly reports      78
        elapsed         83.5 s"
    `);
  });
});
