import { type FileProblem, mostRows, type PeriodFacts, printedByContract } from "../../reports/index.ts";
import { calendar, sayDay, sayInstant } from "../../time/index.ts";
import type { CheckedReport } from "./check.ts";

/** What the report is written from, with what the reader must know of the file. */
export const factsOf = (checked: CheckedReport, file: string): PeriodFacts => ({
  title: `CRS compliance: ${file}`,
  asOf: checked.asOf,
  judged: checked.judged,
  notes: notesOf(checked),
  problems: checked.problems,
});

function notesOf({ asOf, referrals, judged, repetitions, problems }: CheckedReport): readonly string[] {
  const { same, merged } = repetitions;
  const uncertain = judged.filter(({ obligation }) => obligation.deadline?.calendarRunsOut).length;
  return [
    `Judged as of ${sayInstant(asOf)}, from ${count(referrals, "referral")} of the performance report.`,
    "The performance report does not say who was in prison when referred: every referral is judged as one in the community.",
    ...(same > 0
      ? [`${count(same, "row")} said of a referral what another row says, and counted once.`]
      : []),
    ...(merged > 0
      ? [
          `${count(merged, "referral")} had rows that differ: the earliest of each time and the largest count were kept.`,
        ]
      : []),
    ...(uncertain > 0
      ? [
          `${count(uncertain, "deadline")} may be too early: bank holidays are known to ${sayDay(calendar.lastDay)}.`,
        ]
      : []),
    ...(judged.length > mostRows
      ? [
          `The spreadsheet lists ${count(mostRows, "obligation")}, what is missed or open first; --json gives all.`,
        ]
      : []),
    ...(problems.length > 0
      ? [`${count(problems.length, "problem")} in the file: what they concern is in no figure.`]
      : []),
  ];
}

const count = (number: number, one: string): string =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : `${one}s`}`;

const problemsShown = 200;

/** What is printed in the terminal: the figures by contract, the notes, the problems. */
export function* asText(facts: PeriodFacts): Generator<string, void, undefined> {
  yield `${facts.title}\n\n${printedByContract(facts)}\n\n${facts.notes.join("\n")}\n`;
  const { problems } = facts;
  if (problems.length === 0) return;
  yield `\n${count(problems.length, "problem")}:\n${problems.slice(0, problemsShown).map(sayProblem).join("\n")}\n`;
  if (problems.length > problemsShown)
    yield `and ${problems.length - problemsShown} more: --json gives all.\n`;
}

const sayProblem = ({ line, column, message }: FileProblem): string =>
  `  line ${line}${column === null ? "" : `, ${column}`}: ${message}`;
