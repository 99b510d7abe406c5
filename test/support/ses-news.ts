import { type SesEventKind, sesEvent } from "../../infra/local/emulators/ses/ses-event.ts";
import type { Instant } from "../../shared/time/index.ts";

/** What SES can say of an e-mail. */
export type SesWord = SesEventKind | "softBounce" | "contentBounce";

export interface Email {
  readonly deliveryId?: string;
  readonly messageId: string;
  readonly to: string;
  readonly configurationSet?: string;
}

/** A message of the queue that SES's news comes by, as SES publishes it. */
export function newsOfEmail(word: SesWord, email: Email, at: Instant): string {
  const { deliveryId, messageId, to, configurationSet = "ours" } = email;
  const accepted = {
    messageId,
    source: "monitor@crs.example.org",
    destination: to,
    configurationSet,
    tags: deliveryId === undefined ? {} : { delivery: deliveryId },
    at,
  };
  switch (word) {
    case "softBounce":
      return JSON.stringify(sesEvent("bounce", accepted, true));
    case "contentBounce":
      return JSON.stringify(sesEvent("bounce", accepted, true)).replace("MailboxFull", "ContentRejected");
    default:
      return JSON.stringify(sesEvent(word, accepted));
  }
}
