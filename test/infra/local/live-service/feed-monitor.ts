import type { StackClock } from "../../../../infra/local/clock.ts";
import { sampleContracts } from "../../../../infra/local/sample/contracts.ts";
import type { Arrival, ThinEvent } from "../../../../infra/local/sample/index.ts";
import { readScheduleExpression } from "../../../../infra/local/schedules/index.ts";
import { quietScans } from "../../../../infra/local/start/quiet-scans.ts";
import type { CrsCase } from "../../../../shared/case/index.ts";
import { memoryQueue } from "../../../../shared/messaging/index.ts";
import {
  type FeedMessage,
  readAgain,
  reconcileCases,
  recordDomainEvents,
  recordEvents,
  scanDeadlines,
} from "../../../../shared/monitor/index.ts";
import { contractBook, type LiveService } from "../../../../shared/sources/domain-events/index.ts";
import { MemoryTable, storeOver } from "../../../../shared/store/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { messageOf } from "../../../support/monitor.ts";
import { admitted } from "../sample/monitored.ts";

interface Delivery {
  readonly announcements: readonly { readonly reachesUs: Instant; readonly event: ThinEvent }[];
  readonly post: readonly Arrival[];
}

const scans = readScheduleExpression("cron(0/15 * * * ? *)", "UTC");
const nights = readScheduleExpression("cron(30 2 * * ? *)", "Europe/London");

/** The use cases of the live feed around one table, by a clock that stands between them; queues in memory. */
export function feedMonitor(live: LiveService, clock: StackClock) {
  const store = storeOver(new MemoryTable());
  const telling = { contractManagers };
  const contracts = contractBook(
    Object.fromEntries(sampleContracts.map(({ reference, type, region }) => [reference, { type, region }])),
  );
  const recording = { store, telling, pause: async () => undefined };
  const feed = { ...recording, live, contracts };
  const begin = clock.now();
  const quiet = quietScans(() => store.due.next());
  let handedOver = 0;

  const message = (body: unknown): FeedMessage => {
    handedOver += 1;
    const now = clock.now();
    return {
      messageId: `m-${handedOver}`,
      body: JSON.stringify(body),
      sentAt: now,
      handledAt: now,
      receiveCount: 1,
    };
  };
  const well = ({ failed }: { readonly failed: readonly object[] }) => {
    if (failed.length > 0) throw new Error(`Not recorded: ${JSON.stringify(failed)}`);
  };

  async function scan(now: Instant): Promise<void> {
    if (await quiet.passOver({ functionName: "scan-deadlines", planned: now })) return;
    const readings = memoryQueue();
    await scanDeadlines({ store, queue: memoryQueue(), readings, telling, now });
    well(await readAgain(readings.messages.map(message), feed));
  }
  async function reconcile(now: Instant): Promise<void> {
    const queue = memoryQueue();
    await reconcileCases({ store, queue, now, most: 10_000 });
    well(await readAgain(queue.messages.map(message), feed));
    quiet.changed();
  }

  /** All that is planned on the way is run at its time. */
  async function runUntil(instant: Instant): Promise<void> {
    for (;;) {
      const [scanAt, nightAt] = [scans, nights].map((one) => one.nextAfter(clock.now(), begin) as Instant);
      const planned = [scanAt, nightAt].sort()[0] as Instant;
      if (planned > instant) break;
      clock.moveTo(planned);
      if (planned === nightAt) await reconcile(planned);
      if (planned === scanAt) await scan(planned);
    }
    clock.moveTo(instant);
  }

  return {
    runUntil,
    async deliver({ announcements, post }: Delivery): Promise<void> {
      const reached = [...announcements, ...post].map(({ reachesUs }) => reachesUs).sort();
      await runUntil(reached.at(-1) as Instant);
      quiet.changed();
      well(
        await recordDomainEvents(
          announcements.map(({ event }) => message(event)),
          feed,
        ),
      );
      well(
        await recordEvents(
          post.map((one, nth) => messageOf(admitted(one), clock.now(), `p-${nth}`)),
          recording,
        ),
      );
    },
    async cases(ids: readonly string[]): Promise<ReadonlyMap<string, CrsCase>> {
      const standings = await Promise.all(ids.map((id) => store.cases.standing(id)));
      return new Map(
        standings.flatMap(({ stored }) => (stored ? [[stored.facts.id, stored.facts] as const] : [])),
      );
    },
  };
}
