import { createElement as h, type ReactElement } from "react";
import { snoozeReasons } from "../../case/index.ts";
import { type LocalDate, sayDay } from "../../time/index.ts";
import { type FormField, reasonWords, type SnoozeChoice, type UnusableForm } from "../choices.ts";
import { type About, aboutElement, listOf, whatHappens } from "./about.ts";
import { type PageAnswer, pageOf } from "./document.ts";

const missing: Readonly<Record<FormField, string>> = {
  reason: "Choose why no reminder is needed",
  until: "Choose the day before which no reminder is needed",
};

interface Question {
  readonly name: FormField;
  readonly legend: string;
  readonly answers: readonly { readonly value: string; readonly words: string }[];
  readonly chosen: string | undefined;
  readonly isWrong: boolean;
}

function questionElement({ name, legend, answers, chosen, isWrong }: Question): ReactElement {
  const message = `${name}-message`;
  return h(
    "fieldset",
    isWrong ? { className: "wrong", "aria-describedby": message } : null,
    h("legend", null, legend),
    isWrong ? h("p", { id: message, className: "message" }, `Error: ${missing[name]}`) : null,
    ...answers.map(({ value, words }, nth) => {
      const id = nth === 0 ? name : `${name}-${nth + 1}`;
      return h(
        "div",
        { className: "choice" },
        h("input", { type: "radio", id, name, value, defaultChecked: value === chosen }),
        h("label", { htmlFor: id }, words),
      );
    }),
  );
}

const problemsElement = (problems: readonly FormField[]): ReactElement =>
  h(
    "div",
    { className: "problem", role: "alert" },
    h("h2", null, "There is a problem"),
    h("ul", null, ...problems.map((field) => h("li", null, h("a", { href: `#${field}` }, missing[field])))),
  );

/** The form, posted to the address under which it is shown; with what is wrong, where it was posted and cannot be used. */
export function formPage(about: About, days: readonly LocalDate[], unusable?: UnusableForm): PageAnswer {
  const title = "Acknowledge an action and pause its reminders";
  const problems = (["reason", "until"] as const).filter((field) => unusable?.problems.includes(field));
  const chosen: Partial<SnoozeChoice> = unusable?.chosen ?? {};
  return pageOf(
    unusable ? 422 : 200,
    unusable ? `Error: ${title}` : title,
    unusable ? problemsElement(problems) : null,
    h("h1", null, title),
    aboutElement(about),
    h(
      "form",
      { method: "post" },
      questionElement({
        name: "reason",
        legend: "Why is no reminder needed?",
        answers: snoozeReasons.map((value) => ({ value, words: reasonWords[value] })),
        chosen: chosen.reason,
        isWrong: problems.includes("reason"),
      }),
      questionElement({
        name: "until",
        legend: "No reminder before which day?",
        answers: days.map((day) => ({ value: day, words: sayDay(day) })),
        chosen: chosen.until,
        isWrong: problems.includes("until"),
      }),
      h("h2", null, "What this does"),
      listOf(whatHappens(about, "the day you choose")),
      h("button", { type: "submit" }, "Acknowledge"),
    ),
  );
}
