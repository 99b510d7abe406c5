import { type Duration, sayDuration } from "../../time/index.ts";
import { describeRule } from "./describe.ts";
import type { InForce } from "./in-force.ts";
import { catalogueAsMarkdown } from "./print.ts";
import type { Rule } from "./rule.ts";
import { documents, saySource } from "./sources.ts";

/** The whole catalogue as a page: the table, then each rule as it reads, then the documents that are cited. */
export const catalogueAsPage = (rules: readonly Rule[]): string =>
  [
    "# The rules",
    "Printed from the declarations in `shared/rules/` by `npm run rules -- --write`; a test fails when this page is stale.",
    catalogueAsMarkdown(rules),
    ...rules.map(ruleAsSection),
    "## The documents",
    Object.entries(documents)
      .map(([name, title]) => `- **${name}**: ${title}`)
      .join("\n"),
    "",
  ]
    .join("\n\n")
    .trimEnd() + "\n";

function ruleAsSection(rule: Rule): string {
  const { id, title, owedBy, severity, within, opensWhen, metWhen } = describeRule(rule);
  const facts = [
    ["Owed by", rule.owedByInCase ? `${owedBy}, or whoever the case says` : owedBy],
    ["Severity", severity],
    ["Opens", `when ${opensWhen}`],
    ["Within", rule.kind === "clock" && rule.within ? dated(rule.within) : within],
    ["Met", `when ${metWhen}`],
    ["What to do", rule.whatToDo.owner],
    ...(rule.whatToDo.practitioner ? [["The practitioner", rule.whatToDo.practitioner]] : []),
    ["Source", rule.sources.map(saySource).join("; ")],
  ];
  return [
    `## ${title}`,
    "",
    `\`${id}\``,
    "",
    ...facts.map(([name, words]) => `- **${name}**: ${words}`),
  ].join("\n");
}

/** Each value of a parameter with the day from which it holds, and why where it is our choice. */
function dated({ values }: InForce<Duration>): string {
  return values
    .map(({ from, value, choice }) => {
      const since = from === undefined ? "" : ` from ${from}`;
      return `${sayDuration(value)}${since}${choice === undefined ? "" : ` (our choice: ${choice})`}`;
    })
    .join("; then ");
}
