/** SQS takes at most so many messages in one call, and at most so many bytes of them together. */
export const MOST_IN_BATCH = 10;
export const MOST_BYTES_IN_BATCH = 262_144;

export interface Entry {
  /** Its place among the messages of one call of `send`. */
  readonly index: number;
  readonly body: string;
}

/** Cuts entries into batches that one call can carry, in their order. A single one that is too large stands alone. */
export function inBatches(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const batches: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.body);
    const batch = batches.at(-1);
    if (batch && batch.length < MOST_IN_BATCH && bytes + size <= MOST_BYTES_IN_BATCH) {
      batch.push(entry);
      bytes += size;
    } else {
      batches.push([entry]);
      bytes = size;
    }
  }
  return batches;
}
