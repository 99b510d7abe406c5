import type { ClockFace } from "../clock-face.ts";
import type { Ports } from "../ports.ts";
import { type EmulatorThread, startEmulator } from "./emulator-thread.ts";
import { type QueueDepth, readQueueDepths } from "./queue-depths.ts";

/** The three emulators, listening. */
export type Emulators = {
  readonly dynamodb: EmulatorThread;
  /** SQS, SNS and S3. */
  readonly aws: EmulatorThread;
  /** SES; the same address shows its inbox in a browser. */
  readonly inbox: EmulatorThread;
  /** How much is in each queue, by its name. */
  readonly queueDepths: () => Promise<ReadonlyMap<string, QueueDepth>>;
  readonly stop: () => Promise<void>;
};

const here = (file: string) => new URL(file, import.meta.url);

/** Starts the three side by side; when one cannot start, the others are stopped again. */
export async function startEmulators(ports: Required<Ports>, clockFace: ClockFace): Promise<Emulators> {
  const starts = await Promise.allSettled([
    startEmulator("DynamoDB", here("dynamodb.worker.ts"), { port: ports.dynamodb }),
    startEmulator("SQS and S3", here("queues-and-buckets.worker.ts"), { port: ports.aws }),
    startEmulator("SES", here("inbox.worker.ts"), { port: ports.inbox, clockFace }),
  ]);
  const running = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  const stop = async () => {
    await Promise.all(running.map((emulator) => emulator.stop()));
  };
  const [dynamodb, aws, inbox] = running;
  if (dynamodb === undefined || aws === undefined || inbox === undefined) {
    await stop();
    throw starts.find((start) => start.status === "rejected")?.reason;
  }
  return { dynamodb, aws, inbox, stop, queueDepths: async () => readQueueDepths(await aws.ask()) };
}
