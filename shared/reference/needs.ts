import type { Instant } from "../time/index.ts";
import { contractTypeCode } from "./contracts.ts";
import { contractTypeNeedsTable, outcomeFilterTable, serviceCategoryTable } from "./needs.generated.ts";

/** The needs that Commissioned Rehabilitative Services address; several service categories may be of one need. */
export type Need =
  | "accommodation"
  | "dependency-and-recovery"
  | "education-training-and-employment"
  | "emotional-wellbeing"
  | "family-and-significant-others"
  | "finance-benefit-and-debt"
  | "lifestyle-and-associates"
  | "social-inclusion";

/** How the name of each need's categories begins. */
const beginnings: readonly (readonly [beginning: string, need: Need])[] = [
  ["Accommodation", "accommodation"],
  ["Dependency", "dependency-and-recovery"],
  ["Education", "education-training-and-employment"],
  ["Emotional", "emotional-wellbeing"],
  ["Family", "family-and-significant-others"],
  ["Finance", "finance-benefit-and-debt"],
  ["Lifestyle", "lifestyle-and-associates"],
  ["Social", "social-inclusion"],
];

/** A service category of the live service, such as 'Finance, Benefit and Debt (Wales)'. */
export interface ServiceCategory {
  readonly id: string;
  readonly name: string;
  readonly need: Need;
}

/** An outcome that may be, or once might be, desired for a need. */
export interface DesiredOutcome {
  readonly id: string;
  /** The service category whose list it stands in. */
  readonly serviceCategoryId: string;
  /** Since when it can no longer be selected. */
  readonly withdrawnAt?: Instant;
}

const needOf = (name: string): Need => {
  const need = beginnings.find(([beginning]) => name.startsWith(beginning))?.[1];
  if (need === undefined) throw new NeedOfNoFamily(name);
  return need;
};

/** Thrown when the lists hold a service category whose name says of no need that we know. */
class NeedOfNoFamily extends Error {
  override readonly name = "NeedOfNoFamily";
  constructor(category: string) {
    super(`The service category "${category}" is of no need we know: add it to needs.ts.`);
  }
}

const categories: ReadonlyMap<string, ServiceCategory> = new Map(
  serviceCategoryTable.map(([id, name]) => [id, { id, name, need: needOf(name) }]),
);

const ids = (list: string): readonly string[] => list.split(" ").filter((id) => id !== "");

const outcomes: ReadonlyMap<string, DesiredOutcome> = new Map(
  serviceCategoryTable.flatMap(([serviceCategoryId, , offered, ...withdrawn]) => [
    ...ids(offered).map((id) => [id, { id, serviceCategoryId }] as const),
    ...withdrawn.flatMap((group) => {
      const [withdrawnAt, ...rest] = ids(group);
      return rest.map((id) => [id, { id, serviceCategoryId, withdrawnAt: withdrawnAt as Instant }] as const);
    }),
  ]),
);

const covered: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  contractTypeNeedsTable.map(([code, list]) => [code, new Set(ids(list))]),
);

const filters = outcomeFilterTable.map(([list, selects, contracts]) => ({
  outcomes: new Set(ids(list)),
  included: selects === "INCLUDE",
  contracts: new Set(ids(contracts)),
}));

/** The service category of that id, or `undefined` for one that is newer than the table or invented. */
export const serviceCategory = (id: string): ServiceCategory | undefined => categories.get(id);

/** The desired outcome of that id, or `undefined` for one that is newer than the table or invented. */
export const desiredOutcome = (id: string): DesiredOutcome | undefined => outcomes.get(id);

/** Ids of the service categories that a contract type covers, by its code or name; `undefined` for an unknown type. */
export const categoriesCoveredBy = (contractType: string): ReadonlySet<string> | undefined => {
  const code = contractTypeCode(contractType);
  return code === undefined ? undefined : covered.get(code);
};

/** Whether an outcome stands in the list of that contract: some are for women's services or Greater Manchester only. */
export const isOfferedBy = (contractReference: string, outcomeId: string): boolean =>
  filters.every(
    (filter) =>
      !filter.outcomes.has(outcomeId) || filter.contracts.has(contractReference) === filter.included,
  );
