import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type About,
  daysOffered,
  donePage,
  expiredPage,
  forgedPage,
  formPage,
  type PageAnswer,
  readChoice,
  settledPage,
  usedPage,
} from "../../../shared/snooze/index.ts";
import { parseLocalDate } from "../../../shared/time/index.ts";
import { at } from "../../support/london.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const hasBrowser = existsSync(executablePath);
const skipped = hasBrowser
  ? ""
  : ` (skipped: no Chromium at ${executablePath}; CHROMIUM_PATH tells another place)`;

const now = at("2026-11-20 09:00");
const about: About = {
  title: "Action plan submitted",
  reference: "QX1042AC",
  dueDay: parseLocalDate("2026-11-23"),
  isOver: false,
};
const asked = { at: now, until: parseLocalDate("2026-11-25"), reason: "booked" as const };
const days = daysOffered(now);
const empty = readChoice("", now);

const pages: Readonly<Record<string, PageAnswer>> = {
  form: formPage(about, days),
  "form of what must be there": formPage({ title: "Risk section filled in", isOver: false }, days),
  "form with problems": formPage(about, days, "problems" in empty ? empty : undefined),
  done: donePage(about, asked),
  used: usedPage(about, asked, 409),
  settled: settledPage(),
  expired: expiredPage(),
  forged: forgedPage(),
};

describe.skipIf(!hasBrowser)(`the page behind a link, in a browser${skipped}`, () => {
  let browser: Browser;
  let page: Page;
  let server: Server;
  let url: string;
  let shown: PageAnswer;
  const posted: string[] = [];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      if (request.method === "POST") posted.push(await text(request));
      const answer = request.method === "POST" ? donePage(about, asked) : shown;
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/snooze/token`;
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    // The page's own policy would keep axe out.
    page = await (await browser.newContext({ bypassCSP: true })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(Object.entries(pages))("%s: axe objects to nothing (WCAG 2.2 AA)", async (_name, answer) => {
    shown = answer;
    await page.goto(url);
    await page.addScriptTag({ content: axe.source });
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const objections = await page.evaluate(
      async (only) =>
        (await (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: only })).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
        ),
      tags,
    );
    expect(objections).toEqual([]);
  });

  it.each(Object.entries(pages))("%s: fits a phone of 320 pixels", async (_name, answer) => {
    shown = answer;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(url);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  it("is used by keyboard, is styled and sends its form under its own policy, and asks for nothing else", async () => {
    const strict = await browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    strict.on("request", (request) =>
      requests.push(`${request.method()} ${new URL(request.url()).pathname}`),
    );
    strict.on("console", (message) => complaints.push(message.text()));
    shown = formPage(about, days);
    await strict.goto(url);
    expect(await strict.evaluate('getComputedStyle(document.querySelector("button")).backgroundColor')).toBe(
      "rgb(0, 112, 60)",
    );
    await strict.keyboard.press("Tab");
    await strict.keyboard.press("ArrowDown");
    await strict.keyboard.press("Tab");
    await strict.keyboard.press("ArrowDown");
    await strict.keyboard.press("Tab");
    await strict.keyboard.press("Enter");
    await strict.getByRole("heading", { level: 1, name: "Acknowledged" }).waitFor();
    expect(posted).toEqual(["reason=booked&until=2026-11-24"]);
    expect(requests).toEqual(["GET /v1/snooze/token", "POST /v1/snooze/token"]);
    expect(complaints).toEqual([]);
    await strict.close();
  });

  it("leads from each problem to its first answer", async () => {
    shown = pages["form with problems"] ?? shown;
    await page.goto(url);
    await page.getByRole("link", { name: "Choose the day before which no reminder is needed" }).click();
    expect(new URL(page.url()).hash).toBe("#until");
    expect(await page.locator("#until").count()).toBe(1);
    expect(await page.title()).toMatch(/^Error: /);
  });
});
