import { MessageRejected, SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, test } from "vitest";
import { EmailNotAccepted, type OutgoingEmail, sesMailer } from "../../../shared/messaging/index.ts";
import { at } from "../../support/london.ts";

const settings = { senderAddress: "monitor@crs.example.org", configurationSet: "monitor-set" };

const email: OutgoingEmail = {
  to: "practitioner@probation.example",
  subject: "Missed: 1 action on your CRS referrals – today",
  html: "<p>The <b>action plan</b> was due.</p>",
  text: "The action plan was due.",
  deliveryId: "5f0b9a52-1f5e-4a53-9d8e-2f0c2b7a9d11",
  date: at("2022-06-14 07:00"),
};

function ses() {
  const client = mockClient(new SESClient({}));
  client.on(SendRawEmailCommand).resolves({ MessageId: "message-1" });
  const mailer = sesMailer(client as unknown as SESClient, settings);
  const sent = () => {
    const [call] = client.commandCalls(SendRawEmailCommand);
    if (!call) throw new Error("nothing was sent");
    return call.args[0].input;
  };
  return { client, mailer, sent, raw: () => Buffer.from(sent().RawMessage?.Data ?? []).toString("utf8") };
}

describe("an e-mail through SES", () => {
  test("goes to its one mailbox, from the monitor, by our configuration set, tagged with its delivery", async () => {
    const { mailer, sent } = ses();
    expect(await mailer.send(email)).toEqual({ messageId: "message-1" });
    expect(sent()).toMatchObject({
      Source: "monitor@crs.example.org",
      Destinations: ["practitioner@probation.example"],
      ConfigurationSetName: "monitor-set",
      Tags: [{ Name: "delivery", Value: email.deliveryId }],
    });
  });

  test("has both parts, the date as of which it was written, and says that a machine sent it", async () => {
    const { mailer, raw } = ses();
    await mailer.send(email);
    const mime = raw();
    expect(mime).toMatch(/^From: CRS compliance monitor <monitor@crs\.example\.org>/mu);
    expect(mime).toMatch(/^To: practitioner@probation\.example/mu);
    expect(mime).toMatch(/^Date: Tue, 14 Jun 2022 06:00:00 \+0000/mu);
    expect(mime).toMatch(/^Auto-Submitted: auto-generated/mu);
    expect(mime).toMatch(/^Content-Type: multipart\/alternative/mu);
    expect(mime).toContain("The action plan was due.");
    expect(mime).toContain("<p>The <b>action plan</b> was due.</p>");
    expect(mime).toMatch(/^Subject: =\?UTF-8\?Q\?/mu);
  });

  test("carries its attachments", async () => {
    const { mailer, raw } = ses();
    const attachment = {
      filename: "compliance-J-2022-W23.xlsx",
      content: Buffer.from("cells"),
      contentType: "text/x",
    };
    await mailer.send({ ...email, attachments: [attachment] });
    expect(raw()).toMatch(/filename=compliance-J-2022-W23\.xlsx/u);
    expect(raw()).toContain(Buffer.from("cells").toString("base64"));
  });

  test("whose address has a line break in it cannot add a header or a recipient", async () => {
    const { mailer, raw, sent } = ses();
    await mailer.send({ ...email, to: "a@b.example\r\nBcc: c@d.example", subject: "x\r\nBcc: e@f.example" });
    expect(raw()).not.toMatch(/^Bcc:/mu);
    expect(sent().Destinations).toHaveLength(1);
  });
});

const serviceError = (name: string, status: number, message = "somebody@probation.example is at fault") =>
  new SESServiceException({ name, message, $fault: "client", $metadata: { httpStatusCode: status } });
const rejected = (message: string) => new MessageRejected({ message, $metadata: { httpStatusCode: 400 } });
const connectionError = (code: string) => Object.assign(new Error(`${code} 10.0.0.1`), { code });

