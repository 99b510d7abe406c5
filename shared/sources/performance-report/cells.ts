import {
  admittedWords,
  type Instant,
  type LocalDate,
  parseAdmittedDay,
  parseAdmittedInstant,
} from "../../time/index.ts";
import { isPersonIdentifier } from "../admission/index.ts";

/**
 * What a column holds. `code`: a reference or code without spaces. Days and instants lie in the range that may be said
 * of a case.
 */
export type CellKind = keyof CellValues;

interface CellValues {
  code: string;
  /** In lower case. */
  uuid: string;
  text: string;
  /** Cut to the millisecond. */
  instant: Instant;
  day: LocalDate;
  boolean: boolean;
  count: number;
  score: number;
}

const readers: { readonly [Kind in CellKind]: (text: string) => CellValues[Kind] | undefined } = {
  code: (text) =>
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/u.test(text) && !isPersonIdentifier(text) ? text : undefined,
  uuid: (text) =>
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu.test(text)
      ? text.toLowerCase()
      : undefined,
  text: (text) => text,
  instant: (text) => unlessItThrows(() => parseAdmittedInstant(text)),
  day: (text) => unlessItThrows(() => parseAdmittedDay(text)),
  boolean: (text) => (/^(?:true|false)$/iu.test(text) ? text.toLowerCase() === "true" : undefined),
  count: (text) => (/^\d{1,6}$/u.test(text) ? Number(text) : undefined),
  score: (text) => (/^\d{1,6}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : undefined),
};

/** What a cell that is not empty says; undefined when it cannot be read as what its column holds. */
export const readCell = <Kind extends CellKind>(kind: Kind, text: string): CellValues[Kind] | undefined =>
  readers[kind](text);

function unlessItThrows<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

const asDownloaded =
  "Use the report as it was downloaded: a spreadsheet program rewrites dates when it saves a CSV.";
const correctTheCell = "Correct the cell, or download the report again.";

/** What was expected of a cell that could not be read, and what to do about it. */
export const expectations: Readonly<Record<CellKind, { readonly expected: string; readonly todo: string }>> =
  {
    code: {
      expected: "a code of letters, digits, '_' and '-', and no CRN or prison number",
      todo: correctTheCell,
    },
    uuid: { expected: "an id such as 6b381dc1-59fc-46ef-8e74-16daeea11c32", todo: correctTheCell },
    text: { expected: "a text", todo: correctTheCell },
    instant: {
      expected: `a time in UTC such as 2021-04-01T12:00Z, from ${admittedWords}`,
      todo: asDownloaded,
    },
    day: { expected: `a day such as 2021-04-01, from ${admittedWords}`, todo: asDownloaded },
    boolean: { expected: "true or false", todo: correctTheCell },
    count: { expected: "a whole number such as 2", todo: correctTheCell },
    score: { expected: "a number such as 1.5", todo: correctTheCell },
  };
