import type { RegionCode } from "../../case/index.ts";
import type { Obligation } from "../../obligations/index.ts";
import { regionCodes } from "../../reference/index.ts";
import { catalogue } from "../../rules/index.ts";
import { byText } from "../in-order.ts";
import type { Judged, ReportedCase } from "../judge-cases.ts";
import { isUnderContract } from "../parties.ts";
import { type StandingTally, standingTally } from "../standing.ts";
import type { ContractFigures, LatenessFigures, RegionFigures, RuleFigures } from "./figures.ts";

/** Where contracts, regions and rules stand, counted case by case. */
export interface BreakdownTally {
  readonly addCase: (of: ReportedCase) => void;
  readonly add: (judged: Judged) => void;
  /** One row a contract and provider, also where nothing fell due, in order of region, type and reference. */
  readonly contracts: () => ContractFigures[];
  /** Each of the twelve regions, also one of which nothing has been heard. */
  readonly regions: () => RegionFigures[];
  /** Every rule with a clock under which anything is or was owed, in the catalogue's order. */
  readonly rules: () => RuleFigures[];
  /** How late the overdue of each contract and rule are. */
  readonly lateness: () => LatenessFigures;
}

export function breakdownTally(inSpan: (obligation: Obligation) => boolean): BreakdownTally {
  const contracts = new Map<string, { of: NonNullable<ReportedCase["contract"]>; tally: StandingTally }>();
  const regions = new Map<RegionCode | undefined, { cases: number; tally: StandingTally }>();
  const rules = new Map<string, StandingTally>();
  return {
    addCase: ({ contract, region }) => {
      const inRegion = regions.get(region) ?? { cases: 0, tally: standingTally(inSpan) };
      inRegion.cases += 1;
      regions.set(region, inRegion);
      if (contract) {
        const key = contractKey(contract);
        const known = contracts.get(key);
        contracts.set(key, { of: contract, tally: known?.tally ?? standingTally(inSpan) });
      }
    },
    add: ({ obligation, of: { contract, region } }) => {
      const ofRule = rules.get(obligation.rule) ?? standingTally(inSpan);
      rules.set(obligation.rule, ofRule);
      ofRule.add(obligation);
      if (!isUnderContract(obligation)) return;
      regions.get(region)?.tally.add(obligation);
      if (contract) contracts.get(contractKey(contract))?.tally.add(obligation);
    },
    contracts: () =>
      [...contracts.values()]
        .map(({ of: { reference, type, region, provider }, tally }) => ({
          reference,
          type,
          region,
          provider: { code: provider.code, name: provider.name },
          ...tally.standing(),
        }))
        .sort(inOrderOfContract),
    regions: () =>
      regionCodes.map((region: RegionCode) => {
        const known = regions.get(region);
        const { standing } = known?.tally ?? standingTally(inSpan);
        return { region, cases: known?.cases ?? 0, ...standing() };
      }),
    rules: () =>
      catalogue.flatMap(({ id, kind }) => {
        const tally = kind === "clock" ? rules.get(id) : undefined;
        return tally ? [{ rule: id, ...tally.standing() }] : [];
      }),
    lateness: () => ({
      contracts: latenessOf([...contracts].map(([key, { tally }]) => [key, tally])),
      rules: latenessOf([...rules]),
    }),
  };
}

const latenessOf = (tallies: readonly (readonly [string, StandingTally])[]) =>
  Object.fromEntries(
    tallies
      .map(([key, tally]) => [key, tally.lateness()] as const)
      .filter(([, late]) => Object.keys(late).length > 0)
      .sort(byText(([key]) => key)),
  );

/** What tells one contract and provider from another. */
export const contractKey = (contract: {
  readonly reference: string;
  readonly provider: { readonly code: string };
}): string => `${contract.reference} ${contract.provider.code}`;

/** By region, type and reference. */
export const inOrderOfContract = byText<ContractFigures>(({ region, type, reference, provider }) =>
  [region, type, reference, provider.code].join(" "),
);
