import type { CaseEvent } from "../../shared/case/index.ts";
import {
  type Mailer,
  memoryMailer,
  memoryQueue,
  type OutgoingEmail,
  type Queue,
} from "../../shared/messaging/index.ts";
import {
  type AlertsWaiting,
  type Dispatched,
  dispatchAlerts,
  type RecordedBatch,
  recordEvents,
  type Scanned,
  type Sending,
  scanDeadlines,
} from "../../shared/monitor/index.ts";
import type { Alert } from "../../shared/obligations/index.ts";
import { MemoryTable, storeOver, type Table } from "../../shared/store/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import { contractManagers } from "./alerts.ts";

export interface Around {
  /** Without it no e-mail is ever held. */
  readonly mostEmailsAtOnce?: number;
  readonly table?: Table;
  readonly queue?: Queue;
  readonly mailer?: Mailer;
}

/** A message of the events queue. */
export const messageOf = (event: CaseEvent, handledAt: Instant, messageId = `m-${event.eventId}`) => ({
  messageId,
  body: JSON.stringify({ event, receivedAt: handledAt }),
  handledAt,
});

/** What an e-mail of these tests holds: its alerts as JSON, so that a test can see what was told to whom. */
export const alertsIn = ({ text }: OutgoingEmail): readonly Alert[] => JSON.parse(text);

/** The news in an e-mail: obligation and stage. */
export const newsIn = (email: OutgoingEmail): readonly string[] =>
  alertsIn(email).map(({ obligation, stage }) => `${obligation} ${stage}`);

/** The whole monitor around one table, with queues and mail in memory. */
export function monitorOver({ table = new MemoryTable(), ...around }: Around = {}) {
  const store = storeOver(table);
  const mailbox = memoryMailer();
  const errands = memoryQueue();
  const { mailer = mailbox, queue = errands } = around;
  const telling = { contractManagers };
  const guard = around.mostEmailsAtOnce === undefined ? {} : { mostEmailsAtOnce: around.mostEmailsAtOnce };
  let delivery = 0;
  const sending = {
    store,
    contractManagers,
    mailer,
    compose: async ({ alerts }: { alerts: readonly Alert[] }) => ({
      subject: `${alerts.length} alerts`,
      html: "",
      text: JSON.stringify(alerts),
    }),
    referAndMonitorUrl: "https://refer-monitor.example.org",
    newDeliveryId: () => {
      delivery += 1;
      return `delivery-${delivery}`;
    },
  };
  return {
    table,
    store,
    sending,
    telling,
    /** Every e-mail accepted so far. */
    emails: mailbox.accepted,
    /** Every message that was put on the alerts queue so far. */
    errands: errands.messages as readonly AlertsWaiting[],
    record: (events: readonly CaseEvent[], now: Instant): Promise<RecordedBatch> =>
      recordEvents(
        events.map((event) => messageOf(event, now)),
        { store, telling, pause: async () => {} },
      ),
    scan: (now: Instant): Promise<Scanned> => scanDeadlines({ store, queue, telling, now, ...guard }),
    /** Runs errands as a consumer of the queue would. */
    run: (waiting: readonly AlertsWaiting[], now: Instant, by: Sending = sending): Promise<Dispatched> =>
      dispatchAlerts(
        waiting.map((one, place) => ({
          messageId: `errand-${place}`,
          body: JSON.stringify(one),
          handledAt: now,
        })),
        by,
      ),
    /** A scan, and the errands that it asks for. */
    async scanAndSend(now: Instant, by: Sending = sending): Promise<{ scanned: Scanned; run: Dispatched }> {
      const before = errands.messages.length;
      const scanned = await this.scan(now);
      return { scanned, run: await this.run(this.errands.slice(before), now, by) };
    },
  };
}
export type Monitor = ReturnType<typeof monitorOver>;
