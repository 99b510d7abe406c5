import {
  addWorkingDays,
  atLondonTime,
  type Instant,
  isWorkingDay,
  londonDayOf,
  londonTimeOf,
} from "../time/index.ts";

/** When e-mail is delivered on working days, Europe/London: a choice of ours. */
export const deliveryTimes = ["07:00", "12:00", "16:00"] as const;

/** No e-mail before or after these times, Europe/London, unless a deadline would go by first. */
export const waking = { from: "07:00", to: "19:00" } as const;

/**
 * When an alert that is raised at `raised` is to be delivered: at the next delivery time of a working day; pressing
 * news at once in waking hours and otherwise at 07:00 of the next working day. News that would come after the
 * deadline it warns of goes at once, whatever the hour.
 */
export function deliveryTimeFor(
  raised: Instant,
  { pressing, due }: { pressing: boolean; due?: Instant },
): Instant {
  const delivery = pressing && isWaking(raised) ? raised : nextDeliveryTime(raised);
  return due !== undefined && due > raised && delivery >= due ? raised : delivery;
}

/** Whether e-mail may be delivered at all at an instant. */
export function isWaking(at: Instant): boolean {
  const time = londonTimeOf(at);
  return isWorkingDay(londonDayOf(at)) && time >= waking.from && time < waking.to;
}

function nextDeliveryTime(raised: Instant): Instant {
  const today = londonDayOf(raised);
  const times = isWorkingDay(today) ? deliveryTimes.map((time) => atLondonTime(today, time)) : [];
  return times.find((at) => at >= raised) ?? atLondonTime(addWorkingDays(today, 1).day, deliveryTimes[0]);
}
