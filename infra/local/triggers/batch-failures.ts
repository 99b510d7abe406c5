import * as z from "zod";

const answerSchema = z.looseObject({
  batchItemFailures: z.array(z.looseObject({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * Which messages of a batch have failed, by the answer of a function that reports batch item failures. As in
 * Lambda: no answer or an empty list is success; an answer that cannot be read, or names a message that was not
 * in the batch, is the failure of the whole batch.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function failedMessages(answer: unknown, messageIds: readonly string[]): ReadonlySet<string> {
  if (answer === null || answer === undefined) return new Set();
  const read = answerSchema.safeParse(answer);
  if (!read.success) return new Set(messageIds);
  const failed = (read.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return new Set(failed.every((id) => messageIds.includes(id)) ? failed : messageIds);
}
