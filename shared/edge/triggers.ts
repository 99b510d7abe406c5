import * as z from "zod";
import { type RegionCode, regionField } from "../case/index.ts";
import { deadLetterAttributes } from "../messaging/index.ts";
import { type Instant, instantFromEpoch, parseInstant } from "../time/index.ts";

/** A payload that is not what the trigger of this function sends. Says where it differs, not what stood there. */
export class UnexpectedTrigger extends Error {
  override readonly name = "UnexpectedTrigger";
  constructor(trigger: string, issues: readonly z.core.$ZodIssue[]) {
    const places = issues.map(({ path, code }) => `${path.map(placeName).join(".") || "payload"} (${code})`);
    super(`Expected what ${trigger} sends; differs at ${places.join(", ")}.`);
  }
}

/** A key of what a trigger sends; any other may be content. */
const placeName = (part: PropertyKey): string => (/^[\w-]{1,40}$/u.test(String(part)) ? String(part) : "…");

/** Milliseconds since 1970, up to the year 9999. */
const epoch = z.int().min(0).max(253_402_300_799_999).transform(instantFromEpoch);

/** The same as SQS writes them: a text of digits. */
const epochText = z
  .string()
  .regex(/^\d{1,15}$/u)
  .transform(Number)
  .pipe(epoch);

const instantText = z.string().transform((text, context) => {
  try {
    return parseInstant(text);
  } catch {
    context.addIssue({ code: "custom", message: "an instant" });
    return z.NEVER;
  }
});

const sqsEvent = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      receiptHandle: z.string().default(""),
      body: z.string(),
      attributes: z.object({
        SentTimestamp: epochText,
        ApproximateFirstReceiveTimestamp: epochText.optional(),
        ApproximateReceiveCount: z.coerce.number().int().min(1).default(1),
      }),
      messageAttributes: z.record(z.string(), z.object({ stringValue: z.string().optional() })).optional(),
    }),
  ),
});

/** A message of a queue. */
export interface QueueMessage {
  readonly messageId: string;
  /** By which the queue knows this delivery of it. */
  readonly receiptHandle: string;
  readonly body: string;
  readonly sentAt: Instant;
  /** The clock's now as it is worked on: what it asks for is judged as of then, however long it waited. */
  readonly handledAt: Instant;
  /** How often it has been handed to a consumer, this time included. */
  readonly receiveCount: number;
  /** When it first failed, if it does: for one that was set aside and put back, what its dead letter said. */
  readonly firstFailedAt: Instant;
}

/** The messages of a batch from SQS. @throws UnexpectedTrigger */
export function readQueueMessages(
  payload: unknown,
  clock: () => Instant = () => instantFromEpoch(Date.now()),
): readonly QueueMessage[] {
  const parsed = sqsEvent.safeParse(payload);
  if (!parsed.success) throw new UnexpectedTrigger("SQS", parsed.error.issues);
  const now = clock();
  return parsed.data.Records.map(({ messageId, receiptHandle, body, attributes, messageAttributes }) => {
    const { SentTimestamp: sentAt, ApproximateFirstReceiveTimestamp: firstReceivedAt = sentAt } = attributes;
    const before = instantText.safeParse(
      messageAttributes?.[deadLetterAttributes.firstFailedAt]?.stringValue,
    );
    return {
      messageId,
      receiptHandle,
      body,
      sentAt,
      // The clocks of SQS and of the function may differ a little: nothing is handled before it was sent.
      handledAt: now > sentAt ? now : sentAt,
      receiveCount: attributes.ApproximateReceiveCount,
      firstFailedAt: before.data ?? firstReceivedAt,
    };
  });
}

/** What a queue is told of the messages of a batch that must come again. */
export const failuresOf = (messageIds: Iterable<string>) => ({
  batchItemFailures: [...messageIds].map((itemIdentifier) => ({ itemIdentifier })),
});

/** A run of a schedule: the instant for which it was planned, however late it comes. @throws UnexpectedTrigger */
export function readPlannedRun(payload: unknown): { readonly now: Instant } {
  const parsed = z.object({ scheduledTime: instantText }).safeParse(payload);
  if (!parsed.success) throw new UnexpectedTrigger("the schedule", parsed.error.issues);
  return { now: parsed.data.scheduledTime };
}

const plannedReport = z.object({
  scheduledTime: instantText,
  region: z.enum([...regionField.options, "national"]),
});

/** A planned report: also for whom. @throws UnexpectedTrigger */
export function readPlannedReport(payload: unknown): {
  readonly now: Instant;
  readonly region: RegionCode | "national";
} {
  const parsed = plannedReport.safeParse(payload);
  if (!parsed.success) throw new UnexpectedTrigger("the schedule of reports", parsed.error.issues);
  return { now: parsed.data.scheduledTime, region: parsed.data.region };
}

const httpRequest = z.object({
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ timeEpoch: epoch }),
});

/** A request of an HTTP API (payload format 2.0). @throws UnexpectedTrigger */
export function readHttpRequest(payload: unknown): {
  readonly contentType: string | undefined;
  readonly body: Buffer;
  readonly receivedAt: Instant;
} {
  const parsed = httpRequest.safeParse(payload);
  if (!parsed.success) throw new UnexpectedTrigger("the HTTP API", parsed.error.issues);
  const { headers, body = "", isBase64Encoded, requestContext } = parsed.data;
  const contentType = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
  return {
    contentType,
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
    receivedAt: requestContext.timeEpoch,
  };
}

const followedLink = httpRequest.extend({
  pathParameters: z.object({ token: z.string() }),
  requestContext: z.object({
    timeEpoch: epoch,
    http: z.object({ method: z.enum(["GET", "POST"]) }),
  }),
});

/** Larger than any form of ours. */
const MOST_OF_A_FORM = 2_000;

/** Somebody's browser follows a link that carries a token, or sends the form behind it. @throws UnexpectedTrigger */
export function readFollowedLink(payload: unknown): {
  readonly method: "GET" | "POST";
  readonly token: string;
  /** As posted; empty for anything that is no form of ours. */
  readonly form: string;
  readonly now: Instant;
} {
  const parsed = followedLink.safeParse(payload);
  if (!parsed.success) throw new UnexpectedTrigger("the HTTP API", parsed.error.issues);
  const { contentType = "", body, receivedAt: now } = readHttpRequest(payload);
  const isForm = /^application\/x-www-form-urlencoded\b/iu.test(contentType) && body.length <= MOST_OF_A_FORM;
  const { requestContext, pathParameters } = parsed.data;
  return {
    method: requestContext.http.method,
    token: pathParameters.token,
    form: isForm ? body.toString("utf8") : "",
    now,
  };
}
