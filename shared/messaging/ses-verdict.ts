import { EmailNotAccepted, type MailVerdict } from "./mailer.ts";

/** SES will never take this e-mail. */
const itsOwnFault: ReadonlySet<string> = new Set([
  "MessageRejected",
  "InvalidParameterValue",
  "InvalidParameterCombination",
]);

/** The connection was never made, so nothing was sent. */
const neverReached: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

/** `MessageRejected` is also what SES says while an account or identity may not send: then the e-mail is not at fault. */
const aboutTheAccount = /not verified|suspended|paused|sandbox/iu;

/** What an error of the SES client means for the e-mail. */
export function readSesError(error: unknown): EmailNotAccepted {
  if (!(error instanceof Error)) return new EmailNotAccepted("uncertain", "Unknown");
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: unknown };
  const reason = typeof code === "string" ? code : error.name.replace(/Exception$/u, "");
  return new EmailNotAccepted(verdictOn(error, reason, $metadata?.httpStatusCode), reason);
}

function verdictOn({ message }: Error, reason: string, status: number | undefined): MailVerdict {
  if (itsOwnFault.has(reason)) return aboutTheAccount.test(message) ? "retry" : "quarantine";
  if (neverReached.has(reason)) return "retry";
  const refused = status !== undefined && ((status >= 400 && status < 500) || status === 503);
  return refused ? "retry" : "uncertain";
}
