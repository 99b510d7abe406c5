import writeExcelFile, { type Cell } from "write-excel-file/node";
import { getCellAddress } from "write-excel-file/utility";

/** One sheet of a spreadsheet: a header row and what stands beneath it. */
export interface SheetContent {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface SheetColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  /** Text that may take several lines. */
  readonly wrap?: boolean;
}

/** The sheets as an `.xlsx` file: headers stay in view while one scrolls, and every column can be filtered. */
export async function writeSpreadsheet(sheets: readonly SheetContent[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    orientation: "landscape" as const,
    columns: columns.map(({ width }) => ({ width })),
    data: [columns.map(({ label }) => headerCell(label)), ...rows.map((row) => inColumns(columns, row))],
  }));
  const file = writeExcelFile(written, { fontFamily: "Arial", fontSize: 10, features: [filtersOn(sheets)] });
  return await file.toBuffer();
}

const headerCell = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: "bold",
  wrap: true,
  alignVertical: "bottom",
  backgroundColor: "#f3f2f1",
  bottomBorderStyle: "thin",
});

const inColumns = (columns: readonly SheetColumn[], row: readonly Cell[]): Cell[] =>
  row.map((cell, index) =>
    columns[index]?.wrap && cell !== null && typeof cell === "object" && "value" in cell
      ? { ...cell, wrap: true, alignVertical: "top" }
      : cell,
  );

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>["features"]>[number];

/** Puts a filter on the header row of each sheet that has rows; the library has no option for it. */
const filtersOn = (sheets: readonly SheetContent[]): Feature => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml, _options, { sheetIndex }) => {
          const { columns = [], rows = [] } = sheets[sheetIndex] ?? {};
          if (rows.length === 0) return xml;
          const corner = getCellAddress(rows.length, columns.length - 1);
          // ECMA-376 part 1, CT_Worksheet: a sheet's filter comes right after its cells.
          return xml.replace("</sheetData>", `</sheetData><autoFilter ref="A1:${corner}"/>`);
        },
      },
    },
  },
});
