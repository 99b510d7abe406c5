import { type Alert, stageNames } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import { statuses, statusOf } from "./status.ts";

/** An e-mail was asked for and there is nothing to tell. */
export class NoNews extends Error {
  override readonly name = "NoNews";
  constructor() {
    super(
      "Found no alerts, but an e-mail needs at least one. Compose only for recipients with alerts waiting.",
    );
  }
}

/**
 * The alerts in the order of an e-mail: what is missed, what is to be put right, what is due soon; within each by
 * the day it was due (or wanting from), the oldest first. After an outage several alerts about the same obligation
 * can wait together: only the last of them is told, so that an action is counted once.
 */
export function mostUrgentFirst(alerts: readonly Alert[], now: Instant): readonly [Alert, ...Alert[]] {
  const latest = new Map<string, Alert>();
  for (const alert of alerts) {
    const key = JSON.stringify([alert.caseId, alert.obligation, alert.due ?? alert.opened]);
    const known = latest.get(key);
    if (!known || progressOf(alert) > progressOf(known)) latest.set(key, alert);
  }
  const [first, ...rest] = [...latest.values()].sort((a, b) => compare(sortKeyOf(a, now), sortKeyOf(b, now)));
  if (!first) throw new NoNews();
  return [first, ...rest];
}

/** How far along an obligation's stages an alert stands; escalations by their number. */
const progressOf = ({ stage, repeat = 0 }: Alert): number => stageNames.indexOf(stage) + repeat / 1_000_000;

const sortKeyOf = (alert: Alert, now: Instant): readonly (string | number)[] => [
  statuses.indexOf(statusOf(alert, now)),
  alert.due ?? alert.opened,
  alert.reference,
  alert.obligation,
];

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  const [left, right] = [a[index], b[index]];
  return left === undefined || right === undefined || left === right ? 0 : left < right ? -1 : 1;
}
