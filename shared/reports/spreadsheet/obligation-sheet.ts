import type { Cell } from "write-excel-file/node";
import type { Judged } from "../judge-cases.ts";
import { dayCell, instantCell, numberCell, textCell } from "./cells.ts";
import { type ObligationColumn, obligationColumns } from "./obligation-columns.ts";
import type { SheetContent } from "./write.ts";

/** One row an obligation, in the order given. */
export const obligationSheet = (judged: readonly Judged[]): SheetContent => ({
  name: "Obligations",
  columns: obligationColumns.map(({ label, width }) => ({ label, width })),
  rows: judged.map((one) => obligationColumns.map((column) => cellOf(column, one))),
});

function cellOf(column: ObligationColumn, judged: Judged): Cell {
  switch (column.as) {
    case "text":
      return textCell(column.of(judged));
    case "day":
      return dayCell(column.of(judged));
    case "instant":
      return instantCell(column.of(judged));
    case "number":
      return numberCell(column.of(judged));
  }
}
