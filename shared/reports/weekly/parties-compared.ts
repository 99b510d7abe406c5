import { contractTypeName, regionNames } from "../../reference/index.ts";
import { byText } from "../in-order.ts";
import { fellDue, type Standing } from "../standing.ts";
import type { Proportion } from "../statistics/control-chart.ts";
import { type Comparison, compareShare } from "../statistics/funnel.ts";
import type { Judgement } from "../statistics/variation.ts";
import { sayContract } from "../words.ts";
import { addedUp, type Pick as PickStanding } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import { contractToken, regionToken, type Tokens, underContractToken } from "./row-tokens.ts";
import { judgeSeries } from "./series.ts";

/** A contract and its provider, in the national report a region, beside the others and beside its own weeks. */
export interface PartyCompared {
  /** `Accommodation in Durham (PRJ_1), Tin Kettle Futures`; the region's name. */
  readonly name: string;
  /** The provider, or the region. */
  readonly shortName: string;
  /** In a drawing, where the provider would not tell two of its contracts apart: the service, or the region. */
  readonly label: string;
  readonly standing: Standing;
  /** Tokens of the rows that its figures count. */
  readonly counts: Tokens;
  /** This week and the twelve before it together: a single week holds too little to compare by. */
  readonly together: Proportion;
  /** Undefined where nothing fell due in these weeks, or there is nobody to compare with. */
  readonly comparison: Comparison | undefined;
  readonly judgement: Judgement;
  readonly pick: PickStanding;
}

/** What all of them met together, and each beside it; in the order of the report. */
export interface PartiesCompared {
  readonly together: Proportion;
  readonly parties: readonly PartyCompared[];
}

export function compareParties(facts: WeeklyFacts): PartiesCompared {
  const { figures, before } = facts;
  const named: readonly Named[] =
    facts.region === "national" ? namedRegions(facts) : figures.contracts.map(namedContract);
  const inWeeks = named.map((one) => ({
    ...one,
    together: addedUp([...before, figures].map((week) => week && one.pick(week))),
  }));
  const together = {
    part: inWeeks.reduce((sum, one) => sum + one.together.part, 0),
    whole: inWeeks.reduce((sum, one) => sum + one.together.whole, 0),
  };
  const others = inWeeks.filter((one) => one.together.whole > 0).length > 1;
  return {
    together,
    parties: inWeeks.map((one) => ({
      ...one,
      comparison: others ? compareShare(one.together, together.part / together.whole) : undefined,
      judgement: judgeSeries(facts, one.pick),
    })),
  };
}

type Named = Pick<PartyCompared, "name" | "shortName" | "label" | "counts" | "standing" | "pick">;

const namedContract = (one: WeeklyFacts["figures"]["contracts"][number]): Named => ({
  name: `${sayContract(one)}, ${one.provider.name}`,
  shortName: one.provider.name,
  label: contractTypeName(one.type),
  counts: [underContractToken, contractToken(one)],
  standing: one,
  pick: ({ contracts }) =>
    contracts.find(
      ({ reference, provider }) => reference === one.reference && provider.code === one.provider.code,
    ),
});

const namedRegions = ({ figures }: WeeklyFacts): readonly Named[] =>
  (figures.regions ?? []).map((one) => ({
    name: regionNames[one.region],
    shortName: regionNames[one.region],
    label: regionNames[one.region],
    counts: [underContractToken, regionToken(one.region)],
    standing: one,
    pick: ({ regions }) => regions?.find(({ region }) => region === one.region),
  }));

/** Those that fail, the worst first: clearly below the others, or significantly worse than their own weeks before. */
export const failing = ({ parties }: PartiesCompared): readonly PartyCompared[] =>
  inOrderOfShare(
    parties.filter(
      ({ comparison, judgement }) => comparison === "below-action" || judgement.variation === "concerning",
    ),
  );

/** Those to be watched: below what chance leaves to nineteen in twenty, but not clearly. */
export const toBeWatched = ({ parties }: PartiesCompared): readonly PartyCompared[] =>
  inOrderOfShare(
    parties.filter(
      ({ comparison, judgement }) => comparison === "below-warning" && judgement.variation !== "concerning",
    ),
  );

const inOrderOfShare = (parties: readonly PartyCompared[]) =>
  parties.toSorted((a, b) => shareOf(a) - shareOf(b) || byText(({ name }: PartyCompared) => name)(a, b));

const shareOf = ({ together: { part, whole } }: PartyCompared) => (whole === 0 ? 1 : part / whole);

/** The one that missed most in the week; undefined where nothing was missed. */
export const missedMost = ({ parties }: PartiesCompared): PartyCompared | undefined =>
  parties
    .filter(({ standing }) => standing.missed > 0)
    .sort(
      (a, b) =>
        b.standing.missed - a.standing.missed ||
        fellDue(a.standing) - fellDue(b.standing) ||
        byText(({ name }: PartyCompared) => name)(a, b),
    )[0];
