import { type GlossaryEntry, glossary } from "./glossary.ts";
import { wordsOf } from "./words.ts";

/**
 * The terms of the glossary that a text uses without spelling them out, in the glossary's own spelling and order.
 * 'Multi-Agency Public Protection Arrangements (MAPPA)' is clear to any reader, so MAPPA is not listed.
 */
export function jargonIn(readableText: string): string[] {
  const shouted = isShouted(readableText);
  const asTyped = new Set(readableText.match(/[\p{L}\p{N}]+/gu));
  const small = new Set(Array.from(asTyped, (word) => word.toLowerCase()));
  const words = ` ${wordsOf(readableText)}`;
  return glossary.filter((entry) => used(entry) && !spelledOut(entry)).map(({ term }) => term);

  function used({ term, alsoWritten = [], isWordToo = false }: GlossaryEntry): boolean {
    const spellings = [term, ...alsoWritten];
    if (isWordToo)
      return !shouted && spellings.some((spelling) => asTyped.has(spelling) || asTyped.has(spelling + "s"));
    return spellings
      .map((spelling) => spelling.toLowerCase())
      .some((one) => small.has(one) || small.has(one + "s"));
  }

  function spelledOut({ inFull }: GlossaryEntry): boolean {
    return inFull !== undefined && words.includes(` ${wordsOf(inFull)}`);
  }
}

/** Capitals tell 'AP' from 'ap' only in a text that is not all capitals. */
function isShouted(text: string): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const capital = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capital > 40 && capital > small * 4;
}
