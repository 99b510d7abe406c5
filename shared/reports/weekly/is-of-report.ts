import type { Obligation } from "../../obligations/index.ts";
import { type Instant, startOfLondonDay } from "../../time/index.ts";
import { fallsDueIn, type ReportWeek } from "./report-week.ts";

/**
 * Whether a figure of the report may count the obligation: its last day lay in the week, it is open, held or overdue
 * now, or it was done, fell away or was put right since the week began.
 */
export const isOfReport =
  (week: ReportWeek) =>
  (obligation: Obligation): boolean => {
    if (obligation.state === "open" || obligation.state === "held") return true;
    const settled = settledAt(obligation);
    return fallsDueIn(week)(obligation) || settled === undefined || settled >= startOfLondonDay(week.monday);
  };

function settledAt(obligation: Obligation): Instant | undefined {
  switch (obligation.state) {
    case "met":
      return obligation.met.at;
    case "waived":
      return obligation.waived.at;
    case "missed":
      return (obligation.met ?? obligation.fellAway)?.at;
    default:
      return undefined;
  }
}
