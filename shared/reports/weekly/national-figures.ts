import { regionCodes } from "../../reference/index.ts";
import { catalogue } from "../../rules/index.ts";
import { longestFirst, mostOverdueListed } from "../longest-overdue.ts";
import { sumOfLateness, sumOfStandings } from "../standing.ts";
import { inOrderOfContract } from "./breakdowns.ts";
import type {
  LatenessFigures,
  Movement,
  OmissionFigures,
  RegionFigures,
  RuleFigures,
  WeeklyFigures,
} from "./figures.ts";
import { inOrderOfUnit } from "./omissions.ts";

/**
 * The figures of the nation: those of its regions' reports, and of what belongs to no region, added up. No case is
 * looked at again, so that the nation can be neither more nor less than its regions.
 */
export function addRegions(regions: readonly WeeklyFigures[], withoutRegion: WeeklyFigures): WeeklyFigures {
  const all = [...regions, withoutRegion];
  const lateness = addLateness(all.map((one) => one.lateness ?? { contracts: {}, rules: {} }));
  const sum = (of: (figures: WeeklyFigures) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    version: 1,
    region: "national",
    week: withoutRegion.week,
    asOf:
      regions
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? withoutRegion.asOf,
    cases: {
      counted: sum(({ cases }) => cases.counted),
      "without-referral": sum(({ cases }) => cases["without-referral"]),
      // A case that is no case of one region is counted in another, or among those of none.
      "other-region": 0,
      "not-judged": sum(({ cases }) => cases["not-judged"]),
    },
    underContract: sumOfStandings(
      all.map(({ underContract }) => underContract),
      sumOfLateness(Object.values(lateness.contracts)),
    ),
    contracts: all.flatMap(({ contracts }) => contracts).sort(inOrderOfContract),
    regions: regionCodes.map((region) => rowOf(region, regions, withoutRegion)),
    rules: addRules(all, lateness),
    omissions: addOmissions(all),
    units: all.flatMap(({ units }) => units).sort(inOrderOfUnit),
    movements: addMovements(all),
    // What was corrected since is told by the regions' reports, each of which knows its own.
    reported: withoutRegion.reported,
    lateness,
    longest: all
      .flatMap(({ longest = [] }) => longest)
      .sort(longestFirst)
      .slice(0, mostOverdueListed),
  };
}

function rowOf(
  region: RegionFigures["region"],
  regions: readonly WeeklyFigures[],
  { regions: none = [] }: WeeklyFigures,
): RegionFigures {
  const its = regions.find((one) => one.region === region);
  if (its) return { region, cases: its.cases.counted, ...its.underContract };
  const empty = none.find((one) => one.region === region);
  return { region, cases: 0, ...(empty ?? sumOfStandings([], {})) };
}

const addRules = (all: readonly WeeklyFigures[], { rules: late }: LatenessFigures): RuleFigures[] =>
  catalogue.flatMap(({ id }) => {
    const known = all.flatMap(({ rules }) => rules.filter(({ rule }) => rule === id));
    return known.length > 0 ? [{ rule: id, ...sumOfStandings(known, late[id] ?? {}) }] : [];
  });

const addOmissions = (all: readonly WeeklyFigures[]): OmissionFigures[] =>
  catalogue.flatMap(({ id }) => {
    const known = all.flatMap(({ omissions }) => omissions.filter(({ rule }) => rule === id));
    const sum = (of: (one: OmissionFigures) => number) => known.reduce((total, one) => total + of(one), 0);
    return known.length > 0
      ? [
          {
            rule: id,
            open: sum(({ open }) => open),
            found: sum(({ found }) => found),
            putRight: sum(({ putRight }) => putRight),
          },
        ]
      : [];
  });

const addLateness = (all: readonly LatenessFigures[]): LatenessFigures => ({
  contracts: mergeLateness(all.map(({ contracts }) => contracts)),
  rules: mergeLateness(all.map(({ rules }) => rules)),
});

function mergeLateness(all: readonly LatenessFigures["rules"][]): LatenessFigures["rules"] {
  const keys = [...new Set(all.flatMap((one) => Object.keys(one)))].sort();
  return Object.fromEntries(keys.map((key) => [key, sumOfLateness(all.map((one) => one[key] ?? {}))]));
}

/** Null while any region has no report of the week before: a part of the nation is no comparison. */
function addMovements(all: readonly WeeklyFigures[]): WeeklyFigures["movements"] {
  const known = all.flatMap(({ movements }) => (movements ? [movements] : []));
  if (known.length < all.length) return null;
  const sum = (of: (movements: (typeof known)[number]) => Movement): Movement => ({
    before: known.reduce((total, one) => total + of(one).before, 0),
    newlyOverdue: known.reduce((total, one) => total + of(one).newlyOverdue, 0),
    cameToLight: known.reduce((total, one) => total + of(one).cameToLight, 0),
    putRight: known.reduce((total, one) => total + of(one).putRight, 0),
    fellAway: known.reduce((total, one) => total + of(one).fellAway, 0),
    corrected: known.reduce((total, one) => total + of(one).corrected, 0),
    now: known.reduce((total, one) => total + of(one).now, 0),
  });
  return {
    underContract: sum(({ underContract }) => underContract),
    otherwise: sum(({ otherwise }) => otherwise),
    corrected: known.reduce((total, { corrected }) => total + corrected, 0),
  };
}
