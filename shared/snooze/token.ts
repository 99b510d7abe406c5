import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "../time/index.ts";
import { readTicket, type SnoozeTicket, writeTicket } from "./ticket.ts";

/** In bytes, of HMAC-SHA-256. */
const SIGNATURE = 32;
/** In bytes, of AES. */
const BLOCK = 16;

/**
 * A key for one use, from the secret of the stage: what is made with one is worth nothing elsewhere. Another kind of
 * link would name another use.
 */
const keyFor = (use: "sign" | "veil", secret: string): Buffer =>
  createHmac("sha256", secret).update(`crs-compliance-monitor:snooze-obligation:1:${use}`).digest();

const sign = (text: Buffer, secret: string): Buffer =>
  createHmac("sha256", keyFor("sign", secret)).update(text).digest();

/**
 * The ticket as the last part of a link: signed with HMAC-SHA-256, so that nobody can make or change one, and veiled
 * with AES under the signature as its initial value (the construction of RFC 5297), because links end up in browser
 * histories and the logs of proxies, and a case id may be a person's number. The same ticket always gives the same
 * token, so that the same news makes the same e-mail.
 */
export function sealTicket(ticket: SnoozeTicket, secret: string): string {
  const text = Buffer.from(writeTicket(ticket));
  const signature = sign(text, secret);
  const veil = createCipheriv("aes-256-ctr", keyFor("veil", secret), signature.subarray(0, BLOCK));
  return Buffer.concat([signature, veil.update(text), veil.final()]).toString("base64url");
}

/** With what a link may have been made. */
export interface LinkSecrets {
  readonly current: string;
  /** The one that it replaced, and by when every link that was made with that has ended. */
  readonly previous?: { readonly secret: string; readonly endsBy: Instant };
}

/** A token that is not one of ours, or that is one no more. */
export type Refused = "forged" | "expired";

/** The ticket of a token at `now`, or why it is refused; signatures are compared in constant time. */
export function openTicket(
  token: string,
  { current, previous }: LinkSecrets,
  now: Instant,
): SnoozeTicket | Refused {
  const sealed = Buffer.from(token, "base64url");
  // A decoder takes many forms of the same bytes; a link has one.
  if (sealed.length <= SIGNATURE || sealed.toString("base64url") !== token) return "forged";
  const ticket =
    unsealed(sealed, current) ?? endingBy(previous?.endsBy, previous && unsealed(sealed, previous.secret));
  if (ticket === undefined) return "forged";
  return ticket.expiresAt <= now ? "expired" : ticket;
}

/** Whoever knows a secret that was replaced could still make links: none that lasts longer than its own. */
const endingBy = (last: Instant | undefined, ticket: SnoozeTicket | undefined): SnoozeTicket | undefined =>
  ticket !== undefined && last !== undefined && ticket.expiresAt <= last ? ticket : undefined;

/** What was sealed with that secret. */
function unsealed(sealed: Buffer, secret: string): SnoozeTicket | undefined {
  const signature = sealed.subarray(0, SIGNATURE);
  const veil = createDecipheriv("aes-256-ctr", keyFor("veil", secret), signature.subarray(0, BLOCK));
  const text = Buffer.concat([veil.update(sealed.subarray(SIGNATURE)), veil.final()]);
  return timingSafeEqual(signature, sign(text, secret)) ? readTicket(text.toString("utf8")) : undefined;
}
