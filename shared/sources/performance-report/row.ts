import type { Instant, LocalDate } from "../../time/index.ts";
import { expectations, readCell } from "./cells.ts";
import { type Column, columns } from "./columns.ts";
import type { Header } from "./header.ts";
import { type Problem, sayFound } from "./problem.ts";
import type { CsvRecord } from "./records.ts";

/** What the rules are judged by, of one row. No caseworker and no CRN is among it. */
export interface ReportRow {
  readonly line: number;
  readonly reference: string;
  readonly id: string;
  readonly contract: string;
  readonly organisation: string;
  readonly received: Instant;
  readonly assessmentNotAttended: Instant | undefined;
  readonly assessmentCompleted: Instant | undefined;
  readonly planSubmitted: Instant | undefined;
  readonly planApproved: Instant | undefined;
  readonly sessionAttended: Instant | undefined;
  readonly sessionsAttended: number;
  readonly endRequested: Instant | undefined;
  readonly endOfServiceReport: Instant | undefined;
  readonly concluded: Instant | undefined;
  readonly completeBy: LocalDate | undefined;
}

/** A row that can be judged, or everything that is wrong with it: a row with one bad cell is not judged. */
export function readRow(header: Header, record: CsvRecord): ReportRow | readonly Problem[] {
  const { line } = record;
  if (!("cells" in record)) return [quoteProblem(header, record)];
  if (record.cells.length !== header.width) return [widthProblem(line, record.cells.length, header.width)];
  const problems: Problem[] = [];
  const values = new Map<string, unknown>();
  for (const column of columns) {
    const position = header.positions.get(column.name);
    const text = position === undefined ? "" : (record.cells[position] ?? "");
    if (text === "" && (!column.required || position === undefined)) continue;
    const value = text === "" ? undefined : readCell(column.kind, text);
    if (value === undefined) problems.push(cellProblem(line, column, text));
    else values.set(column.name, value);
  }
  return problems.length > 0 ? problems : rowOf(line, values);
}

/** Each column's kind tells what its value is: see `columns`. */
function rowOf(line: number, values: ReadonlyMap<string, unknown>): ReportRow {
  const text = (name: string) => values.get(name) as string;
  const instant = (name: string) => values.get(name) as Instant | undefined;
  return {
    line,
    reference: text("referral_ref"),
    id: text("referral_id"),
    contract: text("contract_ref"),
    organisation: text("organisation_id"),
    received: values.get("date_referral_received") as Instant,
    assessmentNotAttended: instant("date_saa_first_not_attended"),
    assessmentCompleted: instant("date_saa_first_completed"),
    planSubmitted: instant("date_first_action_plan_submitted"),
    planApproved: instant("date_of_first_action_plan_approval"),
    sessionAttended: instant("date_of_first_attended_session"),
    sessionsAttended: (values.get("count_of_sessions_attended") as number | undefined) ?? 0,
    endRequested: instant("end_requested_by_pp_at"),
    endOfServiceReport: instant("date_eosr_submitted"),
    concluded: instant("concluded_at"),
    completeBy: values.get("date_intervention_to_be_completed_by") as LocalDate | undefined,
  };
}

function cellProblem(line: number, column: Column, text: string): Problem {
  const { expected, todo } = expectations[column.kind];
  const message = `Found ${sayFound(text, column)}, expected ${expected}. ${todo}`;
  return { line, column: column.name, message };
}

function quoteProblem({ names }: Header, record: Extract<CsvRecord, { quote: unknown }>): Problem {
  const message =
    record.quote === "unclosed"
      ? 'Found a quote that is not closed, expected a second " at the end of the cell. Close it, or download the report again.'
      : 'Found a quote in the middle of a cell, expected it doubled ("") within a cell that is in quotes itself. Correct it, or download the report again.';
  return { line: record.line, column: names[record.position] || null, message };
}

const widthProblem = (line: number, found: number, expected: number): Problem => ({
  line,
  column: null,
  message: `Found ${found} ${found === 1 ? "cell" : "cells"}, expected ${expected} as in the header. Look for a missing or extra comma, or a text with a comma that is not in quotes.`,
});
