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
    const left = await messagesIn(emulators, consumers);
    return left.reduce((sum, { messages }) => sum + messages, untold);
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

/** What a queue with a consumer holds: messages that wait, are being worked on, or come again. */
export interface QueueLeft {
  readonly queue: string;
  readonly messages: number;
}

async function messagesIn(
  emulators: Emulators,
  consumers: readonly ConsumerPlan[],
): Promise<readonly QueueLeft[]> {
  const depths = await emulators.queueDepths();
  return consumers.map(({ queue: { name: queue } }) => {
    const { waiting = 0, inFlight = 0, delayed = 0 } = depths.get(queue) ?? {};
    return { queue, messages: waiting + inFlight + delayed };
  });
}

/** What goes on after so long a wait. */
export interface Unsettled {
  /** Invocations that run. */
  readonly running: number;
  /** The queues that are not empty. */
  readonly queues: readonly QueueLeft[];
}

/**
 * Waits as `settled` does, and no longer than that: events may come without end, and a message that fails comes again
 * after minutes.
 *
 * @param patience in milliseconds
 * @returns what goes on then; undefined when nothing does
 */
export async function settledWithin(
  patience: number,
  activity: Activity,
  emulators: Emulators,
  consumers: readonly ConsumerPlan[],
  stopped: () => boolean,
): Promise<Unsettled | undefined> {
  let isOver = false;
  const settling = settled(activity, emulators, consumers, () => isOver || stopped()).then(
    () => true,
    (error: unknown) => {
      // It was told to give up.
      if (isOver && !stopped()) return false;
      throw error;
    },
  );
  const isSettled = await Promise.race([settling, wait(patience, false)]);
  isOver = true;
  if (isSettled) return undefined;
  const queues = (await messagesIn(emulators, consumers)).filter(({ messages }) => messages > 0);
  return { running: activity.running(), queues };
}
