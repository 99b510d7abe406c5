import { type AlertEmailInput, contentOf } from "./content.ts";
import { htmlOf } from "./html/alert-email.ts";
import { textOf } from "./text/alert-email.ts";

export type { AlertEmailInput };

/** One e-mail, ready to be put into an envelope; the HTML and the text tell the same facts. */
interface AlertEmail {
  readonly subject: string;
  /** A whole document: no images, no tracking, nothing fetched from elsewhere. */
  readonly html: string;
  /** Lines of at most 72 characters, save where a link is longer. */
  readonly text: string;
}

/**
 * Puts all the news that waits for a person into one e-mail, most urgent first. It says nothing of a case but the
 * fields of its alerts and the catalogue's own words: no name, no risk text, no address.
 *
 * @throws NoNews when there is no alert.
 * @throws UnknownRule when an alert is about a rule that is not in the catalogue.
 */
export async function composeAlertEmail(input: AlertEmailInput): Promise<AlertEmail> {
  const content = contentOf(input);
  return { subject: content.subject, html: await htmlOf(content), text: textOf(content) };
}
