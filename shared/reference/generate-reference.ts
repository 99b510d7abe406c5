/**
 * Writes `needs.generated.ts`, `places.generated.ts` and `providers.generated.ts` from the live service's reference lists: run
 * `node shared/reference/generate-reference.ts [folder]` when they have changed. The folder is `test/fixtures/reference`
 * by default, whose README says what is kept of each list.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface Contract {
  readonly contractReference: string;
  readonly pccRegionCode: string | null;
  readonly hideAfter: string | null;
}
interface ContractType {
  readonly code: string;
  readonly serviceCategoryIds: readonly string[];
}
interface FilterRule {
  readonly ruleType: "INCLUDE" | "EXCLUDE";
  readonly matchData: readonly string[] | null;
}
interface DesiredOutcome {
  readonly id: string;
  readonly deprecatedAt: string | null;
  readonly filterRules: readonly FilterRule[] | null;
}
export interface ReferenceLists {
  readonly contracts: readonly Contract[];
  readonly contractTypes: readonly ContractType[];
  readonly serviceCategories: readonly { readonly id: string; readonly name: string }[];
  readonly desiredOutcomes: readonly {
    readonly serviceCategoryId: string;
    readonly desiredOutcomes: readonly DesiredOutcome[];
  }[];
  readonly deliveryUnits: readonly { readonly name: string; readonly regionId: string }[];
  readonly serviceProviders: readonly { readonly name: string }[];
}

/** The lists as the folder holds them. */
export function readLists(folder: URL): ReferenceLists {
  const list = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  return {
    contracts: list("contracts"),
    contractTypes: list("contract-types"),
    serviceCategories: list("service-categories"),
    desiredOutcomes: list("desired-outcomes"),
    deliveryUnits: list("probation-delivery-units"),
    serviceProviders: list("service-providers"),
  };
}

const made =
  "// Made by generate-reference.ts from the lists in test/fixtures/reference: Crown copyright, MIT.\n";

const table = (name: string, about: string, columns: string, rows: readonly (readonly string[])[]): string =>
  `
/** ${about} */
export const ${name}: readonly (readonly [${columns}])[] = [
${rows.map((cells) => `  [${cells.map((cell) => JSON.stringify(cell)).join(", ")}],`).join("\n")}
];
`;

/** What needs a contract covers, and which outcomes may be desired for each, as the module `needs.generated.ts`. */
export function printNeeds({ serviceCategories, contractTypes, desiredOutcomes }: ReferenceLists): string {
  const outcomesOf = (category: string): readonly DesiredOutcome[] =>
    desiredOutcomes.find(({ serviceCategoryId }) => serviceCategoryId === category)?.desiredOutcomes ?? [];
  const ids = (outcomes: readonly DesiredOutcome[] | undefined) =>
    (outcomes ?? []).map(({ id }) => id).join(" ");
  const filters = desiredOutcomes
    .flatMap((category) => category.desiredOutcomes)
    .flatMap(({ id, deprecatedAt, filterRules }) =>
      deprecatedAt === null ? (filterRules ?? []).map((rule) => ({ id, ...rule })) : [],
    );
  const filtersBySelection = Map.groupBy(filters, ({ ruleType, matchData }) =>
    JSON.stringify([ruleType, (matchData ?? []).join(" ")]),
  );
  return (
    made +
    table(
      "serviceCategoryTable",
      "Each service category: id, name, the outcomes offered for it, and those withdrawn, led by when.",
      "id: string, name: string, offered: string, ...withdrawn: readonly string[]",
      serviceCategories.map(({ id, name }) => {
        const { "": offered, ...withdrawn } = Object.groupBy(
          outcomesOf(id),
          ({ deprecatedAt }) => deprecatedAt ?? "",
        );
        const since = Object.entries(withdrawn).map(
          ([at, group]) => `${new Date(at).toISOString()} ${ids(group)}`,
        );
        return [id, name, ids(offered), ...since];
      }),
    ) +
    table(
      "contractTypeNeedsTable",
      "Code of each contract type, and the ids of the service categories it covers.",
      "code: string, categories: string",
      contractTypes.map(({ code, serviceCategoryIds }) => [code, serviceCategoryIds.join(" ")]),
    ) +
    table(
      "outcomeFilterTable",
      "Outcomes offered to some contracts only (`INCLUDE`) or to all but some (`EXCLUDE`), and those contracts.",
      "outcomes: string, selects: string, contracts: string",
      [...filtersBySelection].map(([selection, group]) => [
        group.map(({ id }) => id).join(" "),
        ...JSON.parse(selection),
      ]),
    )
  );
}

/** Where contracts and delivery units are, as the module `places.generated.ts`. */
export function printPlaces({ contracts, deliveryUnits }: ReferenceLists): string {
  const byArea = Map.groupBy(
    contracts.filter(({ pccRegionCode }) => pccRegionCode !== null),
    ({ pccRegionCode }) => pccRegionCode ?? "",
  );
  const byRegion = Map.groupBy(deliveryUnits, ({ regionId }) => regionId);
  const sorted = <T>(groups: Map<string, T>) => [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    made +
    table(
      "policeAreaTable",
      "Each police area that has contracts of its own, and their references.",
      "area: string, contracts: string",
      sorted(byArea).map(([area, group]) => [
        area,
        group.map(({ contractReference }) => contractReference).join(" "),
      ]),
    ) +
    table(
      "closedContractTable",
      "Contracts to which nobody can be referred any more, and since when.",
      "reference: string, closedAt: string",
      contracts.flatMap(({ contractReference, hideAfter }) =>
        hideAfter === null
          ? []
          : [[contractReference, new Date(hideAfter.replace(/\+00$/u, "Z")).toISOString()]],
      ),
    ) +
    table(
      "deliveryUnitTable",
      "Letter of each region, and the names of its probation delivery units.",
      "region: string, names: string",
      sorted(byRegion).map(([region, group]) => [region, group.map(({ name }) => name).join("|")]),
    )
  );
}

/** The names of all providers, whatever they provide, as the module `providers.generated.ts`. */
export const printProviders = ({ serviceProviders }: ReferenceLists): string =>
  `${made}
/** Names of service providers, in order. */
export const providerNames: readonly string[] = [
${serviceProviders
  .map(({ name }) => name)
  .sort()
  .map((name) => `  ${JSON.stringify(name)},`)
  .join("\n")}
];
`;

if (import.meta.main) {
  const folder = new URL(
    process.argv[2] === undefined
      ? "../../test/fixtures/reference/"
      : `file://${process.cwd()}/${process.argv[2]}/`,
    import.meta.url,
  );
  const lists = readLists(folder);
  writeFileSync(new URL("needs.generated.ts", import.meta.url), printNeeds(lists));
  writeFileSync(new URL("places.generated.ts", import.meta.url), printPlaces(lists));
  writeFileSync(new URL("providers.generated.ts", import.meta.url), printProviders(lists));
}
