import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** The drawings need no more of a browser than a document to make elements in. */
const { document } = parseHTML("<!doctype html><html><body></body></html>");

export type PlotOptions = NonNullable<Parameters<typeof Plot.plot>[0]>;

/**
 * A plot as an `<svg>` that takes the width of its place, without what the page says already: its size, its own style
 * and labels of its parts. Colours are variables of the page, so that it follows the dark mode. Observable Plot writes
 * every text through the document, which escapes it.
 */
export function draw(options: PlotOptions): string {
  const svg = Plot.plot({
    ...options,
    document,
    className: "plot",
    style: { fontSize: "13px", fontFamily: "Arial, Helvetica, sans-serif" },
  } as PlotOptions) as unknown as { readonly outerHTML: string };
  return (
    svg.outerHTML
      .replace(/<style>.*?<\/style>/su, "")
      .replaceAll(/ (?:aria-label|aria-hidden|aria-description)="[^"]*"/gu, "")
      // What a mark counts can be clicked, but is no link: the same figures are links in the table of its data.
      .replaceAll(/<a [^>]*href="#rows:([^"]*)"[^>]*>(.*?)<\/a>/gsu, countedMark)
      .replaceAll(/ (?:width|height)="\d+"(?=[^<]*class="plot")/gu, "")
      .replaceAll(/\d+\.\d{2,}/gu, (number: string) => String(Math.round(Number(number) * 10) / 10))
  );
}

const countedMark = (_: string, tokens: string, mark: string): string =>
  `<g data-t="${tokens.replaceAll("+", " ")}">${mark}</g>`;

/** Colours of the page's style. */
export const colour = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  accent: "var(--accent)",
  limits: "var(--limits)",
  better: "var(--better)",
  worse: "var(--worse)",
} as const;
