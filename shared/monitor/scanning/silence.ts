import { type RegionCode, regionField } from "../../case/index.ts";
import type { Store } from "../../store/index.ts";
import {
  deadlineAfter,
  type Instant,
  type LocalDate,
  londonDayOf,
  startOfLondonDay,
  workingDays,
} from "../../time/index.ts";

/** Notes that an event has arrived from a region. */
export type Heard = (region: string, at: Instant) => Promise<void>;

/**
 * Notes on which London day events arrive, which is all that silence is reckoned by, and once a day for each region:
 * whatever the number of events, one of these functions writes twelve small items a day, and no item is hot.
 */
export function hearing({ heard }: Pick<Store, "heard">): Heard {
  const noted = new Map<string, Instant>();
  return async (region, at) => {
    const day = startOfLondonDay(londonDayOf(at));
    if ((noted.get(region) ?? "") >= day) return;
    await heard.note(region, day);
    noted.set(region, day);
  };
}

/** A region from which nothing has arrived for two working days. */
export interface Silence {
  readonly region: RegionCode;
  /** The London day on which the last event arrived. */
  readonly since: LocalDate;
}

const TOO_LONG = workingDays(2);

/**
 * The regions that have been silent at `now` for two whole working days, in their order: a feed that is dead looks like
 * perfect compliance. A region from which nothing ever arrived is not connected, as far as anybody can tell.
 */
export async function silencesAt(now: Instant, { heard }: Pick<Store, "heard">): Promise<readonly Silence[]> {
  const last = await heard.last();
  return regionField.options.flatMap((region) => {
    const at = last.get(region);
    const isSilent = at !== undefined && deadlineAfter(at, TOO_LONG).due <= now;
    return isSilent ? [{ region, since: londonDayOf(at) }] : [];
  });
}
