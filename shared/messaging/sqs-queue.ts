import type { SQSClient } from "@aws-sdk/client-sqs";
import type { Queue } from "./queue.ts";
import { sendEntries } from "./send-entries.ts";

/** A queue of SQS. What it refuses of a batch is sent once more; a call that fails was repeated by the client already. */
export const sqsQueue = (client: SQSClient, url: string): Queue => ({
  send: (messages) =>
    sendEntries(
      client,
      url,
      messages.map((message) => ({ body: JSON.stringify(message) })),
    ),
});
