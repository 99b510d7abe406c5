/** In milliseconds: the longest first pause, and the longest of all. */
const FIRST = 20;
const LONGEST = 1_000;

/**
 * A pause of random length, on the average twice as long with each attempt, so that those who met do not meet again
 * ("full jitter").
 *
 * @param random gives numbers from 0 up to 1
 */
export const jitteredPause =
  (random: () => number, sleep: (milliseconds: number) => Promise<unknown>) =>
  async (attempt: number): Promise<void> => {
    await sleep(random() * Math.min(LONGEST, FIRST * 2 ** (attempt - 1)));
  };
