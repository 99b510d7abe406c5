import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { deadLetterAttributes } from "../../../shared/messaging/index.ts";
import { isSealed, Unsealable, unseal } from "../../../shared/pseudonyms/index.ts";
import type { Place } from "../place.ts";
import { type DeadLettersName, SCHEDULES } from "../queues.ts";
import { discard, type Letter, leave, lettersIn, type Taking } from "./letters.ts";
import { runIn } from "./set-aside-by-aws.ts";

export interface RedriveRequest {
  readonly queue: DeadLettersName;
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
  /** How many were put back, run again, or deleted. */
  readonly done: number;
}

type Surroundings = Pick<Place, "sqs" | "queueUrl" | "identifierKey" | "invokePlanned">;

/** Where letters come from, how they are taken, and what putting one back is; false where it could not be. */
interface Source {
  readonly taking: Omit<Taking, "wait">;
  readonly putBack: (letter: Letter, body: string) => Promise<boolean>;
}

/** A report may take minutes; nobody else is to run it meanwhile. */
const ONE_RUN = { most: 1, held: 900 };
const MESSAGES = { most: 10, held: 120 };

/**
 * Goes through the dead letters of a queue, or of the schedules: a planned run is put back by running it again. A letter
 * is deleted only after the queue has taken it back, or the run has succeeded; one that is put back twice because this
 * ended in between changes nothing, as every consumer and every run here can be repeated. What was sealed in a letter
 * is opened on its way back.
 */
export async function redrive(
  { queue, only, work }: RedriveRequest,
  place: Surroundings,
  wait = 2,
): Promise<readonly ReasonTally[]> {
  const { sqs, queueUrl, identifierKey } = place;
  const { taking, putBack } =
    queue === SCHEDULES ? runsAgain(place) : backOn(await queueUrl(queue, "Queue"), sqs);
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
    for await (const letters of lettersIn(sqs, deadLetters, { ...taking, wait })) {
      for (const taken of letters) {
        const letter = queue === SCHEDULES ? sincePlanned(taken) : taken;
        const meant = only === undefined || only === letter.reason;
        const body = meant && work === "put back" ? await asSent(letter) : undefined;
        const done = meant && (work === "discard" || (body !== undefined && (await putBack(letter, body))));
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

const backOn = (source: string, sqs: Surroundings["sqs"]): Source => ({
  taking: MESSAGES,
  putBack: async ({ firstFailedAt }, body) => {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: source,
        MessageBody: body,
        ...(firstFailedAt !== undefined && { MessageAttributes: since(firstFailedAt) }),
      }),
    );
    return true;
  },
});

const runsAgain = ({ invokePlanned }: Surroundings): Source => ({
  taking: ONE_RUN,
  putBack: async (_letter, body) => {
    const { run } = runIn(body);
    return run !== undefined && (await invokePlanned(run, body)).ok;
  },
});

/** A run has failed since it was planned. */
function sincePlanned(letter: Letter): Letter {
  const { plannedFor } = runIn(letter.body);
  return { ...letter, ...(plannedFor !== undefined && { firstFailedAt: plannedFor }) };
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
