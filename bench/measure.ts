import { do_not_optimize, measure } from "mitata";

/** One of those that do the same work. */
export interface Contender<Input = undefined> {
  readonly name: string;
  /** Makes what one run works on; its time does not count. Where it is absent, nothing is made. */
  readonly prepare?: () => Input;
  readonly work: (input: Input) => unknown;
  /** How many operations one run is. */
  readonly operations: number;
}

/** What each contender took in each round, in nanoseconds per operation, in the order of the contenders. */
export type Rounds = readonly (readonly number[])[];

export interface Effort {
  readonly rounds?: number;
  /** In milliseconds of work, for each contender in each round. */
  readonly budget?: number;
}

/**
 * Runs contenders in turn, round after round, so that whatever slows the machine slows all of them alike. Of each round
 * the median run counts. A first round warms up and is left out.
 */
export async function sideBySide<Input>(
  contenders: readonly Contender<Input>[],
  { rounds = 9, budget = 40 }: Effort = {},
): Promise<Rounds> {
  const measured: number[][] = [];
  for (let round = 0; round <= rounds; round++) {
    const times: number[] = [];
    for (const contender of contenders) times.push(await nanosecondsPerOperation(contender, budget));
    if (round > 0) measured.push(times);
  }
  return measured;
}

/**
 * Nanoseconds of CPU that this process has used, with what the garbage collector's threads did: unlike the clock on the
 * wall it does not count while another process has the core. It is told in steps of a microsecond.
 */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

async function nanosecondsPerOperation<Input>(
  { prepare = () => undefined as Input, work, operations }: Contender<Input>,
  budget: number,
): Promise<number> {
  const options = {
    min_cpu_time: budget * 1e6,
    min_samples: 3,
    // Each run is timed alone: it is long enough for the clock, and works on an input of its own.
    batch_threshold: 0,
    gc: globalThis.gc ?? false,
    now: cpuTime,
  };
  const { p50 } = await measure(function* () {
    yield { 0: prepare, bench: (input: Input) => do_not_optimize(work(input)) } as never;
  }, options);
  return p50 / operations;
}
