import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DeliveryOutcome,
  readableInSesEvents,
  readDeliveryNews,
  UnreadableDeliveryNews,
  withoutText,
} from "../../../shared/messaging/index.ts";
import { at } from "../../support/london.ts";
import { newsOfEmail, type SesWord } from "../../support/ses-news.ts";

const now = at("2022-06-15 07:01");
const email = { deliveryId: "delivery-1", messageId: "message-1", to: "canary@probation.example" };
const everything: readonly [SesWord, DeliveryOutcome][] = [
  ["send", "sent"],
  ["delivery", "sent"],
  ["deliveryDelay", "sent"],
  ["softBounce", "Undelivered"],
  ["bounce", "Bounce"],
  ["complaint", "Complaint"],
  ["reject", "Reject"],
  ["renderingFailure", "RenderingFailure"],
];

describe("a bounce", () => {
  test.each([
    { bounceType: "Permanent", bounceSubType: "General", outcome: "Bounce" },
    { bounceType: "Permanent", bounceSubType: "Suppressed", outcome: "Bounce" },
    { bounceType: "Permanent", bounceSubType: "OnAccountSuppressionList", outcome: "Bounce" },
    { bounceType: "Undetermined", bounceSubType: "Undetermined", outcome: "Undelivered" },
    { bounceType: "Transient", bounceSubType: "MailboxFull", outcome: "Undelivered" },
    { bounceType: "Transient", bounceSubType: "ContentRejected", outcome: "ContentRefused" },
    { bounceType: "Transient", bounceSubType: "AttachmentRejected", outcome: "ContentRefused" },
    { bounceType: "Transient", bounceSubType: "MessageTooLarge", outcome: "ContentRefused" },
    // A mail server reports that it gave up: a host that was overloaded, or never answered.
    { bounceType: "Transient", bounceSubType: "General", outcome: "Undelivered" },
    { bounceType: "Transient", bounceSubType: "OfAKindToCome", outcome: "Undelivered" },
    { bounceType: "Transient", bounceSubType: undefined, outcome: "Undelivered" },
    { bounceType: "OfAKindToCome", bounceSubType: "General", outcome: "Undelivered" },
  ])("$bounceType, $bounceSubType: $outcome", ({ bounceType, bounceSubType, outcome }) => {
    const event = JSON.parse(newsOfEmail("bounce", email, now)) as { bounce: object };
    const body = JSON.stringify({ ...event, bounce: { ...event.bounce, bounceType, bounceSubType } });
    expect(readDeliveryNews(body, "ours").outcome).toBe(outcome);
    expect(readDeliveryNews(withoutText(body, readableInSesEvents).body, "ours").outcome).toBe(outcome);
  });

  const who = { emailAddress: email.to };
  test.each([
    { of: "an automatic answer, which no mail server reports", recipients: [who], outcome: "sent" },
    { of: "nobody in particular", recipients: [], outcome: "sent" },
    { of: "something that is no list", recipients: "canary", outcome: "sent" },
    { of: "what was delivered", recipients: [{ ...who, action: "delivered" }], outcome: "sent" },
    { of: "what was passed on", recipients: [{ ...who, action: "relayed" }], outcome: "sent" },
    { of: "what failed", recipients: [{ ...who, action: "failed" }], outcome: "Undelivered" },
    {
      of: "what never came to anything",
      recipients: [{ ...who, action: "delayed" }],
      outcome: "Undelivered",
    },
  ])("that is Transient, General, $of: $outcome", ({ recipients: bouncedRecipients, outcome }) => {
    const event = JSON.parse(newsOfEmail("softBounce", email, now));
    Object.assign(event.bounce, { bounceSubType: "General", bouncedRecipients });
    expect(readDeliveryNews(JSON.stringify(event), "ours").outcome).toBe(outcome);
  });

  test("that is set aside keeps what its mail server did, and neither whose address it is nor what it said", () => {
    const { body, whole } = withoutText(newsOfEmail("softBounce", email, now), readableInSesEvents);
    expect(whole).toBe(true);
    expect(JSON.parse(body).bounce.bouncedRecipients).toEqual([{ action: "failed" }]);
    expect(body).not.toMatch(/canary|smtp/u);
  });
});

describe("SES's news", () => {
  test.each(everything)("%s: %s", (word, outcome) => {
    expect(readDeliveryNews(newsOfEmail(word, email, now), "ours")).toEqual({
      deliveryId: "delivery-1",
      messageId: "message-1",
      outcome,
      accepted: word === "send",
      at: now,
      address: "canary@probation.example",
    });
  });

  test("of an e-mail that was sent without a delivery id names none", () => {
    const news = readDeliveryNews(newsOfEmail("send", { messageId: "m", to: "a@b.example" }, now), "ours");
    expect(news).not.toHaveProperty("deliveryId");
  });

  test("of an e-mail to several names no address", () => {
    const event = JSON.parse(newsOfEmail("bounce", email, now));
    event.mail.destination.push("another@probation.example");
    expect(readDeliveryNews(JSON.stringify(event), "ours")).not.toHaveProperty("address");
  });

  test("of another configuration set is not ours", () => {
    const body = newsOfEmail("send", { ...email, configurationSet: "theirs" }, now);
    expect(() => readDeliveryNews(body, "ours")).toThrow(UnreadableDeliveryNews);
  });

  test.each(everything)("%s is read again after its addresses were taken out of it", (word, outcome) => {
    const kept = withoutText(newsOfEmail(word, email, now), readableInSesEvents);
    expect(kept).toMatchObject({ whole: true, body: expect.not.stringContaining("@") });
    expect(readDeliveryNews(kept.body, "ours")).toMatchObject({ deliveryId: "delivery-1", outcome });
  });
});

describe("what is no news", () => {
  test.each([
    ["no JSON", "canary@probation.example"],
    ["another event", JSON.stringify({ eventType: "Open", mail: {} })],
    ["no e-mail", JSON.stringify({ eventType: "Send" })],
    ["a bounce that does not say which", newsOfEmail("bounce", email, now).replace("bounceType", "x")],
    ["an impossible time", newsOfEmail("send", email, now).replaceAll("2022-06-15", "2022-06-31")],
  ])("%s: is named, and what it says is not", (_what, body) => {
    expect(() => readDeliveryNews(body, "ours")).toThrow(UnreadableDeliveryNews);
    expect(() => readDeliveryNews(body, "ours")).not.toThrow(/canary/u);
  });

  test("whatever comes is read or named", () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          eventType: fc.oneof(fc.constantFrom("Send", "Bounce", "Complaint"), fc.string()),
          mail: fc.anything(),
          bounce: fc.anything(),
        })
        .map(
          (event) =>
            JSON.stringify(event, (_key, value) => (typeof value === "bigint" ? String(value) : value)) ?? "",
        ),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        try {
          readDeliveryNews(body, "ours");
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableDeliveryNews);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
