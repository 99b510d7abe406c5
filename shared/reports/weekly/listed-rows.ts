import { daysAllowed, type Obligation } from "../../obligations/index.ts";
import { ruleOf, saySource } from "../../rules/index.ts";
import { reasonWords } from "../../snooze/index.ts";
import { type CountedDay, londonDayOf, sayInstant } from "../../time/index.ts";
import type { Kept } from "../first-of.ts";
import type { Judged } from "../judge-cases.ts";
import type { ListedRow, RowChoice, RowList } from "../page/rows.ts";
import { partyName } from "../parties.ts";
import { roleWords, sayState } from "../states.ts";
import { sayContract, sayCount, sayDate, sayNumber, sayRule } from "../words.ts";
import type { WeeklyFacts } from "./facts.ts";
import { lateOf } from "./row-order.ts";
import { contractToken, ruleToken, tokensOf } from "./row-tokens.ts";

/** More make a file that a browser opens slowly; the spreadsheet has them all. */
const mostRowsListed = 2000;

/** The rows that the figures of the page count, and those that are open: each with its explanation. */
export function listedRows(facts: WeeklyFacts, { items, total }: Kept<Judged>): RowList {
  const rows = items.slice(0, mostRowsListed).map((one) => listedRow(one, facts));
  const left = total - rows.length;
  return {
    heading: "The rows behind the figures",
    paragraphs: [
      `${sayCount(total, "obligation")}: what fell due in the week, is overdue, open or held, or was settled since the week began. Open one to see which days were counted, from which source, what was offered and what was answered.`,
      ...(left > 0
        ? [
            `The first ${sayNumber(rows.length)} are listed here, overdue and missed ones before the others; the table of all obligations (.csv) has every one.`,
          ]
        : []),
    ],
    rows,
    choices: choicesOf(facts),
  };
}

function listedRow(judged: Judged, { week }: WeeklyFacts): ListedRow {
  const { obligation, of } = judged;
  const late = lateOf(judged);
  const whose =
    obligation.owedBy === "provider"
      ? (of.contract?.provider.name ?? "Provider")
      : `${partyName(obligation.owedBy)}${of.pdu ? `, ${of.pdu}` : ""}`;
  return {
    tokens: tokensOf(judged, week),
    reference: of.reference,
    owed: sayRule(obligation.rule),
    whose,
    due: obligation.deadline ? `Due ${sayDate(obligation.deadline.dueDay)}` : "No deadline",
    state: late > 0 ? `${sayState(obligation)}, ${sayCount(late, "working day")}` : sayState(obligation),
    dueDay: obligation.deadline?.dueDay ?? "",
    late,
    explanation: explain(judged),
  };
}

function explain({ obligation, of }: Judged): ListedRow["explanation"] {
  const { deadline } = obligation;
  const allowed = deadline && daysAllowed(obligation);
  const said: (readonly [string, string | undefined])[] = [
    ["Contract", of.contract && `${sayContract(of.contract)}, ${of.contract.provider.name}`],
    ["Owed from", `${sayInstant(obligation.opened)}: ${obligation.because}`],
    ["Time allowed", allowed?.within],
    ["Days counted", allowed && sayDays(allowed.days)],
    ["Last day allowed", deadline && sayDate(deadline.dueDay)],
    ["What is wanting", obligation.wanting?.join("; ")],
    ...settlements(obligation),
    [
      "Offered",
      obligation.state === "missed" ? (obligation.mitigation ?? "Nothing in time is known") : undefined,
    ],
    ["Answered", sayAnswers(obligation)],
    ["Source", ruleOf(obligation.rule).sources.map(saySource).join("; ")],
  ];
  return said.flatMap(([term, words]) => (words ? [[term, words] as const] : []));
}

function settlements(obligation: Obligation): (readonly [string, string | undefined])[] {
  const said = ({ at, how }: { at: Parameters<typeof sayInstant>[0]; how: string }) =>
    `${sayInstant(at)}: ${how}`;
  switch (obligation.state) {
    case "open":
      return [];
    case "met":
      return [["Done", said(obligation.met)]];
    case "waived":
      return [["Fell away", said(obligation.waived)]];
    case "held":
      return [["Held", said(obligation.held)]];
    case "missed":
      return [
        ["Done", obligation.met ? said(obligation.met) : undefined],
        ["Fell away", obligation.fellAway ? said(obligation.fellAway) : undefined],
      ];
  }
}

const daysShown = 45;

/** `27 October: working day 1 of 10; 31 October: Saturday; …`; of a long time its end alone. */
function sayDays(days: readonly CountedDay[]): string {
  const day = ({ day: date, why }: CountedDay) => `${sayDate(date).replace(/ \d{4}$/u, "")}: ${why}`;
  if (days.length <= daysShown) return days.map(day).join("; ");
  return `${sayCount(days.length, "day")}, the last of them ${days.slice(-3).map(day).join("; ")}`;
}

const sayAnswers = ({ snoozes = [] }: Obligation): string | undefined =>
  snoozes.length === 0
    ? undefined
    : snoozes
        .map(
          ({ at, by, reason, until }) =>
            `${sayDate(londonDayOf(at))}, ${roleWords[by]}: ${reasonWords[reason]}; no reminder before ${sayDate(until)}`,
        )
        .join(". ");

const choicesOf = ({ figures }: WeeklyFacts): readonly RowChoice[] => [
  {
    label: "Figure",
    options: [
      { token: "overdue", name: "Overdue now" },
      { token: "fell-due", name: "Fell due in the week" },
      { token: "missed", name: "Missed in the week" },
      { token: "met", name: "Met on time" },
      { token: "offered", name: "Missed, offered in time" },
      { token: "apart", name: "Waived or held" },
      { token: "wanting", name: "Omissions open now" },
    ],
  },
  {
    label: "Contract",
    options: figures.contracts.map((one) => ({
      token: contractToken(one),
      name: `${sayContract(one)}, ${one.provider.name}`,
    })),
  },
  {
    label: "Rule",
    options: [...figures.rules, ...figures.omissions].map(({ rule }) => ({
      token: ruleToken(rule),
      name: sayRule(rule),
    })),
  },
];
