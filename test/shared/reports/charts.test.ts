import { describe, expect, test } from "vitest";
import { drawAges } from "../../../shared/reports/charts/age-chart.ts";
import { drawFunnel } from "../../../shared/reports/charts/funnel-chart.ts";
import { drawShares } from "../../../shared/reports/charts/share-chart.ts";
import { inAgeBands } from "../../../shared/reports/statistics/ages.ts";
import { judgeShares } from "../../../shared/reports/statistics/variation.ts";
import { addCalendarWeeks } from "../../../shared/time/index.ts";
import { day } from "../../support/london.ts";
import { sampleWeeks } from "./sample-weeks.ts";

const weeks = (parts: readonly (number | undefined)[], whole = 40) =>
  parts.map((part, index) =>
    part === undefined ? undefined : { sunday: addCalendarWeeks(day("2026-01-04"), index), part, whole },
  );
const drawn = (parts: readonly (number | undefined)[], whole?: number, options = {}) => {
  const series = weeks(parts, whole);
  return drawShares(series, judgeShares(series), options);
};
/** The points drawn: circles are noise, triangles are signals. */
const pointsIn = (svg: string) => ({
  circles: svg.match(/<circle\b/gu)?.length ?? 0,
  lower: svg.match(/<path[^>]*rotate\(180\)/gu)?.length ?? 0,
  triangles: svg.match(/<path[^>]*transform="translate/gu)?.length ?? 0,
});

const usual = [36, 37, 36, 35, 37, 36, 38, 36, 35, 37, 36, 36];

describe("a drawing of shares", () => {
  test("has a point for each week in which something fell due, and breaks the line where none is known", () => {
    const svg = drawn([...usual, undefined, 36]);
    expect(pointsIn(svg).circles).toBe(13);
    const line = /stroke-width="1.5"[^>]*>?.*?d="([^"]*)"/su.exec(svg)?.[1] ?? svg;
    expect(line.split("M").length - 1).toBeGreaterThanOrEqual(1);
  });

  test("tells a signal from noise by its shape, not by its colour alone", () => {
    const svg = drawn([...usual, 20]);
    expect(pointsIn(svg)).toMatchObject({ circles: 12, lower: 1 });
    expect(svg).toContain("var(--worse)");
  });

  test("begins where the points need it, so that 92% and 100% do not look alike", () => {
    expect(drawn(usual.map(() => 39))).not.toContain(">40%<");
    expect(drawn([...usual, 10])).toContain(">20%<");
  });

  test("of fewer than six weeks has no limits, and of none no point", () => {
    expect(drawn(usual.slice(0, 5))).not.toContain("var(--limits)");
    expect(pointsIn(drawn([undefined])).circles).toBe(0);
  });

  test.each([{}, { small: true }])("never holds a place that is no number: %o", (options) => {
    for (const parts of [usual, [undefined, ...usual, undefined, 3], [0, 0], [40]]) {
      expect(drawn(parts, 40, options)).not.toMatch(/NaN|undefined|Infinity/u);
    }
  });
});

test("a funnel names who is outside its limits, as text that is escaped", () => {
  const party = (name: string, part: number, comparison: "within" | "below-action") => ({
    name,
    together: { part, whole: 100 },
    comparison,
  });
  const svg = drawFunnel([party("<b>Kettle", 60, "below-action"), party("Heron", 90, "within")], {
    part: 150,
    whole: 200,
  });
  expect(svg).toContain("&lt;b&gt;Kettle");
  expect(svg).not.toMatch(/Heron|NaN|<b>/u);
});

test.each([
  [
    [0, 5],
    [2, 0, 0, 0, 0],
  ],
  [
    [6, 10, 11, 20],
    [0, 2, 2, 0, 0],
  ],
  [
    [21, 40, 41, 400],
    [0, 0, 0, 2, 2],
  ],
])("%j working days late lie in the bands %j", (late, counts) => {
  const ages = inAgeBands(Object.fromEntries(late.map((days) => [days, 1])));
  expect(ages.map(({ count }) => count)).toEqual(counts);
  expect(drawAges(ages).match(/<rect/gu)).toHaveLength(5);
});

describe("the charts of a report", async () => {
  const reports = await sampleWeeks({ seed: 3, referrals: 300, weeks: 8 }).reports("E");
  const [html, text] = [reports.at(-1)?.html ?? "", reports.at(-1)?.text ?? ""];
  const figures = [...html.matchAll(/<figure>(.*?)<\/figure>/gsu)].map(([, figure = ""]) => figure);

  test("each has a text alternative, a statement whether it is signal or noise, and its data as a table", () => {
    expect(figures.length).toBeGreaterThan(6);
    for (const figure of figures) {
      expect(figure).toMatch(/role="img" aria-label="[^"]{40,}"/u);
      expect(figure).toMatch(
        /<figcaption>.*(?:noise|signal|common cause|special cause|too early|too few weeks|chance).*<\/figcaption>/iu,
      );
      expect(figure).toMatch(/<details><summary>.*<table>/su);
    }
  });

  test("say in words what the e-mail cannot draw", () => {
    expect(text.replaceAll(/\s+/gu, " ")).toMatch(
      /Overdue by age\. .*Up to 5 working days: \d+; 6 to 10: \d+/u,
    );
  });

  test("list the share of each week as the figures of that week have it", () => {
    const table =
      html.split("Share on time of all contracts together, week by week")[1]?.split("</table>")[0] ?? "";
    for (const { figures: week } of reports) {
      const { met, missed } = week.underContract;
      expect(table.replaceAll(/<[^>]+>/gu, "|")).toMatch(new RegExp(`\\|${met + missed}\\|+${met}\\|`, "u"));
    }
  });
});
