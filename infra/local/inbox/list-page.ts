import { html, raw } from "hono/html";
import { londonDayOf, londonTimeOf, parseLocalDate, sayDay } from "../../../shared/time/index.ts";
import type { Markup } from "../pages/layout.ts";
import { MAILS_A_PAGE, type MailPage, type MailSearch, type SentMail } from "./sent-mail.ts";

/** What stands in the fields of the search, as it was typed. */
export interface AskedFor {
  readonly person: string;
  readonly subject: string;
  readonly day: string;
  readonly page: number;
}

/** Reads the query of an address. A day that is none is told in `problem`, and not searched for. */
export function readSearch(query: Readonly<Record<string, string>>): {
  readonly asked: AskedFor;
  readonly search: MailSearch;
  readonly problem: string | undefined;
} {
  const typed = (name: string) => (query[name] ?? "").trim();
  const page = /^[1-9]\d{0,8}$/u.test(typed("page")) ? Number(typed("page")) : 1;
  const asked = { person: typed("person"), subject: typed("subject"), day: typed("day"), page };
  const day = dayOf(asked.day);
  return {
    asked,
    search: {
      ...(asked.person && { person: asked.person }),
      ...(asked.subject && { subject: asked.subject }),
      ...(day && { day }),
    },
    problem:
      asked.day && !day
        ? `“${asked.day}” is no day. Write it as year-month-day, such as 2026-11-20.`
        : undefined,
  };
}

function dayOf(text: string) {
  try {
    return text === "" ? undefined : parseLocalDate(text);
  } catch {
    return undefined;
  }
}

/** The address of a page of the same search. */
export function addressOf({ person, subject, day }: AskedFor, page: number): string {
  const query = new URLSearchParams();
  if (person) query.set("person", person);
  if (subject) query.set("subject", subject);
  if (day) query.set("day", day);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/" : `/?${query}`;
}

export const listPage = (
  asked: AskedFor,
  problem: string | undefined,
  found: MailPage,
  all: number,
): Markup => html`<h1>Inbox</h1>
<form class="search panel" action="/" method="get" role="search">
<div><label for="person">Person or mailbox</label>
<input id="person" name="person" value="${asked.person}" autocomplete="off" spellcheck="false"></div>
<div><label for="subject">Subject</label>
<input id="subject" name="subject" value="${asked.subject}" autocomplete="off"></div>
<div><label for="day">Day sent</label>
<input id="day" name="day" type="date" value="${asked.day}"${problem === undefined ? "" : raw(' aria-describedby="problem"')}></div>
<button>Search</button>
</form>
${problem === undefined ? "" : html`<p class="notice bad" id="problem" role="alert">${problem}</p>`}
<p>${sayFound(found, all)}${isNarrowed(asked) ? html` <a href="/">Show all</a>` : ""}</p>
<ol class="mails" aria-label="E-mails, newest first">
${found.mails.map(item)}</ol>
${found.pages > 1 ? pageLinks(asked, found) : ""}`;

const isNarrowed = ({ person, subject, day }: AskedFor): boolean => Boolean(person || subject || day);

const number = (count: number): string => count.toLocaleString("en-GB");

function sayFound({ found, page, mails }: MailPage, all: number): string {
  if (all === 0)
    return "No e-mail has been sent yet. They come with the scans, 07:00 to 19:00 on working days.";
  if (found === 0) return "No e-mail fits this search.";
  const first = (page - 1) * MAILS_A_PAGE + 1;
  const of = found === all ? `${number(all)} e-mails` : `${number(found)} found, of ${number(all)} e-mails`;
  return `${number(first)} to ${number(first + mails.length - 1)} of ${of}, newest first.`;
}

const item = ({ messageId, subject, to, at }: SentMail): Markup => html`<li>
<a href="/mail/${messageId}">${subject}</a>
<span class="to">to ${to}</span>
<time datetime="${at}">${sayDay(londonDayOf(at))}, ${londonTimeOf(at)}</time>
</li>
`;

const pageLinks = (
  asked: AskedFor,
  { page, pages }: MailPage,
): Markup => html`<nav class="pages" aria-label="Pages">
${page > 1 ? html`<a href="${addressOf(asked, page - 1)}" rel="prev">Newer</a>` : html`<span class="quiet">Newer</span>`}
<span>Page ${number(page)} of ${number(pages)}${
  page < pages
    ? html` · <a href="${addressOf(asked, pages)}">oldest</a>`
    : html` · <a href="${addressOf(asked, 1)}">newest</a>`
}</span>
${page < pages ? html`<a href="${addressOf(asked, page + 1)}" rel="next">Older</a>` : html`<span class="quiet">Older</span>`}
</nav>`;
