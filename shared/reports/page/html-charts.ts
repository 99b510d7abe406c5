import { createElement as h, type ReactElement } from "react";
import { tableAsHtml } from "./html-table.ts";
import type { Chart } from "./model.ts";

/** Charts one beneath the other, small ones side by side; each with what it shows in words, and its data to be opened. */
export function chartsAsHtml(charts: readonly Chart[], id: string): readonly ReactElement[] {
  const figures = charts.map((chart, index) => chartAsHtml(chart, `${id}-chart-${index + 1}`));
  const small = figures.filter((_, index) => charts[index]?.small);
  return [
    ...figures.filter((_, index) => !charts[index]?.small),
    ...(small.length > 0 ? [h("div", { className: "multiples" }, ...small)] : []),
  ];
}

function chartAsHtml({ title, statement, alternative, svg, data }: Chart, id: string): ReactElement {
  return h(
    "figure",
    null,
    h("figcaption", null, h("strong", null, title), " ", statement),
    h("div", {
      className: "chart",
      role: "img",
      "aria-label": alternative,
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawing is made by our own code, which escapes what it writes.
      dangerouslySetInnerHTML: { __html: svg },
    }),
    data &&
      h(
        "details",
        null,
        h("summary", null, `The data of this chart: ${title}`),
        tableAsHtml(data, `${id}-data`),
      ),
  );
}
