import * as z from "zod";
import type { RecipientRole } from "../obligations/index.ts";
import { addMilliseconds, type Instant } from "../time/index.ts";
import { ConditionNotMet, notYetThere, versionIs } from "./conditions.ts";
import { code, expiryAt, instant } from "./fields.ts";
import { addressKey, unreachableKey, unreachablePartition } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { Item, ItemKey, Table } from "./table.ts";

/** Why an address is not used any more; the latter outweighs the former. */
export const whyUnreachable = ["bounced", "complained"] as const;
export type WhyUnreachable = (typeof whyUnreachable)[number];

/** An address to which nothing is sent any more, known by its key alone. */
interface UnreachableAddress {
  readonly because: WhyUnreachable;
  /** When SES first said so. */
  readonly since: Instant;
  /** The deliveries that SES said it of. */
  readonly bounced: readonly string[];
  readonly complained: readonly string[];
}

/** What SES said of one delivery. */
export interface UnreachableNews {
  readonly deliveryId: string;
  readonly since: Instant;
  readonly bounced: boolean;
  readonly complained: boolean;
}

/** Why an address is not used any more, and what of it was news. */
export interface MarkedUnreachable extends Pick<UnreachableAddress, "because" | "since"> {
  readonly newlyBounced: boolean;
  readonly newlyComplained: boolean;
}

/** The same address as the people of a region know it. */
export interface KnownUnreachable extends Pick<UnreachableAddress, "because" | "since"> {
  /** `recipientKey` of the address. */
  readonly recipient: string;
  readonly role: RecipientRole;
  /** The delivery unit, provider or region whose address it is. */
  readonly of: string;
  /** The first letter and the host: enough for those who know the people to know whose it is. */
  readonly masked: string;
}

/** Bounds the item: nothing is sent to the address after the first. */
const MOST_DELIVERIES = 50;
const MOST_ATTEMPTS = 20;

/** In milliseconds, two years: an address that still cannot be reached then is given up again by its first e-mail. */
const KEPT = 730 * 86_400_000;

const why = { because: z.enum(whyUnreachable), since: instant };
const version = z.int().min(1);
const addressItem = z.object({
  kind: z.literal("address"),
  version,
  body: bodyOf(z.strictObject({ ...why, bounced: z.array(z.string()), complained: z.array(z.string()) })),
});
const unreachableItem = z.object({
  kind: z.literal("unreachable"),
  sk: z.string(),
  version,
  body: bodyOf(z.strictObject({ ...why, role: code<RecipientRole>(), of: z.string(), masked: z.string() })),
});

/** Whether an item says that nothing can be delivered to an address; then which key the address has. */
export const recipientOfAddressItem = ({ pk, sk, kind }: Item): string | undefined =>
  kind === "address" && sk === addressKey("").sk ? pk.slice("ADDRESS#".length) : undefined;

/** Writes down what SES said of a delivery. The same in any order, and any number of times, leaves the same. */
export async function markUnreachable(
  table: Table,
  recipient: string,
  { deliveryId, since, bounced, complained }: UnreachableNews,
): Promise<MarkedUnreachable> {
  let before: readonly string[][] = [];
  const { because, since: first } = await join(table, addressKey(recipient), "address", (item) => {
    const known = item && readItem(addressItem, item).body;
    before = [known?.bounced ?? [], known?.complained ?? []];
    const because = complained ? "complained" : "bounced";
    return {
      ...joinedWhy({ because, since }, known),
      bounced: withOneMore(known?.bounced, bounced && deliveryId),
      complained: withOneMore(known?.complained, complained && deliveryId),
    };
  });
  const isNews = (said: boolean, known: readonly string[] = []) => said && !known.includes(deliveryId);
  return {
    because,
    since: first,
    newlyBounced: isNews(bounced, before[0]),
    newlyComplained: isNews(complained, before[1]),
  };
}

const withOneMore = (known: readonly string[] = [], more: string | false): readonly string[] =>
  more === false || known.length >= MOST_DELIVERIES ? known : [...new Set([...known, more])].sort();

/** Writes down whose address it is, for a region's weekly report. */
export async function listUnreachable(
  table: Table,
  region: string,
  { recipient, role, of, masked, ...told }: KnownUnreachable,
): Promise<void> {
  await join(table, unreachableKey(region, recipient), "unreachable", (item) => {
    const known = item && readItem(unreachableItem, item).body;
    // Who is known in several capacities is listed in one, whichever was heard of first.
    const [whose = { role, of }] = [
      { role, of },
      ...(known ? [{ role: known.role, of: known.of }] : []),
    ].sort((a, b) => (`${a.of} ${a.role}` < `${b.of} ${b.role}` ? -1 : 1));
    return { ...joinedWhy(told, known), ...whose, masked };
  });
}

/** A region's addresses to which nothing can be delivered. @throws UnreadableItem */
export async function unreachableIn(table: Table, region: string): Promise<readonly KnownUnreachable[]> {
  const known: KnownUnreachable[] = [];
  for await (const page of table.read({ partition: unreachablePartition(region) })) {
    known.push(
      ...page.map((item) => {
        const { sk, body } = readItem(unreachableItem, item);
        return { recipient: sk, ...body };
      }),
    );
  }
  return known;
}

type Why = Pick<UnreachableAddress, "because" | "since">;

const joinedWhy = (one: Why, other: Why | undefined): Why => ({
  because: other?.because === "complained" ? other.because : one.because,
  since: other && other.since < one.since ? other.since : one.since,
});

/** Replaces an item's body by what it becomes, unless it is that already, whoever else writes meanwhile. */
async function join<Body extends Why>(
  table: Table,
  key: ItemKey,
  kind: string,
  become: (item: Item | undefined) => Body,
): Promise<Body> {
  for (let attempt = 1; ; attempt += 1) {
    const item = await table.get(key);
    const next = become(item);
    const body = JSON.stringify(next);
    if (item?.["body"] === body) return next;
    const after = item === undefined ? 0 : Number(item["version"]);
    try {
      const condition = item === undefined ? notYetThere : versionIs(after);
      const expiresAt = expiryAt(addMilliseconds(next.since, KEPT));
      await table.put({ ...key, kind, version: after + 1, expiresAt, body }, condition);
      return next;
    } catch (error) {
      if (!(error instanceof ConditionNotMet) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
