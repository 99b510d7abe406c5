import { createElement as h, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { answersAsHtml } from "./html-answers.ts";
import { chartsAsHtml } from "./html-charts.ts";
import { rowsAsHtml } from "./html-rows.ts";
import { type Drawn, tableAsHtml } from "./html-table.ts";
import type { Page, Section, Table } from "./model.ts";
import { script, scriptDigest } from "./script.ts";
import { style } from "./style.ts";

/**
 * The page as one HTML file: nothing remote, so that it can be saved, printed and opened anywhere. React escapes every
 * text in it; a policy in its head forbids it to fetch anything.
 */
export function pageAsHtml(page: Page): string {
  const { title, lead, warning, answers = [], overview, sections, rows } = page;
  const drawn = { links: rows !== undefined };
  const [verdict, ...more] = lead;
  const main = h(
    "main",
    null,
    h(
      "header",
      null,
      h("h1", null, title),
      h("p", { className: "verdict" }, verdict),
      ...more.map((text) => h("p", { className: "asof" }, text)),
    ),
    warning && sectionAsHtml(warning, "warning", drawn),
    answers.length > 0 && answersAsHtml(answers),
    overview && sectionAsHtml(overview, "overview", drawn),
    ...sections.map((section, index) => sectionAsHtml(section, `section-${index + 1}`, drawn)),
    rows && rowsAsHtml(rows),
    definitionsAsHtml(page),
  );
  return documentOf(title, { style, script }, main, answers.length > 0 ? "report" : undefined);
}

/** An HTML document around a body, with its style and perhaps the script; the policy lets nothing be fetched. */
export function documentOf(
  title: string,
  { style: css, script: code }: { readonly style: string; readonly script?: string },
  body: ReactElement,
  className?: string,
): string {
  const head = h(
    "head",
    null,
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: policyOf(code !== undefined) }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("title", null, title),
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, in which quotes must stay quotes.
    h("style", { dangerouslySetInnerHTML: { __html: css } }),
  );
  const html = h(
    "html",
    { lang: "en-GB" },
    head,
    h(
      "body",
      className ? { className } : null,
      body,
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, which the policy names by its digest.
      code !== undefined && h("script", { dangerouslySetInnerHTML: { __html: code } }),
    ),
  );
  return `<!doctype html>\n${renderToStaticMarkup(html)}\n`;
}

/** Nothing is fetched, and no script runs but ours. */
const policyOf = (withScript: boolean): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(withScript ? [`script-src '${scriptDigest}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

function sectionAsHtml(
  { heading, paragraphs = [], sides = [], charts = [], tables }: Section,
  id: string,
  drawn: Drawn,
): ReactElement {
  const all = [...sides.flat(), ...tables];
  const table = (one: Table) => tableAsHtml(one, `${id}-table-${all.indexOf(one) + 1}`, drawn);
  return h(
    "section",
    { id },
    h("h2", null, heading),
    ...paragraphs.map((text) => h("p", null, text)),
    ...chartsAsHtml(charts, id, drawn),
    sides.length > 0 &&
      h("div", { className: "sides" }, ...sides.map((side) => h("div", null, ...side.map(table)))),
    ...tables.map(table),
  );
}

export const definitionsAsHtml = ({ definitions }: Pick<Page, "definitions">): ReactElement =>
  h(
    "section",
    { id: "meaning" },
    h("h2", null, "What the figures mean"),
    h(
      "dl",
      null,
      ...definitions.flatMap(({ term, meaning }) => [h("dt", null, term), h("dd", null, meaning)]),
    ),
  );
