import { epochOf, type Instant } from "../../../shared/time/index.ts";
import type { StackClock } from "../clock.ts";
import { type FunctionPool, StackStopped } from "../functions/index.ts";
import type { FunctionPlan, SchedulePlan } from "../template/index.ts";
import { inputOfFiring } from "./schedule-input.ts";

/** One invocation by a schedule, and how it went. */
export type Firing = {
  readonly schedule: string;
  readonly functionName: string;
  /** The instant for which it was planned. */
  readonly planned: Instant;
  /** What the function answered; undefined when it failed. */
  readonly answer: unknown;
  /** Why it failed. It is not tried again but set aside; the next firing, or who operates the stack, makes it good. */
  readonly error: Error | undefined;
};

/** Asked, with the queues drained, before a firing; true leaves it out because it would find nothing to do. */
export type PassOver = (firing: Pick<Firing, "functionName" | "planned">) => Promise<boolean>;

export type Scheduler = {
  /**
   * Fires everything planned after the clock's now and up to `instant`, in order of time: schedules of one function at
   * one instant side by side, those of different functions one after the other. Moves the clock to each planned instant,
   * and to `instant` at the end. Leaves out what `passOver` says.
   */
  readonly advanceTo: (instant: Instant, passOver?: PassOver) => Promise<readonly Firing[]>;
  /** From now on fires each schedule as it comes due on the running clock. */
  readonly run: () => void;
  readonly stop: () => Promise<void>;
};

type Due = { readonly schedule: SchedulePlan; readonly planned: Instant };

/** Timers of Node end at 2^31 ms; waking up once an hour also notices a machine that was asleep. */
const LONGEST_SLEEP = 3_600_000;

export type SchedulerSurroundings = {
  readonly clock: StackClock;
  readonly poolOf: (functionName: string) => FunctionPool;
  /** Resolves when the queues are drained; awaited after every firing under a standing clock. */
  readonly settle: () => Promise<void>;
  /** Keeps the event of a firing that failed. */
  readonly setAside: (failed: FunctionPlan, event: unknown, error: Error) => Promise<void>;
  readonly log: (line: string) => void;
};

/** Fires schedules by the stack's clock. */
export function schedulerOf(
  schedules: readonly SchedulePlan[],
  surroundings: SchedulerSurroundings,
): Scheduler {
  const { clock, poolOf, settle, setAside, log } = surroundings;
  const since = clock.now();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  /** Each schedule's next firing; kept, because it only changes when the schedule fires. */
  const upcoming = new Map(schedules.map((s) => [s, s.expression.nextAfter(since, since)] as const));

  /** The earliest firing, schedules of the same instant in the order of the template. */
  function earliest(): Due | undefined {
    let first: Due | undefined;
    for (const [schedule, planned] of upcoming) {
      if (planned !== undefined && (first === undefined || planned < first.planned))
        first = { schedule, planned };
    }
    return first;
  }

  /** All firings of that instant and function. */
  const dueWith = ({ schedule, planned }: Due): readonly Due[] =>
    [...upcoming].flatMap(([other, at]) =>
      at === planned && other.function.name === schedule.function.name ? [{ schedule: other, planned }] : [],
    );

  function goOnFrom({ schedule, planned }: Due): void {
    upcoming.set(schedule, schedule.expression.nextAfter(planned, since));
  }

  async function fire({ schedule, planned }: Due): Promise<Firing> {
    goOnFrom({ schedule, planned });
    const outcome = { schedule: schedule.name, functionName: schedule.function.name, planned };
    const event = inputOfFiring(schedule, planned);
    try {
      const answer = await poolOf(schedule.function.name).invoke(event);
      return { ...outcome, answer, error: undefined };
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      log(`${schedule.name}, planned for ${planned}: ${error.message}`);
      if (!(error instanceof StackStopped)) await setAside(schedule.function, event, error);
      return { ...outcome, answer: undefined, error };
    }
  }

  async function advanceTo(instant: Instant, passOver?: PassOver): Promise<readonly Firing[]> {
    const firings: Firing[] = [];
    for (let due = earliest(); due !== undefined && due.planned <= instant && !stopped; due = earliest()) {
      const { planned } = due;
      clock.moveTo(planned);
      const wanted: Due[] = [];
      for (const one of dueWith(due)) {
        const isPassedOver = await passOver?.({ functionName: one.schedule.function.name, planned });
        if (isPassedOver) goOnFrom(one);
        else wanted.push(one);
      }
      if (wanted.length === 0) continue;
      firings.push(...(await Promise.all(wanted.map(fire))));
      await settle();
    }
    clock.moveTo(instant);
    return firings;
  }

  async function fireWhatIsDue(): Promise<void> {
    for (
      let due = earliest();
      due !== undefined && due.planned <= clock.now() && !stopped;
      due = earliest()
    ) {
      await fire(due);
    }
  }

  function sleep(): void {
    const next = earliest();
    if (next === undefined || stopped) return;
    const left = Math.max(0, epochOf(next.planned) - epochOf(clock.now()));
    timer = setTimeout(
      () => {
        running = fireWhatIsDue().then(sleep);
      },
      Math.min(left, LONGEST_SLEEP),
    );
  }

  return {
    advanceTo,
    run: sleep,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
