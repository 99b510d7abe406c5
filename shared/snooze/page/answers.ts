import { createElement as h, type ReactElement } from "react";
import { sayDay } from "../../time/index.ts";
import { type About, type Asked, aboutElement, askedElement, listOf, whatHappens } from "./about.ts";
import { type PageAnswer, pageOf } from "./document.ts";

const p = (text: string): ReactElement => h("p", null, text);

/** It was written down: what it says, and what will happen. */
export const donePage = (about: About, asked: Asked): PageAnswer =>
  pageOf(
    200,
    "Acknowledged",
    h("div", { className: "done" }, h("h1", null, "Acknowledged")),
    aboutElement(about),
    askedElement(asked),
    h("h2", null, "What happens now"),
    listOf(whatHappens(about, sayDay(asked.until))),
    p("You can close this page. The link in your e-mail has been used and does nothing more."),
  );

/** The link was used before; `asked` is what was said then. */
export const usedPage = (about: About, asked: Asked, status: 200 | 409): PageAnswer =>
  pageOf(
    status,
    "This link has been used",
    h("h1", null, "This link has been used"),
    p("A link can be used once. This is what was written down with it:"),
    aboutElement(about),
    askedElement(asked),
    p(
      "If something else has to be said, use the link in the next e-mail about it, or write a case note in Refer and Monitor.",
    ),
  );

/** There is nothing left to remind anybody of. */
export const settledPage = (): PageAnswer =>
  pageOf(
    200,
    "Nothing more to do",
    h("h1", null, "Nothing more to do"),
    p(
      "The action that this link is about is done, is not owed any more, or has another deadline now. No reminder of it will be sent, so there is nothing to pause.",
    ),
    p("If it has another deadline, the next e-mail about it has a link of its own."),
  );

export const expiredPage = (): PageAnswer =>
  pageOf(
    410,
    "This link has expired",
    h("h1", null, "This link has expired"),
    p("Links in our e-mails can be used for 14 days. Nothing was changed."),
    p("If the action is still not done, the next e-mail about it has a new link."),
  );

export const forgedPage = (): PageAnswer =>
  pageOf(
    404,
    "This link does not work",
    h("h1", null, "This link does not work"),
    p("It is not one of ours, or a part of it is missing. Nothing was changed."),
    p(
      "Open it again from the e-mail itself. If you copy it, copy all of it: mail programs can break a long link into two lines.",
    ),
  );
