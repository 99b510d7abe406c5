import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterEach, describe, expect, test, vi } from "vitest";
import { at } from "../support/london.ts";
import { capturedOutput } from "../support/output.ts";
import { postedReferral } from "../support/posted.ts";
import { newsOfEmail, type SesWord } from "../support/ses-news.ts";
import { batchOf, deployedFunctions, environment, linkFollowed, requestOf } from "./handlers.ts";

const { invoke, sentTo, emails, files, ses } = deployedFunctions();
const received = at("2022-05-27 10:05");
const scheduledTime = (london: string) => `${at(london).slice(0, 19)}Z`;

/** What the function wrote of itself: its log lines and metrics. */
const telling = async (work: () => Promise<unknown>) => {
  const { output, result } = await capturedOutput(work);
  return { result, lines: output.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

describe("the functions, one after the other", () => {
  test("receive-event answers the caller and queues the event", async () => {
    const { result, lines } = await telling(() =>
      invoke(
        "receive-event",
        requestOf([postedReferral({ riskInformation: "N/A" }), { eventId: "bad" }], received),
      ),
    );
    expect(result).toMatchObject({ statusCode: 207, headers: { "content-type": "application/json" } });
    expect(JSON.parse((result as { body: string }).body)).toMatchObject({
      events: [{ status: 202 }, { status: 400 }],
    });
    expect(sentTo("events").map((body) => JSON.parse(body))).toMatchObject([
      { event: { detail: { riskInformation: { blank: "placeholder" } } }, receivedAt: received },
    ]);
    expect(lines).toContainEqual(
      expect.objectContaining({ message: "Events received", queued: 1, rejected: 1 }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ EventsRejected: 1 }));
  });

  test("record-event records it, sets aside what is hopeless and answers with what must come again", async () => {
    const { result, lines } = await telling(() =>
      invoke("record-event", batchOf([...sentTo("events"), "{", "{}"], received)),
    );
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: "message-2" }] });
    expect(lines).toContainEqual(expect.objectContaining({ EventsRecorded: 2 }));
    expect(lines).toContainEqual(expect.objectContaining({ MessagesSetAside: 1 }));
    expect(lines).toContainEqual(expect.objectContaining({ messageId: "message-1", reason: "not-json" }));
    expect(lines).toContainEqual(expect.objectContaining({ messageId: "message-2", reason: "not-an-event" }));
    expect(sentTo("dead-letters")).toEqual(['"[TEXT REMOVED]"']);
  });

  test("scan-deadlines raises what is due and says for whom", async () => {
    const { result, lines } = await telling(() =>
      invoke("scan-deadlines", { scheduledTime: scheduledTime("2022-05-27 10:15") }),
    );
    expect(result).toMatchObject({ alertsRaised: 1, recipientsTold: 1 });
    expect(sentTo("alerts")).toHaveLength(1);
    expect(lines).toContainEqual(
      expect.objectContaining({ ScanFinished: 1, AlertsRaised: 1, CalendarRunsOut: 0 }),
    );
  });

  test("send-alerts sends the recipient one e-mail", async () => {
    const { result, lines } = await telling(() =>
      invoke("send-alerts", batchOf(sentTo("alerts"), at("2022-05-27 10:15"))),
    );
    expect(result).toEqual({ batchItemFailures: [] });
    expect(emails()).toHaveLength(1);
    expect(emails()[0]).toContain("To: practitioner@probation.example");
    expect(lines).toContainEqual(expect.objectContaining({ EmailsSent: 1 }));
  });

  test("snooze-obligation shows the page behind a link of that e-mail, then writes down what is chosen there", async () => {
    // Quoted-printable: a line that ends in `=` goes on in the next.
    const words = emails()[0]?.replaceAll("=\r\n", "") ?? "";
    const [link = ""] = /https:\/\/monitor\.example\.org\/v1\/snooze\/[\w-]+/u.exec(words) ?? [];
    const then = at("2022-05-27 11:00");
    const shown = await telling(() => invoke("snooze-obligation", linkFollowed(link, then)));
    expect(shown.result).toMatchObject({ statusCode: 200, headers: { "cache-control": "no-store" } });
    const form = "reason=in-progress&until=2022-05-30";
    const done = await telling(() => invoke("snooze-obligation", linkFollowed(link, then, form)));
    expect(done.result).toMatchObject({ statusCode: 200, body: expect.stringContaining("Acknowledged") });
    expect(done.lines).toContainEqual(expect.objectContaining({ ObligationsSnoozed: 1 }));
    expect(done.lines).toContainEqual(
      expect.objectContaining({ message: "A link was followed", method: "POST", outcome: "snoozed" }),
    );
    expect(JSON.stringify([shown.lines, done.lines])).not.toContain(link.slice(-40));
  });

  test("send-alerts hands back the message that should come again", async () => {
    await invoke("scan-deadlines", { scheduledTime: scheduledTime("2022-06-15 07:00") });
    ses.rejects(Object.assign(new Error("x"), { name: "Throttling", $metadata: { httpStatusCode: 400 } }));
    const { result, lines } = await telling(() =>
      invoke("send-alerts", batchOf(sentTo("alerts").slice(-1), at("2022-06-15 07:00"))),
    );
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: "message-0" }] });
    expect(lines).toContainEqual(
      expect.objectContaining({
        error: "EmailNotAccepted",
        verdict: "retry",
        reason: "Throttling",
        messageId: "message-0",
      }),
    );
    ses.resolves({ MessageId: "message-2" });
  });

  test("write-weekly-report writes the files and sends the report", async () => {
    const before = emails().length;
    const { result, lines } = await telling(() =>
      invoke("write-weekly-report", { scheduledTime: scheduledTime("2022-06-20 07:00"), region: "J" }),
    );
    expect(result).toEqual({ region: "J", week: "2022-W24", cases: 1, emailed: true });
    expect(files().map(({ Bucket, Key }) => `${Bucket}/${Key}`)).toEqual([
      "reports/weekly/2022-W24/J.html",
      "reports/weekly/2022-W24/J.xlsx",
      "reports/weekly/2022-W24/J.csv",
      "reports/weekly/2022-W24/J.json",
    ]);
    expect(emails()).toHaveLength(before + 1);
    expect(lines).toContainEqual(expect.objectContaining({ ReportsWritten: 1 }));
  });

  test("track-delivery takes in what SES says, and keeps no address of what it cannot read", async () => {
    const [first] = ses.commandCalls(SendRawEmailCommand).map(({ args }) => args[0].input);
    const deliveryId = first?.Tags?.find(({ Name }) => Name === "delivery")?.Value ?? "";
    const email = { deliveryId, messageId: "message-1", to: "practitioner@probation.example" };
    const said = (word: SesWord, configurationSet: string) =>
      newsOfEmail(word, { ...email, configurationSet }, at("2022-05-27 10:16"));
    const bodies = [
      said("send", "monitor-set"),
      said("bounce", "monitor-set"),
      said("bounce", "another-set"),
    ];
    const before = sentTo("dead-letters").length;
    const { result, lines } = await telling(() =>
      invoke("track-delivery", batchOf(bodies, at("2022-05-27 10:16"))),
    );
    expect(result).toEqual({ batchItemFailures: [] });
    expect(lines).toContainEqual(
      expect.objectContaining({ EmailsBounced: 1, AlertsRerouted: 1, NobodyToTell: 0, BouncesTooMuch: 0 }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ reason: "UnreadableDeliveryNews" }));
    const [letter, ...others] = sentTo("dead-letters").slice(before);
    expect(others).toEqual([]);
    expect(JSON.parse(letter ?? "")).toMatchObject({ eventType: "Bounce", mail: { messageId: "message-1" } });
    expect(`${letter} ${JSON.stringify(lines)}`).not.toMatch(/@\w+\.example/u);
  });

  test.each([
    "record-event",
    "scan-deadlines",
    "send-alerts",
    "snooze-obligation",
    "track-delivery",
    "write-weekly-report",
  ] as const)("%s refuses a payload that its trigger does not send", async (name) => {
    const { result } = await telling(() => invoke(name, { canary: 1 }).catch((error: unknown) => error));
    expect(result).toMatchObject({
      name: "FunctionFailed",
      message: expect.stringContaining("UnexpectedTrigger"),
    });
  });
});

