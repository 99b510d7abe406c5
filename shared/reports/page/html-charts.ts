import { createElement as h, type ReactElement } from "react";
import { type Drawn, tableAsHtml } from "./html-table.ts";
import type { Chart, Table } from "./model.ts";

/** Charts side by side where there is room, small ones closer together; each with what it shows in words, and its data to be opened. */
export function chartsAsHtml(charts: readonly Chart[], id: string, drawn: Drawn): readonly ReactElement[] {
  const figures = charts.map((chart, index) => chartAsHtml(chart, `${id}-chart-${index + 1}`, drawn));
  const grid = (className: string, isSmall: boolean) => {
    const ofSize = figures.filter((_, index) => (charts[index]?.small ?? false) === isSmall);
    return ofSize.length > 0 ? [h("div", { className }, ...ofSize)] : [];
  };
  return [...grid("charts", false), ...grid("multiples", true)];
}

const chartAsHtml = (chart: Chart, id: string, drawn: Drawn): ReactElement =>
  h(
    "figure",
    null,
    h("figcaption", null, h("strong", null, chart.title), " ", chart.statement),
    drawingOf(chart),
    dataOf(chart.data, id, drawn),
  );

/** The drawing alone, with its text alternative. */
export const drawingOf = ({ alternative, svg }: Pick<Chart, "alternative" | "svg">): ReactElement =>
  h("div", {
    className: "chart",
    role: "img",
    "aria-label": alternative,
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawing is made by our own code, which escapes what it writes.
    dangerouslySetInnerHTML: { __html: svg },
  });

/** What is drawn as a table, to be opened. */
export const dataOf = (data: Table | undefined, id: string, drawn: Drawn = {}): ReactElement | undefined =>
  data &&
  h("details", null, h("summary", null, "The data of this chart"), tableAsHtml(data, `${id}-data`, drawn));
