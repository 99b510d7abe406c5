import { type DeliveryNews, type DeliveryOutcome, readDeliveryNews } from "../../messaging/index.ts";
import type { Instant } from "../../time/index.ts";
import { endsAddress, graver } from "./settled-by-news.ts";

/** A message of the queue that SES's news comes by. */
export interface DeliveryMessage {
  readonly messageId: string;
  readonly body: string;
  /** The clock's now as it is worked on. */
  readonly handledAt: Instant;
}

/** A message that could not be worked on; `hopeless` where it never will be. */
export interface FailedNews {
  readonly messageId: string;
  readonly error: unknown;
  readonly hopeless: boolean;
}

/** All that a batch tells of one e-mail. */
export interface EmailNews {
  /** The delivery, where the e-mail was sent as one; else SES's id of the e-mail. */
  readonly id: string;
  /** SES's id of the e-mail. */
  readonly messageId: string;
  /** The gravest. */
  readonly outcome: DeliveryOutcome;
  /** Whether SES says that it accepted the e-mail, that it bounced for good, that it was called spam. */
  readonly accepted: boolean;
  readonly bounced: boolean;
  readonly complained: boolean;
  /** When SES first said that nothing is to be sent to the address again. */
  readonly endedAt?: Instant;
  readonly address?: string;
  /** The messages of the queue that it came by. */
  readonly messages: readonly string[];
}

/** Reads a batch and puts together what is about the same e-mail. */
export function newsByEmail(
  messages: readonly DeliveryMessage[],
  configurationSet: string,
): { readonly emails: readonly EmailNews[]; readonly unreadable: readonly FailedNews[] } {
  const unreadable: FailedNews[] = [];
  const read = messages.flatMap(({ messageId, body }) => {
    try {
      return [{ message: messageId, news: readDeliveryNews(body, configurationSet) }];
    } catch (error) {
      unreadable.push({ messageId, error, hopeless: true });
      return [];
    }
  });
  const byEmail = Map.groupBy(read, ({ news }) => news.deliveryId ?? news.messageId);
  const emails = [...byEmail].map(([id, group]) =>
    together(
      id,
      group.map(({ news }) => news),
      group.map(({ message }) => message),
    ),
  );
  return { emails, unreadable };
}

function together(id: string, news: readonly DeliveryNews[], messages: readonly string[]): EmailNews {
  const [endedAt] = news
    .filter(({ outcome }) => endsAddress(outcome))
    .map(({ at }) => at)
    .sort();
  const address = news.find((one) => one.address !== undefined)?.address;
  return {
    id,
    messageId: news[0]?.messageId ?? "",
    outcome: news.map(({ outcome }) => outcome).reduce(graver, "sent"),
    accepted: news.some(({ accepted }) => accepted),
    bounced: news.some(({ outcome }) => outcome === "Bounce"),
    complained: news.some(({ outcome }) => outcome === "Complaint"),
    ...(endedAt !== undefined && { endedAt }),
    ...(address !== undefined && { address }),
    messages,
  };
}
