/** Counts the invocations that run, so that somebody can wait until none does. */
export type Activity = {
  /** Runs the work and counts it until it has ended, well or badly. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  readonly running: () => number;
  /** How many have been started so far. */
  readonly started: () => number;
  /** Resolves when none runs. */
  readonly idle: () => Promise<void>;
};

export function countActivity(): Activity {
  let running = 0;
  let started = 0;
  let waiting: (() => void)[] = [];
  return {
    during: async (work) => {
      running += 1;
      started += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        if (running === 0) {
          for (const go of waiting) go();
          waiting = [];
        }
      }
    },
    running: () => running,
    started: () => started,
    idle: () => (running === 0 ? Promise.resolve() : new Promise((go) => waiting.push(go))),
  };
}
