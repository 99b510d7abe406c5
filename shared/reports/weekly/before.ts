import type { Cell, Column } from "../page/model.ts";
import { notApplicable, sayShareOrCount } from "../share.ts";
import { fellDue, type Standing } from "../standing.ts";
import { sayNumber } from "../words.ts";
import type { WeeklyFigures } from "./figures.ts";

/** The part of a week's figures that a row is about; undefined where that week has none. */
export type Pick = (figures: WeeklyFigures) => Standing | undefined;
type Before = readonly (WeeklyFigures | undefined)[];

/** The columns that lay earlier weeks beside a row; none where there is no earlier report at all. */
export const columnsBefore = (before: Before): readonly Column[] =>
  before.some((figures) => figures)
    ? [
        { label: "Last week", numeric: true },
        { label: `${before.length} weeks before`, numeric: true },
      ]
    : [];

/** What stands in `columnsBefore`: last week's share, and that of all the weeks before. */
export function cellsBefore(before: Before, pick: Pick): readonly Cell[] {
  if (!before.some((figures) => figures)) return [];
  const standings = before.map((figures) => figures && pick(figures));
  const { part, whole } = addedUp(standings);
  const share = sayShareOrCount(part, whole);
  const together = share.endsWith("%") ? `${share} of ${sayNumber(whole)}` : share;
  return [{ text: before.at(-1) ? sayShareOf(standings.at(-1)) : noReport }, { text: together }];
}

export const noReport = "no report";

export const sayShareOf = (standing: Standing | undefined): string =>
  standing ? sayShareOrCount(standing.met, fellDue(standing)) : notApplicable;

/** What was met, and what fell due, in several weeks together. */
export function addedUp(standings: readonly (Standing | undefined)[]): { part: number; whole: number } {
  const known = standings.filter((one) => one !== undefined);
  return {
    part: known.reduce((sum, { met }) => sum + met, 0),
    whole: known.reduce((sum, one) => sum + fellDue(one), 0),
  };
}
