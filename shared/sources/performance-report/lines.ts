/** A line of a file, with what ended it: a cell in quotes may go on over several. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly end: "\n" | "\r\n" | "";
}

/** Longer lines are cut: whatever they are, they are no row of a report. */
const longestLine = 1_000_000;

/**
 * The lines of a UTF-8 file as they come in, held one at a time; a byte order mark is left out. A line that ends with
 * the file counts, an empty remainder does not.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder("utf-8");
  let number = 0;
  let rest = "";
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let to = rest.indexOf("\n"); to >= 0; to = rest.indexOf("\n", from)) {
      yield lineOf(++number, rest.slice(from, to), "\n");
      from = to + 1;
    }
    rest = rest.slice(from, from + longestLine);
  }
  rest += decoder.decode();
  if (rest !== "") yield lineOf(++number, rest, "");
}

function lineOf(number: number, text: string, end: "\n" | ""): Line {
  return end === "\n" && text.endsWith("\r")
    ? { number, text: text.slice(0, -1), end: "\r\n" }
    : { number, text, end };
}
