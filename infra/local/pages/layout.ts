import { html, raw } from "hono/html";
import { style } from "./style.ts";

/** A piece of a page; what is put into it is escaped. */
export type Markup = ReturnType<typeof html>;

/** A link in the head of each page. */
export interface HeadLink {
  readonly name: string;
  readonly url: string;
}

export interface Page {
  readonly title: string;
  /** What the reader came by: its link is marked as the current one. */
  readonly current?: string;
  readonly links: readonly HeadLink[];
  /** In seconds: the page is asked for again, while something goes on. */
  readonly again?: number;
  readonly content: Markup | readonly Markup[];
}

/** Where the style of the pages is found on each of our servers. */
export const STYLE_PATH = "/style.css";
export const stylesheet = `${style}\n`;

/** A whole page in the one look of all that is shown on this machine. */
export const pageOf = ({ title, current, links, again, content }: Page): Markup => html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${again === undefined ? "" : raw(`<meta http-equiv="refresh" content="${again}">`)}
<title>${title} – CRS compliance monitor</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="band"><div>
<span class="name">CRS compliance monitor</span>
<nav aria-label="Parts">
${links.map(({ name, url }) => html`<a href="${url}"${name === current ? raw(' aria-current="page"') : ""}>${name}</a>\n`)}</nav>
</div></header>
<main id="main">
${content}
</main>
<footer>On this machine alone. Every person, provider and address of the sample is invented.</footer>
</body>
</html>
`;
