import { Hono } from "hono";
import { html } from "hono/html";
import { fromThisMachine, ownPagesOnly } from "../pages/guards.ts";
import { type HeadLink, type Markup, pageOf, STYLE_PATH, stylesheet } from "../pages/layout.ts";
import { listPage, readSearch } from "./list-page.ts";
import { framed, MAIL_POLICY, mailPage, views } from "./mail-page.ts";
import { partsOf } from "./read-mail.ts";
import type { SentMailbox } from "./sent-mail.ts";

/**
 * The pages of the inbox. They are made here and work without JavaScript.
 * - `GET /` lists what was sent, newest first, in pages, narrowed by `person`, `subject` and `day`;
 * - `GET /mail/<id>` shows an e-mail: `?view=html`, `text` or `source`;
 * - `GET /correspondents` gives who was written to, and how often, as JSON.
 *
 * @param links of the head of each page, asked for with each
 */
export function inboxApp(mailbox: SentMailbox, links: () => readonly HeadLink[]): Hono {
  const page = (title: string, content: Markup) =>
    pageOf({ title, current: "Inbox", links: links(), content });
  const app = new Hono();
  app.use(fromThisMachine, ownPagesOnly);
  app.get(STYLE_PATH, (context) =>
    context.body(stylesheet, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/", (context) => {
    const { asked, search, problem } = readSearch(context.req.query());
    const found = mailbox.search(search, asked.page);
    return context.html(page("Inbox", listPage(asked, problem, found, mailbox.size())), problem ? 400 : 200);
  });
  app.get("/correspondents", (context) => context.json(mailbox.correspondents()));
  app.get("/mail/:id", async (context) => {
    const mail = mailbox.get(context.req.param("id"));
    if (mail === undefined) return context.notFound();
    const parts = await partsOf(mail);
    const asked = views.find((view) => view === context.req.query("view"));
    const view = asked ?? (parts.html === undefined ? "text" : "html");
    return context.html(page(mail.subject, mailPage(mail, parts, view)));
  });
  app.get("/mail/:id/html", async (context) => {
    const mail = mailbox.get(context.req.param("id"));
    const { html: body } = mail ? await partsOf(mail) : { html: undefined };
    if (body === undefined) return context.notFound();
    return context.body(framed(body), 200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": MAIL_POLICY,
    });
  });
  app.get("/mail/:id/source", (context) => {
    const mail = mailbox.get(context.req.param("id"));
    if (mail === undefined) return context.notFound();
    return context.body(Buffer.from(mail.source), 200, {
      "content-type": "message/rfc822",
      "content-disposition": 'attachment; filename="e-mail.eml"',
    });
  });
  app.get("/mail/:id/attached/:nth", async (context) => {
    const mail = mailbox.get(context.req.param("id"));
    const attached = mail && (await partsOf(mail)).attachments[Number(context.req.param("nth"))];
    if (attached === undefined) return context.notFound();
    return context.body(attached.content, 200, {
      "content-type": attached.type,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attached.name)}`,
    });
  });
  app.notFound((context) =>
    context.html(
      page(
        "Not found",
        html`<h1>Not found</h1>
<p>There is no such e-mail or page here. E-mails are kept as long as the stack runs. <a href="/">All e-mails</a></p>`,
      ),
      404,
    ),
  );
  return app;
}
