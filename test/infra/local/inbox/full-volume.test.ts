import { type ServerType, serve } from "@hono/node-server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeSample, emailSamples } from "../../../../infra/local/email-samples.ts";
import { inboxApp } from "../../../../infra/local/inbox/app.ts";
import { sentMailbox } from "../../../../infra/local/inbox/sent-mail.ts";
import { mimeOf } from "../../../../shared/messaging/mime.ts";
import { addCalendarDays, instantFromEpoch, londonDayOf } from "../../../../shared/time/index.ts";
import { hasBrowser, launch, objectionsTo, sidewaysScroll, skipped } from "../../../support/browser.ts";
import { at, day } from "../../../support/london.ts";

/** Six times as many as `npm start` sends by default. */
const MAILS = 20_000;
const DAYS = 42;
const first = at("2026-10-12 09:00");
const sentAt = (nth: number) =>
  instantFromEpoch(Date.parse(first) + Math.floor((nth / MAILS) * DAYS) * 86_400_000);
const last = MAILS - 1;
const subjectOf = (nth: number) => `Missed: action plan, referral QX${nth}AC`;

let server: ServerType;
let browser: Browser;
let inbox: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  const mailbox = sentMailbox();
  const from = "monitor@example.org";
  const sources = await Promise.all(
    emailSamples.map(async (sample) => {
      const { html, text, subject } = await composeSample(sample);
      return mimeOf({ to: "a@example.org", subject, html, text, deliveryId: "d1", date: first }, from);
    }),
  );
  for (let nth = 0; nth < MAILS; nth += 1) {
    const to = `practitioner.j${String(nth % 20).padStart(2, "0")}@probation.example`;
    const source = sources[nth % sources.length] ?? new Uint8Array();
    mailbox.add({ messageId: `m-${nth}`, from, to, subject: subjectOf(nth), at: sentAt(nth), source });
  }
  const { fetch } = inboxApp(mailbox, () => [{ name: "Inbox", url: "/" }]);
  inbox = await new Promise((listening) => {
    server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      listening(`http://127.0.0.1:${port}`),
    );
  });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const sizes = [
  ["phone", { width: 375, height: 760 }],
  ["screen", { width: 1280, height: 900 }],
] as const;
const settings = sizes.flatMap(([name, viewport]) =>
  ([true, false] as const).map((javaScriptEnabled) => ({ name, viewport, javaScriptEnabled })),
);

describe.skipIf(!hasBrowser)(`the inbox after a whole sample, in a browser${skipped}`, () => {
  const within = async (
    options: Parameters<Browser["newContext"]>[0],
    work: (page: Page, context: BrowserContext) => Promise<void>,
  ) => {
    const context = await browser.newContext(options);
    await work(await context.newPage(), context);
    await context.close();
  };
  const subjects = (page: Page) => page.locator(".mails li a").allInnerTexts();

  test.each(settings)(
    "opens with the newest, pages and finds, on a $name, with JavaScript: $javaScriptEnabled",
    async ({ viewport, javaScriptEnabled }) => {
      await within({ viewport, javaScriptEnabled }, async (page) => {
        await page.goto(inbox);
        expect(await subjects(page)).toEqual(Array.from({ length: 50 }, (_, nth) => subjectOf(last - nth)));
        await page.getByRole("link", { name: "Older" }).click();
        expect((await subjects(page))[0]).toBe(subjectOf(last - 50));
        await page.getByRole("link", { name: "oldest" }).click();
        expect((await subjects(page)).at(-1)).toBe(subjectOf(0));
        expect(await page.getByRole("link", { name: "Older" }).count()).toBe(0);

        await page.goto(inbox);
        await page.getByLabel("Person or mailbox").fill("j07@");
        await page.getByLabel("Subject").fill(`QX${last}AC`);
        await page.getByRole("button", { name: "Search" }).click();
        expect(await page.getByText("No e-mail fits this search.").count()).toBe(last % 20 === 7 ? 0 : 1);
        await page.getByLabel("Person or mailbox").fill(`j${String(last % 20).padStart(2, "0")}@`);
        await page.getByRole("button", { name: "Search" }).click();
        expect(await subjects(page)).toEqual([subjectOf(last)]);

        await page.getByRole("link", { name: subjectOf(last) }).click();
        const body = page.frameLocator("iframe");
        expect(await body.locator("h1").count()).toBe(1);
        await page.getByRole("link", { name: "Text", exact: true }).click();
        expect(await page.getByRole("region", { name: "Text of the e-mail" }).innerText()).toContain("CRS");
        await page.getByRole("link", { name: "Source", exact: true }).click();
        expect(await page.getByRole("region", { name: "Source of the e-mail" }).innerText()).toContain(
          "Auto-Submitted: auto-generated",
        );
      });
    },
  );

  test("finds a day", async () => {
    await within({}, async (page) => {
      await page.goto(inbox);
      const wanted = addCalendarDays(day("2026-10-12"), DAYS - 1);
      await page.getByLabel("Day sent").fill(wanted);
      await page.getByRole("button", { name: "Search" }).click();
      const many = Array.from({ length: MAILS }, (_, nth) => londonDayOf(sentAt(nth))).filter(
        (one) => one === wanted,
      ).length;
      expect(await page.locator("main > p").first().innerText()).toContain(
        `of ${many} found, of ${MAILS.toLocaleString("en-GB")} e-mails`,
      );
    });
  });

  test.each(sizes)(
    "axe objects to nothing and nothing is cut off, light or dark, on a %s",
    async (_, viewport) => {
      for (const colorScheme of ["light", "dark"] as const) {
        // The pages' own policy would keep axe out.
        await within({ viewport, colorScheme, bypassCSP: true }, async (page) => {
          await page.goto(`${inbox}/?day=no-day`);
          const shown = "/mail/m-7";
          for (const path of [
            "/",
            "/?day=no-day",
            "/?person=nobody",
            ...["html", "text", "source"].map((view) => `${shown}?view=${view}`),
            "/none",
          ]) {
            await page.goto(`${inbox}${path}`);
            expect(await objectionsTo(page), path).toEqual([]);
            expect(await sidewaysScroll(page), path).toBe(0);
          }
        });
      }
    },
  );

  test("keeps to its own policy, and a link of an e-mail leads out of its frame", async () => {
    await within({}, async (page, context) => {
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(inbox);
      await page.locator(".mails li a").first().click();
      const opened = context.waitForEvent("page");
      await page.frameLocator("iframe").locator("a[href^=http]").first().click();
      expect((await opened).url()).not.toContain(inbox);
      expect(complaints).toEqual([]);
    });
  });

  test("no page grows with their number, and each comes at once", async () => {
    await within({}, async (page) => {
      for (const path of [
        "/",
        "/?page=200",
        "/?person=j07",
        "/?subject=QX7",
        "/?day=2026-11-20",
        "/mail/m-7",
      ]) {
        const began = performance.now();
        await page.goto(`${inbox}${path}`);
        const took = Math.round(performance.now() - began);
        const html = await page.content();
        if (process.env["MEASURE"]) console.log(`${path}: ${took} ms, ${html.length} characters`);
        expect(html.length, path).toBeLessThan(30_000);
        expect(await page.locator("*").count(), path).toBeLessThan(400);
      }
    });
  });
});
