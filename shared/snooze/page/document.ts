import { createHash } from "node:crypto";
import { createElement as h, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { style } from "./style.ts";

/** A page, and how it is to be answered. */
export interface PageAnswer {
  readonly status: 200 | 404 | 409 | 410 | 422;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const digestOfStyle = createHash("sha256").update(style).digest("base64");

/**
 * Nothing from elsewhere, no script, not in anybody's frame; kept by nobody, and its address told to nobody: it is
 * all that is needed to use it.
 */
const headers: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${digestOfStyle}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex, nofollow",
  "strict-transport-security": "max-age=31536000",
  "cross-origin-opener-policy": "same-origin",
};

/** A whole page. React escapes every text in it. */
export function pageOf(status: PageAnswer["status"], title: string, ...content: ReactNode[]): PageAnswer {
  const head = h(
    "head",
    null,
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", null, `${title} – CRS compliance monitor`),
    h("style", null, style),
  );
  const body = h("body", null, h("header", null, "CRS compliance monitor"), h("main", null, ...content));
  const html = renderToStaticMarkup(h("html", { lang: "en-GB" }, head, body));
  return { status, headers, body: `<!doctype html>\n${html}\n` };
}
