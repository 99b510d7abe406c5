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
import {
  type AnnouncedCaseload,
  announcedCaseload,
  generateCaseload,
  type SampleCaseload,
  whileDown,
} from "../sample/index.ts";
import { summaryOf } from "../summary.ts";
import { announcerTo } from "./announce.ts";
import { feed } from "./feed.ts";
import { live } from "./live.ts";
import { contextWithLiveFeed, type LiveSource, liveSource, sampleLiveFeed } from "./live-source.ts";
import type { StartOptions } from "./options.ts";
import { progressOf } from "./progress.ts";
import { quietScans } from "./quiet-scans.ts";
import { copyReports, reportsFolder } from "./reports.ts";
import { type Stores, storesOf } from "./stores.ts";
import { summaryTable } from "./summary-table.ts";
import { type Synthesized, synthesize } from "./synthesize.ts";
import type { Terminal } from "./terminal.ts";
import { usualEnd } from "./usual-end.ts";

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

  const context = options.source === "domain-events" ? contextWithLiveFeed() : undefined;
  const assembly = await step("Synthesizing the CDK app and bundling its functions", () =>
    synthesize(context),
  );
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
  const clock = virtualClock(caseload?.from ?? until);
  const source =
    options.source === "domain-events"
      ? await liveSource(caseload ?? { lives: [] }, clock, trouble.log)
      : undefined;
  const stack = await step("Starting its tables, queues, buckets, inbox and functions", () =>
    startLocalStack({
      ...assembly,
      ...source?.inItsPlace,
      clock,
      ports: { api: options.ports.api, inbox: options.ports.inbox },
      log: trouble.log,
    }),
  ).catch(async (error) => {
    await source?.fake.stop();
    throw error;
  });
  stopping.addEventListener("abort", () => void stack.stop());
  const stores = storesOf(stack);
  try {
    stopping.throwIfAborted();
    if (caseload) {
      await goBy({ stack, stores, source }, caseload, terminal, say);
      const summary = await summaryOf(stores.store, stores.reports, caseload.until);
      await copyReports(stores.reports, reportsFolder);
      say(`\n${summaryTable(summary, performance.now() - began)}`);
    }
    const liveServiceUrl = source?.fake.url;
    if (!options.once) await live(stack, stores, { options, until, present, terminal, say, liveServiceUrl });
  } finally {
    stores.close();
    await stack.stop();
    await source?.fake.stop();
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
  { stack, stores, source }: { stack: LocalStack; stores: Stores; source: LiveSource | undefined },
  caseload: SampleCaseload,
  { out, stopping }: Terminal,
  say: (line: string) => void,
): Promise<void> {
  const { referrals, from, until } = caseload;
  const { announced, posted } = source
    ? announcedCaseload(caseload, source.fake.places)
    : { announced: [], posted: caseload.arrivals };
  say(
    `Letting ${referrals.length} invented referrals go by, ${sayDay(londonDayOf(from))} to ${sayInstant(until)}: ` +
      sayHowTold(announced, posted),
  );
  const progress = progressOf(announced.length + posted.length, out, say);
  const scans = quietScans(() => stores.store.due.next());
  const topicArn = stack.topicArns[sampleLiveFeed.topicArn] ?? "";
  const announcer = source && announcerTo(topicArn, stack);
  await feed(
    stack,
    { announced, arrivals: posted, until, failingMailboxes: caseload.failingMailboxes },
    {
      passOver: whileDown(caseload.monitorDown, scans.passOver),
      stopped: () => stopping.aborted,
      ...(announcer && { publish: announcer.publish }),
      progress: (done, at) => {
        scans.changed();
        progress.at(done, sayDay(londonDayOf(at)));
      },
    },
  ).finally(() => {
    progress.end();
    announcer?.close();
  });
  const { fired, passed } = scans.counts();
  say(`  ${fired} scans found something due; ${passed} would have found nothing and were left out`);
}

const sayHowTold = (
  announced: AnnouncedCaseload["announced"],
  posted: AnnouncedCaseload["posted"],
): string =>
  announced.length === 0
    ? `${posted.length} events through the API`
    : `${announced.length} domain events on the topic, each read from a fake of the live service; and of what that ` +
      `does not know ${posted.length} events through the API (mailboxes of delivery units, days of curfew, what was ` +
      "told about custody, acknowledgements, case notes, sessions before a plan was approved)";

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
