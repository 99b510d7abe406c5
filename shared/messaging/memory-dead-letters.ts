import { type DeadLetters, keptLetter } from "./dead-letters.ts";
import type { Sent } from "./queue.ts";
import type { Readable } from "./without-text.ts";

/** Dead letters in memory: as they would lie in their queue, and a way to have some refused. */
export function memoryDeadLetters(
  readable: Readable = {},
  refuse: (reason: string) => boolean = () => false,
): DeadLetters & { readonly letters: readonly ReturnType<typeof keptLetter>[] } {
  const kept: ReturnType<typeof keptLetter>[] = [];
  return {
    letters: kept,
    async setAside(letters) {
      return letters.map((letter): Sent => {
        if (refuse(letter.reason)) return { queued: false, reason: "Refused" };
        kept.push(keptLetter(letter, readable));
        return { queued: true };
      });
    },
  };
}
