import { CsvError, parse } from "csv-parse/sync";
import type { Line } from "./lines.ts";

/** A row of cells, and the line on which it begins; or why the line cannot be read as one. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly quote: "unclosed" | "stray"; readonly position: number };

/** A row may go on over so many lines; beyond, a quote was left open. */
const mostLines = 100;

/**
 * The rows of a CSV file (RFC 4180), one at a time. A quote that is never closed would swallow every row after it: so
 * when a row of several lines cannot be read, or has not as many cells as the first row, and one of its lines could be
 * a row of its own, the quote was left open, and reading goes on from there. Lines that are blank are passed over.
 */
export async function* recordsOf(lines: AsyncIterable<Line>): AsyncGenerator<CsvRecord, void, undefined> {
  const source = lines[Symbol.asyncIterator]();
  const waiting: Line[] = [];
  const take = async (): Promise<Line | undefined> => {
    const line = waiting.shift();
    if (line) return line;
    const next = await source.next();
    return next.done ? undefined : next.value;
  };
  let width: number | undefined;

  for (let first = await take(); first; first = await take()) {
    if (first.text.trim() === "") continue;
    const taken = [first];
    while (isOpen(taken) && taken.length < mostLines) {
      const next = await take();
      if (!next) break;
      taken.push(next);
    }
    const cells = readCells(taken.map(({ text, end }) => text + end).join(""));
    const isWhole = Array.isArray(cells) && (taken.length === 1 || cells.length === (width ?? cells.length));
    if (isWhole) {
      width ??= cells.length;
      yield { line: first.number, cells };
      continue;
    }
    const resume = taken.findIndex((line, index) => index > 0 && couldBeARow(line, width ?? 0));
    if (Array.isArray(cells) && resume < 0) {
      yield { line: first.number, cells };
      continue;
    }
    yield { line: first.number, ...brokenQuote(taken, cells) };
    if (resume > 0) waiting.unshift(...taken.slice(resume));
  }
}

/** In a CSV every quote comes in pairs; an odd one is still open. */
const isOpen = (lines: readonly Line[]): boolean =>
  lines.reduce((odd, { text }) => odd !== hasOddQuotes(text), false);

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** The cells, or the position of the cell whose quotes cannot be read. */
function readCells(text: string): readonly string[] | number {
  const row = text.replace(/\r?\n$/u, "");
  if (!row.includes('"')) return row.split(",");
  try {
    const [cells] = parse(row, { relax_column_count: true, record_delimiter: ["\r\n", "\n"] });
    return cells ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return typeof error["column"] === "number" ? error["column"] : 0;
  }
}

/** Has cells enough to be a row, a broken one perhaps, rather than a line of text within a cell. */
function couldBeARow({ text }: Line, width: number): boolean {
  const cells = readCells(hasOddQuotes(text) ? `${text}"` : text);
  return Array.isArray(cells) && cells.length * 2 > width;
}

function brokenQuote(taken: readonly Line[], cells: readonly string[] | number) {
  const [first] = taken;
  if (first && hasOddQuotes(first.text)) {
    // With the quote closed at the end of its line, the cell it opened is the last.
    const closed = readCells(`${first.text}"`);
    return { quote: "unclosed", position: Array.isArray(closed) ? closed.length - 1 : 0 } as const;
  }
  return { quote: "stray", position: typeof cells === "number" ? cells : 0 } as const;
}
