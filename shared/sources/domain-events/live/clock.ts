/** Time as it passes, for what must wait and measure; nothing is decided about a case by it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}
