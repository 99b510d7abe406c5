import { createElement as h, type ReactElement, type ReactNode } from "react";
import { variationIcon } from "./icon.ts";
import type { Cell, Column, Row, Table } from "./model.ts";

/** What is drawn besides the text: icons, and links to the rows where the page lists them. */
export interface Drawn {
  readonly icons?: boolean;
  readonly links?: boolean;
}

/** A table in a box of its own: a wide one scrolls sideways on a phone, and the box can be reached by keyboard. */
export function tableAsHtml(
  { caption, columns, rows, empty }: Table,
  id: string,
  { icons = true, links = true }: Drawn = {},
): ReactElement {
  if (rows.length === 0) return h("p", null, `${caption}: ${empty ?? "none."}`);
  const table = h(
    "table",
    null,
    h("caption", { id }, caption),
    h("thead", null, h("tr", null, ...columns.map(columnAsHtml))),
    h("tbody", null, ...rows.map((row) => rowAsHtml(columns, row, { icons, links }))),
  );
  const box = {
    ...classNames("scroll", rows.length <= fitsOnASheet && "whole"),
    role: "region",
    tabIndex: 0,
    "aria-labelledby": id,
  };
  return h("div", box, table);
}

/** A table of so many rows is kept whole on paper. */
const fitsOnASheet = 12;

const columnAsHtml = ({ label, numeric, wide }: Column): ReactElement =>
  h("th", { scope: "col", ...classNames(numeric && "n", wide && "wide") }, label);

function rowAsHtml(columns: readonly Column[], { cells, total }: Row, drawn: Required<Drawn>): ReactElement {
  const [first, ...rest] = cells;
  return h(
    "tr",
    classNames(total && "total"),
    h("th", { scope: "row" }, first?.text ?? ""),
    ...rest.map((cell, index) =>
      h("td", classNames(columns[index + 1]?.numeric && "n"), cellAsHtml(cell, drawn)),
    ),
  );
}

/** A figure leads to the rows that it counts; without the script, to all of them. */
function cellAsHtml({ text, variation, counts }: Cell, { icons, links }: Required<Drawn>): ReactNode {
  if (links && counts && text !== "0" && text !== "") {
    return h("a", { href: "#rows", "data-t": counts.join(" ") }, text);
  }
  return icons && variation ? h("span", { className: "judged" }, variationIcon(variation), text) : text;
}

const classNames = (...names: readonly (string | false | undefined)[]) => {
  const given = names.filter((name) => name);
  return given.length > 0 ? { className: given.join(" ") } : null;
};
