import type { Instant } from "../time/index.ts";
import { itemKinds, type SuppressedOwner, type Suppression } from "./item-kinds.ts";
import { allItems, ConditionNotMet, type Item, type ItemKey, putNext, type Table } from "./table.ts";

/** What SES said of one delivery. */
export interface UnreachableNews {
  readonly deliveryId: string;
  readonly since: Instant;
  readonly bounced: boolean;
  readonly complained: boolean;
}

/** Why an address is not used any more, and what of it was news. */
export interface MarkedUnreachable extends Suppression {
  readonly newlyBounced: boolean;
  readonly newlyComplained: boolean;
}

/** The same address as the people of a region know it. */
export interface KnownUnreachable extends SuppressedOwner {
  /** `recipientKey` of the address. */
  readonly recipient: string;
}

/** Bounds the item: nothing is sent to the address after the first. */
const MOST_DELIVERIES = 50;
const MOST_ATTEMPTS = 20;

/** Writes down what SES said of a delivery. The same in any order, and any number of times, leaves the same. */
export async function markUnreachable(
  table: Table,
  recipient: string,
  { deliveryId, since, bounced, complained }: UnreachableNews,
): Promise<MarkedUnreachable> {
  let before: readonly (readonly string[])[] = [];
  const { because, since: first } = await update(table, itemKinds.address, { recipient }, (known) => {
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
  await update(table, itemKinds.unreachable, { region, recipient }, (known) => {
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
  const items = await allItems(table, { partition: itemKinds.unreachable.partition({ region }) });
  return items.map(itemKinds.unreachable.read).map(({ recipient, body }) => ({ recipient, ...body }));
}

const joinedWhy = (one: Suppression, other: Suppression | undefined): Suppression => ({
  because: other?.because === "complained" ? other.because : one.because,
  since: other && other.since < one.since ? other.since : one.since,
});

/** What both kinds of item here have in common. */
interface SuppressionKind<Parts, Body> {
  key(parts: Parts): ItemKey;
  item(parts: Parts, attributes: { readonly body: Body }, more: { readonly from: Instant }): Item;
  read(item: Item): { readonly version: number; readonly body: Body };
}

/** Replaces an item's body by what it becomes, unless it is that already, whoever else writes meanwhile. */
async function update<Parts, Body extends Suppression>(
  table: Table,
  kind: SuppressionKind<Parts, Body>,
  parts: Parts,
  become: (known: Body | undefined) => Body,
): Promise<Body> {
  for (let attempt = 1; ; attempt += 1) {
    const item = await table.get(kind.key(parts));
    const known = item && kind.read(item);
    const body = become(known?.body);
    const next = kind.item(parts, { body }, { from: body.since });
    if (item?.["body"] === next["body"]) return body;
    try {
      await putNext(table, next, known?.version);
      return body;
    } catch (error) {
      if (!(error instanceof ConditionNotMet) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
