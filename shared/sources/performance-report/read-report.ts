import { emptyFile, type Header, readHeader } from "./header.ts";
import { linesOf } from "./lines.ts";
import type { Problem } from "./problem.ts";
import { recordsOf } from "./records.ts";
import { Referrals, type Repetitions } from "./referrals.ts";
import { type ReportRow, readRow } from "./row.ts";

/** What a performance report tells, referral by referral. */
export interface ReadReport {
  /** By reference, then by id. */
  readonly rows: readonly ReportRow[];
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  readonly repetitions: Repetitions;
}

/**
 * Reads a performance report of the live service, row by row. What cannot be read is in `problems`; it never stops the
 * rest. Rows of one referral are put together.
 */
export async function readPerformanceReport(file: AsyncIterable<Uint8Array>): Promise<ReadReport> {
  const problems: Problem[] = [];
  const referrals = new Referrals();
  let header: Header | undefined;
  for await (const record of recordsOf(linesOf(file))) {
    if (!header) {
      const read = readHeader("cells" in record ? record.cells : []);
      problems.push(...read.problems);
      if (!read.header) break;
      header = read.header;
      continue;
    }
    if ("cells" in record && record.cells.every((cell) => cell.trim() === "")) continue;
    const row = readRow(header, record);
    if ("line" in row) {
      const problem = header.canJudge ? referrals.add(row) : undefined;
      if (problem) problems.push(problem);
    } else problems.push(...row);
  }
  if (!header && problems.length === 0) problems.push(emptyFile);
  return { rows: referrals.inOrder, problems, repetitions: referrals.repetitions };
}
