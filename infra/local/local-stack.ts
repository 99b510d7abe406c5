import type { Instant } from "../../shared/time/index.ts";
import type { StackClock } from "./clock.ts";
import type { MailboxBehaviour } from "./emulators/index.ts";
import type { FunctionLogs } from "./functions/index.ts";
import type { Ports } from "./ports.ts";
import type { Unsettled } from "./settle.ts";
import type { SkippedResource, StandIns } from "./template/index.ts";
import type { Firing, PassOver } from "./triggers/index.ts";

/** What a local stack is made from. */
export type LocalStackOptions = {
  /** The template as parsed from the cloud assembly's JSON. */
  readonly template: unknown;
  /** The cloud assembly's folder, where the bundled functions lie as `asset.<hash>`. */
  readonly assetDirectory: string;
  readonly clock: StackClock;
  readonly ports?: Ports;
  /** Names the resources that the template leaves without a name. */
  readonly stackName?: string;
  /** Secrets that others make and the template only names: what each holds, by its name. */
  readonly secrets?: Readonly<Record<string, string>>;
  /**
   * What stands in for addresses outside the stack, such as another service's: the local address by the outside one.
   * Functions are told the local one where the template names the other, and do not know.
   */
  readonly standIns?: StandIns;
  /** How many workers a function may have, by its name; by default 3 for a queue's consumer, for others one a schedule, up to 3. */
  readonly concurrency?: Readonly<Record<string, number>>;
  /** Told what goes wrong outside anybody's call (a failed batch or firing, an emulator that ended), a line each. */
  readonly log?: (line: string) => void;
};

/** A stack that runs on this machine. */
export type LocalStack = {
  /** The HTTP API, without a slash at the end. IAM authorisation is not enforced. */
  readonly apiUrl: string;
  /** Its routes, and which authorisation they ask for in AWS (`AWS_IAM`, `NONE`). */
  readonly routes: readonly { readonly routeKey: string; readonly authorization: string }[];
  /** The inbox of all sent e-mails, for a browser; `/store` under it gives them all as JSON, which is slow for many. */
  readonly inboxUrl: string;
  readonly endpoints: { readonly dynamodb: string; readonly aws: string; readonly ses: string };
  /** Set in a process, it makes any AWS SDK there work with this stack. */
  readonly environment: Readonly<Record<string, string>>;
  /** The stack's table; the first, should it have several. */
  readonly tableName: string;
  /** The stack's bucket; the first, should it have several. */
  readonly bucketName: string;
  /** The URL of every queue, by its logical id. */
  readonly queueUrls: Readonly<Record<string, string>>;
  /** The ARN here of every topic, by its logical id; of a topic outside the stack by its ARN in the template. */
  readonly topicArns: Readonly<Record<string, string>>;
  /** The template's outputs, those that can be told on one machine. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The names of the functions: their folders. */
  readonly functionNames: readonly string[];
  /** Resources of the template that are not run. */
  readonly skipped: readonly SkippedResource[];
  /** What the functions wrote, the newest 10,000 lines. */
  readonly logs: FunctionLogs;
  readonly clock: Pick<StackClock, "now" | "runs">;
  /** What a function sees as its `process.env`; @throws UnknownFunction */
  readonly environmentOf: (functionName: string) => Readonly<Record<string, string>>;
  /**
   * Has mailboxes behave so from now on, by address: bounce, complain, be slow. Those never told of take what comes,
   * unless their address says otherwise (`bounce+anything@…`).
   */
  readonly playMailboxes: (mailboxes: Readonly<Record<string, MailboxBehaviour>>) => void;
  /** Resolves when all queues with consumers are drained and no invocation runs. */
  readonly settle: () => Promise<void>;
  /** The same, for so many milliseconds at the most; then what goes on, or undefined when nothing does. */
  readonly settleWithin: (patience: number) => Promise<Unsettled | undefined>;
  /**
   * Moves a standing clock on and runs every schedule that falls due on the way – after now, up to and including
   * `instant` – in order of time, draining the queues before the first and after each.
   *
   * @param passOver firings to leave out, because they would find nothing to do; asked before each
   * @returns what ran; a firing that failed carries its error.
   * @throws ClockCannotMove when the clock runs by itself, or backwards.
   */
  readonly advanceTo: (instant: Instant, passOver?: PassOver) => Promise<readonly Firing[]>;
  /** Lets the clock run from where it stands; from now on schedules fire by themselves. */
  readonly goLive: () => void;
  /**
   * Invokes a function by its name (its folder) and answers what it answered.
   *
   * @throws UnknownFunction, FunctionFailed
   */
  readonly invoke: (functionName: string, payload: unknown) => Promise<unknown>;
  /** Ends everything that runs and frees the ports. Idempotent. */
  readonly stop: () => Promise<void>;
};

/** No function of the stack has that name. */
export class UnknownFunction extends Error {
  override readonly name = "UnknownFunction";
  readonly found: string;
  readonly known: readonly string[];

  constructor(found: string, known: readonly string[]) {
    super(
      `Found the function name "${found}"; expected one of ${known.join(", ") || "none: the template has no function"}.`,
    );
    this.found = found;
    this.known = known;
  }
}

/** The template has no resource of a kind that was asked for. */
export class NotInTemplate extends Error {
  override readonly name = "NotInTemplate";
  readonly kind: string;

  constructor(kind: string) {
    super(`The template of this local stack has no ${kind}.`);
    this.kind = kind;
  }
}
