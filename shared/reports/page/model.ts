import type { Definition } from "../definitions.ts";

/**
 * A report as its facts, before it becomes HTML or plain text: both are made from this, so that they cannot differ.
 */
export interface Page {
  readonly title: string;
  /** What the reader must know, in sentences, in order of weight. */
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
  readonly definitions: readonly Definition[];
}

export interface Section {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  /** Narrow tables that stand beside each other where there is room, by column from the left. */
  readonly sides?: readonly (readonly Table[])[];
  readonly tables: readonly Table[];
  /** Begins a new sheet of paper. */
  readonly newSheet?: boolean;
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
  /** Holds nothing but bars, which plain text leaves out. */
  readonly drawing?: boolean;
}

export interface Row {
  /** The first is the header of the row. */
  readonly cells: readonly Cell[];
  readonly total?: boolean;
}

/** The text says it all; a bar or a trend draws it once more for the eye. */
export interface Cell {
  readonly text: string;
  /** A horizontal bar, 0 to 1. */
  readonly bar?: number;
  /** A bar for each of some weeks, oldest first, 0 to 1; null where there is nothing to draw. */
  readonly trend?: readonly (number | null)[];
}
