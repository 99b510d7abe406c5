import type { Writable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type Instant,
  instantFromEpoch,
  londonDayOf,
  sayDay,
  sayInstant,
} from "../../../shared/time/index.ts";
import { type LocalStack, startLocalStack, virtualClock } from "../index.ts";
import { claimPorts } from "../ports.ts";
import { generateCaseload, type SampleCaseload } from "../sample/index.ts";
import { summaryOf } from "../summary.ts";
import { feed } from "./feed.ts";
import { live } from "./live.ts";
import type { StartOptions } from "./options.ts";
import { progressOf } from "./progress.ts";
import { quietScans } from "./quiet-scans.ts";
import { copyReports, reportsFolder } from "./reports.ts";
import { type Stores, storesOf } from "./stores.ts";
import { summaryTable } from "./summary-table.ts";
import { type Synthesized, synthesize } from "./synthesize.ts";
import { usualEnd } from "./usual-end.ts";

/** Where the command speaks and listens. */
export interface Terminal {
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly in: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Aborted when the command is to stop. */
  readonly stopping: AbortSignal;
}

/** A step, told before it begins and again with the time that it took. */
export type Steps = <T>(what: string, work: () => Promise<T>) => Promise<T>;

/** Something went wrong on the way: the stack's own log says what. */
export class RunFailed extends Error {
  override readonly name = "RunFailed";
  readonly failures: number;
  constructor(failures: number) {
    super(
      `${failures} of the stack's firings or batches failed; the lines marked "!" above tell which and why.`,
    );
    this.failures = failures;
  }
}

/**
 * All of `npm start`: synthesizes, starts the stack, lets the caseload go by, sums up, and stays up until it is
 * told to stop.
 *
 * @throws PortTaken before anything is started; RunFailed with `once`, when something failed on the way
 */
export async function runOnThisMachine(options: StartOptions, terminal: Terminal): Promise<void> {
  const began = performance.now();
  const { out, stopping } = terminal;
  const say = (line: string) => void out.write(`${line}\n`);
  const step = stepsIn(say);
  await claimPorts(options.ports);
  const present = instantFromEpoch(Date.now());
  const until = options.until === "now" ? present : (options.until ?? usualEnd(present));

  const assembly = await step("Synthesizing the CDK app and bundling its functions", synthesize);
  const trouble = troubleIn(say, stopping);
  try {
    stopping.throwIfAborted();
    await withStack(assembly, options, { until, present, began, terminal, say, step, trouble });
  } finally {
    await assembly.remove();
  }
  if (options.once && trouble.count() > 0) throw new RunFailed(trouble.count());
}

interface Surroundings {
  readonly until: Instant;
  readonly present: Instant;
  /** The beginning of the command, by `performance.now()`. */
  readonly began: number;
  readonly terminal: Terminal;
  readonly say: (line: string) => void;
  readonly step: Steps;
  readonly trouble: Trouble;
}

async function withStack(
  assembly: Synthesized,
  options: StartOptions,
  { until, present, began, terminal, say, step, trouble }: Surroundings,
): Promise<void> {
  const { stopping } = terminal;
  const caseload = options.sample ? generateCaseload({ ...options, until }) : undefined;
  const stack = await step("Starting its tables, queues, buckets, inbox and functions", () =>
    startLocalStack({
      ...assembly,
      clock: virtualClock(caseload?.from ?? until),
      ports: { api: options.ports.api, inbox: options.ports.inbox },
      log: trouble.log,
    }),
  );
  stopping.addEventListener("abort", () => void stack.stop());
  const stores = storesOf(stack);
  try {
    stopping.throwIfAborted();
    if (caseload) {
      await goBy(stack, stores, caseload, terminal, say);
      const summary = await summaryOf(stores.store, stores.reports, caseload.until);
      await copyReports(stores.reports, reportsFolder);
      say(`\n${summaryTable(summary, performance.now() - began)}`);
    }
    if (!options.once) await live(stack, stores, { options, until, present, terminal, say });
  } finally {
    stores.close();
    await stack.stop();
  }
}

/** What went wrong, each kind of line shown once. */
interface Trouble {
  readonly log: (line: string) => void;
  readonly count: () => number;
}

function troubleIn(say: (line: string) => void, stopping: AbortSignal): Trouble {
  const shown = new Set<string>();
  let count = 0;
  return {
    log: (line) => {
      if (stopping.aborted) return;
      count += 1;
      if (!shown.has(line)) say(`  ! ${line}`);
      shown.add(line);
    },
    count: () => count,
  };
}

/** The caseload goes by, with a bar that shows how far it is. */
async function goBy(
  stack: LocalStack,
  { store }: Stores,
  caseload: SampleCaseload,
  { out, stopping }: Terminal,
  say: (line: string) => void,
): Promise<void> {
  const { arrivals, referrals, from, until } = caseload;
  say(
    `Letting ${referrals.length} invented referrals go by, ${sayDay(londonDayOf(from))} to ${sayInstant(until)}: ` +
      `${arrivals.length} events through the API`,
  );
  const progress = progressOf(arrivals.length, out, say);
  const scans = quietScans(() => store.due.next());
  await feed(stack, caseload, {
    passOver: scans.passOver,
    stopped: () => stopping.aborted,
    progress: (posted, at) => {
      scans.changed();
      progress.at(posted, sayDay(londonDayOf(at)));
    },
  }).finally(progress.end);
  const { fired, passed } = scans.counts();
  say(`  ${fired} scans found something due; ${passed} would have found nothing and were left out`);
}

const stepsIn =
  (say: (line: string) => void): Steps =>
  async (what, work) => {
    say(`${what} …`);
    // The line is shown before work begins that leaves no turn to anything else.
    await nextTurn();
    const began = performance.now();
    const result = await work();
    say(`  ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  };
