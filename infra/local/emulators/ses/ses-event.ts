import type { MailboxBehaviour } from "./mailbox.ts";

/** An e-mail that SES has accepted, as far as its events tell of it. */
export interface AcceptedEmail {
  readonly messageId: string;
  readonly source: string;
  readonly destination: string;
  readonly configurationSet: string;
  /** The tags that were given with it. */
  readonly tags: Readonly<Record<string, string>>;
  /** `2026-11-22T07:00:00.000Z` */
  readonly at: string;
}

/** The kinds of events, as CloudFormation names them in a configuration set's event destination. */
export const sesEventKinds = [
  "send",
  "delivery",
  "bounce",
  "complaint",
  "reject",
  "renderingFailure",
  "deliveryDelay",
] as const;
export type SesEventKind = (typeof sesEventKinds)[number];

/** What SES tells of an e-mail to a mailbox of that behaviour, in order. */
export function eventsOf(behaviour: MailboxBehaviour): readonly SesEventKind[] {
  switch (behaviour) {
    case "deliver":
    case "die":
      return ["send", "delivery"];
    case "bounce":
    case "soft-bounce":
      return ["send", "bounce"];
    case "complaint":
      return ["send", "delivery", "complaint"];
    case "delay":
      return ["send", "deliveryDelay", "delivery"];
    case "reject":
      return ["send", "reject"];
    case "throttle":
    case "refuse":
      return [];
  }
}

/** The event as SES publishes it: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
export function sesEvent(kind: SesEventKind, email: AcceptedEmail, transient = false): object {
  const { at: timestamp, destination } = email;
  const recipient = { emailAddress: destination };
  switch (kind) {
    case "send":
      return { eventType: "Send", mail: mailOf(email), send: {} };
    case "delivery":
      return {
        eventType: "Delivery",
        mail: mailOf(email),
        delivery: {
          timestamp,
          processingTimeMillis: 400,
          recipients: [destination],
          smtpResponse: "250 2.6.0 Message received",
          reportingMTA: "a4-1.smtp-out.eu-west-2.amazonses.com",
        },
      };
    case "bounce":
      return {
        eventType: "Bounce",
        mail: mailOf(email),
        bounce: {
          feedbackId: `feedback-${email.messageId}`,
          bounceType: transient ? "Transient" : "Permanent",
          bounceSubType: transient ? "MailboxFull" : "General",
          bouncedRecipients: [
            {
              ...recipient,
              action: "failed",
              status: transient ? "4.2.2" : "5.1.1",
              diagnosticCode: `smtp; ${transient ? "452 4.2.2" : "550 5.1.1"} <${destination}>`,
            },
          ],
          timestamp,
          reportingMTA: "dns; mail.example.org",
        },
      };
    case "complaint":
      return {
        eventType: "Complaint",
        mail: mailOf(email),
        complaint: {
          feedbackId: `feedback-${email.messageId}`,
          complainedRecipients: [recipient],
          timestamp,
          complaintFeedbackType: "abuse",
        },
      };
    case "reject":
      return { eventType: "Reject", mail: mailOf(email), reject: { reason: "Bad content" } };
    case "renderingFailure":
      return {
        eventType: "Rendering Failure",
        mail: mailOf(email),
        failure: {
          errorMessage: "Attribute 'name' is not present in the rendering data.",
          templateName: "none",
        },
      };
    case "deliveryDelay":
      return {
        eventType: "DeliveryDelay",
        mail: mailOf(email),
        deliveryDelay: {
          timestamp,
          delayType: "TransientCommunicationFailure",
          delayedRecipients: [{ ...recipient, status: "4.4.1", diagnosticCode: "smtp; 421 4.4.1 Timeout" }],
        },
      };
  }
}

function mailOf({ messageId, source, destination, configurationSet, tags, at }: AcceptedEmail) {
  const own = Object.entries(tags).map(([name, value]) => [name, [value]]);
  return {
    timestamp: at,
    source,
    sourceArn: `arn:aws:ses:eu-west-2:000000000000:identity/${source.slice(source.indexOf("@") + 1)}`,
    sendingAccountId: "000000000000",
    messageId,
    destination: [destination],
    headersTruncated: false,
    headers: [
      { name: "From", value: source },
      { name: "To", value: destination },
    ],
    commonHeaders: { from: [source], to: [destination], messageId },
    tags: {
      "ses:operation": ["SendRawEmail"],
      "ses:configuration-set": [configurationSet],
      "ses:source-ip": ["127.0.0.1"],
      ...Object.fromEntries(own),
    },
  };
}
