import { randomUUID } from "node:crypto";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { FunctionFailed } from "../functions/index.ts";
import type { FunctionPlan, QueuePlan } from "../template/index.ts";

/**
 * Puts an event of which nobody waits for the answer into the function's dead-letter queue, as Lambda does: the event
 * as it was, with what the function failed with. A function without such a queue loses it.
 */
export const setAsideIn =
  (sqs: SQSClient, queues: readonly QueuePlan[]) =>
  async ({ failedInvocations }: FunctionPlan, event: unknown, error: Error): Promise<void> => {
    const queue = queues.find(({ arn }) => arn === failedInvocations);
    if (queue === undefined) return;
    const errorMessage = error instanceof FunctionFailed ? error.errorMessage : error.message;
    const attributes = {
      RequestID: randomUUID(),
      ErrorCode: "200",
      ErrorMessage: errorMessage.slice(0, 1_000),
    };
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: queue.url,
        MessageBody: JSON.stringify(event),
        MessageAttributes: Object.fromEntries(
          Object.entries(attributes).map(([name, text]) => [
            name,
            { DataType: name === "ErrorCode" ? "Number" : "String", StringValue: text },
          ]),
        ),
      }),
    );
  };
