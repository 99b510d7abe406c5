import { describe, expect, test } from "vitest";
import { memoryMailer, memoryQueue } from "../../../shared/messaging/index.ts";
import { LEASE, trackDeliveries } from "../../../shared/monitor/index.ts";
import { MemoryTable, QUIET_AFTER_LEASE, storeOver, type Table } from "../../../shared/store/index.ts";
import { addMilliseconds, type Instant } from "../../../shared/time/index.ts";
import { contractManagers } from "../../support/alerts.ts";
import { atEveryStep, type DoomedProcess, type Moment } from "../../support/crashes.ts";
import { at } from "../../support/london.ts";
import { alertsIn, type Monitor, monitorOver } from "../../support/monitor.ts";
import { newsOfEmail, type SesWord } from "../../support/ses-news.ts";
import { Story } from "../../support/story.ts";

const story = new Story("case-1")
  .sent("2022-05-27 10:00", { riskInformation: { blank: "empty" } })
  .assigned("2022-05-27 10:30")
  .released("2022-05-28 09:00");
const patience = (LEASE + QUIET_AFTER_LEASE) * 60_000;

/** The table as it stands, without what depends on who did it: versions and names of deliveries. */
const standingOf = (table: MemoryTable) =>
  table
    .everything()
    .map((item) => ({
      ...item,
      pk: item.pk.replace(/^DELIVERY#.*$/u, "DELIVERY#"),
      version: 0,
      body: String(item["body"]).replace(/"(delivery|message)-\d+"/gu, '"$1"'),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Each thing that was told, by whom and how often. */
const timesTold = (emails: Monitor["emails"]) => {
  const told = emails.flatMap((email) =>
    alertsIn(email).map(({ caseId, obligation, stage }) => `${caseId} ${obligation} ${stage} to ${email.to}`),
  );
  return Object.fromEntries(
    [...new Set(told)].sort().map((one) => [one, told.filter((other) => other === one).length]),
  );
};

interface World {
  readonly table: MemoryTable;
  readonly mailer: ReturnType<typeof memoryMailer>;
  readonly queue: ReturnType<typeof memoryQueue>;
}
const newWorld = (): World => ({ table: new MemoryTable(), mailer: memoryMailer(), queue: memoryQueue() });

const healthy = ({ table, mailer, queue }: World) => monitorOver({ table, mailer, queue });
const doomedIn = ({ table, mailer, queue }: World, doomed: DoomedProcess) =>
  monitorOver({ table: doomed.table(table), mailer: doomed.mailer(mailer), queue: doomed.queue(queue) });

/** Errors are what a crash looks like from outside; whether it came is asked of the process. */
const orDie = (work: Promise<unknown>) => work.catch(() => undefined);

const recorded = at("2022-05-27 10:35");
const noticed = at("2022-05-27 10:45");
const missed = at("2022-06-15 00:00");
const seven = at("2022-06-15 07:00");

/** What the undisturbed monitor does: records, tells of the omission, and of the deadline that went by. */
async function undisturbed(world: World): Promise<void> {
  const monitor = healthy(world);
  await monitor.record(story.events, recorded);
  for (const now of [noticed, missed, seven]) {
    await monitor.scan(now);
    await runQueue(monitor, world, now);
  }
}

/** Runs what the alerts queue holds, and empties nothing: running an errand again must do no harm. */
async function runQueue(monitor: Monitor, { queue }: World, now: Instant): Promise<void> {
  await monitor.run(queue.messages as Monitor["errands"], now);
}

const expected = newWorld();
await undisturbed(expected);
const expectedTold = timesTold(expected.mailer.accepted);

test("the story tells something to several people, in several steps", () => {
  expect(Object.keys(expectedTold).length).toBeGreaterThanOrEqual(3);
  expect(Object.values(expectedTold).every((times) => times === 1)).toBe(true);
});

describe.each<Moment>(["before", "after"])("a process that ends %s any one of its steps", (moment) => {
  test("while recording: the next delivery ends in the same case, and all is told once", async () => {
    const steps = await atEveryStep(moment, async (doomed) => {
      const world = newWorld();
      await orDie(doomedIn(world, doomed).record(story.events, recorded));
      await undisturbed(world);
      expect(standingOf(world.table)).toEqual(standingOf(expected.table));
      expect(timesTold(world.mailer.accepted)).toEqual(expectedTold);
    });
    expect(steps).toBeGreaterThan(8);
  });

  test("while scanning: the next scan raises what is left, and all is told once", async () => {
    const steps = await atEveryStep(moment, async (doomed) => {
      const world = newWorld();
      const monitor = healthy(world);
      await monitor.record(story.events, recorded);
      await orDie(doomedIn(world, doomed).scan(noticed));
      for (const now of [noticed, missed, seven]) {
        await monitor.scan(now);
        await runQueue(monitor, world, now);
      }
      expect(standingOf(world.table)).toEqual(standingOf(expected.table));
      expect(timesTold(world.mailer.accepted)).toEqual(expectedTold);
    });
    expect(steps).toBeGreaterThan(3);
  });

  test("while scanning for the missed deadline: likewise", async () => {
    await atEveryStep(moment, async (doomed) => {
      const world = newWorld();
      const monitor = healthy(world);
      await monitor.record(story.events, recorded);
      await monitor.scan(noticed);
      await runQueue(monitor, world, noticed);
      await orDie(doomedIn(world, doomed).scan(seven));
      await monitor.scan(addMilliseconds(seven, 900_000));
      await runQueue(monitor, world, addMilliseconds(seven, 900_000));
      const noon = at("2022-06-15 12:00");
      await monitor.scan(noon);
      await runQueue(monitor, world, noon);
      expect(timesTold(world.mailer.accepted)).toEqual(expectedTold);
    });
  });

  test("while sending: all is told, and twice at the most when SES had accepted it", async () => {
    let twice = 0;
    const steps = await atEveryStep(moment, async (doomed) => {
      const world = newWorld();
      const monitor = healthy(world);
      await monitor.record(story.events, recorded);
      await monitor.scan(noticed);
      await orDie(runQueue(doomedIn(world, doomed), world, noticed));
      const acceptedBefore = world.mailer.accepted.length;
      // The message comes again; then the scans go on, past the end of any lease.
      await runQueue(monitor, world, noticed);
      for (const now of [addMilliseconds(noticed, patience), missed, seven]) {
        await monitor.scan(now);
        await runQueue(monitor, world, now);
      }
      const told = timesTold(world.mailer.accepted);
      expect(Object.keys(told)).toEqual(Object.keys(expectedTold));
      const repeated = Object.values(told).filter((times) => times > 1);
      expect(repeated.every((times) => times === 2)).toBe(true);
      if (repeated.length > 0) expect(acceptedBefore).toBe(1);
      twice += repeated.length;
    });
    expect(steps).toBeGreaterThan(4);
    expect(twice).toBeGreaterThan(0);
  });

  test("while sending, and SES tells of what it accepted: all is told once, wherever the process ended", async () => {
    await atEveryStep(moment, async (doomed) => {
      const world = newWorld();
      const monitor = healthy(world);
      await monitor.record(story.events, recorded);
      await monitor.scan(noticed);
      await orDie(runQueue(doomedIn(world, doomed), world, noticed));
      await sesTells(world, addMilliseconds(noticed, 60_000));
      await runQueue(monitor, world, noticed);
      for (const now of [addMilliseconds(noticed, patience), missed, seven]) {
        await monitor.scan(now);
        await runQueue(monitor, world, now);
        await sesTells(world, now);
      }
      expect(timesTold(world.mailer.accepted)).toEqual(expectedTold);
    });
  });

  test("while taking in that an e-mail bounced: when the news comes again, it ends in the same state", async () => {
    const bounced = async (doomed?: DoomedProcess) => {
      const world = newWorld();
      const monitor = healthy(world);
      await monitor.record(story.events, recorded);
      await monitor.scan(noticed);
      await runQueue(monitor, world, noticed);
      if (doomed) await orDie(sesTells(world, noticed, "bounce", doomed.table(world.table)));
      await sesTells(world, noticed, "bounce");
      return standingOf(world.table).filter(({ pk }) => pk !== "TALLY");
    };
    const undisturbedly = await bounced();
    expect(JSON.stringify(undisturbedly)).toContain('\\"reason\\":\\"Bounce\\"');
    const steps = await atEveryStep(moment, async (doomed) => {
      expect(await bounced(doomed)).toEqual(undisturbedly);
    });
    expect(steps).toBeGreaterThan(8);
  });
});

/** SES tells of every e-mail that it has accepted so far, as often as it is asked. */
async function sesTells(world: World, now: Instant, word: SesWord = "send", table: Table = world.table) {
  const messages = world.mailer.accepted.map(({ deliveryId, to }, place) => ({
    messageId: `news-${place}`,
    body: newsOfEmail(word, { deliveryId, messageId: `message-${place + 1}`, to }, now),
    handledAt: now,
  }));
  const { failed } = await trackDeliveries(messages, {
    store: storeOver(table),
    contractManagers,
    configurationSet: "ours",
  });
  if (failed.length > 0) throw failed[0]?.error;
}

test("an alert that was accepted and not written down is not sent again before its lease and the silence are over", async () => {
  const world = newWorld();
  const monitor = healthy(world);
  await monitor.record(story.events, recorded);
  await monitor.scan(noticed);
  const { mailer } = world;
  let died = false;
  const dying = monitorOver({
    ...world,
    mailer: {
      send: async (email) => {
        await mailer.send(email);
        died = true;
        throw new Error("the process ended");
      },
    },
    table: {
      get: (key) => world.table.get(key),
      getAll: (keys) => world.table.getAll(keys),
      read: (stretch) => world.table.read(stretch),
      add: async (...addition) => {
        if (died) throw new Error("the process ended");
        await world.table.add(...addition);
      },
      put: async (item, condition) => {
        if (died) throw new Error("the process ended");
        await world.table.put(item, condition);
      },
    },
  });
  await runQueue(dying, world, noticed);
  expect(mailer.accepted).toHaveLength(1);
  for (const minutes of [0, 15, 30]) {
    const now = addMilliseconds(noticed, minutes * 60_000);
    await monitor.scan(now);
    await runQueue(monitor, world, now);
  }
  expect(mailer.accepted).toHaveLength(1);
  const over = addMilliseconds(noticed, patience);
  await monitor.scan(over);
  await runQueue(monitor, world, over);
  expect(mailer.accepted).toHaveLength(2);
});
