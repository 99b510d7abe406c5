import type { Queue, Sent } from "./queue.ts";

/** A queue in memory: messages as they would travel, and a way to have some refused. */
export function memoryQueue(refuse: (message: unknown) => string | undefined = () => undefined): Queue & {
  readonly messages: readonly unknown[];
} {
  const messages: unknown[] = [];
  return {
    messages,
    async send(sent) {
      return sent.map((message): Sent => {
        const reason = refuse(message);
        if (reason !== undefined) return { queued: false, reason };
        messages.push(JSON.parse(JSON.stringify(message)));
        return { queued: true };
      });
    },
  };
}
