import { Body } from "@react-email/body";
import { Column } from "@react-email/column";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { render } from "@react-email/render";
import { Row } from "@react-email/row";
import { Text } from "@react-email/text";
import { createElement, Fragment, type ReactElement } from "react";
import type { Content } from "../content.ts";
import type { Section } from "../sections.ts";
import { groupElement, guideElements } from "./group.ts";
import { barOf, darkMode, look } from "./look.ts";
import { outlookTable, withOutlookTable } from "./outlook.ts";

/** The HTML part, a whole document. */
export async function htmlOf(content: Content): Promise<string> {
  return withOutlookTable(await render(documentElement(content)));
}

const documentElement = (content: Content): ReactElement =>
  createElement(
    Html,
    { lang: "en-GB" },
    createElement(
      Head,
      null,
      createElement("title", null, content.subject),
      createElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      createElement("meta", { name: "color-scheme", content: "light dark" }),
      createElement("meta", { name: "supported-color-schemes", content: "light dark" }),
      createElement("style", null, darkMode),
    ),
    createElement(
      Body,
      { className: "page", style: look.page },
      createElement(Preview, null, content.preview),
      outlookTable.opens,
      createElement(Container, { style: look.container }, mastheadElement, mainElement(content)),
      outlookTable.ends,
    ),
  );

/** The text part has no masthead: its first line says what matters. */
const notInText = { "data-skip-in-text": true };

const mastheadElement = createElement(
  Row,
  null,
  createElement(
    Column,
    { ...notInText, style: look.masthead },
    createElement(Text, { style: look.mastheadText }, "CRS compliance monitor"),
  ),
);

const mainElement = ({ subject, introduction, why, sections, closing, documents }: Content): ReactElement =>
  createElement(
    Row,
    null,
    createElement(
      Column,
      { style: look.main },
      createElement(Heading, { as: "h1", style: look.h1 }, subject),
      introduction === undefined ? null : createElement(Text, { style: look.paragraph }, introduction),
      why === undefined ? null : createElement(Text, { style: look.paragraph }, why),
      ...sections.map(sectionElement),
      createElement(Hr, { style: look.line }),
      ...closing.map(quietElement),
      createElement(Heading, { as: "h2", style: look.quietHeading, className: "quiet" }, "Documents cited"),
      ...documents.map(quietElement),
    ),
  );

const quietElement = (text: string): ReactElement =>
  createElement(Text, { style: look.quiet, className: "quiet" }, text);

const sectionElement = ({ status, title, groups, guide, rest }: Section): ReactElement =>
  createElement(
    Fragment,
    null,
    createElement(Heading, { as: "h2", style: look.h2 }, title),
    createElement(
      Row,
      null,
      createElement(
        Column,
        { style: barOf(status) },
        ...groups.flatMap((group, index) => [
          ...(index > 0 ? [createElement(Hr, { style: look.betweenItems })] : []),
          groupElement(group),
        ]),
        ...guideElements(guide),
        rest === undefined
          ? null
          : createElement(
              Text,
              { style: look.paragraph },
              createElement("strong", null, rest.lead),
              ` ${rest.text}`,
            ),
      ),
    ),
  );
