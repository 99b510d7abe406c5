import type { Phrases } from "./phrases.ts";

/** Phrases of one kind that may make up a text, with the name of what they contribute. */
export interface Tile<Kind extends string> {
  readonly kind: Kind;
  readonly phrases: Pick<Phrases, "endsFrom">;
}

/**
 * Every way to make up the whole text from tiles, each given as the set of kinds it used; none when some word is
 * covered by no tile. Linear: each place of the text is visited once for each set of kinds.
 */
export function tilings<Kind extends string>(
  words: string,
  tiles: readonly Tile<Kind>[],
): readonly ReadonlySet<Kind>[] {
  const kinds = [...new Set(tiles.map(({ kind }) => kind))];
  const bitOf = new Map(kinds.map((kind, place) => [kind, 1 << place]));
  const reached = new Map<number, Set<number>>([[0, new Set([0])]]);
  for (let at = 0; at < words.length; at = nextWord(words, at)) {
    const sets = reached.get(at);
    if (sets === undefined) continue;
    for (const { kind, phrases } of tiles) {
      for (const end of phrases.endsFrom(words, at)) {
        const onwards = reached.get(end) ?? new Set<number>();
        for (const set of sets) onwards.add(set | (bitOf.get(kind) ?? 0));
        reached.set(end, onwards);
      }
    }
    reached.delete(at);
    if (reached.size === 0) return [];
  }
  return [...(reached.get(words.length) ?? [])].map(
    (set) => new Set(kinds.filter((kind) => set & (bitOf.get(kind) ?? 0))),
  );
}

const nextWord = (words: string, at: number): number => {
  const space = words.indexOf(" ", at);
  return space < 0 ? words.length : space + 1;
};
