import { addMilliseconds, type Instant } from "../time/index.ts";
import { countsOf } from "./counters.ts";
import { expiryAt } from "./fields.ts";
import { tallyKey } from "./keys.ts";
import { readItem } from "./stored.ts";
import type { Item, ItemKey, Table } from "./table.ts";

/** What became of the e-mails of a time, as SES tells. */
export interface Tally {
  readonly sent: number;
  /** Could not be delivered, and never will be. */
  readonly bounced: number;
}

/** In days, of UTC: today and the day before. */
const WINDOW = 2;
const DAY = 86_400_000;
const KEPT = 90;

const counts = countsOf("sent", "bounced");

const dayOf = (at: Instant): string => at.slice(0, "2026-11-22".length);

/** Where the tallies of the last two days at an instant lie: the day of UTC and the one before. */
export const recentTallies = (now: Instant): readonly ItemKey[] =>
  Array.from({ length: WINDOW }, (_, back) => tallyKey(dayOf(addMilliseconds(now, -back * DAY))));

/** Adds up those of the items that are tallies. @throws UnreadableItem */
export function addedUp(items: readonly Item[]): Tally {
  const tallies = items.filter(({ kind }) => kind === "tally").map((item) => readItem(counts, item));
  return {
    sent: tallies.reduce((sum, { sent }) => sum + sent, 0),
    bounced: tallies.reduce((sum, { bounced }) => sum + bounced, 0),
  };
}

/** Adds to the tally of an instant's day, however many add at once. */
export const addToTally = (table: Table, at: Instant, { sent, bounced }: Tally): Promise<void> =>
  table.add(
    tallyKey(dayOf(at)),
    { sent, bounced },
    { kind: "tally", expiresAt: expiryAt(addMilliseconds(at, KEPT * DAY)) },
  );
