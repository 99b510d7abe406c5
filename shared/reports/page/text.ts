import type { Answer, Column, Page, Row, Section, Table } from "./model.ts";

/** Widest line of plain text; a table that does not fit is written row by row instead. */
const lineWidth = 78;

/** The page as plain text: the text part of the e-mail, equal in facts to the HTML. */
export function pageAsText({
  title,
  lead,
  warning,
  answers = [],
  overview,
  sections,
  definitions,
}: Page): string {
  return `${[
    underlined(title, "="),
    ...lead.map((sentence) => wrapped(sentence)),
    ...(warning ? [sectionAsText(warning)] : []),
    ...answers.map(answerAsText),
    ...(overview ? [overview, ...sections] : sections).map(sectionAsText),
    underlined("What the figures mean", "-"),
    ...definitions.map(({ term, meaning }) => wrapped(`${term}: ${meaning}`)),
  ].join("\n\n")}\n`;
}

const underlined = (text: string, line: string) =>
  `${wrapped(text)}\n${line.repeat(Math.min(text.length, lineWidth))}`;

const answerAsText = ({ question, answer, sentences, items = [] }: Answer): string =>
  [
    underlined(question, "-"),
    wrapped(answer),
    ...sentences.map((sentence) => wrapped(sentence)),
    ...(items.length > 0
      ? [items.map((item, index) => `${index + 1}. ${indented(item, "   ")}`).join("\n")]
      : []),
  ].join("\n\n");

function sectionAsText({ heading, paragraphs = [], sides = [], charts = [], tables }: Section): string {
  return [
    underlined(heading, "-"),
    ...paragraphs.map((paragraph) => wrapped(paragraph)),
    ...charts.filter(({ small }) => !small).map(({ title, statement }) => wrapped(`${title} ${statement}`)),
    ...[...sides.flat(), ...tables].map((table) => tableAsText(table)),
  ].join("\n\n");
}

/** The table with its caption, in columns where it is no wider than `width`, else row by row. */
export function tableAsText({ caption, columns, rows, empty }: Table, width = lineWidth): string {
  if (rows.length === 0) return wrapped(`${caption}: ${empty ?? "none."}`, width);
  const inColumns = columnsAsText(columns, rows);
  const fits = inColumns.every((line) => line.length <= width);
  return [wrapped(caption, width), ...(fits ? inColumns : rows.map((row) => rowAsText(columns, row)))].join(
    "\n",
  );
}

function columnsAsText(columns: readonly Column[], rows: readonly Row[]): readonly string[] {
  const lines = [
    columns.map(({ label, short }) => short ?? label),
    ...rows.map(({ cells }) => cells.map(({ text }) => text)),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? "").length)));
  return lines.map((line) =>
    columns
      .map(({ numeric }, index) => {
        const [text, width] = [line[index] ?? "", widths[index] ?? 0];
        return numeric ? text.padStart(width) : text.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}

/** What the first column says, and beneath it what each further column does; an empty cell is left out. */
function rowAsText(columns: readonly Column[], { cells }: Row): string {
  const [first, ...rest] = cells;
  const facts = rest.flatMap(({ text }, index) => (text ? `${columns[index + 1]?.label}: ${text}` : []));
  return `- ${indented(`${columns[0]?.label}: ${first?.text}`)}\n  ${indented(facts.join("; "))}`;
}

const indented = (text: string, by = "  ") =>
  wrapped(text, lineWidth - by.length).replaceAll("\n", `\n${by}`);

/** Breaks the text at spaces into lines of at most `width` characters. */
function wrapped(text: string, width = lineWidth): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join("\n");
}
