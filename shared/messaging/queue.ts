/** What became of one message: the queue has it, or why it has not. */
export type Sent = { readonly queued: true } | { readonly queued: false; readonly reason: string };

/** Somewhere to put messages, each of which becomes JSON. */
export interface Queue {
  /** Sends every message it can and answers for each, in their order; throws for none. */
  send(messages: readonly unknown[]): Promise<readonly Sent[]>;
}
