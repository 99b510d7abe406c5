/** One field of a cron expression: which of its values match. */
export type CronField = { readonly matches: (value: number) => boolean; readonly values: readonly number[] };

export type FieldKind = {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Names for the values, the first for `first`. */
  readonly names?: readonly string[];
  /** Whether `?` may stand for "told by another field". */
  readonly mayBeOpen?: boolean;
};

/** A field of a schedule expression that cannot be read; told with the whole expression by its reader. */
export class UnreadableField extends Error {
  override readonly name = "UnreadableField";
}

/**
 * Reads `*`, `?`, values, names, ranges `2-6`, steps `0/15` and `9-17/2`, and lists of these.
 *
 * @throws UnreadableField for anything else, `L`, `W` and `#` among it.
 */
export function readField(text: string, kind: FieldKind): CronField {
  const values = new Set(text.split(",").flatMap((part) => readPart(part, kind)));
  return { matches: (value) => values.has(value), values: [...values].sort((a, b) => a - b) };
}

function readPart(part: string, kind: FieldKind): number[] {
  const [range = "", step, ...more] = part.split("/");
  if (more.length > 0) throw unreadable(part, kind);
  const [from, to] = readRange(range, kind, step !== undefined);
  const by = step === undefined ? 1 : readNumber(step, kind);
  if (by < 1 || from > to) throw unreadable(part, kind);
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, nth) => from + nth * by);
}

/** A value with a step (`5/15`) means from there to the end, a value alone only itself. */
function readRange(text: string, kind: FieldKind, stepped: boolean): [from: number, to: number] {
  if (text === "*" || (text === "?" && kind.mayBeOpen)) return [kind.first, kind.last];
  const ends = text.split("-");
  if (ends.length > 2) throw unreadable(text, kind);
  const from = readValue(ends[0] ?? "", kind);
  if (ends[1] !== undefined) return [from, readValue(ends[1], kind)];
  return [from, stepped ? kind.last : from];
}

function readValue(text: string, kind: FieldKind): number {
  const named = kind.names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? kind.first + named : readNumber(text, kind);
  if (value < kind.first || value > kind.last) throw unreadable(text, kind);
  return value;
}

function readNumber(text: string, kind: FieldKind): number {
  if (!/^\d+$/.test(text)) throw unreadable(text, kind);
  return Number(text);
}

function unreadable(text: string, { name, first, last, names }: FieldKind): UnreadableField {
  const named = names === undefined ? "" : ` or ${names[0]} to ${names.at(-1)}`;
  return new UnreadableField(
    `${name}: found "${text}", expected ${first} to ${last}${named}, lists, ranges and steps`,
  );
}
