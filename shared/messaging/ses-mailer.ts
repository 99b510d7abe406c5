import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { EmailNotAccepted, type Mailer } from "./mailer.ts";
import { mimeOf } from "./mime.ts";
import { readSesError } from "./ses-verdict.ts";

export interface SesSettings {
  readonly senderAddress: string;
  readonly configurationSet: string;
}

/**
 * A client that sends once: SES knows no idempotency token, so whether to try again is decided by whoever keeps
 * track of the delivery, not by the client.
 */
export const clientThatSendsOnce = (): SESClient =>
  new SESClient({ maxAttempts: 1, requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000 } });

/** Sends through SES. The delivery id goes along as a tag, so that SES's own events can be matched to the delivery. */
export const sesMailer = (client: SESClient, { senderAddress, configurationSet }: SesSettings): Mailer => ({
  async send(email) {
    const raw = await mimeOf(email, senderAddress).catch(() => {
      throw new EmailNotAccepted("email-refused", "Uncomposable");
    });
    const command = new SendRawEmailCommand({
      Source: senderAddress,
      Destinations: [email.to],
      RawMessage: { Data: raw },
      ConfigurationSetName: configurationSet,
      Tags: [{ Name: "delivery", Value: email.deliveryId }],
    });
    try {
      const { MessageId: messageId } = await client.send(command);
      if (messageId === undefined) throw new EmailNotAccepted("uncertain", "NoMessageId");
      return { messageId };
    } catch (error) {
      throw error instanceof EmailNotAccepted ? error : readSesError(error);
    }
  },
});
