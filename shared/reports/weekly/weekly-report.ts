import type { CrsCase, RegionCode } from "../../case/index.ts";
import type { Circumstances } from "../../obligations/index.ts";
import type { Instant } from "../../time/index.ts";
import { judgeCases } from "../judge-cases.ts";
import { pageAsEmail } from "../page/email.ts";
import { pageAsHtml } from "../page/html.ts";
import { pageAsText } from "../page/text.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { WeeklyFigures } from "./figures.ts";
import { subjectOf } from "./headline.ts";
import type {
  Reconciliation,
  SilentRegion,
  UndeliverableAlert,
  UnreachableAddress,
} from "./monitor-facts.ts";
import { weeklyPage } from "./page.ts";
import { reportWeek, weeksBefore } from "./report-week.ts";
import { weeklySpreadsheet } from "./spreadsheet.ts";
import { figuresOf, workOutFigures } from "./work-out-figures.ts";

/** How many weeks lie beside the one that is reported, and how many a chart begins before it. */
const weeksBeside = 12;
const weeksCharted = 51;

export interface WeeklyReportRequest {
  /** The region whose contracts are reported, or `national` for all of them by region. */
  readonly region: RegionCode | "national";
  /** The ISO week that has ended, `2026-W46`. */
  readonly week: string;
  /** The moment as of which everything is judged: Monday 07:00 in London after the week. */
  readonly now: Instant;
  readonly cases: readonly CrsCase[];
  /** The figures of earlier weeks, in any order; those of the fifty-one weeks before `week` are used. */
  readonly previous: readonly WeeklyFigures[];
  /** Outages of nDelius, where any are known. */
  readonly circumstances?: Circumstances;
  /** What reading open cases again at night corrected, where any are. */
  readonly reconciliation?: Reconciliation;
  /** Regions of this report from which nothing has arrived for two working days. */
  readonly silent?: readonly SilentRegion[];
  /** Addresses of the region, or of all, to which nothing is sent any more. */
  readonly unreachable?: readonly UnreachableAddress[];
  /** What nobody of the region, or of all, could be told by e-mail. */
  readonly undeliverable?: readonly UndeliverableAlert[];
}

export interface WeeklyReport {
  /** To be stored and given back as `previous` in the weeks to come. */
  readonly figures: WeeklyFigures;
  readonly html: string;
  /** The body of the e-mail: the same facts without what mail programs take out. */
  readonly emailHtml: string;
  /** The facts of the e-mail as plain text. */
  readonly text: string;
  /** Of the e-mail; nothing in it is sensitive. */
  readonly subject: string;
  /** An `.xlsx` file. */
  readonly spreadsheet: Buffer;
}

/**
 * A week of a region's contracts, or of the nation's, on a page: what fell due, was met, was missed and is overdue,
 * with last week and the twelve weeks before beside it. The same request always gives the same figures and the same
 * page.
 *
 * @throws UnreadableIsoWeek when the week is not written as `2026-W46`
 * @throws WeekNotOver when the week is not over at `now`
 */
export async function weeklyReport(request: WeeklyReportRequest): Promise<WeeklyReport> {
  const { region, now, cases, previous, circumstances, reconciliation, silent, unreachable, undeliverable } =
    request;
  const week = reportWeek(request.week, now);
  const judgedCases = judgeCases(cases, now, region, circumstances);
  const { figures, movements } = workOutFigures(region, week, now, judgedCases, previous);
  const history = weeksBefore(week, weeksCharted).map((one) => figuresOf(previous, one));
  const facts: WeeklyFacts = {
    ...judgedCases,
    region,
    week,
    now,
    figures,
    movements,
    history,
    before: history.slice(-weeksBeside),
    ...(reconciliation && { reconciliation }),
    ...(silent && { silent }),
    ...(unreachable && { unreachable }),
    ...(undeliverable && { undeliverable }),
  };
  const page = weeklyPage(facts);
  return {
    figures,
    html: pageAsHtml(page),
    emailHtml: pageAsEmail(page),
    text: pageAsText(page),
    subject: subjectOf(facts),
    spreadsheet: await weeklySpreadsheet(facts),
  };
}
