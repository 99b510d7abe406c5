import { setTimeout as wait } from "node:timers/promises";
import type { Activity } from "./activity.ts";
import type { Emulators } from "./emulators/index.ts";
import { StackStopped } from "./functions/index.ts";
import type { ConsumerPlan } from "./template/index.ts";

/** Milliseconds until another look is worth its while: about as long as so many messages take. */
const untilNextLook = (messages: number) => Math.min(2 + messages / 10, 100);

/**
 * Resolves when no invocation runs, SES has told all it has to tell of e-mails, and every queue that has a consumer is empty: nothing waits in it, is being
 * worked on or is delayed. Queues without a consumer (dead letters) may hold what they like.
 */
export async function settled(
  activity: Activity,
  emulators: Emulators,
  consumers: readonly ConsumerPlan[],
  stopped: () => boolean,
): Promise<void> {
  const messagesLeft = async () => {
    if (consumers.length === 0) return 0;
    const untold = Number(await emulators.inbox.ask());
    const depths = await emulators.queueDepths();
    return consumers.reduce((left, { queue }) => {
      const { waiting, inFlight, delayed } = depths.get(queue.name) ?? {
        waiting: 0,
        inFlight: 0,
        delayed: 0,
      };
      return left + waiting + inFlight + delayed;
    }, untold);
  };
  for (;;) {
    if (stopped()) throw new StackStopped("settle()");
    await activity.idle();
    const before = activity.started();
    const left = await messagesLeft();
    // Something that began while we looked may have sent another message since.
    if (left === 0 && activity.running() === 0 && activity.started() === before) return;
    await wait(untilNextLook(left));
  }
}
