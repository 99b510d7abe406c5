import { drawAges } from "../charts/age-chart.ts";
import { longestOverdueTable } from "../longest-overdue.ts";
import type { Chart, Section } from "../page/model.ts";
import { sumOfLateness } from "../standing.ts";
import { inAgeBands } from "../statistics/ages.ts";
import { sayCount, sayNumber } from "../words.ts";
import type { WeeklyFacts } from "./facts.ts";
import { sayOverdueChange } from "./overdue-change.ts";
import { addressOf, ageToken, underContractToken } from "./row-tokens.ts";

/** What is overdue under the contracts: by age, and the longest, to be telephoned about. */
export const overdueSection = (facts: WeeklyFacts): Section => ({
  heading: "Longest overdue",
  charts: facts.figures.underContract.overdue > 0 ? [agesOf(facts)] : [],
  tables: [longestOverdueTable(facts.figures.longest ?? [], facts.figures.underContract.overdue)],
});

function agesOf(facts: WeeklyFacts): Chart {
  const late = sumOfLateness(Object.values(facts.figures.lateness?.contracts ?? {}));
  const ages = inAgeBands(late);
  const { overdue } = facts.figures.underContract;
  const counts = ["overdue", underContractToken];
  const told = ages.map(({ age, count }) => `${age}: ${sayNumber(count)}`).join("; ");
  return {
    title: "Overdue by age.",
    statement: [sayOverdueChange(facts), `${told}.`].filter(Boolean).join(" "),
    alternative: `${sayCount(overdue, "deadline")} overdue, by working days late. ${told}.`,
    svg: drawAges(ages.map((one, band) => ({ ...one, href: addressOf([...counts, ageToken(band)]) }))),
    data: {
      caption: "Overdue under the contracts, by working days late",
      columns: [{ label: "Working days late" }, { label: "Overdue", numeric: true }],
      rows: [
        ...ages.map(({ age, count }, band) => ({
          cells: [{ text: age }, { text: sayNumber(count), counts: [...counts, ageToken(band)] }],
        })),
        { cells: [{ text: "All" }, { text: sayNumber(overdue), counts }], total: true },
      ],
    },
  };
}
