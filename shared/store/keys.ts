import { createHash } from "node:crypto";

/** Stands for a mail address wherever a key, a queue or a log would otherwise show it: SHA-256 of its lower-case form. */
export const recipientKey = (address: string): string =>
  createHash("sha256").update(address.toLowerCase()).digest("hex");

/** Over so many partitions the due index is spread: so many times the writes that one partition takes, and scans side by side. */
export const DUE_SHARDS = 4;

/** The shards of the due index; what is due in one is read apart from the others, so that they can be read side by side. */
export const dueShards: readonly number[] = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);

/** The shard of a case. FNV-1a spreads ids evenly and never changes, so that an item stays in its shard. */
export function shardOf(caseId: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(caseId)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return String(hash % DUE_SHARDS);
}
