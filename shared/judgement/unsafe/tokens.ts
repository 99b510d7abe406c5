/** A word of the text with what stands between it and the word before. */
export interface Token {
  readonly word: string;
  readonly small: string;
  readonly before: string;
}

/** The words of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  let end = 0;
  return Array.from(text.matchAll(/\p{L}[\p{L}'-]*/gu), ({ 0: word, index }) => {
    const before = text.slice(end, index);
    end = index + word.length;
    return { word, small: word.toLowerCase(), before };
  });
}
