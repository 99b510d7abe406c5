import type { ClockFace } from "../clock-face.ts";
import type { Ports } from "../ports.ts";
import { type EmulatorThread, startEmulator } from "./emulator-thread.ts";
import { type QueueDepth, readQueueDepths } from "./queue-depths.ts";

/** The emulators, listening. */
export type Emulators = {
  readonly dynamodb: EmulatorThread;
  /** SQS, SNS and S3. */
  readonly aws: EmulatorThread;
  /** SES; the same address shows its inbox in a browser. */
  readonly inbox: EmulatorThread;
  /** Secrets Manager. */
  readonly secrets: EmulatorThread;
  /** How much is in each queue, by its name. */
  readonly queueDepths: () => Promise<ReadonlyMap<string, QueueDepth>>;
  readonly stop: () => Promise<void>;
};

/** Starts them side by side; when one cannot start, the others are stopped again. */
export async function startEmulators(
  ports: Required<Ports>,
  clockFace: ClockFace,
  log: (line: string) => void,
): Promise<Emulators> {
  const starts = await Promise.allSettled([
    startEmulator("DynamoDB", new URL("dynamodb.worker.ts", import.meta.url), { port: ports.dynamodb }, log),
    startEmulator(
      "SQS and S3",
      new URL("queues-and-buckets.worker.ts", import.meta.url),
      { port: ports.aws },
      log,
    ),
    startEmulator("SES", new URL("inbox.worker.ts", import.meta.url), { port: ports.inbox, clockFace }, log),
    startEmulator("Secrets Manager", new URL("secrets.worker.ts", import.meta.url), { port: 0 }, log),
  ]);
  const running = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  const stop = async () => {
    await Promise.all(running.map((emulator) => emulator.stop()));
  };
  const [dynamodb, aws, inbox, secrets] = running;
  if (dynamodb === undefined || aws === undefined || inbox === undefined || secrets === undefined) {
    await stop();
    throw starts.find((start) => start.status === "rejected")?.reason;
  }
  return { dynamodb, aws, inbox, secrets, stop, queueDepths: async () => readQueueDepths(await aws.ask()) };
}
