import type { HeadLink } from "../pages/layout.ts";
import type { EventTopic } from "./ses/event-topics.ts";
import type { MailboxBehaviour } from "./ses/mailbox.ts";

/** What the inbox is told: where to publish what becomes of e-mails, and how mailboxes behave from now on. */
export type InboxOrders = {
  readonly snsUrl?: string;
  readonly topics?: readonly EventTopic[];
  /** By address, in lower case. */
  readonly mailboxes?: Readonly<Record<string, MailboxBehaviour>>;
  /** The head of the inbox's pages: where the other pages on this machine are. */
  readonly links?: readonly HeadLink[];
};

/**
 * From the main thread to an emulator's: the one question that it answers (the queues' depths; how many events of
 * e-mails were still to be published), or what it is to do from now on.
 */
export type ToEmulator = { readonly kind: "ask" } | { readonly kind: "orders"; readonly orders: InboxOrders };

/** From an emulator's thread: it listens; or the answer, answers in the order of the questions. */
export type FromEmulator =
  | { readonly kind: "listening"; readonly port: number }
  | { readonly kind: "answer"; readonly value: unknown };
