import { type ClockRule, type Settlement, type Trigger, valueOn } from "../rules/index.ts";
import {
  type Deadline,
  deadlineAfter,
  type Instant,
  londonDayOf,
  startOfLondonDay,
  workingDays,
} from "../time/index.ts";
import type { Outage } from "./circumstances.ts";

/**
 * Same-day obligations whose day overlaps an outage are due at the end of the next working day after it ends,
 * and stand still while it lasts (Top Tips: 'When nDelius is down R&M is Read only … once the outage is over,
 * please ensure that downtime entries are completed').
 */
export function reckonOutages(
  rule: ClockRule,
  trigger: Trigger,
  planned: Deadline,
  outages: readonly Outage[],
  now: Instant,
): { deadline: Deadline; held?: Settlement } {
  if (!isSameDay(rule, trigger)) return { deadline: planned };
  let deadline = planned;
  for (const { from, to } of [...outages].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const overlaps =
      from <= now && from < deadline.due && (to === undefined || to > startOfLondonDay(deadline.dueDay));
    if (!overlaps) continue;
    if (to === undefined || to > now) {
      return { deadline, held: { at: from, how: "Refer and Monitor can only be read: nDelius is down" } };
    }
    deadline = deadlineAfter(to, workingDays(1));
  }
  return { deadline };
}

function isSameDay({ within }: ClockRule, { at }: Trigger): boolean {
  const allowed = within && valueOn(within, londonDayOf(at));
  return allowed?.unit === "working-days" && allowed.length === 0;
}
