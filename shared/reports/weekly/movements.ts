import type { Obligation } from "../../obligations/index.ts";
import { catalogue } from "../../rules/index.ts";
import type { Judged } from "../judge-cases.ts";
import { isUnderContract } from "../parties.ts";
import { isOverdue } from "../standing.ts";
import type { Movement, WeeklyFigures } from "./figures.ts";
import { referenceOf } from "./reported.ts";

/** Something that the last report called missed, and that now turns out not to have been. */
export interface Correction {
  readonly reference: string;
  readonly rule: string;
  readonly reported: "overdue" | "done late";
  /** As it is now; absent when it is owed no longer, or its case is no longer on record. */
  readonly now?: Judged;
}

export interface Movements {
  /** Of what providers owe under their contracts. */
  readonly underContract: Movement;
  /** Of every other deadline. */
  readonly otherwise: Movement;
  readonly corrections: readonly Correction[];
}

/** Takes judged obligations one by one, and compares them in the end with what the last report called overdue or missed. */
export interface MovementTally {
  readonly add: (judged: Judged) => void;
  readonly movements: () => Movements;
}

/** A tally beside the last report; undefined where there is none, or it could not keep what is needed. */
export function movementTally(
  last: Pick<WeeklyFigures, "asOf" | "reported"> | undefined,
): MovementTally | undefined {
  if (!last?.reported) return undefined;
  const { asOf, reported } = last;
  const wasOverdue = new Set(pairs(reported.overdue).map(([rule, reference]) => keyOf(rule, reference)));
  const wasDoneLate = new Set(pairs(reported.doneLate).map(([rule, reference]) => keyOf(rule, reference)));
  const rules = new Set([...Object.keys(reported.overdue), ...Object.keys(reported.doneLate)]);
  const present = new Map<string, Judged>();
  const came = { underContract: nothingMoved(), otherwise: nothingMoved() };
  return {
    add: (judged) => {
      const { obligation } = judged;
      if (!obligation.deadline) return;
      const overdue = isOverdue(obligation);
      if (!overdue && !rules.has(obligation.rule)) return;
      const key = keyOf(obligation.rule, referenceOf(judged));
      if (wasOverdue.has(key) || wasDoneLate.has(key)) present.set(key, judged);
      if (!overdue) return;
      const movement = came[sideOf(obligation)];
      movement.now += 1;
      if (wasOverdue.has(key)) return;
      if (obligation.deadline.due > asOf) movement.newlyOverdue += 1;
      else movement.cameToLight += 1;
    },
    movements: () => {
      const movements = {
        underContract: { ...came.underContract },
        otherwise: { ...came.otherwise },
        corrections: [] as Correction[],
      };
      for (const [rule, reference] of pairs(reported.overdue)) {
        const now = present.get(keyOf(rule, reference));
        const movement = movements[sideOf(now?.obligation ?? catalogue.find(({ id }) => id === rule))];
        movement.before += 1;
        if (now?.obligation.state !== "missed") {
          movement.corrected += 1;
          movements.corrections.push(correction(rule, reference, "overdue", now));
        } else if (now.obligation.met) movement.putRight += 1;
        else if (now.obligation.fellAway) movement.fellAway += 1;
      }
      for (const [rule, reference] of pairs(reported.doneLate)) {
        const now = present.get(keyOf(rule, reference));
        if (now?.obligation.state !== "missed")
          movements.corrections.push(correction(rule, reference, "done late", now));
      }
      return movements;
    },
  };
}

const nothingMoved = (): Movement => ({
  before: 0,
  newlyOverdue: 0,
  cameToLight: 0,
  putRight: 0,
  fellAway: 0,
  corrected: 0,
  now: 0,
});

const sideOf = (owed: Pick<Obligation, "owedBy" | "severity"> | undefined) =>
  owed && isUnderContract(owed) ? "underContract" : "otherwise";

const keyOf = (rule: string, reference: string): string => `${rule} ${reference}`;

const pairs = (byRule: Readonly<Record<string, readonly string[]>>): [rule: string, reference: string][] =>
  Object.entries(byRule).flatMap(([rule, references]) =>
    references.map((reference): [string, string] => [rule, reference]),
  );

const correction = (
  rule: string,
  reference: string,
  reported: Correction["reported"],
  now: Judged | undefined,
): Correction => ({
  reference: reference.split("/")[0] ?? reference,
  rule,
  reported,
  ...(now && { now }),
});
