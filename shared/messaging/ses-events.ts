import * as z from "zod";
import { type Instant, parseInstant } from "../time/index.ts";
import type { Readable } from "./without-text.ts";

/**
 * What SES tells of an e-mail that it accepted.
 * - `sent`: it was accepted, and whatever else SES told is of no consequence: delivered, delayed, answered by a machine.
 * - `Undelivered`: it could not be delivered though SES tried for hours: a full mailbox, or nobody can say why. The
 *   address may work again.
 * - `Bounce`: it could not be delivered, and nothing ever will be to that address.
 * - `Complaint`: it was delivered, and whoever got it called it spam.
 * - `Reject`, `RenderingFailure`: SES did not send it after all. `ContentRefused`: the reader's mail server did not take
 *   what is in it. The e-mail is at fault and not the address.
 *
 * In order of gravity.
 */
export const deliveryOutcomes = [
  "sent",
  "RenderingFailure",
  "Reject",
  "ContentRefused",
  "Undelivered",
  "Bounce",
  "Complaint",
] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** One piece of news of an e-mail. No address is in it but the one that it was sent to, for its key to be made from. */
export interface DeliveryNews {
  /** The delivery id that was given with the e-mail; absent for one that was sent without. */
  readonly deliveryId?: string;
  readonly messageId: string;
  readonly outcome: DeliveryOutcome;
  /** Whether it says that SES accepted the e-mail, of which SES tells once. */
  readonly accepted: boolean;
  readonly at: Instant;
  /** Where it was sent to; absent where SES names several, or none. */
  readonly address?: string;
}

/** A message that is not SES's news of an e-mail of ours. Says where it differs, not what stood there. */
export class UnreadableDeliveryNews extends Error {
  override readonly name = "UnreadableDeliveryNews";
  readonly reason: string;
  constructor(reason: string) {
    super(`A message is not SES's news of an e-mail of ours (${reason}): see who publishes to the topic.`);
    this.reason = reason;
  }
}

const instant = z.string().transform((text, context): Instant => {
  try {
    return parseInstant(text);
  } catch {
    context.addIssue({ code: "custom", message: "an instant" });
    return z.NEVER;
  }
});
const timed = z.object({ timestamp: instant });

/** As SES publishes it; what is not read here, such as headers and answers of mail servers, is left where it is. */
const sesEvent = z.intersection(
  z.object({
    mail: timed.extend({
      messageId: z.string().min(1),
      destination: z.array(z.string()).default([]),
      tags: z.record(z.string(), z.array(z.string())).default({}),
    }),
  }),
  z.discriminatedUnion("eventType", [
    z.object({ eventType: z.enum(["Send", "Delivery", "DeliveryDelay", "Reject", "Rendering Failure"]) }),
    z.object({
      eventType: z.literal("Bounce"),
      bounce: timed.extend({
        bounceType: z.string(),
        bounceSubType: z.string().optional(),
        // Of whoever it bounced for, what their mail server says that it did: addresses are left where they are.
        bouncedRecipients: z.array(z.object({ action: z.string().optional() })).catch([]),
      }),
    }),
    z.object({ eventType: z.literal("Complaint"), complaint: timed }),
  ]),
);
type SesEvent = z.infer<typeof sesEvent>;

/** The news in a message, published by SES for one configuration set. @throws UnreadableDeliveryNews */
export function readDeliveryNews(body: string, configurationSet: string): DeliveryNews {
  const event = sesEvent.safeParse(json(body));
  if (!event.success) {
    const places = event.error.issues.map(({ path, code }) => `${placeOf(path)} ${code}`);
    throw new UnreadableDeliveryNews(places.join(", "));
  }
  const { messageId, destination, tags, timestamp } = event.data.mail;
  if (tags["ses:configuration-set"]?.[0] !== configurationSet) {
    throw new UnreadableDeliveryNews("another configuration set");
  }
  const [deliveryId] = tags["delivery"] ?? [];
  const [address, ...others] = destination;
  return {
    messageId,
    outcome: outcomeOf(event.data),
    accepted: event.data.eventType === "Send",
    at: timeOf(event.data) ?? timestamp,
    ...(deliveryId !== undefined && { deliveryId }),
    ...(address !== undefined && others.length === 0 && { address }),
  };
}

/** Where it differs. A name of a tag is the sender's own and may be anything: it is not repeated unless it is a word. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (/^[\w:-]{1,40}$/u.test(String(part)) ? String(part) : "…")).join(".") || "message";

function outcomeOf(event: SesEvent): DeliveryOutcome {
  switch (event.eventType) {
    case "Bounce":
      return bounceOutcome(event.bounce);
    case "Rendering Failure":
      return "RenderingFailure";
    case "Complaint":
    case "Reject":
      return event.eventType;
    case "Send":
    case "Delivery":
    case "DeliveryDelay":
      return "sent";
  }
}

/** What was in the e-mail was not taken; the same text would not be taken a second time. */
const aboutContent: ReadonlySet<string> = new Set([
  "ContentRejected",
  "AttachmentRejected",
  "MessageTooLarge",
]);

/** Actions of a delivery status notification by which the e-mail was not lost. */
const meansTaken: ReadonlySet<string> = new Set(["delivered", "relayed", "expanded"]);

/**
 * `Transient` with the sub-type `General` is what SES makes of an automatic answer, out of office for one, and also of a
 * host that never answered or was overloaded. A mail server that reports a failure says so in a delivery status
 * notification (RFC 3464), which somebody's automatic answer does not have: without one the e-mail was delivered.
 */
function bounceOutcome({
  bounceType,
  bounceSubType = "",
  bouncedRecipients,
}: Extract<SesEvent, { eventType: "Bounce" }>["bounce"]): DeliveryOutcome {
  if (bounceType === "Permanent") return "Bounce";
  if (aboutContent.has(bounceSubType)) return "ContentRefused";
  const isReported = bouncedRecipients.some(({ action }) => action !== undefined && !meansTaken.has(action));
  return bounceType === "Transient" && bounceSubType === "General" && !isReported ? "sent" : "Undelivered";
}

function timeOf(event: SesEvent): Instant | undefined {
  if (event.eventType === "Bounce") return event.bounce.timestamp;
  return event.eventType === "Complaint" ? event.complaint.timestamp : undefined;
}

/**
 * For a message that is set aside: what nobody reads here, which is where addresses and the words of mail servers
 * stand, and the fields whose codes look like words.
 */
export const readableInSesEvents: Readable = {
  names: [".eventType", "bounce.bounceType", "bounce.bounceSubType", "deliveryDelay.delayType"],
  unread: [
    "destination",
    "source",
    "headers",
    "commonHeaders",
    "recipients",
    "emailAddress",
    "diagnosticCode",
    "status",
    "complainedRecipients",
    "delayedRecipients",
    "smtpResponse",
    "reportingMTA",
    "userAgent",
    "reason",
    "errorMessage",
    "ses:operation",
    "ses:caller-identity",
  ],
};

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
