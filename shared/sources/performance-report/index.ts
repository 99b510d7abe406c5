/** The live service's performance report (CSV, 27 columns) as a way in. */
export { momentOf, UnreadableMoment } from "./as-of.ts";
export { type CheckedReport, checkPerformanceReport } from "./check.ts";
export { eventsOfRow } from "./events-of-row.ts";
export { type Line, linesOf } from "./lines.ts";
export { asJson } from "./output.ts";
export type { Problem } from "./problem.ts";
export { type ReadReport, readPerformanceReport } from "./read-report.ts";
export { asText, factsOf } from "./say.ts";
