import type { Instant } from "../time/index.ts";

/** An e-mail to one mailbox. */
export interface OutgoingEmail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
  }[];
  /** Names this attempt wherever SES speaks of it later. Letters, digits, `-` and `_`. */
  readonly deliveryId: string;
  readonly date: Instant;
}

export interface Mailer {
  /** The id under which the mail service accepted it. @throws EmailNotAccepted, and nothing else */
  send(email: OutgoingEmail): Promise<{ readonly messageId: string }>;
}

/**
 * What to do about an e-mail that was not accepted.
 * - `retry`: certainly not accepted, and not the e-mail's fault: too many at once, out of service, not set up yet.
 * - `address-refused`: certainly not accepted, and nothing to this address ever will be.
 * - `email-refused`: certainly not accepted, and never will be as it is: what it holds is at fault, not the address.
 * - `uncertain`: no answer came; it may have been accepted.
 */
export type MailVerdict = "retry" | "address-refused" | "email-refused" | "uncertain";

/** The mail service did not accept an e-mail. The reason is the service's code, never its words: those name addresses. */
export class EmailNotAccepted extends Error {
  override readonly name = "EmailNotAccepted";
  readonly verdict: MailVerdict;
  readonly reason: string;
  constructor(verdict: MailVerdict, reason: string) {
    super(`The mail service did not accept an e-mail (${reason}): ${advice[verdict]}`);
    this.verdict = verdict;
    this.reason = reason;
  }
}

const advice: Record<MailVerdict, string> = {
  retry: "it will be tried again; if it keeps failing, see whether SES is set up and may send.",
  "address-refused": "nothing is sent to that address again; see whether it can be right.",
  "email-refused": "it is kept; see what is wrong with it, then have it sent again (npm run undeliverable).",
  uncertain: "no answer came, so it is tried again only when nothing is heard of it.",
};
