import { describe, expect, test } from "vitest";
import { readQueueMessages, UnexpectedTrigger } from "../../shared/edge/index.ts";
import { readDeliveryNews, UnreadableDeliveryNews, withoutText } from "../../shared/messaging/index.ts";
import { recipientOf, UnusableAlertsMessage } from "../../shared/monitor/index.ts";
import { readingAskedIn, UnusableReadingAsked } from "../../shared/monitor/reading/reading-asked.ts";
import {
  readDomainEvent,
  UnknownEventType,
  UnreadableDomainEvent,
} from "../../shared/sources/domain-events/index.ts";
import { readQueuedEvent } from "../../shared/sources/full-events/index.ts";
import { sampleEvents } from "../support/live-samples.ts";
import { at } from "../support/london.ts";
import { newsOfEmail } from "../support/ses-news.ts";
import { examples } from "./an-event.ts";
import { bentOf, bodyOf, expectClean, patience, triesOut } from "./odd.ts";

const now = at("2026-11-20 10:00");

describe("10,000 odd messages", patience, () => {
  test("a message of the events queue: an event, or a reason", () => {
    const queued = examples.map((event) => ({ event, receivedAt: now }));
    const counts = new Map<string, number>();
    triesOut(bodyOf(...queued), (body) => {
      const read = readQueuedEvent(body);
      const what = typeof read === "string" ? read : "read";
      counts.set(what, (counts.get(what) ?? 0) + 1);
    });
    expect([...counts.keys()].sort()).toEqual(["not-an-event", "not-json", "read", "unknown-event-type"]);
  });

  test("a dead letter: nothing of what was planted is kept", () => {
    const queued = examples.map((event) => ({ event, receivedAt: now }));
    triesOut(bodyOf(...queued), (body) => expectClean(withoutText(body).body));
  });

  test("a message of the live feed", () => {
    triesOut(
      bodyOf(...sampleEvents.map(({ event }) => event)),
      readDomainEvent,
      UnknownEventType,
      UnreadableDomainEvent,
    );
  });

  test("news of an e-mail from SES", () => {
    const news = (["send", "delivery", "bounce", "complaint", "softBounce"] as const).map((word) =>
      JSON.parse(newsOfEmail(word, { messageId: "m-1", to: "somebody@example.org", deliveryId: "d-1" }, now)),
    );
    triesOut(bodyOf(...news), (body) => readDeliveryNews(body, "ours"), UnreadableDeliveryNews);
  });

  test("an errand of the alerts queue", () => {
    triesOut(bodyOf({ recipient: "a".repeat(64), deliverAt: now }), recipientOf, UnusableAlertsMessage);
  });

  test("a message that asks for a reading", () => {
    const asked = { referralId: "referral-1", why: "verification", askedAt: now };
    triesOut(bodyOf(asked), readingAskedIn, UnusableReadingAsked);
  });

  test("a batch of a queue", () => {
    const record = {
      messageId: "m-1",
      receiptHandle: "handle",
      body: "{}",
      attributes: {
        SentTimestamp: "1790000000000",
        ApproximateFirstReceiveTimestamp: "1790000000001",
        ApproximateReceiveCount: "1",
      },
      messageAttributes: { firstFailedAt: { stringValue: now, dataType: "String" } },
    };
    triesOut(bentOf({ Records: [record, record] }), readQueueMessages, UnexpectedTrigger);
  });
});
