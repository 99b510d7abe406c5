import { describeRule, type RuleDescription } from "./describe.ts";
import type { Rule } from "./rule.ts";

const columns = [
  ["Rule", ({ id }) => id],
  ["What is owed", ({ title }) => title],
  ["Owed by", ({ owedBy }) => owedBy],
  ["Within", ({ within }) => within],
  ["Severity", ({ severity }) => severity],
  ["Source", ({ source }) => source],
] as const satisfies readonly (readonly [heading: string, cell: (rule: RuleDescription) => string])[];

const rowsOf = (rules: readonly Rule[]): string[][] =>
  rules.map(describeRule).map((rule) => columns.map(([, cell]) => cell(rule)));

/** The catalogue as a Markdown table, as it stands in the README. */
export function catalogueAsMarkdown(rules: readonly Rule[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const head = columns.map(([heading]) => heading);
  const body = rowsOf(rules).map(([id = "", ...rest]) => row([`\`${id}\``, ...rest]));
  return [row(head), row(head.map(() => "---")), ...body].join("\n");
}

/** The catalogue as columns of plain text for a terminal. */
export function catalogueAsText(rules: readonly Rule[]): string {
  const lines = [columns.map(([heading]) => heading.toUpperCase()), ...rowsOf(rules)];
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
