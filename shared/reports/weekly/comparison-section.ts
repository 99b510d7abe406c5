import { drawFunnel } from "../charts/funnel-chart.ts";
import type { Chart, Section } from "../page/model.ts";
import { sayShareOrCount } from "../share.ts";
import type { Limits } from "../statistics/binomial.ts";
import { compareShare, comparisonWords, funnelAt } from "../statistics/funnel.ts";
import { sayCount, sayNumber } from "../words.ts";
import { addedUp } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { PartiesCompared, PartyCompared } from "./parties-compared.ts";

type Compared = Pick<PartyCompared, "name" | "label" | "together" | "comparison">;

/**
 * Who differs from the others beyond chance, given how much each had to do: contracts in a region's report, providers
 * across their contracts in the national one. Absent where there is nobody to compare with.
 */
export function comparisonSection(facts: WeeklyFacts, compared: PartiesCompared): Section | undefined {
  const national = facts.region === "national";
  const parties = national ? providersOf(facts) : compared.parties;
  const known = parties.filter(({ together }) => together.whole > 0);
  if (known.length < 2) return undefined;
  return {
    heading: "Compared fairly",
    paragraphs: [
      `Each ${national ? "provider, over all of its contracts," : "contract and provider"} in this week and the twelve before it together, beside what all met. A share from few deadlines swings by chance; the curves show how far. Outside the outer ones (99.8%) chance is no explanation; outside the dashed ones (95%) it is a weak one.`,
    ],
    charts: [funnelOf(known, addUp(known))],
    tables: [],
  };
}

function providersOf({ figures, before }: WeeklyFacts): readonly Compared[] {
  const weeks = [...before, figures];
  const providers = new Map(
    weeks.flatMap((week) => (week?.contracts ?? []).map(({ provider }) => [provider.code, provider.name])),
  );
  const named = [...providers].map(([code, name]) => ({
    name,
    label: name,
    together: addedUp(
      weeks.flatMap((week) => (week?.contracts ?? []).filter(({ provider }) => provider.code === code)),
    ),
  }));
  const { part, whole } = addUp(named);
  return named.map((one) => ({ ...one, comparison: compareShare(one.together, part / whole) }));
}

const addUp = (parties: readonly Pick<PartyCompared, "together">[]) => ({
  part: parties.reduce((sum, { together }) => sum + together.part, 0),
  whole: parties.reduce((sum, { together }) => sum + together.whole, 0),
});

function funnelOf(parties: readonly Compared[], all: { part: number; whole: number }): Chart {
  const expected = all.part / all.whole;
  const outside = parties.filter(({ comparison }) => comparison === "below-action");
  const statement =
    outside.length === 0
      ? `None is below the outer limits around ${sayShareOrCount(all.part, all.whole)}: differences between them may be chance.`
      : `Below the outer limits around ${sayShareOrCount(all.part, all.whole)}, which is a signal and not chance: ${outside.map(({ name }) => name).join("; ")}.`;
  return {
    title: "Share on time for how much fell due.",
    statement,
    alternative: `Funnel plot of ${sayCount(parties.length, "point")} around ${sayShareOrCount(all.part, all.whole)}. ${statement}`,
    svg: drawFunnel(
      parties.map((party) => ({ ...party, name: party.label })),
      all,
    ),
    data: {
      caption: "Share on time for how much fell due, thirteen weeks together",
      columns: [
        { label: "Who", wide: true },
        { label: "Fell due", numeric: true },
        { label: "Share on time", numeric: true },
        { label: "95% limits", numeric: true },
        { label: "99.8% limits", numeric: true },
        { label: "Beside the others" },
      ],
      rows: parties.map(({ name, together: { part, whole }, comparison }) => {
        const { warning, action } = funnelAt(expected, whole);
        return {
          cells: [
            name,
            sayNumber(whole),
            sayShareOrCount(part, whole),
            sayLimits(warning),
            sayLimits(action),
            comparison ? comparisonWords[comparison] : "",
          ].map((text) => ({ text })),
        };
      }),
    },
  };
}

const sayLimits = ({ lower, upper }: Limits): string =>
  `${(100 * lower).toFixed(1)}% to ${(100 * upper).toFixed(1)}%`;
