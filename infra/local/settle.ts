import { setTimeout as wait } from "node:timers/promises";
import type { Activity } from "./activity.ts";
import type { Emulators } from "./emulators/index.ts";
import { StackStopped } from "./functions/index.ts";
import type { ConsumerPlan } from "./template/index.ts";

/** Between two looks at queues that are not empty, in milliseconds. */
const LOOK_AGAIN = 2;

/**
 * Resolves when no invocation runs and every queue that has a consumer is empty: nothing waits in it, is being
 * worked on or is delayed. Queues without a consumer (dead letters) may hold what they like.
 */
export async function settled(
  activity: Activity,
  emulators: Emulators,
  consumers: readonly ConsumerPlan[],
  stopped: () => boolean,
): Promise<void> {
  const drained = async () => {
    if (consumers.length === 0) return true;
    const depths = await emulators.queueDepths();
    return consumers.every(({ queue }) => {
      const depth = depths.get(queue.name);
      return depth !== undefined && depth.waiting + depth.inFlight + depth.delayed === 0;
    });
  };
  for (;;) {
    if (stopped()) throw new StackStopped("settle()");
    await activity.idle();
    const before = activity.started();
    // Something that began while we looked may have sent another message since.
    if ((await drained()) && activity.running() === 0 && activity.started() === before) return;
    await wait(LOOK_AGAIN);
  }
}
