import type { Cell } from "write-excel-file/node";
import { fellDue, type Standing } from "../standing.ts";
import { numberCell, shareCell } from "./cells.ts";
import type { SheetColumn } from "./write.ts";

/** The columns of a standing, with waived and held apart. */
export const standingColumns: readonly SheetColumn[] = [
  { label: "Fell due", width: 9 },
  { label: "Met on time", width: 9 },
  { label: "Missed", width: 9 },
  { label: "Missed, offered in time", width: 11 },
  { label: "Waived", width: 9 },
  { label: "Held", width: 9 },
  { label: "Share on time", width: 9 },
  { label: "Overdue", width: 9 },
  { label: "Median working days late", width: 11 },
  { label: "Longest working days late", width: 11 },
];

export const standingCells = (standing: Standing): readonly Cell[] => [
  numberCell(fellDue(standing)),
  numberCell(standing.met),
  numberCell(standing.missed),
  numberCell(standing.offered),
  numberCell(standing.waived),
  numberCell(standing.held),
  shareCell(standing.met, fellDue(standing)),
  numberCell(standing.overdue),
  numberCell(standing.medianLate),
  numberCell(standing.longestLate),
];
