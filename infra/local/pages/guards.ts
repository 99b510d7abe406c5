import type { MiddlewareHandler } from "hono";

/**
 * Lets in who names this machine, and takes orders from our own pages and from commands alone: a page on the web can
 * neither read what stands here (by a name of its own that leads to this machine) nor order anything.
 *
 * @param orders paths that change something are answered `403` when another page asks
 */
export const fromThisMachine: MiddlewareHandler = async (context, next) => {
  const { host = "", origin } = context.req.header();
  const name = host.replace(/:\d+$/u, "");
  if (name !== "127.0.0.1" && name !== "localhost") {
    return context.text("Here only 127.0.0.1 and localhost are answered.\n", 403);
  }
  const changes = context.req.method !== "GET" && context.req.method !== "HEAD";
  if (changes && origin !== undefined && origin !== `http://${host}`) {
    return context.text("Not from another page.\n", 403);
  }
  return next();
};

/** What our own pages may load: their style and frames from here, and nothing from elsewhere. */
export const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (!headers.has("content-security-policy")) {
    headers.set(
      "content-security-policy",
      "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  }
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
};
