import { describe, expect, test } from "vitest";
import {
  catalogueAsMarkdown,
  catalogueAsPage,
  catalogueAsText,
  describeRule,
} from "../../../../shared/rules/index.ts";
import { always, changed } from "../../../../shared/rules/language/in-force.ts";
import {
  type ClockRule,
  clockRule,
  presenceRule,
  type Rule,
} from "../../../../shared/rules/language/rule.ts";
import { cite, documents } from "../../../../shared/rules/language/sources.ts";
import { calendarDays, workingDays } from "../../../../shared/time/index.ts";
import { day } from "../../../support/london.ts";

const clock = (more: Partial<Omit<ClockRule, "kind">> = {}): Rule =>
  clockRule({
    id: "letter-answered",
    title: "Letter answered",
    name: "answer to a letter",
    owedBy: "provider",
    severity: "contract",
    sources: [cite("TT", "'answer letters'"), cite("RPG", "App. 5 §9")],
    opensWhen: "a letter comes",
    metWhen: "it is answered",
    whatToDo: { owner: "Answer the letter.", practitioner: "Ask for the answer." },
    within: always(workingDays(2)),
    opens: () => [],
    metBy: () => undefined,
    ...more,
  });
const presence = presenceRule({
  id: "stamp-present",
  title: "Stamp on it",
  name: "stamp",
  owedBy: "practitioner",
  severity: "advice",
  sources: [cite("JB", "stamps | seals")],
  opensWhen: "a letter is sent",
  metWhen: "it has a stamp",
  whatToDo: { owner: "Put a stamp on it." },
  findings: () => [],
});

describe("a rule in words", () => {
  test("says all that a reader asks", () => {
    expect(describeRule(clock())).toEqual({
      id: "letter-answered",
      title: "Letter answered",
      owedBy: "provider",
      within: "2 working days",
      severity: "contract",
      source: "TT 'answer letters'; RPG App. 5 §9",
      opensWhen: "a letter comes",
      metWhen: "it is answered",
      whatToDo: "Answer the letter.",
    });
  });

  const { within: _, ...undated } = clock() as ClockRule;
  test.each([
    ["in words of its own, where it has any", clock({ withinWords: "soon" }), "soon"],
    [
      "the time in force at last",
      clock({ within: changed(always(workingDays(2)), day("2024-09-02"), calendarDays(1)) }),
      "1 calendar day",
    ],
    ["a day that the case names", undated, "by the day that the case names"],
    ["what must simply be there", presence, "at once"],
  ])("allows %s", (_name, rule, within) => expect(describeRule(rule).within).toBe(within));
});

describe("the catalogue", () => {
  test("is a table in Markdown, in which nothing breaks a cell", () => {
    expect(catalogueAsMarkdown([clock(), presence])).toBe(
      [
        "| Rule | What is owed | Owed by | Within | Severity | Source |",
        "| --- | --- | --- | --- | --- | --- |",
        "| `letter-answered` | Letter answered | provider | 2 working days | contract | TT 'answer letters'; RPG App. 5 §9 |",
        "| `stamp-present` | Stamp on it | practitioner | at once | advice | JB stamps \\| seals |",
      ].join("\n"),
    );
  });

  test("is columns of text, as wide as they need be", () => {
    expect(catalogueAsText([clock(), presence])).toBe(
      [
        "RULE             WHAT IS OWED     OWED BY       WITHIN          SEVERITY  SOURCE",
        "letter-answered  Letter answered  provider      2 working days  contract  TT 'answer letters'; RPG App. 5 §9",
        "stamp-present    Stamp on it      practitioner  at once         advice    JB stamps | seals",
      ].join("\n"),
    );
  });

  test("is a page: the table, each rule as it reads, and the documents", () => {
    const dated = clock({
      owedByInCase: () => "prison",
      within: changed(
        always(workingDays(2), "as short as can be"),
        day("2024-09-02"),
        workingDays(3),
        "a little longer",
      ),
    });
    const rules = [dated, presence, clock({ id: "unnamed", withinWords: "soon" })];
    expect(catalogueAsPage(rules)).toBe(`# The rules

Printed from the declarations in \`shared/rules/\` by \`npm run rules -- --write\`; a test fails when this page is stale.

${catalogueAsMarkdown(rules)}

## Letter answered

\`letter-answered\`

- **Owed by**: provider, or whoever the case says
- **Severity**: contract
- **Opens**: when a letter comes
- **Within**: 2 working days (our choice: as short as can be); then 3 working days from 2024-09-02 (our choice: a little longer)
- **Met**: when it is answered
- **What to do**: Answer the letter.
- **The practitioner**: Ask for the answer.
- **Source**: TT 'answer letters'; RPG App. 5 §9

## Stamp on it

\`stamp-present\`

- **Owed by**: practitioner
- **Severity**: advice
- **Opens**: when a letter is sent
- **Within**: at once
- **Met**: when it has a stamp
- **What to do**: Put a stamp on it.
- **Source**: JB stamps | seals

## Letter answered

\`unnamed\`

- **Owed by**: provider
- **Severity**: contract
- **Opens**: when a letter comes
- **Within**: 2 working days
- **Met**: when it is answered
- **What to do**: Answer the letter.
- **The practitioner**: Ask for the answer.
- **Source**: TT 'answer letters'; RPG App. 5 §9

## The documents

${Object.entries(documents)
  .map(([name, title]) => `- **${name}**: ${title}`)
  .join("\n")}
`);
  });
});
