export type { Judged, ReportedCase } from "./judge-cases.ts";
export type { FileProblem, PeriodFacts } from "./period/page.ts";
export { type PeriodReport, periodReport } from "./period/period-report.ts";
export { printedByContract } from "./period/printed.ts";
export { mostRows } from "./period/spreadsheet.ts";
export { type WeeklyFigures, weeklyFigures } from "./weekly/figures.ts";
export type { UndeliverableAlert, UnreachableAddress } from "./weekly/monitor-facts.ts";
export { WeekNotOver } from "./weekly/report-week.ts";
export { type WeeklyReport, type WeeklyReportRequest, weeklyReport } from "./weekly/weekly-report.ts";
