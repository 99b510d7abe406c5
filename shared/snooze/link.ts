import type { Alert } from "../obligations/index.ts";
import { addHours, type Instant } from "../time/index.ts";
import { sealTicket } from "./token.ts";

/** In days: by then another e-mail about the same has come, or it is settled. */
export const LINK_LASTS = 14;

/** What links are made with. */
export interface LinkMaking {
  /** The address under which the page answers, without a slash at the end. */
  readonly baseUrl: string;
  readonly secret: string;
  /** Stands for a mail address: the same that the outbox uses. */
  readonly recipientKey: (address: string) => string;
}

/** The link by which the recipient of an alert acknowledges the obligation it is about, in an e-mail of `now`. */
export const snoozeLinkOf =
  ({ baseUrl, secret, recipientKey }: LinkMaking) =>
  ({ caseId, obligation, due, opened, stage, repeat, recipient }: Alert, now: Instant): string => {
    const ticket = {
      caseId,
      obligation,
      due: due ?? opened,
      news: repeat ? `${stage}-${repeat}` : stage,
      recipient: recipientKey(recipient.address).slice(0, 32),
      role: recipient.role,
      expiresAt: addHours(now, 24 * LINK_LASTS),
    };
    return `${baseUrl}/${sealTicket(ticket, secret)}`;
  };
