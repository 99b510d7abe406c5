/** SQS takes at most so many messages in one call, and at most so many bytes of them together. */
export const MOST_IN_BATCH = 10;
export const MOST_BYTES_IN_BATCH = 262_144;

/** A message as it goes to SQS: its body, and attributes beside it, each a text. */
export interface Outgoing {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface Entry extends Outgoing {
  /** Its place among the messages of one call of `send`. */
  readonly index: number;
}

/** Cuts entries into batches that one call can carry, in their order. A single one that is too large stands alone. */
export function inBatches(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const batches: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = sizeOf(entry);
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

/** In bytes, as SQS counts: the body, and of each attribute its name, its type and its value. */
const sizeOf = ({ body, attributes = {} }: Entry): number =>
  Object.entries(attributes).reduce(
    (size, [name, value]) => size + Buffer.byteLength(name) + "String".length + Buffer.byteLength(value),
    Buffer.byteLength(body),
  );
