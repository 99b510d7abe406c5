import {
  addCalendarDays,
  atLondonTime,
  dayOfWeek,
  type Instant,
  londonDayOf,
} from "../../../shared/time/index.ts";
import type { PassOver } from "../triggers/index.ts";

/** When no scan runs. */
export interface MonitorDown {
  readonly from: Instant;
  readonly to: Instant;
}

/** The morning of a Tuesday, in the second week before the end: the e-mails of 07:00 come in the middle of the morning. */
export function monitorDown(until: Instant): MonitorDown {
  const today = londonDayOf(until);
  const tuesday = addCalendarDays(today, 2 - dayOfWeek(today) - 2 * 7);
  return { from: atLondonTime(tuesday, "05:50"), to: atLondonTime(tuesday, "10:05") };
}

/** Leaves out the scans of that time as well as those that are left out otherwise. */
export const whileDown =
  ({ from, to }: MonitorDown, passOver: PassOver): PassOver =>
  async (firing) =>
    (firing.functionName === "scan-deadlines" && from <= firing.planned && firing.planned < to) ||
    passOver(firing);
