import * as z from "zod";
import { notYetThere, versionIs } from "./conditions.ts";
import { instant } from "./fields.ts";
import { holdKey } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { Table } from "./table.ts";

/**
 * Whether alerts go out.
 * - `held`: since a scan found so many e-mails to send at once that somebody must look first.
 * - `released`: whoever runs the monitor has looked; what could be sent by then may go, however much it is.
 */
export const hold = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("held"), since: instant, emails: z.int().min(1) }),
  z.strictObject({ state: z.literal("released"), at: instant }),
]);
export type Hold = z.infer<typeof hold>;

/** The hold as it stands, with the version on condition of which it is changed. */
export interface StoredHold {
  readonly hold: Hold;
  readonly version: number;
}

const holdItem = z.object({ kind: z.literal("hold"), version: z.int().min(1), body: bodyOf(hold) });

/** The last hold there was; undefined where there never was one. @throws UnreadableItem */
export async function getHold(table: Table): Promise<StoredHold | undefined> {
  const item = await table.get(holdKey);
  if (!item) return undefined;
  const { version, body } = readItem(holdItem, item);
  return { hold: body, version };
}

/** Holds or releases, if nobody else has since it was read. @throws ConditionNotMet */
export async function putHold(table: Table, to: Hold, after: number | undefined): Promise<void> {
  const item = { ...holdKey, kind: "hold", version: (after ?? 0) + 1, body: JSON.stringify(to) };
  await table.put(item, after === undefined ? notYetThere : versionIs(after));
}
