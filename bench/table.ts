import type { Result } from "./comparison.ts";

const heads = ["what", "ours", "beside", "theirs", "ratio", "spread", "goal", ""] as const;

/** The results as a table in Markdown, its columns even. */
export function asTable(results: readonly Result[]): string {
  const rows = [heads, heads.map(() => "---"), ...results.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`)
    .join("\n");
}

function cellsOf({ name, value, unit, peer, peerValue, ratio, spread, goal, ok }: Result): readonly string[] {
  return [
    name,
    amount(value, unit),
    peer,
    amount(peerValue, unit),
    `${figure(ratio)} ×`,
    spread.map(figure).join(" to "),
    goal === null ? "" : goal.replace(">=", "≥").replace("<=", "≤"),
    ok === null ? "" : ok ? "reached" : "not yet",
  ];
}

const larger: Readonly<Record<string, readonly [unit: string, ratio: number]>> = {
  ns: ["µs", 1000],
  µs: ["ms", 1000],
  ms: ["s", 1000],
  B: ["KB", 1024],
  KB: ["MB", 1024],
};

/** With the largest unit in which it is 1 or more. */
export function amount(value: number, unit: string): string {
  const next = larger[unit];
  return next && value >= next[1] ? amount(value / next[1], next[0]) : `${figure(value)} ${unit}`;
}

/** Three digits are as many as a measurement carries. */
const figure = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString("en-GB")
    : String(Number(value.toPrecision(value < 1 ? 2 : 3)));
