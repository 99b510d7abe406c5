export { type WeeklyFigures, weeklyFigures } from "./weekly/figures.ts";
export { WeekNotOver } from "./weekly/report-week.ts";
export { type WeeklyReport, type WeeklyReportRequest, weeklyReport } from "./weekly/weekly-report.ts";
