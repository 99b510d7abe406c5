import { type Obligation, obligationsOf } from "../../obligations/index.ts";
import { contractOf } from "../../reference/index.ts";
import type { Judged, ReportedCase } from "../../reports/index.ts";
import type { Instant } from "../../time/index.ts";
import { answerableRules } from "./answerable.ts";
import { caseOfRow } from "./case-of-row.ts";
import type { Problem } from "./problem.ts";
import { readPerformanceReport } from "./read-report.ts";
import type { Repetitions } from "./referrals.ts";
import type { ReportRow } from "./row.ts";

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
 * Reads a performance report of the live service and judges every good row as of a moment: what happened later does not
 * count, and what opened later is not there. What cannot be read is in `problems`.
 */
export async function checkPerformanceReport(
  file: AsyncIterable<Uint8Array>,
  asOf: Instant,
): Promise<CheckedReport> {
  const { rows, problems, repetitions } = await readPerformanceReport(file);
  return {
    asOf,
    referrals: rows.length,
    judged: rows.flatMap((row) => judge(row, asOf)),
    problems,
    repetitions,
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
