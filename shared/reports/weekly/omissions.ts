import { catalogue } from "../../rules/index.ts";
import { startOfLondonDay, startOfNextLondonDay } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { Judged } from "../judge-cases.ts";
import { isOwedByProbation } from "../parties.ts";
import { isOverdue } from "../standing.ts";
import type { OmissionFigures, UnitFigures } from "./figures.ts";
import type { ReportWeek } from "./report-week.ts";

type Counted = { open: number; found: number; putRight: number };

/** What must be there and is not, and what delivery units owe, counted obligation by obligation. */
export interface OmissionTally {
  readonly add: (judged: Judged) => void;
  /** Each rule of what must be there, whoever owes it, where something is or was wanting. */
  readonly byRule: () => OmissionFigures[];
  /** What the people of each delivery unit owe: what must be there, and their own deadlines. */
  readonly byUnit: () => UnitFigures[];
}

export function omissionTally({ monday, sunday }: ReportWeek): OmissionTally {
  const from = startOfLondonDay(monday);
  const to = startOfNextLondonDay(sunday);
  const rules = new Map<string, Counted>();
  const units = new Map<string, UnitFigures>();
  const count = (counted: Counted, { obligation }: Judged) => {
    if (obligation.deadline) return;
    if (obligation.state === "open") counted.open += 1;
    if (from <= obligation.opened && obligation.opened < to) counted.found += 1;
    if (obligation.state === "met" && from <= obligation.met.at && obligation.met.at < to)
      counted.putRight += 1;
  };
  return {
    add: (judged) => {
      const { obligation, of } = judged;
      if (!obligation.deadline) {
        const ofRule = rules.get(obligation.rule) ?? { open: 0, found: 0, putRight: 0 };
        rules.set(obligation.rule, ofRule);
        count(ofRule, judged);
      }
      if (!isOwedByProbation(obligation)) return;
      const key = unitKey({ region: of.region ?? null, pdu: of.pdu ?? null });
      const unit = units.get(key) ?? {
        pdu: of.pdu ?? null,
        region: of.region ?? null,
        open: 0,
        found: 0,
        putRight: 0,
        overdue: 0,
        longestLate: null,
      };
      units.set(key, unit);
      count(unit, judged);
      if (!isOverdue(obligation)) return;
      unit.overdue += 1;
      unit.longestLate = Math.max(unit.longestLate ?? 0, obligation.workingDaysLate);
    },
    byRule: () =>
      catalogue.flatMap(({ id, kind }) => {
        const counted = kind === "presence" ? rules.get(id) : undefined;
        return counted ? [{ rule: id, ...counted }] : [];
      }),
    byUnit: () =>
      [...units.values()]
        .filter(({ open, found, putRight, overdue }) => open + found + putRight + overdue > 0)
        .sort(inOrderOfUnit),
  };
}

const unitKey = ({ region, pdu }: Pick<UnitFigures, "region" | "pdu">): string =>
  `${region ?? "~"} ${pdu ?? "~"}`;

/** By region and name, what has none last. */
export const inOrderOfUnit = byText<UnitFigures>(unitKey);
