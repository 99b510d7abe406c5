import { createElement as h, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Cell, Column, Page, Row, Section, Table } from "./model.ts";
import { style } from "./style.ts";

/**
 * The page as one HTML file: nothing remote, no script, so that it can be saved, printed and be the body of an
 * e-mail. React escapes every text in it.
 */
export function pageAsHtml({ title, lead, sections, definitions }: Page): string {
  const head = h(
    "head",
    null,
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", null, title),
    h("style", null, style),
  );
  const main = h(
    "main",
    null,
    h("h1", null, title),
    ...lead.map((text, index) => h("p", index === 0 ? { className: "first" } : null, text)),
    ...sections.map(sectionAsHtml),
    h(
      "section",
      null,
      h("h2", null, "What the figures mean"),
      h(
        "dl",
        null,
        ...definitions.flatMap(({ term, meaning }) => [h("dt", null, term), h("dd", null, meaning)]),
      ),
    ),
  );
  return `<!doctype html>\n${renderToStaticMarkup(h("html", { lang: "en-GB" }, head, h("body", null, main)))}\n`;
}

function sectionAsHtml(
  { heading, paragraphs = [], sides = [], tables, newSheet }: Section,
  index: number,
): ReactElement {
  const all = [...sides.flat(), ...tables];
  const table = (one: Table) => tableAsHtml(one, `table-${index + 1}-${all.indexOf(one) + 1}`);
  return h(
    "section",
    className(newSheet && "sheet"),
    h("h2", null, heading),
    ...paragraphs.map((text) => h("p", null, text)),
    ...sides.map((side) => h("div", { className: "side" }, ...side.map(table))),
    ...tables.map(table),
  );
}

function tableAsHtml({ caption, columns, rows, empty }: Table, id: string): ReactElement {
  if (rows.length === 0) return h("p", null, `${caption}: ${empty ?? "none."}`);
  const table = h(
    "table",
    { className: "facts" },
    h("caption", { id }, caption),
    h("thead", null, h("tr", null, ...columns.map(columnAsHtml))),
    h("tbody", null, ...rows.map((row) => rowAsHtml(columns, row))),
  );
  // A wide table scrolls in its own box on a phone; the box can be reached by keyboard and says what it is.
  const box = {
    ...className("scroll", rows.length <= fitsOnASheet && "whole"),
    role: "region",
    tabIndex: 0,
    "aria-labelledby": id,
  };
  return h("div", box, table);
}

const columnAsHtml = ({ label, numeric, wide }: Column): ReactElement =>
  h("th", { scope: "col", ...className(numeric && "n", wide && "wide") }, label);

function rowAsHtml(columns: readonly Column[], { cells, total }: Row): ReactElement {
  const [first, ...rest] = cells;
  return h(
    "tr",
    className(total && "total"),
    h("th", { scope: "row" }, first?.text ?? ""),
    ...rest.map((cell, index) =>
      h("td", className(columns[index + 1]?.numeric && "n", cell.trend && "trend"), ...cellAsHtml(cell)),
    ),
  );
}

function cellAsHtml({ text, bar, trend }: Cell): ReactNode[] {
  return [text, bar === undefined ? null : barAsHtml(bar), trend === undefined ? null : trendAsHtml(trend)];
}

/** A table of so many rows is kept whole on paper. */
const fitsOnASheet = 24;

/** Drawn for the eye alone: what it says stands beside it in words, and assistive technology passes over it. */
const drawing = { role: "presentation", "aria-hidden": true, cellPadding: 0, cellSpacing: 0 } as const;

function barAsHtml(length: number): ReactElement {
  const percent = Math.round(100 * length);
  const cells = [
    percent > 0 && h("td", { className: "full", width: `${percent}%` }, "\u00a0"),
    percent < 100 && h("td", { width: `${100 - percent}%` }, "\u00a0"),
  ];
  return h("table", { className: "bar", ...drawing }, h("tbody", null, h("tr", null, ...cells)));
}

function trendAsHtml(trend: readonly (number | null)[]): ReactElement {
  const cells = trend.map((height) =>
    h("td", null, height === null ? "\u00a0" : h("i", { className: `h${Math.round(8 * height)}` })),
  );
  return h("table", { className: "weeks", ...drawing }, h("tbody", null, h("tr", null, ...cells)));
}

const className = (...names: readonly (string | false | undefined)[]) => {
  const given = names.filter((name) => name);
  return given.length > 0 ? { className: given.join(" ") } : null;
};
