import { createElement as h, type ReactElement } from "react";
import { dataOf, drawingOf } from "./html-charts.ts";
import { variationIcon } from "./icon.ts";
import type { Answer } from "./model.ts";

/** The questions, each with its answer, side by side where there is room. */
export const answersAsHtml = (answers: readonly Answer[]): ReactElement =>
  h("div", { className: "answers" }, ...answers.map(answerAsHtml));

function answerAsHtml(
  { question, answer, variation, sentences, items = [], chart }: Answer,
  index: number,
): ReactElement {
  return h(
    "section",
    null,
    h("h2", null, question),
    h("p", { className: "answer" }, variation && variationIcon(variation), answer),
    ...sentences.map((text) => h("p", null, text)),
    items.length > 0 && h("ol", null, ...items.map((text) => h("li", null, text))),
    chart && drawingOf(chart),
    dataOf(chart?.data, `answer-${index + 1}`),
  );
}
