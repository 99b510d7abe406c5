import { Heading } from "@react-email/heading";
import { Link } from "@react-email/link";
import { Text } from "@react-email/text";
import { createElement, Fragment, type ReactElement } from "react";
import { capitalised } from "../capitalised.ts";
import { type News, noPage, sayAcknowledge, sayGrounds, sayReferral, sayRow } from "../news.ts";
import type { Group } from "../sections.ts";
import { sayWhen } from "../when.ts";
import { look } from "./look.ts";

/** What is needed, then when and of which referral, what to do, why the reader gets it and where it comes from. */
export function groupElement({ layout, news }: Group): ReactElement {
  const [first] = news;
  return createElement(
    Fragment,
    null,
    createElement(Heading, { as: "h3", style: look.h3 }, first.needed),
    ...(layout === "full"
      ? [whenElement(first), toDoElement(first), openElement(first), ...acknowledgeElements(first)]
      : [toDoElement(first), tableElement(news)]),
    createElement(Text, { style: look.quiet, className: "quiet" }, sayGrounds(first)),
  );
}

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
function tableElement(news: Group["news"]): ReactElement {
  const [{ subject, when }] = news;
  const header = (text: string) =>
    createElement("th", { scope: "col", align: "left", style: look.headerCell }, text);
  return createElement(
    "table",
    { cellPadding: 0, cellSpacing: 0, border: 0, width: "100%", style: look.table },
    createElement("thead", null, createElement("tr", null, header(subject), header(capitalised(when.lead)))),
    createElement("tbody", null, ...news.map(rowElement)),
  );
}

const rowElement = (news: News): ReactElement =>
  createElement(
    "tr",
    null,
    createElement("td", { style: look.referenceCell }, linkElement(news, news.reference) ?? news.reference),
    createElement(
      "td",
      { style: look.cell },
      news.about === undefined ? null : [`${news.about}.`, createElement("br", { key: "break" })],
      sayRow(news),
      news.acknowledge === undefined ? null : " ",
      news.acknowledge === undefined
        ? null
        : createElement(Link, { href: news.acknowledge, style: look.link }, sayAcknowledge(news, true)),
    ),
  );
