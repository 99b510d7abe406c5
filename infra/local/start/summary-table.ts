import { sayInstant } from "../../../shared/time/index.ts";
import type { Summary } from "../summary.ts";

/** The summary as people read it: one line a figure, numbers in a column, with what they are made of beside them. */
export function summaryTable(summary: Summary, elapsedMilliseconds: number): string {
  const { asOf, referrals, events, obligations, told, emails, notSent, reports } = summary;
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
  const rows: [string, string, string][] = [
    ["referrals", number(referrals), ""],
    ["events", number(events), ""],
    ["obligations", number(sum(obligations)), made(obligations)],
    ["alerts told", number(sum(told)), made(told)],
    ["e-mails", number(emails), `not sent: ${made(notSent)}`],
    ["weekly reports", number(reports), ""],
    ["elapsed", seconds(elapsedMilliseconds), ""],
  ];
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(([what, count, of]) =>
    `  ${what.padEnd(width(0))}  ${count.padStart(width(1))}  ${of}`.trimEnd(),
  );
  return [`As of ${sayInstant(asOf)}, London time:`, "", ...lines].join("\n");
}

const number = (count: number) => count.toLocaleString("en-GB");

const made = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${number(count)}`)
    .join(", ");

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
