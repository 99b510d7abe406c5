/**
 * Chance that repeats itself: the same seed gives the same answers in the same order, on every machine.
 * `branch` gives a source of its own for a part of the work, so that a change in one part leaves the others alone.
 */
export interface Random {
  /** At least 0 and less than 1. */
  readonly fraction: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws NothingToPick from an empty list */
  readonly pick: <T>(items: readonly T[]) => T;
  /** Picks in proportion to the weights. @throws NothingToPick from an empty list */
  readonly weighted: <T>(items: readonly (readonly [T, number])[]) => T;
  /** Shaped as a random (version 4) UUID. */
  readonly uuid: () => string;
  readonly branch: (name: string) => Random;
}

export class NothingToPick extends Error {
  override readonly name = "NothingToPick";
  constructor() {
    super("Found an empty list to pick from. Give at least one thing.");
  }
}

export function random(seed: string): Random {
  const next = sfc32(seed);
  const fraction = () => next() / 2 ** 32;
  const whole = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  const found = <T>(item: T | undefined): T => {
    if (item === undefined) throw new NothingToPick();
    return item;
  };
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (items) => found(items[whole(0, items.length - 1)]),
    weighted: (items) => {
      let left = fraction() * items.reduce((sum, [, weight]) => sum + weight, 0);
      const reached = items.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return found(reached ?? items.at(-1))[0];
    },
    uuid: () => {
      const hex = Array.from({ length: 4 }, () => next().toString(16).padStart(8, "0")).join("");
      const variant = "89ab"[whole(0, 3)];
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20),
      ].join("-");
    },
    branch: (name) => random(`${seed}/${name}`),
  };
}

/** Doty-Humphrey's 'small fast counting' generator (PractRand), 32 bits at a time, started from a text. */
function sfc32(seed: string): () => number {
  let [a, b, c, counter] = hashes(seed);
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // Its author's advice: the first outputs still show the seed.
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}

/** Four 32-bit hashes of a text (FNV-1a from four starts, then mixed as in MurmurHash 3). */
function hashes(text: string): [number, number, number, number] {
  const hash = (start: number) => {
    let h = start;
    for (const unit of text) h = Math.imul(h ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  };
  return [hash(0x811c9dc5), hash(0x9e3779b9), hash(0x243f6a88), hash(0xb7e15162)];
}
