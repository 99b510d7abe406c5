import { epochOf, type Instant, instantFromEpoch } from "../../../shared/time/index.ts";
import { type NextAfter, readCron } from "./cron.ts";
import { UnreadableField } from "./cron-field.ts";
import { zoneNamed } from "./zone.ts";

/** When a schedule fires. */
export type ScheduleExpression = {
  readonly text: string;
  readonly timeZone: string;
  /**
   * The first firing after that instant, undefined when there is none.
   *
   * @param since when the schedule was made: a rate is counted from there. AWS fires a rate also at that very
   *   moment; here the first firing comes one period later.
   */
  readonly nextAfter: (instant: Instant, since: Instant) => Instant | undefined;
};

/** A schedule expression that this runner cannot read. */
export class UnreadableSchedule extends Error {
  override readonly name = "UnreadableSchedule";
  readonly found: string;

  constructor(found: string, problem: string) {
    super(
      `Found the schedule "${found}" (${problem}). Expected cron(minutes hours day-of-month month day-of-week year) ` +
        "without L, W and #, or rate(N minutes), rate(N hours), rate(N days).",
    );
    this.found = found;
  }
}

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `cron(…)` in a time zone, or `rate(…)`.
 *
 * @throws UnreadableSchedule for anything else.
 * @throws UnknownTimeZone when the zone is in no database.
 */
export function readScheduleExpression(text: string, timeZone: string): ScheduleExpression {
  const [, kind, content = ""] = /^(cron|rate)\((.*)\)$/.exec(text) ?? [];
  const zone = zoneNamed(timeZone);
  if (kind === "rate") return { text, timeZone, nextAfter: everyPeriod(periodOf(text, content)) };
  if (kind !== "cron") throw new UnreadableSchedule(text, "neither cron(…) nor rate(…)");
  const next = cronOrThrow(text, () => readCron(content, zone));
  return {
    text,
    timeZone,
    nextAfter: (instant) => {
      const epoch = next(epochOf(instant));
      return epoch === undefined ? undefined : instantFromEpoch(epoch);
    },
  };
}

function cronOrThrow(text: string, read: () => NextAfter): NextAfter {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableField) throw new UnreadableSchedule(text, error.message);
    throw error;
  }
}

function periodOf(text: string, content: string): number {
  const [, length = "", unit = "", plural = ""] = /^([1-9]\d*) (minute|hour|day)(s?)$/.exec(content) ?? [];
  const period = Number(length) * (UNITS[unit] ?? Number.NaN);
  if (Number.isNaN(period) || (length === "1") !== (plural === "")) {
    throw new UnreadableSchedule(text, "a rate is a whole number and minute(s), hour(s) or day(s)");
  }
  return period;
}

function everyPeriod(period: number): ScheduleExpression["nextAfter"] {
  return (instant, since) => {
    const passed = Math.max(0, Math.floor((epochOf(instant) - epochOf(since)) / period));
    return instantFromEpoch(epochOf(since) + (passed + 1) * period);
  };
}
