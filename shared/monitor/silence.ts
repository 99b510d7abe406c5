import { type RegionCode, regionField } from "../case/index.ts";
import type { Store } from "../store/index.ts";
import { deadlineAfter, epochOf, type Instant, instantFromEpoch, workingDays } from "../time/index.ts";

/** Notes that an event has arrived from a region. */
export type Heard = (region: string, at: Instant) => Promise<void>;

/** In milliseconds: so much later an event must be to be noted again. */
const QUARTER_OF_AN_HOUR = 900_000;

/**
 * Notes that events arrive, to the quarter of an hour and at most once in each for a region: whatever the number of
 * events, one of these functions writes twelve small items in a quarter of an hour, and no item is hot.
 */
export function hearing({ heard }: Pick<Store, "heard">): Heard {
  const noted = new Map<string, Instant>();
  return async (region, at) => {
    const quarter = instantFromEpoch(Math.floor(epochOf(at) / QUARTER_OF_AN_HOUR) * QUARTER_OF_AN_HOUR);
    if ((noted.get(region) ?? "") >= quarter) return;
    await heard.note(region, quarter);
    noted.set(region, quarter);
  };
}

/** A region from which nothing has arrived for two working days. */
export interface Silence {
  readonly region: RegionCode;
  /** When the last event arrived, to the quarter of an hour. */
  readonly since: Instant;
}

const TOO_LONG = workingDays(2);

/**
 * The regions that have been silent at `now` for two whole working days, in their order: a feed that is dead looks like
 * perfect compliance. A region from which nothing ever arrived is not connected, as far as anybody can tell.
 */
export async function silencesAt(now: Instant, { heard }: Pick<Store, "heard">): Promise<readonly Silence[]> {
  const last = await heard.last();
  return regionField.options.flatMap((region) => {
    const since = last.get(region);
    return since !== undefined && deadlineAfter(since, TOO_LONG).due <= now ? [{ region, since }] : [];
  });
}
