import type { Obligation } from "../../obligations/index.ts";
import { catalogue } from "../../rules/index.ts";
import { startOfLondonDay, startOfNextLondonDay } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { Judged } from "../judge-cases.ts";
import { isOwedByProbation } from "../parties.ts";
import { isOverdue } from "../standing.ts";
import type { OmissionFigures, UnitFigures } from "./figures.ts";
import type { ReportWeek } from "./report-week.ts";

/** Each rule of what must be there, whoever owes it, where something is or was wanting. */
export function omissionsByRule(judged: readonly Judged[], week: ReportWeek): OmissionFigures[] {
  const owed = Map.groupBy(judged, ({ obligation }) => obligation.rule);
  return catalogue
    .filter(({ id, kind }) => kind === "presence" && owed.has(id))
    .map(({ id }) => ({
      rule: id,
      ...omissions(
        (owed.get(id) ?? []).map(({ obligation }) => obligation),
        week,
      ),
    }));
}

/** What a delivery unit's people owe: what must be there, and their own deadlines. */
export function owedByUnit(judged: readonly Judged[], week: ReportWeek): UnitFigures[] {
  const owed = judged.filter(({ obligation }) => isOwedByProbation(obligation));
  const units = Map.groupBy(owed, ({ of }) => `${of.region ?? "~"} ${of.pdu ?? "~"}`);
  return [...units.values()]
    .flatMap((unit) => {
      const [first] = unit;
      if (!first) return [];
      const obligations = unit.map(({ obligation }) => obligation);
      const late = obligations.filter(isOverdue).map(({ workingDaysLate }) => workingDaysLate);
      return {
        pdu: first.of.pdu ?? null,
        region: first.of.region ?? null,
        ...omissions(obligations, week),
        overdue: late.length,
        longestLate: late.length > 0 ? Math.max(...late) : null,
      };
    })
    .filter(({ open, found, putRight, overdue }) => open + found + putRight + overdue > 0)
    .sort(byText(({ region, pdu }) => `${region ?? "~"} ${pdu ?? "~"}`));
}

function omissions(obligations: readonly Obligation[], { monday, sunday }: ReportWeek) {
  const from = startOfLondonDay(monday);
  const to = startOfNextLondonDay(sunday);
  const wanting = obligations.filter(({ deadline }) => !deadline);
  return {
    open: wanting.filter(({ state }) => state === "open").length,
    found: wanting.filter(({ opened }) => from <= opened && opened < to).length,
    putRight: wanting.filter((one) => one.state === "met" && from <= one.met.at && one.met.at < to).length,
  };
}
