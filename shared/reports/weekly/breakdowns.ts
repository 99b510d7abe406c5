import type { RegionCode } from "../../case/index.ts";
import { regionCodes } from "../../reference/index.ts";
import { catalogue } from "../../rules/index.ts";
import { byText } from "../in-order.ts";
import type { Judged, ReportedCase } from "../judge-cases.ts";
import type { Standing } from "../standing.ts";
import type { ContractFigures, RegionFigures, RuleFigures } from "./figures.ts";

type StandingOf = (judged: readonly Judged[]) => Standing;

/** One row a contract and provider, also where nothing fell due, in order of region, type and reference. */
export function byContract(
  cases: readonly ReportedCase[],
  underContract: readonly Judged[],
  standing: StandingOf,
): ContractFigures[] {
  const owed = Map.groupBy(underContract, ({ of }) => contractKey(of));
  const withContract = new Map(cases.map((one) => [contractKey(one), one]));
  return [...withContract]
    .flatMap(([key, { contract }]) => {
      if (!contract) return [];
      const { reference, type, region, provider } = contract;
      const { code, name } = provider;
      return { reference, type, region, provider: { code, name }, ...standing(owed.get(key) ?? []) };
    })
    .sort(
      byText(({ region, type, reference, provider }) => [region, type, reference, provider.code].join(" ")),
    );
}

const contractKey = ({ contract }: ReportedCase): string =>
  contract ? `${contract.reference} ${contract.provider.code}` : "";

/** Each of the twelve regions, also one of which nothing has been heard. */
export function byRegion(
  cases: readonly ReportedCase[],
  underContract: readonly Judged[],
  standing: StandingOf,
): RegionFigures[] {
  const owed = Map.groupBy(underContract, ({ of }) => of.region);
  const inRegion = Map.groupBy(cases, ({ region }) => region);
  return regionCodes.map((region: RegionCode) => ({
    region,
    cases: inRegion.get(region)?.length ?? 0,
    ...standing(owed.get(region) ?? []),
  }));
}

/** Every rule with a clock under which anything is or was owed, in the catalogue's order. */
export function byRule(judged: readonly Judged[], standing: StandingOf): RuleFigures[] {
  const owed = Map.groupBy(judged, ({ obligation }) => obligation.rule);
  return catalogue
    .filter(({ id, kind }) => kind === "clock" && owed.has(id))
    .map(({ id }) => ({ rule: id, ...standing(owed.get(id) ?? []) }));
}
