import { capitalised } from "../capitalised.ts";
import type { Content } from "../content.ts";
import { type News, noPage, sayAcknowledge, sayGrounds, sayReferral, sayRow } from "../news.ts";
import type { Group, Section } from "../sections.ts";
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

const sectionLines = ({ title, groups }: Section): readonly (readonly string[])[] => [
  [title, "=".repeat(title.length)],
  ...groups.map(groupLines),
];

function groupLines({ layout, news }: Group): readonly string[] {
  const [first] = news;
  const toDo = wrap(`${first.toDo.label}: ${first.toDo.text}`);
  return [
    ...wrap(first.needed),
    ...(layout === "full"
      ? [...whenLines(first), ...toDo, ...openLines(first), ...acknowledgeLines(first, false)]
      : [...toDo, ...listLines(news)]),
    ...wrap(sayGrounds(first)),
  ];
}

const whenLines = (news: News): readonly string[] =>
  wrap(
    [`${sayReferral(news)}.`, `${capitalised(sayWhen(news.when))}.`, news.escalation, news.late].join(" "),
  );

const openLines = ({ reference, link }: News): readonly string[] =>
  link === undefined ? wrap(noPage) : [`Open referral ${reference} in Refer and Monitor:`, link];

const acknowledgeLines = (news: News, inList: boolean): readonly string[] =>
  news.acknowledge === undefined ? [] : [...wrap(`${sayAcknowledge(news, inList)}:`), news.acknowledge];

const listLines = (news: Group["news"]): readonly string[] => [
  `${news[0].subject}, ${news[0].when.lead}:`,
  ...news
    .flatMap((one) => [
      ...wrap(
        `${one.reference}: ${one.about === undefined ? "" : `${one.about}. `}${sayRow(one)}`,
        textWidth - indent.length,
      ),
      ...(one.link === undefined ? [] : [one.link]),
      ...acknowledgeLines(one, true),
    ])
    .map((line) => indent + line),
];

const indent = "  ";
