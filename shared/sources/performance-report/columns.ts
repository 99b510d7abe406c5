import type { CellKind } from "./cells.ts";

/** One of the 27 columns of the live service's performance report. */
export interface Column {
  readonly name: string;
  readonly kind: CellKind;
  /** A row without it is not a row of this report. */
  readonly required?: true;
  /** The rules are judged by it: without the column no row can be. */
  readonly judged?: true;
  /** May name a person: what stands in it is never printed. */
  readonly hidden?: true;
}

const column = (
  name: string,
  kind: CellKind,
  more: Pick<Column, "required" | "judged" | "hidden"> = {},
): Column => ({ name, kind, ...more });

const needed = { required: true, judged: true } as const;
const judged = { judged: true } as const;
const hidden = { hidden: true } as const;

/**
 * The columns in the order in which the live service writes them (hmpps-interventions-service,
 * `PerformanceReportData.kt` and its SQL). Times are UTC, and seconds are dropped when they are zero.
 *
 * `saa_attended_on_time` is read and never used: it says `false` when nobody has attended yet, and `true` for those
 * who came late since October 2023. `date_saa_first_attended` is not used either, because somebody who came while
 * the session did not happen stands in it.
 */
export const columns: readonly Column[] = [
  column("referral_ref", "code", needed),
  column("referral_id", "uuid", needed),
  column("contract_ref", "code", needed),
  column("organisation_id", "code", needed),
  column("caseworker_id", "text", hidden),
  column("service_user_crn", "text", hidden),
  column("date_referral_received", "instant", needed),
  column("date_saa_first_arranged", "instant"),
  column("date_saa_first_scheduled_for", "instant"),
  column("date_saa_first_not_attended", "instant", judged),
  column("date_saa_first_attended", "instant"),
  column("date_saa_first_completed", "instant", judged),
  column("saa_attended_on_time", "boolean"),
  column("date_first_action_plan_submitted", "instant", judged),
  column("date_of_first_action_plan_approval", "instant", judged),
  column("date_of_first_attended_session", "instant", judged),
  column("outcomes_to_be_achieved_count", "count"),
  column("outcomes_achieved", "score"),
  column("count_of_sessions_expected", "count"),
  column("count_of_sessions_attended", "count", judged),
  column("end_requested_by_pp_at", "instant", judged),
  column("end_requested_by_pp_reason", "text", hidden),
  column("date_eosr_submitted", "instant", judged),
  column("concluded_at", "instant", judged),
  column("referral_end_state", "text"),
  column("date_intervention_to_be_completed_by", "day", judged),
  column("end_of_sentence_date", "day"),
];
