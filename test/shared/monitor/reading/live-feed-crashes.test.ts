import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MemoryTable } from "../../../../shared/store/index.ts";
import { addMilliseconds } from "../../../../shared/time/index.ts";
import { atEveryStep, type DoomedProcess, type Moment } from "../../../support/crashes.ts";
import { liveMonitorOver } from "../../../support/live-monitor.ts";
import { clientOf, LiveServiceServer, SleepersClock } from "../../../support/live-service-server.ts";
import { announced, held, show, storyId } from "../../../support/live-story.ts";
import { at } from "../../../support/london.ts";

const server = new LiveServiceServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const sentAt = at("2026-04-13 09:30");
const heardAt = at("2026-04-13 09:31");
const due = at("2026-04-28 00:00");
const readAt = addMilliseconds(due, 60_000);

interface World {
  readonly table: MemoryTable;
  readonly clock: SleepersClock;
}

const monitorIn = ({ table, clock }: World, doomed?: DoomedProcess) =>
  liveMonitorOver(clientOf(server, { clock }).live, { table: doomed ? doomed.table(table) : table });

/** Errors are what a crash looks like from outside; whether it came is asked of the process. */
const orDie = (work: Promise<unknown>) => work.catch(() => undefined);

const receive = (monitor: ReturnType<typeof monitorIn>) =>
  monitor.receive([announced(server, "intervention.referral.sent", sentAt)], heardAt);
const verification = { referralId: storyId, why: "verification", askedAt: due } as const;

/** The table as it stands, without what depends on how often it was written. */
const standingIn = ({ table }: World) =>
  table
    .everything()
    .map((item) => ({ ...item, version: 0 }))
    .sort((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1));

/** What a world comes to in which `first` dies at a step, and all goes well afterwards. */
async function afterwards(
  first?: (world: World) => Promise<unknown>,
  during: "hearing" | "scanning" | "reading" = "hearing",
) {
  const world: World = { table: new MemoryTable(), clock: new SleepersClock() };
  const monitor = monitorIn(world);
  show(server);
  world.clock.moveTo(heardAt);
  if (during === "hearing") await first?.(world);
  await receive(monitor);
  await monitor.scan(addMilliseconds(heardAt, 900_000));
  if (during === "scanning") await first?.(world);
  await monitor.scan(due);
  show(server, { appointments: [held(at("2026-04-20 10:00"), at("2026-04-20 11:00"))] });
  world.clock.moveTo(readAt);
  if (during === "reading") await first?.(world);
  await monitor.read([verification]);
  await monitor.scan(addMilliseconds(due, 900_000));
  return standingIn(world);
}

describe.each<Moment>(["before", "after"])("a process that ends %s any one of its steps", (moment) => {
  test.each([
    { during: "hearing", work: receive, steps: 8 },
    { during: "scanning", work: (monitor: ReturnType<typeof monitorIn>) => monitor.scan(due), steps: 4 },
    {
      during: "reading",
      work: (monitor: ReturnType<typeof monitorIn>) => monitor.read([verification]),
      steps: 6,
    },
  ] as const)(
    "while $during: the next delivery, or the next scan, makes it good",
    async ({ during, work, steps }) => {
      const expected = await afterwards();
      const counted = await atEveryStep(moment, async (doomed) => {
        const standing = await afterwards((world) => orDie(work(monitorIn(world, doomed))), during);
        expect(standing).toEqual(expected);
      });
      expect(counted).toBeGreaterThanOrEqual(steps);
    },
  );
});
