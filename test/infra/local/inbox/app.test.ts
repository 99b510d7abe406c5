import { createTransport } from "nodemailer";
import { describe, expect, test } from "vitest";
import { inboxApp } from "../../../../infra/local/inbox/app.ts";
import { readHead } from "../../../../infra/local/inbox/read-mail.ts";
import { sentMailbox } from "../../../../infra/local/inbox/sent-mail.ts";
import { at } from "../../../support/london.ts";

const mailbox = sentMailbox();
const app = inboxApp(mailbox, () => [
  { name: "Start", url: "http://127.0.0.1:4502/" },
  { name: "Inbox", url: "/" },
]);

async function put(messageId: string, mail: object): Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail({ from: "monitor@example.org", to: "a@example.org", ...mail });
  const source = new Uint8Array(message as Buffer);
  mailbox.add({
    messageId,
    to: "a@example.org",
    at: at("2026-11-20 07:00"),
    source,
    ...(await readHead(source)),
  });
}
await put("odd", {
  subject: 'Née <b>bold</b> & "quoted" – gap',
  text: "Plain <i>words</i>",
  html: "<!doctype html><html><head><title>t</title></head><body><p>Rich</p><script>alert(1)</script></body></html>",
  attachments: [{ filename: "week’s figures.csv", content: "a,b\r\n1,2\r\n" }],
});
await put("bare", { subject: "", text: "nothing but text" });

const get = async (path: string, init: RequestInit = {}) => {
  const response = await app.request(`http://127.0.0.1:4501${path}`, {
    ...init,
    headers: { host: "127.0.0.1:4501", ...init.headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe("the inbox", () => {
  test("escapes what e-mails say, and decodes what their heads encode", async () => {
    const { text } = await get("/");
    expect(text).toContain("Née &lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot; – gap");
    expect(text).toContain("(no subject)");
  });

  test("keeps what was typed, and says why it found nothing", async () => {
    const { status, text } = await get("/?person=%22nobody%22&subject=none");
    expect(status).toBe(200);
    expect(text).toContain('value="&quot;nobody&quot;"');
    expect(text).toContain("No e-mail fits this search.");
  });

  test("a day that is none is told, not searched for", async () => {
    const { status, text } = await get("/?day=20/11/2026");
    expect(status).toBe(400);
    expect(text).toContain("“20/11/2026” is no day. Write it as year-month-day, such as 2026-11-20.");
    expect(text).toContain("1 to 2 of 2 e-mails");
  });

  test.each(["0", "-1", "1.5", "x", "99999999999999999999"])(
    "page %s is taken for the first",
    async (page) => {
      expect((await get(`/?page=${page}`)).text).toContain("1 to 2 of 2 e-mails");
    },
  );

  test("shows an e-mail in three views, its HTML in a frame that can run nothing", async () => {
    expect((await get("/mail/odd")).text).toContain('<iframe src="/mail/odd/html"');
    expect((await get("/mail/odd?view=text")).text).toContain("Plain &lt;i&gt;words&lt;/i&gt;");
    expect((await get("/mail/odd?view=source")).text).toContain("Content-Type: multipart/mixed");
    const framed = await get("/mail/odd/html");
    expect(framed.text).toContain('<head><base target="_blank" rel="noopener">');
    const policy = framed.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox allow-popups");
    expect(policy).not.toContain("allow-scripts");
  });

  test("shows the text where there is no HTML, and says so where HTML is asked for", async () => {
    expect((await get("/mail/bare")).text).toContain("nothing but text");
    expect((await get("/mail/bare?view=html")).text).toContain("This e-mail has no HTML part.");
    expect((await get("/mail/bare/html")).status).toBe(404);
  });

  test("gives what is attached, and the e-mail as a file", async () => {
    expect((await get("/mail/odd")).text).toContain("week’s figures.csv</a> (1 KB)");
    const { headers, text } = await get("/mail/odd/attached/0");
    expect(text).toBe("a,b\r\n1,2\r\n");
    expect(headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''week%E2%80%99s%20figures.csv",
    );
    expect((await get("/mail/odd/source")).headers.get("content-type")).toBe("message/rfc822");
    expect((await get("/mail/odd/source")).text).toContain("multipart/mixed");
  });

  test.each([
    "/mail/none",
    "/mail/none/html",
    "/mail/none/source",
    "/mail/odd/attached/7",
    "/mail/odd/attached/x",
    "/elsewhere",
  ])("has nothing at %s", async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: expect.stringContaining("Not found") });
  });

  test("answers nobody who came by another name", async () => {
    expect((await get("/", { headers: { host: "evil.example:4501" } })).status).toBe(403);
    expect((await get("/", { headers: { host: "localhost:4501" } })).status).toBe(200);
  });
});
