import * as z from "zod";

/** How many messages of a queue wait, are being worked on, or are delayed. */
export type QueueDepth = { readonly waiting: number; readonly inFlight: number; readonly delayed: number };

const depthsSchema = z.array(
  z.object({
    name: z.string(),
    approximateMessageCount: z.number(),
    approximateInflightCount: z.number(),
    approximateDelayedCount: z.number(),
  }),
);

/** Reads fauxqs' own account of its queues, by their names. */
export function readQueueDepths(answer: unknown): ReadonlyMap<string, QueueDepth> {
  return new Map(
    depthsSchema.parse(answer).map((queue) => [
      queue.name,
      {
        waiting: queue.approximateMessageCount,
        inFlight: queue.approximateInflightCount,
        delayed: queue.approximateDelayedCount,
      },
    ]),
  );
}
