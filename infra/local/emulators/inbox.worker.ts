/**
 * SES with a web inbox: aws-ses-v2-local, in memory, behind a proxy of ours that does what it leaves out: keeps tags
 * and configuration set, tells the stack's topic what becomes of each e-mail, and has mailboxes that bounce. The inbox
 * is ours too: the emulator's own loads all e-mails into the browser at once.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import { getRequestListener } from "@hono/node-server";
import ses from "aws-ses-v2-local";
import { instantFromEpoch } from "../../../shared/time/index.ts";
import { type ClockFace, readFace } from "../clock-face.ts";
import { inboxApp } from "../inbox/app.ts";
import { readHead } from "../inbox/read-mail.ts";
import { sentMailbox } from "../inbox/sent-mail.ts";
import { LOCAL_HOST } from "../ports.ts";
import type { FromEmulator, InboxOrders, ToEmulator } from "./messages.ts";
import { type EventTopics, eventTopics } from "./ses/event-topics.ts";
import { behaviourOf, type MailboxBehaviour } from "./ses/mailbox.ts";
import { acceptance, messageIdIn, type RawEmail, readRawEmail, refusal } from "./ses/send-raw-email.ts";
import { eventsOf, sesEvent } from "./ses/ses-event.ts";

// The inbox shows when each e-mail was sent. In this thread alone, now is what the stack's clock shows, so that
// the inbox of six virtual weeks reads as six weeks.
const face: ClockFace = workerData.clockFace;
const machine = Date.now;
Date.now = () => readFace(face, machine());

/** The actions of the SES v1 API that the emulator answers; any other it leaves without an answer for ever. */
const ANSWERED: ReadonlySet<string> = new Set(["SendEmail", "SendRawEmail"]);

/** The pages of the emulator that are not replaced by ours. */
const EMULATORS_OWN = /^\/(store|health-check|get-emlContent|v2\/.*)(\?|$)/u;

const mailbox = sentMailbox();
let links: InboxOrders["links"];
const pages = getRequestListener(inboxApp(mailbox, () => links ?? [{ name: "Inbox", url: "/" }]).fetch);

let topics: EventTopics = eventTopics("", []);
let mailboxes: Readonly<Record<string, MailboxBehaviour>> = {};

// CommonJS made from an ES module: the default export lies one step deeper.
const server = await ses.default({ host: LOCAL_HOST, port: workerData.port });
// A connection is never closed under a client that is about to use it again: to try a send again is to send twice.
server.keepAliveTimeout = 0;
const [emulator] = server.listeners("request") as RequestListener[];
server.removeAllListeners("request");
server.on("request", async (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => {
  const { method = "GET", url = "/" } = request;
  if ((method === "GET" || method === "HEAD") && !EMULATORS_OWN.test(url)) return pages(request, response);
  if (method === "POST" && url === "/") {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    const action = fields["Action"] ?? "";
    if (!ANSWERED.has(action)) {
      const answered = `The local inbox answers ${[...ANSWERED].join(" and ")} only`;
      return answer(response, 400, refusal("InvalidAction", answered));
    }
    // Express finds the body read and takes it as it is.
    request.body = fields;
    if (action === "SendRawEmail") return send(readRawEmail(fields), request, response);
  }
  emulator?.(request, response);
});

async function send(email: RawEmail, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const behaviour = behaviourOf(email.destination, mailboxes);
  switch (behaviour) {
    case "throttle":
      answer(response, 400, refusal("Throttling", "Maximum sending rate exceeded."));
      break;
    case "refuse":
      answer(response, 400, refusal("MessageRejected", "The local inbox was told to refuse this."));
      break;
    case "bounce":
    case "soft-bounce":
    case "reject": {
      // Accepted, and never seen by anybody: it does not come into the inbox.
      const messageId = randomUUID();
      tell(messageId, email, behaviour);
      answer(response, 200, acceptance(messageId));
      break;
    }
    case "deliver":
    case "complaint":
    case "delay":
    case "die": {
      const head = await readHead(email.message).catch(() => ({ subject: "(unreadable head)", from: "" }));
      onceAnswered(response, (body) => {
        const messageId = messageIdIn(body);
        if (messageId !== undefined) {
          keep(messageId, email, head);
          tell(messageId, email, behaviour);
        }
        if (behaviour === "die") response.destroy();
      });
      emulator?.(request, response);
    }
  }
}

function keep(
  messageId: string,
  { source, destination, message }: RawEmail,
  { from, subject }: Awaited<ReturnType<typeof readHead>>,
): void {
  const at = instantFromEpoch(Date.now());
  mailbox.add({ messageId, from: from || source, to: destination, subject, at, source: message });
}

/** Looks at the emulator's answer before it goes out. */
function onceAnswered(response: ServerResponse, look: (body: string) => void): void {
  const end = response.end.bind(response);
  response.end = ((chunk?: unknown, ...others: []) => {
    look(String(chunk ?? ""));
    return response.destroyed ? response : end(chunk as string, ...others);
  }) as typeof response.end;
}

function tell(
  messageId: string,
  { configurationSet, message: _, ...email }: RawEmail,
  behaviour: MailboxBehaviour,
): void {
  if (!topics.wants(configurationSet)) return;
  const accepted = { ...email, configurationSet, messageId, at: new Date(Date.now()).toISOString() };
  for (const kind of eventsOf(behaviour)) {
    topics.add(kind, configurationSet, sesEvent(kind, accepted, behaviour === "soft-bounce"));
  }
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/xml" }).end(body);
}

function follow({ topics: wanted, snsUrl, mailboxes: told, links: linked }: InboxOrders): void {
  if (wanted !== undefined && snsUrl !== undefined) topics = eventTopics(snsUrl, wanted);
  if (told !== undefined) mailboxes = { ...mailboxes, ...told };
  if (linked !== undefined) links = linked;
}

// How many events were still to be published: whoever waits for the stack to come to rest asks.
parentPort?.on("message", async (message: ToEmulator) => {
  if (message.kind === "orders") return follow(message.orders);
  parentPort?.postMessage({ kind: "answer", value: await topics.settle() } satisfies FromEmulator);
});
const { port } = server.address() as AddressInfo;
parentPort?.postMessage({ kind: "listening", port } satisfies FromEmulator);
