import { type DetailPlace, placeAt } from "../detail-place.ts";

/** An address that our token may not be sent to. */
export class UnusableAddress extends Error {
  override readonly name = "UnusableAddress";
  constructor(setting: string) {
    super(
      `The setting ${setting} is not an address that a token may be sent to: expected https://host/path without user, ` +
        "query and fragment (http for 127.0.0.1 alone).",
    );
  }
}

/** A base address from the settings. @throws UnusableAddress */
export function baseAddress(setting: string, text: string): URL {
  const url = URL.parse(text);
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "127.0.0.1");
  if (!url || !isSafe || url.username || url.password || url.search || url.hash) {
    throw new UnusableAddress(setting);
  }
  return url;
}

/** An address under a base; what it leads to cannot be another host, whatever the path. @throws UnusableAddress */
export function under(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname = base.pathname.replace(/\/$/u, "") + path;
  if (url.origin !== base.origin) throw new UnusableAddress("baseUrl");
  return url;
}

/** A `detailUrl` that does not lead to the live service, or to nothing there that we know. It is never followed. */
export class ForeignDetailUrl extends Error {
  override readonly name = "ForeignDetailUrl";
  readonly verdict = "quarantine";
  readonly reason: "host" | "path";
  readonly allowedHost: string;
  constructor(reason: ForeignDetailUrl["reason"], allowedHost: string) {
    super(
      `An event's detailUrl is not followed (${reason}): expected https://${allowedHost} and a path that the live ` +
        "service announces. Find out who sent it; if the service has moved, change the setting allowedHost.",
    );
    this.reason = reason;
    this.allowedHost = allowedHost;
  }
}

/**
 * The one form of address that is understood: scheme, host and path in plain characters. With a user, an escape, a
 * backslash, a letter of another alphabet, a query or a fragment it is another form, and no parser need be trusted to
 * see where it leads.
 */
const plainAddress = /^(https?):\/\/([A-Za-z0-9.-]+(?::[0-9]{1,5})?)(\/[A-Za-z0-9/-]*)$/u;

/**
 * What a `detailUrl` leads to. Only that is taken from it: the address itself is made anew from the settings, so that
 * an event cannot send our token anywhere.
 *
 * @throws ForeignDetailUrl for anything but the allowed host over https (http for 127.0.0.1 alone) and a known path
 */
export function detailPlace(detailUrl: string, allowedHost: string): DetailPlace {
  const [, scheme = "", host = "", path = ""] = plainAddress.exec(detailUrl) ?? [];
  const isLocal = /^127\.0\.0\.1(?::\d+)?$/u.test(host);
  const isAllowed = withoutUsualPort(host) === withoutUsualPort(allowedHost);
  if (!isAllowed || !(scheme === "https" || (scheme === "http" && isLocal))) {
    throw new ForeignDetailUrl("host", allowedHost);
  }
  const place = placeAt(path);
  if (!place) throw new ForeignDetailUrl("path", allowedHost);
  return place;
}

const withoutUsualPort = (host: string): string => host.toLowerCase().replace(/:443$/u, "");
