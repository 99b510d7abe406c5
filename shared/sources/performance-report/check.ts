import { type Obligation, obligationsOf } from "../../obligations/index.ts";
import { contractOf } from "../../reference/index.ts";
import type { Judged, ReportedCase } from "../../reports/index.ts";
import type { Instant } from "../../time/index.ts";
import { answerableRules } from "./answerable.ts";
import { caseOfRow } from "./case-of-row.ts";
import { emptyFile, type Header, readHeader } from "./header.ts";
import { linesOf } from "./lines.ts";
import type { Problem } from "./problem.ts";
import { recordsOf } from "./records.ts";
import { Referrals, type Repetitions } from "./referrals.ts";
import { type ReportRow, readRow } from "./row.ts";

/** A performance report, judged. */
export interface CheckedReport {
  readonly asOf: Instant;
  /** How many referrals were judged. */
  readonly referrals: number;
  /** Every obligation that had opened by then, by referral and then in the catalogue's order. */
  readonly judged: readonly Judged[];
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  readonly repetitions: Repetitions;
}

/**
 * Reads a performance report of the live service, row by row, and judges every good row as of a moment: what happened
 * later does not count, and what opened later is not there. What cannot be read is in `problems`; it never stops the
 * rest.
 */
export async function checkPerformanceReport(
  file: AsyncIterable<Uint8Array>,
  asOf: Instant,
): Promise<CheckedReport> {
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
  const rows = referrals.inOrder;
  return {
    asOf,
    referrals: rows.length,
    judged: rows.flatMap((row) => judge(row, asOf)),
    problems,
    repetitions: referrals.repetitions,
  };
}

function judge(row: ReportRow, asOf: Instant): readonly Judged[] {
  const region = contractOf(row.contract)?.region;
  const c = caseOfRow(row, asOf);
  const of: ReportedCase = {
    reference: row.reference,
    ...(region && { region }),
    ...(c.referral && { contract: c.referral.contract }),
  };
  return obligationsOf(c, asOf, { rules: answerableRules }).map((obligation: Obligation) => ({
    obligation,
    of,
  }));
}
