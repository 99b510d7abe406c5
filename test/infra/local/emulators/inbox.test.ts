import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { CreateTopicCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standingFace } from "../../../../infra/local/clock-face.ts";
import { type Emulators, startEmulators } from "../../../../infra/local/emulators/index.ts";
import { sesEventKinds } from "../../../../infra/local/emulators/ses/ses-event.ts";
import { claimPorts } from "../../../../infra/local/ports.ts";
import { type DeliveryNews, readDeliveryNews } from "../../../../shared/messaging/index.ts";
import { at } from "../../../support/london.ts";

const now = at("2022-06-15 07:00");
const known = { region: "eu-west-2", credentials: { accessKeyId: "local", secretAccessKey: "local" } };

let emulators: Emulators;
let ses: SESClient;
let sqs: SQSClient;
let queue: string;
beforeAll(async () => {
  emulators = await startEmulators(await claimPorts({}), standingFace(Date.parse(now)), () => {});
  ses = new SESClient({ ...known, endpoint: emulators.inbox.url, maxAttempts: 1 });
  sqs = new SQSClient({ ...known, endpoint: emulators.aws.url });
  const sns = new SNSClient({ ...known, endpoint: emulators.aws.url });
  const { TopicArn: topicArn = "" } = await sns.send(new CreateTopicCommand({ Name: "told" }));
  await sqs.send(new CreateQueueCommand({ QueueName: "news" }));
  queue = `${emulators.aws.url}/000000000000/news`;
  await sns.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: "sqs",
      Endpoint: "arn:aws:sqs:eu-west-2:000000000000:news",
      Attributes: { RawMessageDelivery: "true" },
    }),
  );
  sns.destroy();
  emulators.inbox.order({
    snsUrl: emulators.aws.url,
    topics: [{ configurationSet: "ours", kinds: sesEventKinds, topicArn }],
  });
});
afterAll(async () => {
  ses.destroy();
  sqs.destroy();
  await emulators.stop();
});

let sent = 0;
/** Sends an e-mail as the functions do, and gives what came of it. */
async function send(to: string, configurationSet = "ours"): Promise<{ id: string; outcome: string }> {
  sent += 1;
  const id = `delivery-${sent}`;
  const raw = `From: monitor@example.org\r\nTo: ${to}\r\nSubject: ${id}\r\n\r\nHello`;
  const command = new SendRawEmailCommand({
    Source: "monitor@example.org",
    Destinations: [to],
    RawMessage: { Data: Buffer.from(raw) },
    ConfigurationSetName: configurationSet,
    Tags: [{ Name: "delivery", Value: id }],
  });
  const outcome = await ses.send(command).then(
    ({ MessageId = "" }) => MessageId,
    (error: Error) => error.name,
  );
  return { id, outcome };
}

/** What SES has told since the last time this was asked. */
async function told(): Promise<readonly (DeliveryNews & { readonly eventType: string })[]> {
  while (Number(await emulators.inbox.ask()) > 0);
  const news: (DeliveryNews & { eventType: string })[] = [];
  for (;;) {
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, VisibilityTimeout: 600 }),
    );
    if (messages.length === 0) return news;
    for (const { Body: body = "" } of messages) {
      news.push({ ...readDeliveryNews(body, "ours"), eventType: JSON.parse(body).eventType });
    }
  }
}

const inbox = async (): Promise<readonly string[]> => {
  const { emails } = (await (await fetch(`${emulators.inbox.url}/store`)).json()) as {
    emails: { subject: string }[];
  };
  return emails.map(({ subject }) => subject);
};

