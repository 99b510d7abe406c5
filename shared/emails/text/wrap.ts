/** Plain text is read in narrow windows and quoted in replies. */
export const textWidth = 72;

/** Breaks a text at spaces into lines of at most `width` characters; a word that is longer (a link) stays whole. */
export function wrap(text: string, width = textWidth): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part.length > 0)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
