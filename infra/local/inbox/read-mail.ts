import PostalMime from "postal-mime";
import type { SentMail } from "./sent-mail.ts";

/** An e-mail taken apart for its reader. */
export interface MailParts {
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** The head of a message alone: what follows it is not looked at until somebody reads the e-mail. */
function headOf(source: Uint8Array): Uint8Array {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const ends = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")].filter((at) => at >= 0);
  return ends.length === 0 ? source : source.subarray(0, Math.min(...ends) + 2);
}

/** What a list shows of a message, from its head alone. */
export async function readHead(
  source: Uint8Array,
): Promise<{ readonly subject: string; readonly from: string }> {
  const { subject, from } = await PostalMime.parse(headOf(source));
  return { subject: subject?.trim() || "(no subject)", from: from?.address ?? "" };
}

export async function partsOf({ source }: SentMail): Promise<MailParts> {
  const { html, text, attachments } = await PostalMime.parse(source, { attachmentEncoding: "arraybuffer" });
  return {
    html,
    text,
    attachments: attachments.map(({ filename, mimeType, content }, nth) => ({
      name: filename ?? `attachment-${nth + 1}`,
      type: mimeType,
      content: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
    })),
  };
}
