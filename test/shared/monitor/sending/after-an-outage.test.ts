import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EmailNotAccepted, memoryMailer } from "../../../../shared/messaging/index.ts";
import type { AlertsWaiting } from "../../../../shared/monitor/index.ts";
import { type Alert, deliveryTimeFor, isWaking } from "../../../../shared/obligations/index.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { ofAnother } from "../../../support/another-person.ts";
import { at } from "../../../support/london.ts";
import { alertsIn, monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";

const HOUR = 3_600_000;
const begin = at("2022-06-10 09:00");
const HOURS = 16 * 24;

/** Two referrals of one practitioner, on which the provider does nothing. */
const stories = [
  new Story("case-1").sent("2022-05-27 10:00").assigned("2022-05-27 11:00"),
  new Story("case-2").sent("2022-05-30 10:00"),
];

/** The monitor does not scan from one hour to another; what it queues waits for hours; SES refuses for a while. */
const anyFault = fc.record({
  scansStopAt: fc.nat(HOURS),
  scansStopFor: fc.nat(8 * 24),
  messagesWait: fc.nat(40),
  sesStopsAt: fc.nat(HOURS),
  sesStopsFor: fc.nat(3 * 24),
});

interface Sent {
  readonly at: Instant;
  readonly alerts: readonly Alert[];
}

/** Lets the hours go by and gives every e-mail that was accepted. */
async function emailsUnder(
  fault: typeof anyFault extends fc.Arbitrary<infer T> ? T : never,
): Promise<readonly Sent[]> {
  let hour = 0;
  const within = (from: number, length: number) => hour >= from && hour < from + length;
  const box = memoryMailer(() =>
    within(fault.sesStopsAt, fault.sesStopsFor) ? new EmailNotAccepted("retry", "Throttling") : undefined,
  );
  const monitor = monitorOver({ mailer: box });
  for (const story of stories) {
    const { id } = story.case;
    await monitor.record(
      story.events.map((event) => (id === "case-1" ? event : ofAnother(event, id))),
      at("2022-05-30 10:00"),
    );
  }
  let queued: { readonly message: AlertsWaiting; readonly hour: number }[] = [];
  for (; hour < HOURS; hour += 1) {
    const now = addMilliseconds(begin, hour * HOUR);
    if (!within(fault.scansStopAt, fault.scansStopFor)) {
      const before = monitor.errands.length;
      await monitor.scan(now);
      const readyAt = hour + (hour % 5 === 0 ? fault.messagesWait : 0);
      queued.push(...monitor.errands.slice(before).map((message) => ({ message, hour: readyAt })));
    }
    const ready = queued.filter((one) => one.hour <= hour).map(({ message }) => message);
    queued = queued.filter((one) => one.hour > hour);
    await monitor.run(ready, now);
  }
  return box.accepted.map((email) => ({ at: email.date, alerts: alertsIn(email) }));
}

const obligationOf = ({ caseId, obligation, due, opened }: Alert): string =>
  [caseId, obligation, due ?? opened].join(" ");

describe("whatever fails and for how long, in 142 of its ways", () => {
  test("nobody is woken, no reminder comes late, and stages come in their order", {
    timeout: 120_000,
  }, async () => {
    const seen = { emails: 0, escalated: 0, late: 0 };
    await fc.assert(
      fc.asyncProperty(anyFault, async (fault) => {
        const sent = await emailsUnder(fault);
        const missedAt = new Map<string, Instant>();
        const escalatedAt = new Map<string, Instant>();
        for (const { at: when, alerts } of sent) {
          seen.emails += 1;
          const due = alerts.map((alert) => alert.due).filter((one) => one !== undefined && one > when);
          const wouldBeTooLate = due.some(
            (one) => deliveryTimeFor(when, { pressing: true, due: one as Instant }) === when,
          );
          expect(isWaking(when) || wouldBeTooLate).toBe(true);
          expect(new Set(alerts.map(obligationOf)).size).toBe(alerts.length);
          for (const alert of alerts) {
            if (alert.stage === "reminder" || alert.stage === "early-reminder") {
              expect(alert.due !== undefined && alert.due > when).toBe(true);
            }
            if (alert.stage === "missed") missedAt.set(obligationOf(alert), when);
            if (alert.stage === "escalated" && !escalatedAt.has(obligationOf(alert))) {
              escalatedAt.set(obligationOf(alert), when);
              seen.escalated += 1;
            }
            if (alert.deliverAt < addMilliseconds(when, -HOUR)) seen.late += 1;
          }
        }
        for (const [obligation, when] of escalatedAt)
          expect((missedAt.get(obligation) ?? "9") <= when).toBe(true);
      }),
      { numRuns: 142 },
    );
    expect(Math.min(seen.emails, seen.escalated, seen.late)).toBeGreaterThan(20);
  });
});
