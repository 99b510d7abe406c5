import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeSample, emailSamples } from "../../../infra/local/email-samples.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const hasBrowser = existsSync(executablePath);
const skipped = hasBrowser
  ? ""
  : ` (skipped: no Chromium at ${executablePath}; CHROMIUM_PATH tells another place)`;

/** A phone of 320 CSS pixels is what WCAG 2.2 asks for (1.4.10), 600 is the e-mail's own width. */
const widths = [320, 360, 600, 1400] as const;

describe.skipIf(!hasBrowser)(`each e-mail in a browser${skipped}`, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  const open = async (html: string, colorScheme: "light" | "dark") => {
    await page.setViewportSize({ width: 600, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.setContent(html);
  };

  it.each(emailSamples)("$name: axe objects to nothing (WCAG 2.2 AA)", async (sample) => {
    await open((await composeSample(sample)).html, "light");
    expect(await objectionsTo(page)).toEqual([]);
  });

  it.each(emailSamples.filter(({ name }) => name.endsWith("-many")))(
    "$name: nor does it in a dark setting",
    async (sample) => {
      await open((await composeSample(sample)).html, "dark");
      expect(await page.evaluate(lightnessOfPage)).toBeLessThan(0.1);
      expect(await objectionsTo(page)).toEqual([]);
    },
  );

  it.each(emailSamples)("$name: fits a phone, stays narrow on a screen, fetches nothing", async (sample) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    await open((await composeSample(sample)).html, "light");
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(widthOfContent)).toBeLessThanOrEqual(Math.min(width, 600));
      expect(await page.evaluate(sidewaysScroll)).toBe(0);
    }
    page.removeAllListeners("request");
    expect(fetched).toEqual([]);
  });

  it("would notice grey on white, a heading left out and a link without a name", async () => {
    const html = `<html lang="en-GB"><title>Wrong</title><body><h1>Wrong</h1><h3>Left out</h3>
      <p style="color:#bbb">Grey on white</p><a href="#x"></a></body></html>`;
    await open(html, "light");
    expect(await objectionsTo(page)).toEqual(["color-contrast", "heading-order", "link-name"]);
  });

  it("would notice what is too wide", async () => {
    await open('<p style="width:700px">Too wide</p>', "light");
    expect(await page.evaluate(widthOfContent)).toBe(700);
    expect(await page.evaluate(sidewaysScroll)).toBeGreaterThan(0);
  });
});

const widthOfContent =
  'Math.max(...[...document.querySelectorAll("h1, h2, h3, p, th")].map((e) => e.getBoundingClientRect().width))';
const sidewaysScroll = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
/** Of the background behind the text, 0 black to 1 white. */
const lightnessOfPage =
  'getComputedStyle(document.querySelector("h1").closest("td")).backgroundColor.match(/\\d+/g).reduce((sum, part) => sum + part / 765, 0)';

/**
 * The ids of the rules that axe finds broken, and of those of contrast that it cannot judge, in order. Landmarks are
 * left out: they are those of the mail program, which shows the e-mail inside its own page.
 */
async function objectionsTo(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { region: { enabled: false }, "landmark-one-main": { enabled: false } },
    resultTypes: ["violations", "incomplete"],
  };
  const { violations, incomplete } = await page.evaluate<axe.AxeResults>(
    `axe.run(${JSON.stringify(options)})`,
  );
  const unjudged = incomplete.filter(({ id }) => id === "color-contrast");
  return [...violations, ...unjudged].map(({ id }) => id).sort();
}
