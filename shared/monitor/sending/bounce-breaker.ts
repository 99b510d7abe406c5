import type { Alert } from "../../obligations/index.ts";
import type { Tally } from "../../store/index.ts";

/**
 * Choices of ours. SES reviews an account whose bounce rate is 5 % and stops it at 10 %; fewer e-mails than that in
 * two days say nothing about a rate, as each address bounces once and is not used again.
 */
export const bounceBreaker = { rate: 0.05, fewestSent: 100 } as const;

/** Whether so much bounced lately that something must be wrong with our addresses: then only what cannot wait is sent. */
export const bouncesTooMuch = ({ sent, bounced }: Tally): boolean =>
  sent >= bounceBreaker.fewestSent && bounced >= sent * bounceBreaker.rate;

/** What is sent although too much bounces: that a deadline was missed, the first time. */
export const cannotWait = ({ stage }: Pick<Alert, "stage">): boolean => stage === "missed";
