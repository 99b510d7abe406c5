import type { Definition } from "../definitions.ts";
import type { Variation } from "../statistics/variation.ts";
import type { RowList } from "./rows.ts";

/**
 * A report as its facts, before it becomes the page, the e-mail or plain text: all are made from this, so that they
 * cannot differ. The page has charts besides; each says in words, which the others print too, what it shows.
 */
export interface Page {
  readonly title: string;
  /** What the reader must know, in sentences, in order of weight: the first one alone stands for the whole. */
  readonly lead: readonly string[];
  /** What makes every figure doubtful; it stands before them. */
  readonly warning?: Section;
  /** What the reader asks first, and the answers: they fill the first screen and, with `overview`, the first sheet. */
  readonly answers?: readonly Answer[];
  readonly overview?: Section;
  readonly sections: readonly Section[];
  /** The rows behind the figures; only the page lists them. */
  readonly rows?: RowList;
  readonly definitions: readonly Definition[];
}

/** A question that the reader comes with, answered in a few words, a few sentences and perhaps a short list. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
  /** Drawn beside the answer as the icon of its kind of variation. */
  readonly variation?: Variation;
  readonly sentences: readonly string[];
  readonly items?: readonly string[];
  /** Drawn on the page beneath the sentences, which say what it shows. */
  readonly chart?: Chart;
}

export interface Section {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  /** Narrow tables that stand beside each other where there is room, by column from the left. */
  readonly sides?: readonly (readonly Table[])[];
  readonly charts?: readonly Chart[];
  readonly tables: readonly Table[];
}

/** A drawing with what it shows in words. Its data are the table's; only the page draws and lists them. */
export interface Chart {
  readonly title: string;
  /** Whether what is seen is signal or noise, and what follows from it. */
  readonly statement: string;
  /** For those who do not see it: what is drawn, its range and its last value. */
  readonly alternative: string;
  /** An `<svg>` made here, never text from elsewhere. */
  readonly svg: string;
  readonly data?: Table;
  /** Takes little room and stands beside others of its kind. */
  readonly small?: boolean;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What is said instead where there is no row. */
  readonly empty?: string;
}

export interface Column {
  readonly label: string;
  /** A shorter label, where plain text in columns would be too wide. */
  readonly short?: string;
  /** Figures stand to the right. */
  readonly numeric?: boolean;
  /** Takes more room than its neighbours: a title, say. */
  readonly wide?: boolean;
}

export interface Row {
  /** The first is the header of the row. */
  readonly cells: readonly Cell[];
  readonly total?: boolean;
}

/** The text says it all; an icon draws it once more for the eye. */
export interface Cell {
  readonly text: string;
  readonly variation?: Variation;
  /** Tokens of the rows that the figure counts. */
  readonly counts?: readonly string[];
}
