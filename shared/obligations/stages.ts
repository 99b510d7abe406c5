import { type ClockRule, ruleOf, valueOn } from "../rules/index.ts";
import {
  addCalendarDays,
  addWorkingDays,
  atLondonTime,
  type Deadline,
  type Duration,
  type Instant,
  type LocalDate,
  londonDayOf,
  startOfLondonDay,
  startOfNextLondonDay,
  workingDaysBetween,
} from "../time/index.ts";
import type { Obligation } from "./obligation.ts";
import { afterQuiet } from "./quiet.ts";

/** The news about an obligation, in the order in which it can come. */
export const stageNames = ["omission", "early-reminder", "reminder", "missed", "escalated"] as const;
export type StageName = (typeof stageNames)[number];

/** A piece of news that falls due at an instant; escalations are numbered from 1. */
export interface Stage {
  readonly name: StageName;
  readonly at: Instant;
  readonly repeat?: number;
}

/** Working-day counts of the stage table in the rules; each is a choice of ours where the guidance has none. */
export const stageChoices = {
  reminderBefore: 1,
  earlyReminderBefore: 10,
  earlyReminderForMoreThan: 20,
  escalateAfter: 2,
  escalateEvery: 5,
  /** Same-day deadlines are reminded of at the last delivery time of the day. */
  sameDayReminderAt: "16:00",
} as const;

/**
 * The stages of an obligation that are warranted by its state: reminders while it is open, 'missed' and escalations
 * while it is missed and not yet done, 'omission' while something is wanting. Some may still lie ahead of `now`.
 * Reminders and repeats wait while somebody has asked for quiet; what is told for the first time does not: an
 * omission, 'missed', the first escalation.
 */
export function stagesOf(obligation: Obligation, now: Instant): readonly Stage[] {
  const { deadline, opened } = obligation;
  if (!deadline) return obligation.state === "open" ? [{ name: "omission", at: opened }] : [];
  if (obligation.state === "open") return notOvertaken(reminders(obligation, deadline), now);
  if (obligation.state !== "missed" || obligation.met || obligation.fellAway) return [];
  return [{ name: "missed", at: deadline.due }, ...escalations(obligation, obligation.deadline.dueDay, now)];
}

/** A reminder is not news any more once the next one has fallen due: an outage of ours does not send both. */
const notOvertaken = (planned: readonly Stage[], now: Instant): readonly Stage[] =>
  planned.filter((_, place) => !planned.slice(place + 1).some(({ at }) => at <= now));

function reminders(obligation: Obligation, deadline: Deadline): readonly Stage[] {
  const { opened, snoozes } = obligation;
  const planned = reminderInstants(obligation, deadline);
  const early = planned.early && afterQuiet(planned.early, snoozes);
  const usual = afterQuiet(planned.usual, snoozes);
  const inTime = (at: Instant) => at > opened && at < deadline.due;
  return [
    ...(early !== undefined && inTime(early) ? [{ name: "early-reminder", at: early } as const] : []),
    ...(inTime(usual) ? [{ name: "reminder", at: usual } as const] : []),
  ];
}

function reminderInstants({ rule: id, opened, because }: Obligation, deadline: Deadline) {
  const { dueDay } = deadline;
  const rule = ruleOf(id) as ClockRule;
  const allowed = rule.within && valueOn(rule.within, londonDayOf(opened));
  const back = (days: number) => startOfLondonDay(addWorkingDays(dueDay, -days).day);
  const length = workingDaysBetween(londonDayOf(opened), dueDay);
  const trigger = { at: opened, because };
  const own = rule.remindEarlyAt?.(trigger, deadline);
  const usualEarly =
    length > stageChoices.earlyReminderForMoreThan ? back(stageChoices.earlyReminderBefore) : undefined;
  const early = own !== undefined && own > opened ? own : usualEarly;
  if (rule.remindAt) return { early, usual: rule.remindAt(trigger, deadline) };
  if (isWorkingDays(allowed, 0))
    return { early, usual: atLondonTime(dueDay, stageChoices.sameDayReminderAt) };
  if (isWorkingDays(allowed, 1)) return { early, usual: startOfLondonDay(dueDay) };
  return { early, usual: back(stageChoices.reminderBefore) };
}

const isWorkingDays = (duration: Duration | undefined, length: number) =>
  duration?.unit === "working-days" && duration.length === length;

/**
 * The last escalation that has fallen due by `now`, and the one after it: an outage of ours does not send a backlog.
 * Nor does a time of quiet: what repeats wait for it, and the last of them is told after it.
 */
function escalations({ snoozes }: Obligation, dueDay: LocalDate, now: Instant): readonly Stage[] {
  const { escalateAfter, escalateEvery } = stageChoices;
  const planned = (repeat: number): Instant =>
    startOfNextLondonDay(addWorkingDays(dueDay, escalateAfter + (repeat - 1) * escalateEvery).day);
  const escalation = (repeat: number): Stage => {
    const at = planned(repeat);
    return { name: "escalated", at: repeat === 1 ? at : afterQuiet(at, snoozes), repeat };
  };
  const passed = workingDaysBetween(dueDay, addCalendarDays(londonDayOf(now), -1));
  const repeat = Math.max(1, Math.floor((passed - escalateAfter) / escalateEvery) + 1);
  return [escalation(repeat), escalation(repeat + 1)];
}