describe("without its environment", () => {
  const needed = {
    "receive-event": ["EVENTS_QUEUE_URL"],
    "record-event": ["TABLE_NAME", "DEAD_LETTERS_URL", "CONTRACT_MANAGERS"],
    "scan-deadlines": ["TABLE_NAME", "ALERTS_QUEUE_URL", "MOST_EMAILS_AT_ONCE", "CONTRACT_MANAGERS"],
    "send-alerts": [
      "TABLE_NAME",
      "SENDER_ADDRESS",
      "CONFIGURATION_SET",
      "REFER_AND_MONITOR_URL",
      "SNOOZE_URL",
      "SIGNING_SECRET",
      "CONTRACT_MANAGERS",
    ],
    "snooze-obligation": ["TABLE_NAME", "CONTRACT_MANAGERS", "SIGNING_SECRET"],
    "track-delivery": ["TABLE_NAME", "DEAD_LETTERS_URL", "CONFIGURATION_SET", "CONTRACT_MANAGERS"],
    "write-weekly-report": [
      "TABLE_NAME",
      "REPORTS_BUCKET",
      "SENDER_ADDRESS",
      "CONFIGURATION_SET",
      "CONTRACT_MANAGERS",
    ],
  };

  afterEach(() => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  });

  test.each(Object.entries(needed))("%s does not start, and names %s", async (name, variables) => {
    for (const variable of Object.values(needed).flat()) vi.stubEnv(variable, undefined);
    vi.resetModules();
    await expect(import(`../../functions/${name}/handler.ts`)).rejects.toMatchObject({ variables });
  });
});
