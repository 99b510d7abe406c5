import type { Instant, LocalDate } from "../../time/index.ts";
import type { Problem } from "./problem.ts";
import type { ReportRow } from "./row.ts";

/** How rows of the same referral were put together. */
export interface Repetitions {
  /** Rows that said again what another had said. */
  readonly same: number;
  /** Referrals whose rows differed. */
  readonly merged: number;
}

/**
 * The referrals of a report, one each. The live service ranks appointments, plans and assignments in a way that gives
 * two or more rows where two tie: rows of one `referral_id` are one referral, of which the earliest of each time,
 * the largest count and the later day to complete by are kept, whatever the order of the rows.
 */
export class Referrals {
  readonly #byId = new Map<string, ReportRow>();
  readonly #merged = new Set<string>();
  #same = 0;

  /** Takes a row; a row that gives the id to another referral, or another contract, is a problem. */
  add(row: ReportRow): Problem | undefined {
    const known = this.#byId.get(row.id);
    if (!known) {
      this.#byId.set(row.id, row);
      return undefined;
    }
    if (row.reference !== known.reference) return anotherReferral(row, known, "referral_ref");
    if (row.contract !== known.contract) return anotherReferral(row, known, "contract_ref");
    const merged = merge(known, row);
    if (isSame(known, row)) this.#same += 1;
    else this.#merged.add(row.id);
    this.#byId.set(row.id, merged);
    return undefined;
  }

  /** By reference, then by id. */
  get inOrder(): readonly ReportRow[] {
    return [...this.#byId.values()].sort((a, b) =>
      a.reference === b.reference ? (a.id < b.id ? -1 : 1) : a.reference < b.reference ? -1 : 1,
    );
  }

  get repetitions(): Repetitions {
    return { same: this.#same, merged: this.#merged.size };
  }
}

function anotherReferral(row: ReportRow, known: ReportRow, column: "referral_ref" | "contract_ref"): Problem {
  return {
    line: row.line,
    column,
    message: `Found the referral_id of line ${known.line} with another ${column}, expected one referral to have one. The row was not judged; find out which of the two is right, or download the report again.`,
  };
}

const isSame = ({ line: _, ...a }: ReportRow, { line: __, ...b }: ReportRow): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function merge(a: ReportRow, b: ReportRow): ReportRow {
  const first = <T extends Instant | LocalDate>(x: T | undefined, y: T | undefined): T | undefined =>
    x === undefined ? y : y === undefined || x < y ? x : y;
  const least = <T extends string>(x: T, y: T): T => (x < y ? x : y);
  // Of two dates to complete by, the later: one that was moved was most likely given more time.
  const latest = <T extends LocalDate>(x: T | undefined, y: T | undefined): T | undefined =>
    x === undefined || (y !== undefined && x < y) ? y : x;
  return {
    line: Math.min(a.line, b.line),
    reference: a.reference,
    id: a.id,
    contract: a.contract,
    organisation: least(a.organisation, b.organisation),
    received: least(a.received, b.received),
    assessmentNotAttended: first(a.assessmentNotAttended, b.assessmentNotAttended),
    assessmentCompleted: first(a.assessmentCompleted, b.assessmentCompleted),
    planSubmitted: first(a.planSubmitted, b.planSubmitted),
    planApproved: first(a.planApproved, b.planApproved),
    sessionAttended: first(a.sessionAttended, b.sessionAttended),
    sessionsAttended: Math.max(a.sessionsAttended, b.sessionsAttended),
    endRequested: first(a.endRequested, b.endRequested),
    endOfServiceReport: first(a.endOfServiceReport, b.endOfServiceReport),
    concluded: first(a.concluded, b.concluded),
    completeBy: latest(a.completeBy, b.completeBy),
  };
}
