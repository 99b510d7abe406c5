import { holdsPersonIdentifier } from "../admission/index.ts";
import type { Column } from "./columns.ts";

/** What is wrong with the file: where, and in words what was found, what was expected and what to do. */
export interface Problem {
  /** The line of the file, 1 for the header; a row that spans several lines is named by its first. */
  readonly line: number;
  /** The column by name; null when it is the whole row or the whole file. */
  readonly column: string | null;
  readonly message: string;
}

const longestShown = 40;

/**
 * What stood in a cell, fit to be printed: shortened, on one line, and nothing of a column that may name a person.
 * What looks like a CRN, a prison number or an e-mail address is kept back in every column, because a broken row may have moved
 * its cells.
 */
export function sayFound(text: string, column?: Pick<Column, "hidden">): string {
  if (text === "") return "an empty cell";
  if (column?.hidden) return "a text that is not shown here";
  if (text.includes("@") || holdsPersonIdentifier(text)) return "what may name a person (not shown)";
  const line = text.toWellFormed().replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
  return `"${line.length > longestShown ? `${line.slice(0, longestShown)}…` : line}"`;
}
