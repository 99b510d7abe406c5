import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launch, skipped } from "../../support/browser.ts";
import { pagesOfEverySort } from "./pages.ts";

const pages = hasBrowser ? await pagesOfEverySort() : new Map<string, string>();

describe.skipIf(!hasBrowser)(`each report in a browser${skipped}`, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  test.each([...pages])(
    "%s: axe objects to nothing (WCAG 2.2 AA), on a desk and on a phone",
    async (_, html) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.setContent(html);
      expect(await objectionsTo(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect((await judged(page)).violations).toEqual([]);
    },
  );

  test.each([...pages])(
    "%s: fetches nothing, and only its tables scroll sideways on a phone",
    async (_, html) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(request.url()));
      await page.setViewportSize({ width: 320, height: 800 });
      await page.setContent(html);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
      page.removeAllListeners("request");
      expect(fetched).toEqual([]);
    },
  );

  test.each(["a region's week with two before it", "the nation's week"])(
    "%s: the first screen of a desk holds the sentence and the four answers",
    async (name) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.setContent(pages.get(name) ?? "");
      const bottom = "document.querySelector('.answers').getBoundingClientRect().bottom";
      expect(await page.evaluate<number>(bottom)).toBeLessThanOrEqual(800);
      const questions = "[...document.querySelectorAll('.answers h2')].map((h) => h.textContent)";
      expect(await page.evaluate<string[]>(questions)).toEqual([
        "How did we do?",
        "Who is failing?",
        "Getting worse, or noise?",
        "What must I raise today?",
      ]);
    },
  );

  test("would notice what is wrong: grey on white, a heading left out", async () => {
    await page.setContent(
      `<html lang="en-GB"><title>Wrong</title><main><h1>Wrong</h1><h3>Left out</h3>
      <p style="color:#bbb">Grey on white</p></main></html>`,
    );
    expect(await objectionsTo(page)).toEqual(["color-contrast", "heading-order"]);
  });
});

/** The ids of the rules that axe finds broken, and of those of contrast that it cannot judge. */
async function objectionsTo(page: Page): Promise<readonly string[]> {
  const { violations, incomplete } = await judged(page);
  // axe cannot judge the text of a drawing; the contrast of its colours is computed in a test of its own.
  const unjudged = incomplete.filter(
    ({ id, nodes }) => id === "color-contrast" && nodes.some(({ html }) => !/^<t(?:ext|span)\b/u.test(html)),
  );
  return [...violations, ...unjudged].map(({ id }) => id).sort();
}

/** On a phone the contrast of what is scrolled out of sight cannot be judged; it is the same as on a desk. */
async function judged(page: Page): Promise<axe.AxeResults> {
  await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations", "incomplete"],
  };
  return await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
}
