import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { deadLetterAttributes } from "../../../shared/messaging/index.ts";
import { isSealed, Unsealable, unseal } from "../../../shared/pseudonyms/index.ts";
import type { Place } from "../place.ts";
import type { QueueName } from "../queues.ts";
import { discard, type Letter, leave, lettersIn } from "./letters.ts";

export interface RedriveRequest {
  readonly queue: QueueName;
  /** This reason alone. */
  readonly only?: string;
  /** `look` changes nothing; `discard` deletes for good. */
  readonly work: "put back" | "look" | "discard";
}

/** What was found for one reason, and what became of it. */
export interface ReasonTally {
  readonly reason: string;
  readonly letters: number;
  /** The earliest of their first failures; absent where none says. */
  readonly firstFailedAt?: string;
  /** How many have lost text, and so cannot be put back. */
  readonly redacted: number;
  /** How many were put back, or deleted. */
  readonly done: number;
}

/**
 * Goes through the dead letters of a queue. A letter is deleted only after the queue has taken it back; one that is
 * put back twice because this ended in between changes nothing, as every consumer here takes a message twice. What was
 * sealed in a letter is opened on its way back.
 */
export async function redrive(
  { queue, only, work }: RedriveRequest,
  { sqs, queueUrl, identifierKey }: Pick<Place, "sqs" | "queueUrl" | "identifierKey">,
  waitSeconds = 2,
): Promise<readonly ReasonTally[]> {
  const source = await queueUrl(queue, "Queue");
  const deadLetters = await queueUrl(queue, "DeadLetters");
  const tallies = new Map<string, ReasonTally>();
  const left: Letter[] = [];
  let key: Promise<string> | undefined;
  /** What was sent; undefined for what is not that any more, or was sealed with another key. */
  const asSent = async ({ body, redacted }: Letter): Promise<string | undefined> => {
    if (redacted || !isSealed(body)) return redacted ? undefined : body;
    key ??= identifierKey();
    try {
      return unseal(body, await key);
    } catch (error) {
      if (error instanceof Unsealable) return undefined;
      throw error;
    }
  };
  try {
    for await (const letters of lettersIn(sqs, deadLetters, waitSeconds)) {
      for (const letter of letters) {
        const meant = only === undefined || only === letter.reason;
        const body = meant && work === "put back" ? await asSent(letter) : undefined;
        const done = meant && (work === "discard" || body !== undefined);
        if (body !== undefined) {
          await sqs.send(
            new SendMessageCommand({
              QueueUrl: source,
              MessageBody: body,
              ...(letter.firstFailedAt !== undefined && { MessageAttributes: since(letter.firstFailedAt) }),
            }),
          );
        }
        if (done) await discard(sqs, deadLetters, letter);
        else left.push(letter);
        tallies.set(letter.reason, counted(tallies.get(letter.reason), letter, done));
      }
    }
  } finally {
    for (const letter of left) await leave(sqs, deadLetters, letter);
  }
  return [...tallies.values()].sort((a, b) => b.letters - a.letters || (a.reason < b.reason ? -1 : 1));
}

/** When it failed for the first time goes with it: should it fail again, it has failed since then. */
const since = (firstFailedAt: string) => ({
  [deadLetterAttributes.firstFailedAt]: { DataType: "String", StringValue: firstFailedAt },
});

function counted(before: ReasonTally | undefined, letter: Letter, done: boolean): ReasonTally {
  const { reason, firstFailedAt = before?.firstFailedAt, redacted } = letter;
  const earlier = before?.firstFailedAt;
  const first =
    earlier !== undefined && firstFailedAt !== undefined && earlier < firstFailedAt ? earlier : firstFailedAt;
  return {
    reason,
    letters: (before?.letters ?? 0) + 1,
    ...(first !== undefined && { firstFailedAt: first }),
    redacted: (before?.redacted ?? 0) + (redacted ? 1 : 0),
    done: (before?.done ?? 0) + (done ? 1 : 0),
  };
}
