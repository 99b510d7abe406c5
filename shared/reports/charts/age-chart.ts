import * as Plot from "@observablehq/plot";
import { colour, draw } from "./draw.ts";

/** Bars, one an age, each with its number at its end, and leading to its rows when it is clicked. */
export const drawAges = (
  ages: readonly { readonly age: string; readonly count: number; readonly href?: string }[],
): string =>
  draw({
    width: 560,
    height: 34 * ages.length + 12,
    marginLeft: 150,
    marginRight: 48,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...ages.map(({ count }) => count), 1)] },
    y: { label: null, domain: ages.map(({ age }) => age), tickSize: 0, padding: 0.25 },
    marks: [
      Plot.barX(ages, { x: "count", y: "age", fill: colour.accent, href: "href" }),
      Plot.text(ages, {
        x: "count",
        y: "age",
        text: ({ count }: { count: number }) => count.toLocaleString("en-GB"),
        textAnchor: "start",
        dx: 6,
        fill: colour.ink,
        fontWeight: "bold",
      }),
    ],
  });
