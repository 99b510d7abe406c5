import { createElement as h, type ReactElement } from "react";
import type { ListedRow, RowChoice, RowList } from "./rows.ts";

/**
 * The rows, each to be opened without any script; the script adds search, choices and order, which stay hidden where it
 * does not run.
 */
export const rowsAsHtml = ({ heading, paragraphs, rows, choices }: RowList): ReactElement =>
  h(
    "section",
    { id: "rows" },
    h("h2", { tabIndex: -1 }, heading),
    ...paragraphs.map((text) => h("p", null, text)),
    h(
      "form",
      { className: "tools", hidden: true, role: "search", "aria-label": "Rows" },
      h("label", null, "Search ", h("input", { type: "search", name: "search", autoComplete: "off" })),
      ...choices.map(choiceAsHtml),
      h(
        "label",
        null,
        "Order ",
        h(
          "select",
          { name: "order" },
          h("option", { value: "late" }, "Longest late first"),
          h("option", { value: "due" }, "Due day"),
          h("option", { value: "reference" }, "Referral"),
        ),
      ),
      h("button", { type: "reset" }, "Show all"),
    ),
    h("p", { className: "count", role: "status" }),
    h("div", { className: "rows" }, ...rows.map(rowAsHtml)),
  );

const choiceAsHtml = ({ label, options }: RowChoice): ReactElement =>
  h(
    "label",
    null,
    `${label} `,
    h(
      "select",
      { name: "token" },
      h("option", { value: "" }, "All"),
      ...options.map(({ token, name }) => h("option", { value: token }, name)),
    ),
  );

function rowAsHtml(row: ListedRow): ReactElement {
  const { tokens, reference, owed, whose, due, state, dueDay, late, explanation } = row;
  return h(
    "details",
    { "data-t": tokens.join(" "), "data-d": dueDay, "data-l": late },
    h(
      "summary",
      null,
      h("b", null, reference),
      " ",
      h("span", null, owed),
      " ",
      h("span", null, whose),
      " ",
      h("span", null, due),
      " ",
      h("span", null, state),
    ),
    h("dl", null, ...explanation.flatMap(([term, said]) => [h("dt", null, term), h("dd", null, said)])),
  );
}
