import { capitalised } from "../capitalised.ts";
import type { Content } from "../content.ts";
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
import { type Group, guideTitle, type Section } from "../sections.ts";
import { sayWhen } from "../when.ts";
import { textWidth, wrap } from "./wrap.ts";

/** The plain-text part: the same facts as the HTML, in the same order and words. */
export function textOf({ subject, introduction, why, sections, closing, documents }: Content): string {
  const blocks = [
    wrap(subject),
    ...(introduction === undefined ? [] : [wrap(introduction)]),
    ...(why === undefined ? [] : [wrap(why)]),
    ...sections.flatMap(sectionLines),
    ["-".repeat(30), ...closing.flatMap((paragraph) => [...wrap(paragraph), ""])].slice(0, -1),
    ["Documents cited", ...documents.flatMap((document) => wrap(document))],
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const sectionLines = ({ title, groups, guide, rest }: Section): readonly (readonly string[])[] => [
  [title, "=".repeat(title.length)],
  ...groups.map(groupLines),
  ...(guide.length > 0 ? [[guideTitle]] : []),
  ...guide.map((one) => [...wrap(`${one.needed}. ${sayToDo(one)}`), ...wrap(sayGrounds(one))]),
  ...(rest === undefined ? [] : [wrap(`${rest.lead} ${rest.text}`)]),
];

function groupLines({ layout, title, news }: Group): readonly string[] {
  const [first] = news;
  const heading = wrap(title ?? first.needed);
  const toDo = wrap(sayToDo(first));
  const grounds = wrap(sayGrounds(first));
  switch (layout) {
    case "full":
      return [
        ...heading,
        ...whenLines(first),
        ...toDo,
        ...openLines(first),
        ...acknowledgeLines(first, false),
        ...grounds,
      ];
    case "list":
      return [
        ...heading,
        ...toDo,
        `${first.subject}, ${first.when.lead}:`,
        ...rowLines(news, inList),
        ...grounds,
      ];
    case "table":
      return [...heading, "Referral: what and when", ...rowLines(news, inTable)];
  }
}

const whenLines = (news: News): readonly string[] =>
  wrap(
    [`${sayReferral(news)}.`, `${capitalised(sayWhen(news.when))}.`, news.escalation, news.late].join(" "),
  );

const openLines = ({ reference, link }: News): readonly string[] =>
  link === undefined ? wrap(noPage) : [`Open referral ${reference} in Refer and Monitor:`, link];

const acknowledgeLines = (news: News, inList: boolean): readonly string[] =>
  news.acknowledge === undefined ? [] : [...wrap(`${sayAcknowledge(news, inList)}:`), news.acknowledge];

const rowLines = (news: Group["news"], say: (one: News) => string): readonly string[] =>
  news
    .flatMap((one) => [
      ...wrap(`${one.reference}: ${say(one)}`, textWidth - indent.length),
      ...(one.link === undefined ? [] : [one.link]),
      ...acknowledgeLines(one, true),
    ])
    .map((line) => indent + line);

const inList = (one: News): string => `${one.about === undefined ? "" : `${one.about}. `}${sayRow(one)}`;

const inTable = (one: News): string => `${sayWhat(one)}. ${sayInTable(one)}`;

const indent = "  ";
