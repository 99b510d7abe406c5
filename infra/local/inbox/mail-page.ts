import { html, raw } from "hono/html";
import { sayInstant } from "../../../shared/time/index.ts";
import type { Markup } from "../pages/layout.ts";
import type { MailAttachment, MailParts } from "./read-mail.ts";
import type { SentMail } from "./sent-mail.ts";

export const views = ["html", "text", "source"] as const;
export type View = (typeof views)[number];

const names: Readonly<Record<View, string>> = { html: "HTML", text: "Text", source: "Source" };

/** An e-mail in one of its three views. */
export const mailPage = (
  mail: SentMail,
  parts: MailParts,
  view: View,
): Markup => html`<h1>${mail.subject}</h1>
<dl>
<dt>To</dt><dd><a href="/?person=${encodeURIComponent(mail.to)}">${mail.to}</a></dd>
<dt>From</dt><dd>${mail.from}</dd>
<dt>Sent</dt><dd><time datetime="${mail.at}">${sayInstant(mail.at)}</time></dd>
${parts.attachments.length === 0 ? "" : html`<dt>Attached</dt><dd>${parts.attachments.map((one, nth) => attachment(mail, one, nth))}</dd>`}
</dl>
<nav aria-label="Views of this e-mail"><ul class="tabs">
${views.map((one) => html`<li><a href="/mail/${mail.messageId}?view=${one}"${one === view ? raw(' aria-current="page"') : ""}>${names[one]}</a></li>`)}
</ul></nav>
${shown(mail, parts, view)}`;

const attachment = ({ messageId }: SentMail, { name, content }: MailAttachment, nth: number): Markup =>
  html`<a href="/mail/${messageId}/attached/${nth}" download="${name}">${name}</a> (${Math.ceil(content.length / 1024)} KB) `;

function shown(mail: SentMail, { html: body, text }: MailParts, view: View): Markup {
  if (view === "source") {
    return html`<pre tabindex="0" role="region" aria-label="Source of the e-mail">
${Buffer.from(mail.source).toString("utf8")}</pre>
<p><a href="/mail/${mail.messageId}/source" download>Download it as a file</a></p>`;
  }
  if (view === "text") {
    if (text === undefined) return html`<p class="notice">This e-mail has no text part.</p>`;
    return html`<pre class="text" tabindex="0" role="region" aria-label="Text of the e-mail">
${text}</pre>`;
  }
  if (body === undefined) return html`<p class="notice">This e-mail has no HTML part.</p>`;
  return html`<iframe src="/mail/${mail.messageId}/html" title="The e-mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<p><a href="/mail/${mail.messageId}/html">Open it alone</a></p>`;
}

/** The HTML of an e-mail, with its links leading out of the frame that it is shown in. */
export function framed(body: string): string {
  const base = '<base target="_blank" rel="noopener">';
  const head = /<head\b[^>]*>/iu.exec(body);
  if (head === null) return base + body;
  const after = head.index + head[0].length;
  return body.slice(0, after) + base + body.slice(after);
}

/** What the HTML of an e-mail may do: show itself, and open a link that the reader follows. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; " +
  "sandbox allow-popups allow-popups-to-escape-sandbox";
