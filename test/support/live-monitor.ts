import { memoryQueue } from "../../shared/messaging/index.ts";
import {
  type FeedRecorded,
  type LiveFeed,
  type ReadAgain,
  type ReadingAsked,
  readAgain,
  reconcileCases,
  recordDomainEvents,
  type Scanned,
  scanDeadlines,
} from "../../shared/monitor/index.ts";
import type { LiveService } from "../../shared/sources/domain-events/index.ts";
import { MemoryTable, storeOver, type Table } from "../../shared/store/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import { contractManagers } from "./alerts.ts";
import { contracts } from "./live-snapshots.ts";

/** The monitor as the live feed feeds it: its use cases over one table, with queues in memory. */
export function liveMonitorOver(
  live: LiveService,
  { table = new MemoryTable(), contracts: book = contracts }: { table?: Table } & Partial<LiveFeed> = {},
) {
  const store = storeOver(table);
  const telling = { contractManagers };
  const feed: LiveFeed = { store, telling, live, contracts: book, pause: async () => {} };
  const readings = memoryQueue();
  const alerts = memoryQueue();
  let taken = 0;
  return {
    table,
    store,
    /** Everything that was ever put on the readings queue. */
    asked: readings.messages as readonly ReadingAsked[],
    /** Hands over messages of the feed, for the n-th time. */
    receive: (
      bodies: readonly (object | string)[],
      sentAt: Instant,
      receiveCount = 1,
    ): Promise<FeedRecorded> =>
      recordDomainEvents(
        bodies.map((body, place) => ({
          messageId: `m-${place}`,
          body: typeof body === "string" ? body : JSON.stringify(body),
          sentAt,
          handledAt: sentAt,
          receiveCount,
        })),
        feed,
      ),
    /** Hands over errands to read, for the n-th time. */
    read: (errands: readonly (ReadingAsked | string)[], receiveCount = 1): Promise<ReadAgain> =>
      readAgain(
        errands.map((errand, place) => ({
          messageId: `r-${place}`,
          body: typeof errand === "string" ? errand : JSON.stringify(errand),
          sentAt: "2026-01-01T00:00:00.000Z" as Instant,
          handledAt: "2026-01-01T00:00:00.000Z" as Instant,
          receiveCount,
        })),
        feed,
      ),
    /** Hands over what was put on the readings queue since the last time. */
    async readWhatWasAsked(): Promise<ReadAgain> {
      const errands = (readings.messages as readonly ReadingAsked[]).slice(taken);
      taken = readings.messages.length;
      return this.read(errands);
    },
    scan: (now: Instant): Promise<Scanned> => scanDeadlines({ store, queue: alerts, readings, telling, now }),
    reconcile: (now: Instant, most = 1_000) => reconcileCases({ store, queue: readings, now, most }),
    /** What was raised about a case: rule and stage, each once. */
    async raised(caseId: string): Promise<readonly string[]> {
      const { alerts: stored } = await store.cases.standing(caseId);
      return [...new Set(stored.map(({ alert }) => `${alert.rule} ${alert.stage}`))].sort();
    },
    log: async (caseId: string) => (await store.cases.whole(caseId)).log.map(({ event }) => event),
  };
}
export type LiveMonitor = ReturnType<typeof liveMonitorOver>;
