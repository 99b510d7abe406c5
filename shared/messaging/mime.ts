import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { OutgoingEmail } from "./mailer.ts";

const SENDER_NAME = "CRS compliance monitor";

/** The e-mail as it goes over the wire (RFC 5322), from the monitor's address, marked as sent by a machine. */
export async function mimeOf(email: OutgoingEmail, senderAddress: string): Promise<Buffer> {
  const { to, subject, html, text, attachments = [], deliveryId, date } = email;
  const composer = new MailComposer({
    from: { name: SENDER_NAME, address: senderAddress },
    to: { name: "", address: to },
    subject,
    html,
    text,
    attachments: [...attachments],
    date: new Date(date),
    messageId: `<${deliveryId}@${senderAddress.slice(senderAddress.indexOf("@") + 1)}>`,
    // RFC 3834: keeps out-of-office replies from being sent back.
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}
