import type { EmailNotAccepted, Mailer, OutgoingEmail } from "./mailer.ts";

/** A mail service in memory, and a way to have it not accept some e-mails. */
export function memoryMailer(
  refuse: (email: OutgoingEmail) => EmailNotAccepted | undefined = () => undefined,
): Mailer & { readonly accepted: readonly OutgoingEmail[] } {
  const accepted: OutgoingEmail[] = [];
  return {
    accepted,
    async send(email) {
      const refusal = refuse(email);
      if (refusal) throw refusal;
      accepted.push(email);
      return { messageId: `message-${accepted.length}` };
    },
  };
}
