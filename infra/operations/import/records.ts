import { createReadStream } from "node:fs";
import type { CaseEvent, RegionCode } from "../../../shared/case/index.ts";
import { admitEvent } from "../../../shared/sources/full-events/index.ts";
import {
  eventsOfRow,
  linesOf,
  readPerformanceReport,
} from "../../../shared/sources/performance-report/index.ts";

/** What is wrong with a line, and where in it. */
export interface LineProblem {
  /** A JSON pointer into the event, or a column; null for the line as a whole. */
  readonly at: string | null;
  readonly message: string;
}

/** What one line of a file, or one referral of a report, comes to. */
export interface ImportRecord {
  readonly line: number;
  readonly events: readonly CaseEvent[];
  /** A referral that is to be read from the live service instead. */
  readonly referralId?: string;
  readonly problems: readonly LineProblem[];
}

/** The forms of file that can be imported. */
export type FileForm = "json-lines" | "performance-report";

export const formOf = (file: string): FileForm | undefined =>
  /\.(?:jsonl|ndjson)$/iu.test(file)
    ? "json-lines"
    : /\.csv$/iu.test(file)
      ? "performance-report"
      : undefined;

/** How a report is taken: by what it tells, or by what the live service shows of each referral in it. */
export interface TakingReport {
  /** Of contracts that the table of contracts does not have. */
  readonly region?: RegionCode | undefined;
  readonly read?: boolean;
}

/**
 * What stands in a file, always in the same order, so that it can be gone on with. Text in an event is judged here, in
 * memory, as the API would; nothing of it leaves this process.
 */
export const recordsIn = (
  file: string,
  form: FileForm,
  taking: TakingReport = {},
): AsyncIterable<ImportRecord> => (form === "json-lines" ? eventsIn(file) : referralsIn(file, taking));

async function* eventsIn(file: string): AsyncGenerator<ImportRecord, void, undefined> {
  for await (const { number, text } of linesOf(createReadStream(file))) {
    if (text.trim() === "") continue;
    yield { line: number, ...eventOn(text) };
  }
}

function eventOn(text: string): Omit<ImportRecord, "line"> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // The parser's own message quotes the line, which may be about a person.
    return {
      events: [],
      problems: [{ at: null, message: "The line cannot be read as JSON: one event a line." }],
    };
  }
  const answer = admitEvent(raw);
  if (answer.admitted) return { events: [answer.event], problems: [] };
  return { events: [], problems: answer.problems.map(({ pointer, message }) => ({ at: pointer, message })) };
}

/** Rows that cannot be read come first: a report is read whole, because rows of one referral belong together. */
async function* referralsIn(
  file: string,
  { region, read = false }: TakingReport,
): AsyncGenerator<ImportRecord, void, undefined> {
  const { rows, problems } = await readPerformanceReport(createReadStream(file));
  for (const { line, column, message } of problems)
    yield { line, events: [], problems: [{ at: column, message }] };
  for (const row of rows) {
    if (read) {
      yield { line: row.line, events: [], referralId: row.id, problems: [] };
      continue;
    }
    const found = eventsOfRow(row, region);
    const [first] = found;
    if (first !== undefined && "message" in first) {
      const { line, column, message } = first;
      yield { line, events: [], problems: [{ at: column, message }] };
    } else yield { line: row.line, events: found as readonly CaseEvent[], problems: [] };
  }
}
