export interface BreakerLimits {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** For so many milliseconds nobody goes; then one goes to see. */
  readonly openFor: number;
}

/**
 * Spares a service that does not answer, and us the waiting.
 *
 *     closed ──so many failures in a row──▶ open ──after a while──▶ half-open: one goes to see
 *       ▲                                    ▲ └────────────────────────────┘│ fails
 *       └──────────────────────── succeeds ──┴──────────────────────────────┘
 */
export interface CircuitBreaker {
  /** Milliseconds until somebody may go; 0 when now, and whoever was told so tells what became of it. */
  enter(): number;
  succeeded(): void;
  failed(): void;
}

export function circuitBreaker({ failures, openFor }: BreakerLimits, now: () => number): CircuitBreaker {
  let inARow = 0;
  let openUntil: number | undefined;
  return {
    enter() {
      if (openUntil === undefined) return 0;
      const wait = openUntil - now();
      if (wait > 0) return wait;
      // This one goes to see; the others wait for what it finds, or for it to be given up.
      openUntil = now() + openFor;
      return 0;
    },
    succeeded() {
      inARow = 0;
      openUntil = undefined;
    },
    failed() {
      inARow += 1;
      if (inARow >= failures) openUntil = now() + openFor;
    },
  };
}
