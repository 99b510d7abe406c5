import type { Instant } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { Judged, ReportedCase } from "../judge-cases.ts";
import { type Standing, standingOf } from "../standing.ts";

/** Where things stand at the end of a period: every obligation is in one of its figures, and in one only. */
export interface PeriodStanding extends Standing {
  /** Not done, and its time has not run out. */
  readonly open: number;
  /** Done, though its time has not run out. */
  readonly ahead: number;
}

/** The standing of obligations as of a moment, whenever they fell due before it. */
export function periodStandingOf(judged: readonly Judged[], asOf: Instant): PeriodStanding {
  const obligations = judged.map(({ obligation }) => obligation);
  const ahead = obligations.filter(
    ({ state, deadline }) => state === "met" && deadline && deadline.due > asOf,
  );
  return {
    ...standingOf(
      obligations,
      ({ state, deadline }) => state !== "met" || (deadline !== undefined && deadline.due <= asOf),
    ),
    open: obligations.filter(({ state, deadline }) => state === "open" && deadline).length,
    ahead: ahead.length,
  };
}

/** The obligations of one contract and provider. */
export interface ContractGroup {
  readonly of: ReportedCase & { readonly contract: NonNullable<ReportedCase["contract"]> };
  readonly judged: readonly Judged[];
}

/** The obligations by contract and provider, in order of their references. */
export function byContract(judged: readonly Judged[]): readonly ContractGroup[] {
  const groups = Map.groupBy(
    judged,
    ({ of: { contract } }) => `${contract?.reference} ${contract?.provider.code}`,
  );
  return [...groups].sort(byText(([key]) => key)).flatMap(([, group]) => {
    const { contract, ...of } = group[0]?.of ?? { reference: "" };
    return contract ? { of: { ...of, contract }, judged: group } : [];
  });
}
