import { Worker } from "node:worker_threads";
import type { ClockFace } from "../clock-face.ts";
import { LOCAL_HOST } from "../ports.ts";
import type { FromEmulator, InboxOrders, ToEmulator } from "./messages.ts";

/** An emulator in a thread of its own, so that its work and ours do not wait for each other. */
export type EmulatorThread = {
  readonly url: string;
  readonly port: number;
  /** Asks the emulator's thread something; see `messages.ts`. */
  readonly ask: () => Promise<unknown>;
  /** Tells the emulator's thread what to do from now on; what is asked or sent afterwards finds it done. */
  readonly order: (orders: InboxOrders) => void;
  readonly stop: () => Promise<void>;
};

/** An emulator ended by itself, or never listened. */
export class EmulatorFailed extends Error {
  override readonly name = "EmulatorFailed";
  readonly emulator: string;

  constructor(emulator: string, cause: unknown) {
    super(
      `The emulator of ${emulator} has ended: ${cause instanceof Error ? cause.message : cause}. Start the stack again.`,
      {
        cause,
      },
    );
    this.emulator = emulator;
  }
}

/** What an emulator's thread is started with; the clock's face for one that shows times to people. */
export type EmulatorData = { readonly port: number; readonly clockFace?: ClockFace };

/**
 * Starts the worker of that file and waits until it listens.
 *
 * @param log told when the emulator ends later on without having been stopped.
 * @throws EmulatorFailed when it ends before it listens.
 */
export function startEmulator(
  emulator: string,
  file: URL,
  workerData: EmulatorData,
  log: (line: string) => void,
): Promise<EmulatorThread> {
  const worker = new Worker(file, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
    // dynalite takes the region of its ARNs from here; nothing else of our surroundings is its business.
    env: { AWS_REGION: "eu-west-2", AWS_ACCOUNT_ID: "000000000000" },
    execArgv: [],
    // What an emulator prints (fauxqs: a line a request; SES: how it would mail) is of no use to the user.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return new Promise((started, failed) => {
    const waiting: { answer: (value: unknown) => void; fail: (error: Error) => void }[] = [];
    let ended: Error | undefined;
    let stopping = false;
    const end = (cause: unknown) => {
      if (ended === undefined && !stopping)
        log(`${emulator}: ${cause instanceof Error ? cause.message : cause}`);
      ended ??= new EmulatorFailed(emulator, cause);
      failed(ended);
      for (const { fail } of waiting.splice(0)) fail(ended);
    };
    worker.on("error", end);
    worker.on("exit", (code) => end(`exit code ${code}`));
    worker.on("message", (message: FromEmulator) => {
      if (message.kind === "answer") return waiting.shift()?.answer(message.value);
      started({
        url: `http://${LOCAL_HOST}:${message.port}`,
        port: message.port,
        ask: () =>
          new Promise((answer, fail) => {
            if (ended !== undefined) return fail(ended);
            waiting.push({ answer, fail });
            worker.postMessage({ kind: "ask" } satisfies ToEmulator);
          }),
        order: (orders) => worker.postMessage({ kind: "orders", orders } satisfies ToEmulator),
        stop: async () => {
          stopping = true;
          await worker.terminate();
        },
      });
    });
  });
}