describe("a mailbox", () => {
  test.each([
    ["anybody@example.org", ["Send", "Delivery"], true],
    ["bounce@example.org", ["Send", "Bounce"], false],
    ["bounce+left@example.org", ["Send", "Bounce"], false],
    ["soft-bounce@example.org", ["Send", "Bounce"], false],
    ["complaint@example.org", ["Send", "Delivery", "Complaint"], true],
    ["delay@example.org", ["Send", "DeliveryDelay", "Delivery"], true],
    ["reject@example.org", ["Send", "Reject"], false],
    ["bouncer@example.org", ["Send", "Delivery"], true],
  ])("%s: SES tells %j; in the inbox: %s", async (address, events, arrives) => {
    const { id, outcome: messageId } = await send(address);
    const news = await told();
    expect(news.map(({ eventType }) => eventType)).toEqual(events);
    expect(news).toEqual(news.map((one) => ({ ...one, deliveryId: id, messageId, at: now, address })));
    expect((await inbox()).includes(id)).toBe(arrives);
  });

  test("that bounces softly is not given up, one that bounces hard is", async () => {
    await send("soft-bounce@example.org");
    await send("bounce@example.org");
    expect((await told()).map(({ outcome }) => outcome)).toEqual(["sent", "Undelivered", "sent", "Bounce"]);
  });

  test.each([
    ["throttle+1@example.org", "Throttling"],
    ["refuse+1@example.org", "MessageRejected"],
  ])("%s: the e-mail is not accepted (%s), and nothing is told", async (address, reason) => {
    const { id, outcome } = await send(address);
    expect(outcome).toBe(reason);
    expect(await told()).toEqual([]);
    expect(await inbox()).not.toContain(id);
  });

  test("die+1@example.org: accepted and told, and the sender never hears so", async () => {
    const { id, outcome } = await send("die+1@example.org");
    expect(outcome).not.toMatch(/Throttling|MessageRejected|^ses-/u);
    expect((await told()).map(({ deliveryId, accepted }) => [deliveryId, accepted])).toEqual([
      [id, true],
      [id, false],
    ]);
    expect(await inbox()).toContain(id);
  });

  test("behaves as told from then on, whatever its address says", async () => {
    emulators.inbox.order({
      mailboxes: { "somebody.who.left@example.org": "bounce", "bounce+1@example.org": "deliver" },
    });
    await send("Somebody.Who.Left@example.org");
    await send("bounce+1@example.org");
    expect((await told()).map(({ eventType }) => eventType)).toEqual(["Send", "Bounce", "Send", "Delivery"]);
  });
});

test("an e-mail that arrived stands on the inbox's page, with what was sent; one that bounced does not", async () => {
  const { id, outcome: messageId } = await send("somebody@example.org", "another");
  const { id: bounced } = await send("bounce+2@example.org", "another");
  const page = async (path: string) => (await fetch(`${emulators.inbox.url}${path}`)).text();
  expect(await page("/")).toContain(`<a href="/mail/${messageId}">${id}</a>`);
  expect(await page("/")).not.toContain(`>${bounced}<`);
  expect(await page(`/mail/${messageId}`)).toContain("Wednesday 15 June 2022");
  expect(await page(`/mail/${messageId}?view=text`)).toContain("Hello");
});

test("the head of the inbox's pages leads where it was told", async () => {
  emulators.inbox.order({
    links: [
      { name: "Start", url: "http://127.0.0.1:1/" },
      { name: "Inbox", url: "/" },
    ],
  });
  const page = await (await fetch(`${emulators.inbox.url}/none`)).text();
  expect(page).toContain('<a href="http://127.0.0.1:1/">Start</a>');
});

test("nothing is told of another configuration set", async () => {
  await send("anybody@example.org", "another");
  expect(await told()).toEqual([]);
});

test("many e-mails at once are all told of", async () => {
  const all = await Promise.all(Array.from({ length: 50 }, () => send("anybody@example.org")));
  const news = await told();
  expect(
    news
      .filter(({ accepted }) => accepted)
      .map(({ deliveryId }) => deliveryId)
      .sort(),
  ).toEqual(all.map(({ id }) => id).sort());
  expect(news).toHaveLength(100);
});
