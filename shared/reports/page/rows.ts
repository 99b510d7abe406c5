/**
 * The rows of which a page's figures are made. A row carries a token for everything that a figure can ask of it: its
 * figure, its contract, its rule. A figure's link carries the tokens that it counts, so that following it shows the very
 * rows that it is the number of.
 */
export interface RowList {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly ListedRow[];
  /** What one may choose by, beside searching: a label, and its tokens with their names. */
  readonly choices: readonly RowChoice[];
}

export interface RowChoice {
  readonly label: string;
  readonly options: readonly { readonly token: string; readonly name: string }[];
}

export interface ListedRow {
  readonly tokens: readonly string[];
  readonly reference: string;
  readonly owed: string;
  readonly whose: string;
  readonly due: string;
  readonly state: string;
  /** For sorting: the due day, and how many working days late. */
  readonly dueDay: string;
  readonly late: number;
  /** What is said when the row is opened: a term and what it is, in order. */
  readonly explanation: readonly (readonly [term: string, said: string])[];
}
