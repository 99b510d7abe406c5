import { Heading } from "@react-email/heading";
import { Link } from "@react-email/link";
import { Text } from "@react-email/text";
import { createElement, Fragment, type ReactElement } from "react";
import { capitalised } from "../capitalised.ts";
import {
  type News,
  noPage,
  sayAcknowledge,
  sayGrounds,
  sayInTable,
  sayReferral,
  sayRow,
  sayToDo,
  sayWhat,
} from "../news.ts";
import { type Group, guideTitle } from "../sections.ts";
import { sayWhen } from "../when.ts";
import { look } from "./look.ts";

/** What is needed, then when and of which referral, what to do, why the reader gets it and where it comes from. */
export function groupElement({ layout, title, news }: Group): ReactElement {
  const [first] = news;
  const heading = createElement(Heading, { as: "h3", style: look.h3 }, title ?? first.needed);
  switch (layout) {
    case "full":
      return createElement(
        Fragment,
        null,
        heading,
        whenElement(first),
        toDoElement(first),
        openElement(first),
        ...acknowledgeElements(first),
        groundsElement(first),
      );
    case "list":
      return createElement(
        Fragment,
        null,
        heading,
        toDoElement(first),
        listElement(news),
        groundsElement(first),
      );
    case "table":
      return createElement(Fragment, null, heading, tableElement(news));
  }
}

/** After tables: what has to be done about each kind of item, why the reader gets it and where it comes from. */
export const guideElements = (guide: readonly News[]): readonly ReactElement[] => [
  ...(guide.length > 0 ? [createElement(Heading, { as: "h3", style: look.guideHeading }, guideTitle)] : []),
  ...guide.flatMap((one) => [
    createElement(
      Text,
      { style: look.paragraph },
      createElement("strong", null, `${one.needed}.`),
      ` ${sayToDo(one)}`,
    ),
    groundsElement(one),
  ]),
];

const groundsElement = (news: News): ReactElement =>
  createElement(Text, { style: look.quiet, className: "quiet" }, sayGrounds(news));

const whenElement = (news: News): ReactElement =>
  createElement(
    Text,
    { style: look.paragraph },
    `${sayReferral(news)}. `,
    createElement("strong", null, `${capitalised(sayWhen(news.when))}.`),
    news.escalation === undefined ? null : ` ${news.escalation}`,
    news.late === undefined ? null : ` ${news.late}`,
  );

const openElement = (news: News): ReactElement =>
  createElement(
    Text,
    { style: look.paragraph },
    linkElement(news, `Open referral ${news.reference} in Refer and Monitor`) ?? noPage,
  );

const acknowledgeElements = (news: News): readonly ReactElement[] =>
  news.acknowledge === undefined
    ? []
    : [
        createElement(
          Text,
          { style: look.paragraph },
          createElement(Link, { href: news.acknowledge, style: look.link }, sayAcknowledge(news, false)),
          ".",
        ),
      ];

const toDoElement = ({ toDo }: News): ReactElement =>
  createElement(
    Text,
    { style: look.paragraph },
    createElement("strong", null, `${toDo.label}:`),
    ` ${toDo.text}`,
  );

const linkElement = ({ link }: News, text: string): ReactElement | undefined =>
  link === undefined ? undefined : createElement(Link, { href: link, style: look.link }, text);

/** A table of data, not of layout: it has headers that a screen reader reads out with each cell. */
const dataTable = (headers: readonly string[], rows: readonly ReactElement[]): ReactElement =>
  createElement(
    "table",
    { cellPadding: 0, cellSpacing: 0, border: 0, width: "100%", style: look.table },
    createElement("thead", null, createElement("tr", null, ...headers.map(headerElement))),
    createElement("tbody", null, ...rows),
  );

const headerElement = (text: string): ReactElement =>
  createElement("th", { scope: "col", align: "left", style: look.headerCell }, text);

const listElement = (news: Group["news"]): ReactElement => {
  const [{ subject, when }] = news;
  return dataTable(
    [subject, capitalised(when.lead)],
    news.map((one) =>
      createElement(
        "tr",
        null,
        createElement("td", { style: look.referenceCell }, linkElement(one, one.reference) ?? one.reference),
        createElement("td", { style: look.cell }, ...aboutLine(one), sayRow(one), ...acknowledgeLink(one)),
      ),
    ),
  );
};

const tableElement = (news: Group["news"]): ReactElement =>
  dataTable(
    ["Referral", "What and when"],
    news.map((one) =>
      createElement(
        "tr",
        null,
        createElement("td", { style: look.referenceCell }, linkElement(one, one.reference) ?? one.reference),
        createElement(
          "td",
          { style: look.cell },
          createElement("strong", null, `${sayWhat(one)}.`),
          createElement("br"),
          sayInTable(one),
          ...acknowledgeLink(one),
        ),
      ),
    ),
  );

const aboutLine = ({ about }: News) =>
  about === undefined ? [] : [`${about}.`, createElement("br", { key: "break" })];

const acknowledgeLink = (news: News) =>
  news.acknowledge === undefined
    ? []
    : [" ", createElement(Link, { href: news.acknowledge, style: look.link }, sayAcknowledge(news, true))];
