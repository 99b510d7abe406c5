import { deflateRawSync, inflateRawSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";
import { londonDayOf, londonTimeOf } from "../../time/index.ts";
import type { Judged } from "../judge-cases.ts";
import { neutralised } from "./cells.ts";
import { type ObligationColumn, obligationColumns } from "./obligation-columns.ts";

/** A CSV file of obligations that is written row by row. */
export interface ObligationsCsv {
  readonly add: (judged: Judged) => void;
  /** The whole file in UTF-8, with the mark by which spreadsheet programs know it. */
  readonly file: () => Buffer;
}

/** Rows are packed in pieces of about so many characters: a hundred thousand cases make a file of 100 MB. */
const PIECE = 1 << 18;

/**
 * One row an obligation, with the columns of the spreadsheet. Days are `2026-11-09`, times `2026-11-09 16:30` by
 * London's clock: both are read as dates by spreadsheet programs whatever their language. A cell that begins as a
 * formula does is put behind an apostrophe (OWASP 'CSV injection').
 */
export function obligationsCsv(): ObligationsCsv {
  const packed: Buffer[] = [];
  let bytes = 0;
  let piece = `\ufeff${lineOf(obligationColumns.map(({ label }) => label))}`;
  const pack = () => {
    const text = Buffer.from(piece);
    bytes += text.length;
    packed.push(deflateRawSync(text, { level: 1 }));
    piece = "";
  };
  return {
    add: (judged) => {
      piece += lineOf(obligationColumns.map((column) => textOf(column, judged)));
      if (piece.length >= PIECE) pack();
    },
    file: () => {
      pack();
      const whole = Buffer.allocUnsafe(bytes);
      let at = 0;
      for (const one of packed) at += inflateRawSync(one).copy(whole, at);
      return whole;
    },
  };
}

const lineOf = (cells: readonly string[]): string => stringify([cells], { record_delimiter: "windows" });

function textOf(column: ObligationColumn, judged: Judged): string {
  switch (column.as) {
    case "text":
      return neutralised(column.of(judged) ?? "");
    case "day":
      return column.of(judged) ?? "";
    case "number":
      return column.of(judged)?.toString() ?? "";
    case "instant": {
      const at = column.of(judged);
      return at === undefined ? "" : `${londonDayOf(at)} ${londonTimeOf(at)}`;
    }
  }
}
