import type { Cell } from "write-excel-file/node";
import { type Instant, type LocalDate, londonDayOf, londonTimeOf } from "../../time/index.ts";
import { notApplicable, shareInTenths } from "../share.ts";

/**
 * Text that no spreadsheet takes for anything else. A cell that begins as a formula does would be run by a program that
 * reads it from a CSV, so such a text is put behind an apostrophe (OWASP 'CSV injection'); control characters, which a
 * spreadsheet file may not hold, become spaces.
 */
export function neutralised(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in.
  const clean = text.toWellFormed().replace(/[\u0000-\u001f\ufffe\uffff]/gu, " ");
  return /^\s*[=+\-@]/u.test(text) ? `'${clean}` : clean;
}

/** Text as text, whatever it begins with. */
export const textCell = (text: string | undefined): Cell =>
  text === undefined || text === "" ? null : { value: neutralised(text), type: String };

export const numberCell = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : { value, type: Number };

/** A share as the page prints it, as a number: a spreadsheet would round 99.96% up to 100.0%. */
export function shareCell(part: number, whole: number): Cell {
  const tenths = shareInTenths(part, whole);
  if (tenths === undefined) return { value: notApplicable, type: String, align: "right" };
  return { value: tenths / 1000, type: Number, format: "0.0%" };
}

/** A day as a real date. Spreadsheets know no time zone: the file's dates and times are those of London. */
export const dayCell = (day: LocalDate | undefined): Cell =>
  day === undefined ? null : { value: new Date(`${day}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };

/** An instant as a real date and time, as a clock in London showed it, to the minute. */
export const instantCell = (at: Instant | undefined): Cell =>
  at === undefined
    ? null
    : {
        value: new Date(`${londonDayOf(at)}T${londonTimeOf(at)}:00Z`),
        type: Date,
        format: "dd/mm/yyyy hh:mm",
      };
