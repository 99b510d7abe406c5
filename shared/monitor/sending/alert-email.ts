import type { Alert, Recipient } from "../../obligations/index.ts";
import type { Instant } from "../../time/index.ts";

/** An e-mail cannot be put into words as its alerts are. The reason is a code: a message could quote anything. */
export class EmailUncomposable extends Error {
  override readonly name = "EmailUncomposable";
  readonly reason: string;
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.name : "Unknown";
    super(`An e-mail cannot be composed (${reason}). Its alerts are kept: see npm run undeliverable.`);
    this.reason = reason;
  }
}

/** Puts what is new for somebody into words. @throws EmailUncomposable where it cannot, and never will as it is */
export type ComposeAlerts = (input: {
  recipient: Recipient;
  alerts: readonly Alert[];
  now: Instant;
  referAndMonitorUrl: string;
}) => Promise<{ subject: string; html: string; text: string }>;

/** In what capacity somebody is addressed who is told in several: as the one who acts before the one who oversees. */
const capacities: readonly Recipient["role"][] = [
  "provider",
  "practitioner",
  "custody-team",
  "manager",
  "contract-manager",
];

/** The recipient of alerts that all go to one address. */
export function addresseeOf(alerts: readonly Alert[]): Recipient {
  const [first] = alerts
    .map(({ recipient }) => recipient)
    .sort((a, b) => capacities.indexOf(a.role) - capacities.indexOf(b.role));
  if (first === undefined) throw new RangeError("Nobody is addressed by no alerts: claim some first.");
  return first;
}

/** Alerts in an order that does not depend on how they were read, so that the same news makes the same e-mail. */
export const inOrder = (alerts: readonly Alert[]): readonly Alert[] =>
  [...alerts].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));

const orderKey = ({ reference, caseId, obligation, stage }: Alert): string =>
  [reference, caseId, obligation, stage].join("#");
