import { EmailNotAccepted, type MailVerdict } from "./mailer.ts";

/**
 * SES will never take this e-mail: its content or one of its parameters is at fault. Every other answer of 4xx is about
 * the account, the permissions or the rate, and is tried again.
 */
const itsOwnFault: ReadonlySet<string> = new Set([
  "MessageRejected",
  "InvalidParameterValue",
  "InvalidParameterCombination",
  "MissingParameter",
  "ValidationError",
  "Validation",
  "MalformedInput",
]);

/** The status of an answer to what is too large to be read at all. */
const TOO_LARGE = 413;

/** The connection was never made, so nothing was sent. */
const neverReached: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

/** `MessageRejected` is also what SES says while an account or identity may not send: then the e-mail is not at fault. */
const aboutTheAccount = /not verified|suspended|paused|sandbox|configuration set/iu;

/** What SES says of an address that is none, or that it will not send to. */
const aboutTheAddress =
  /suppress|blacklist|(?:invalid|illegal|missing|malformed|local|final|control|whitespace|dot)[^.]*\b(?:address|domain|recipient|local part)|(?:address|domain|recipient)\b[^.]*\b(?:invalid|illegal|missing|malformed|contains|starts|ends|does not exist)/iu;

/** What an error of the SES client means for the e-mail. */
export function readSesError(error: unknown): EmailNotAccepted {
  if (!(error instanceof Error)) return new EmailNotAccepted("uncertain", "Unknown");
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: unknown };
  const reason = typeof code === "string" ? code : error.name.replace(/Exception$/u, "");
  return new EmailNotAccepted(verdictOn(error, reason, $metadata?.httpStatusCode), reason);
}

function verdictOn({ message }: Error, reason: string, status: number | undefined): MailVerdict {
  if (itsOwnFault.has(reason) || status === TOO_LARGE) {
    if (aboutTheAccount.test(message)) return "retry";
    return aboutTheAddress.test(message) ? "address-refused" : "email-refused";
  }
  if (neverReached.has(reason)) return "retry";
  const refused = status !== undefined && ((status >= 400 && status < 500) || status === 503);
  return refused ? "retry" : "uncertain";
}
