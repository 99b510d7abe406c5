import { type Column, columns } from "./columns.ts";
import { type Problem, sayFound } from "./problem.ts";

/** Where each column stands, and whether there is enough to judge a row by. */
export interface Header {
  readonly width: number;
  /** Position of each known column that is there. */
  readonly positions: ReadonlyMap<string, number>;
  /** The name of the column at each position, as the file has it. */
  readonly names: readonly string[];
  /** Every column that the rules are judged by is there, once. */
  readonly canJudge: boolean;
}

/** Reads the first row; columns are known by name and may stand in any order. */
export function readHeader(cells: readonly string[]): { header?: Header; problems: readonly Problem[] } {
  const names = cells.map((cell) => cell.trim());
  const known = columns.filter(({ name }) => names.includes(name));
  if (known.length === 0) return { problems: [noHeader] };

  const missing = columns.filter(({ name }) => !names.includes(name));
  const repeated = known.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name));
  const unknown = names.filter((name) => !columns.some((column) => column.name === name));
  const canJudge = ![...missing, ...repeated].some(({ judged }) => judged);
  return {
    header: {
      width: cells.length,
      positions: new Map(known.map(({ name }) => [name, names.indexOf(name)])),
      names,
      canJudge,
    },
    problems: [
      ...missing.map((column) => about(column, "is missing", canJudge)),
      ...repeated.map((column) => about(column, "is there more than once", canJudge)),
      ...unknown.map((name) => ({
        line: 1,
        column: name === "" ? null : cut(name),
        message: `Found a column that the performance report does not have: ${sayFound(name)}. Its cells were passed over; check that this is the right report.`,
      })),
    ],
  };
}

const cut = (name: string): string => (sayFound(name).startsWith('"') ? sayFound(name).slice(1, -1) : "");

function about({ name, judged }: Column, what: string, canJudge: boolean): Problem {
  const effect = judged
    ? "No row can be judged without knowing it."
    : canJudge
      ? "The rows were judged all the same, because no rule needs it."
      : "";
  return {
    line: 1,
    column: name,
    message:
      `The column ${name} ${what}. ${effect} Download the report again and leave its ${columns.length} columns as they are.`.replace(
        "  ",
        " ",
      ),
  };
}

// What stands there is not shown: without a header it is somebody's row.
const noHeader: Problem = {
  line: 1,
  column: null,
  message: `Found no header: none of the ${columns.length} columns of the performance report is named, or they are not separated by commas. Use the report as it was downloaded, a CSV in UTF-8 whose first line begins with referral_ref,referral_id,contract_ref.`,
};

/** The problem of a file in which there is nothing. */
export const emptyFile: Problem = {
  line: 1,
  column: null,
  message: `Found an empty file where a header of ${columns.length} columns was expected. Download the report again.`,
};
