import type { CrsCase, RegionCode } from "../../case/index.ts";
import type { Circumstances } from "../../obligations/index.ts";
import type { Instant } from "../../time/index.ts";
import { pageAsEmail } from "../page/email.ts";
import { pageAsHtml } from "../page/html.ts";
import { pageAsText } from "../page/text.ts";
import { obligationsCsv } from "../spreadsheet/obligations-csv.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { WeeklyFigures } from "./figures.ts";
import { subjectOf } from "./headline.ts";
import type {
  Reconciliation,
  SilentRegion,
  UndeliverableAlert,
  UnreachableAddress,
} from "./monitor-facts.ts";
import { addRegions } from "./national-figures.ts";
import { weeklyPage } from "./page.ts";
import { reportWeek, weeksBefore } from "./report-week.ts";
import { weeklySpreadsheet } from "./spreadsheet.ts";
import { tallyWeek } from "./week-tally.ts";

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
  /** They are taken one by one, and none is kept; with `regions`, those of no region alone. */
  readonly cases: Iterable<CrsCase> | AsyncIterable<CrsCase>;
  /** Of the nation: the figures of its regions' reports of the same week, which are added up. */
  readonly regions?: readonly WeeklyFigures[];
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
  /** Every obligation that the report may count as a CSV file; absent where they stand in the regions' files. */
  readonly obligations?: Buffer;
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
  const { region, now, cases, regions, previous, circumstances } = request;
  const { reconciliation, silent, unreachable, undeliverable } = request;
  const week = reportWeek(request.week, now);
  const history = weeksBefore(week, weeksCharted).map((one) => previous.find((two) => two.week === one));
  const csv = obligationsCsv();
  const last = regions ? ofRegionless(history.at(-1)) : history.at(-1);
  const { rows, ...tallied } = await tallyWeek(cases, {
    region,
    week,
    now,
    last,
    circumstances,
    onRow: regions ? undefined : csv.add,
  });
  const figures = regions ? addRegions(regions, tallied.figures) : tallied.figures;
  const facts: WeeklyFacts = {
    ...tallied,
    region,
    week,
    now,
    figures,
    movements: regions ? figures.movements && { ...figures.movements, corrections: [] } : tallied.movements,
    ...(!regions && { rows }),
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
    ...(!regions && { obligations: csv.file() }),
  };
}

/**
 * Last week's national figures, as far as they were worked out from cases of no region. Those of before regions were
 * added up name what was overdue in all of them: compared with those of none, all of it would look corrected.
 */
const ofRegionless = (last: WeeklyFigures | undefined): WeeklyFigures | undefined =>
  last?.lateness ? last : undefined;
