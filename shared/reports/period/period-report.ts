import { pageAsHtml } from "../page/html.ts";
import { type PeriodFacts, periodPage } from "./page.ts";
import { periodSpreadsheet } from "./spreadsheet.ts";

export interface PeriodReport {
  readonly html: string;
  /** An `.xlsx` file. */
  readonly spreadsheet: Buffer;
}

/** The report of everything that fell due up to a moment, from parts of the weekly report. */
export async function periodReport(facts: PeriodFacts): Promise<PeriodReport> {
  return { html: pageAsHtml(periodPage(facts)), spreadsheet: await periodSpreadsheet(facts) };
}
