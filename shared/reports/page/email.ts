import { createElement as h, type ReactElement } from "react";
import { definitionsAsHtml, documentOf } from "./html.ts";
import { tableAsHtml } from "./html-table.ts";
import type { Answer, Page, Section } from "./model.ts";

/**
 * The same facts as the body of an e-mail: no drawing, no script, no grid, because mail programs take them out; what a
 * chart shows is said in words. Equal in facts to the plain text.
 */
export function pageAsEmail(page: Page): string {
  const { title, lead, warning, answers = [], overview, sections } = page;
  const [verdict, ...more] = lead;
  const main = h(
    "main",
    null,
    h("h1", null, title),
    h("p", { className: "verdict" }, verdict),
    ...more.map((text) => h("p", null, text)),
    warning && section(warning, -1),
    ...answers.map(answer),
    ...(overview ? [overview, ...sections] : sections).map(section),
    definitionsAsHtml(page),
  );
  return documentOf(title, { style: emailStyle }, main);
}

const answer = ({ question, answer: words, sentences, items = [] }: Answer): ReactElement =>
  h(
    "section",
    null,
    h("h2", null, question),
    h("p", { className: "answer" }, words),
    ...sentences.map((text) => h("p", null, text)),
    items.length > 0 && h("ol", null, ...items.map((text) => h("li", null, text))),
  );

function section(
  { heading, paragraphs = [], sides = [], charts = [], tables }: Section,
  index: number,
): ReactElement {
  return h(
    "section",
    null,
    h("h2", null, heading),
    ...paragraphs.map((text) => h("p", null, text)),
    ...charts
      .filter(({ small }) => !small)
      .map(({ title, statement }) => h("p", null, h("strong", null, title), " ", statement)),
    ...[...sides.flat(), ...tables].map((table, at) =>
      tableAsHtml(table, `table-${index + 1}-${at + 1}`, { icons: false, links: false }),
    ),
  );
}

const emailStyle = `
body { margin: 0; padding: 16px; background: #ffffff; color: #0b0c0c; font: 15px/1.4 Arial, Helvetica, sans-serif; }
main { max-width: 960px; margin: 0 auto; }
h1 { font-size: 17px; margin: 0 0 8px; border-top: 6px solid #1d70b8; padding-top: 10px; color: #484d52; }
.verdict { font-size: 20px; line-height: 1.3; font-weight: bold; margin: 0 0 8px; }
.answer { font-size: 20px; font-weight: bold; margin: 0 0 6px; }
h2 { font-size: 18px; margin: 26px 0 6px; }
p { margin: 0 0 8px; }
table { border-collapse: collapse; margin: 0 0 16px; font-size: 13px; }
caption { text-align: left; font-weight: bold; padding: 0 0 6px; }
th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid #b6bbbf; font-weight: normal; }
thead th { font-weight: bold; vertical-align: bottom; border-bottom: 2px solid #0b0c0c; }
.total th, .total td { font-weight: bold; }
.n { text-align: right; }
.scroll { overflow-x: auto; }
dl { font-size: 13px; }
dt { font-weight: bold; margin-top: 8px; }
dd { margin: 0; }
`.trim();
