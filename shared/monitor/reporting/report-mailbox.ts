import type { ContractManagers } from "../../obligations/index.ts";
import { recipientKey, type Store } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";

/**
 * Where a region's weekly report goes: to its contract managers; to the national ones, should nothing be deliverable
 * to that mailbox. Undefined when it is not to theirs either: then the report lies on the shelf, and the bounce of
 * the last one has been alarmed.
 */
export async function reportMailbox(
  mailbox: string,
  { national }: ContractManagers,
  now: Instant,
  store: Store,
): Promise<string | undefined> {
  const route = [...new Set([mailbox, ...(national === undefined ? [] : [national])])];
  const { unreachable } = await store.mail.standing(route.map(recipientKey), now);
  return route.find((address) => !unreachable.has(recipientKey(address)));
}