describe("an e-mail that is not accepted", () => {
  test.each([
    {
      name: "to an address that SES does not send to",
      error: rejected("Address is on the suppression list"),
      verdict: "address-refused",
    },
    ...[
      "Local address contains control or whitespace",
      "Missing final '@domain'",
      "Domain contains illegal character",
      "Domain starts with dot",
      "Invalid email address<somebody@probation.example>.",
    ].map((message) => ({
      name: `to what is no address: ${message.slice(0, 20)}`,
      error: serviceError("InvalidParameterValue", 400, message),
      verdict: "address-refused",
    })),
    ...["Message contains a virus", "Message length is more than 10485760 bytes long"].map((message) => ({
      name: `for what is in it: ${message}`,
      error: rejected(message),
      verdict: "email-refused",
    })),
    {
      name: "for a parameter of its own",
      error: serviceError("InvalidParameterValue", 400, "Header name is too long"),
      verdict: "email-refused",
    },
    ...["InvalidParameterCombination", "ValidationError", "ValidationException", "MissingParameter"].map(
      (name) => ({
        name: `as a request that is none: ${name}`,
        error: serviceError(name, 400, "1 validation error detected"),
        verdict: "email-refused",
      }),
    ),
    { name: "too large to be read at all", error: serviceError("Unknown", 413), verdict: "email-refused" },
    { name: "for what nobody knows yet", error: serviceError("NewKindOfRefusal", 400), verdict: "retry" },
    {
      name: "from a domain whose MX is not verified",
      error: serviceError("MailFromDomainNotVerifiedException", 400),
      verdict: "retry",
    },
    {
      name: "while the configuration set is paused",
      error: serviceError("ConfigurationSetSendingPausedException", 400),
      verdict: "retry",
    },
    { name: "over the quota of a day", error: serviceError("LimitExceededException", 400), verdict: "retry" },
    { name: "with credentials that expired", error: serviceError("ExpiredToken", 403), verdict: "retry" },
    { name: "at a clock that is wrong", error: serviceError("RequestExpired", 400), verdict: "retry" },
    {
      name: "from an identity not verified",
      error: rejected("Email address is not verified"),
      verdict: "retry",
    },
    {
      name: "of a suspended account",
      error: rejected("Sending suspended for this account"),
      verdict: "retry",
    },
    {
      name: "while sending is paused",
      error: serviceError("AccountSendingPausedException", 400),
      verdict: "retry",
    },
    {
      name: "with no such configuration set",
      error: serviceError("ConfigurationSetDoesNotExistException", 400),
      verdict: "retry",
    },
    { name: "throttled", error: serviceError("Throttling", 400), verdict: "retry" },
    { name: "too many at once", error: serviceError("TooManyRequestsException", 429), verdict: "retry" },
    { name: "without permission", error: serviceError("AccessDenied", 403), verdict: "retry" },
    { name: "out of service", error: serviceError("ServiceUnavailable", 503), verdict: "retry" },
    { name: "with an error inside SES", error: serviceError("InternalFailure", 500), verdict: "uncertain" },
    { name: "with no connection made", error: connectionError("ECONNREFUSED"), verdict: "retry" },
    { name: "with the connection lost", error: connectionError("ECONNRESET"), verdict: "uncertain" },
    {
      name: "with no answer in time",
      error: Object.assign(new Error("late"), { name: "TimeoutError" }),
      verdict: "uncertain",
    },
    {
      name: "with an answer that is not understood",
      error: new SyntaxError("Unexpected token"),
      verdict: "uncertain",
    },
  ])("$name: $verdict", async ({ error, verdict }) => {
    const { client, mailer } = ses();
    client.on(SendRawEmailCommand).rejects(error);
    const thrown: unknown = await mailer.send(email).catch((problem: unknown) => problem);
    expect(thrown).toBeInstanceOf(EmailNotAccepted);
    expect(thrown).toMatchObject({ verdict });
    expect(String(thrown)).not.toContain("probation.example");
  });

  test("has the service's code for a reason", async () => {
    const { client, mailer } = ses();
    client.on(SendRawEmailCommand).rejects(serviceError("AccountSendingPausedException", 400));
    await expect(mailer.send(email)).rejects.toMatchObject({ reason: "AccountSendingPaused" });
  });

  test("without an id may have been accepted all the same", async () => {
    const { client, mailer } = ses();
    client.on(SendRawEmailCommand).resolves({});
    await expect(mailer.send(email)).rejects.toMatchObject({ verdict: "uncertain", reason: "NoMessageId" });
  });
});
