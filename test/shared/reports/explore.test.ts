import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasBrowser, launch, objectionsTo, sidewaysScroll, skipped } from "../../support/browser.ts";
import { sampleWeeks } from "./sample-weeks.ts";

const report = hasBrowser
  ? (await sampleWeeks({ seed: 3, referrals: 400, weeks: 3 }).reports("E")).at(-1)
  : undefined;
const html = report?.html ?? "";

describe.skipIf(!hasBrowser)(`a report to look around in${skipped}`, () => {
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const fetched: string[] = [];
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.route("**", (route) => {
      fetched.push(route.request().url());
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    });
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
  });
  beforeEach(async () => {
    await page.goto("http://report.example/");
  });
  afterAll(() => browser?.close());

  const shown = () => page.locator(".rows details:visible").count();
  const status = () => page.locator("#rows .count").innerText();

  test("a figure leads to the very rows that it counts, and the way back to where one was", async () => {
    const link = page.locator("#overview a[data-t^=overdue]").first();
    const figure = Number(await link.innerText());
    const before = await shown();
    expect(figure).toBeLessThan(before);
    await link.click();
    await expect.poll(shown).toBe(figure);
    expect(await status()).toBe(`${figure} of ${before} rows, those that the figure counts`);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("The rows behind the figures");
    await page.goBack();
    await expect.poll(shown).toBe(before);
  });

  test("a referral is found by its reference, and its row says the days that were counted", async () => {
    const reference = await page.locator(".rows details b").first().innerText();
    await page.locator("#rows input[type=search]").fill(reference.toLowerCase());
    const found = page.locator(".rows details:visible");
    expect(await found.count()).toBeGreaterThan(0);
    for (const text of await found.locator("b").allInnerTexts()) expect(text).toBe(reference);
    await found.first().locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await found.first().locator("dl").innerText()).toContain("Source");
    await page.locator("#rows button[type=reset]").click();
    await expect.poll(shown).toBe(await page.locator(".rows details").count());
  });

  test("rows are chosen by figure, contract and rule together, and put in another order", async () => {
    const [figure, contract] = [
      page.locator("select[name=token]").nth(0),
      page.locator("select[name=token]").nth(1),
    ];
    await figure.selectOption("overdue");
    const overdue = await shown();
    const options = await contract.locator("option").count();
    let sum = 0;
    for (let index = 1; index < options; index++) {
      await contract.selectOption({ index });
      sum += await shown();
    }
    await contract.selectOption({ index: 0 });
    expect(sum).toBe(overdue);
    await page.locator("select[name=order]").selectOption("reference");
    const references = await page.locator(".rows details:visible b").allInnerTexts();
    expect(references).toEqual(references.toSorted());
  });

  test("a table is sorted by the head of a column, by keyboard too, and says so; its total stays last", async () => {
    const table = page.locator("#section-1 table").last();
    const missed = () => table.locator("tbody tr:not(.total) td:nth-child(3)").allInnerTexts();
    await table.locator("thead th:nth-child(3) button").focus();
    await page.keyboard.press("Enter");
    expect(await table.locator("thead th:nth-child(3)").getAttribute("aria-sort")).toBe("descending");
    const figures = (await missed()).map(Number);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
    await page.keyboard.press("Enter");
    expect((await missed()).map(Number)).toEqual(figures.toSorted((a, b) => a - b));
    expect(await table.locator("tbody tr").last().getAttribute("class")).toBe("total");
  });

  test("a long table is filtered by what is typed", async () => {
    const table = page.locator("label.filter + .scroll table").first();
    const rows = () => table.locator("tbody tr:not(.total):visible").count();
    const reference = await table.locator("tbody th").first().innerText();
    const before = await rows();
    await page.locator("label.filter input").first().fill(reference);
    expect(await rows()).toBeGreaterThan(0);
    expect(await rows()).toBeLessThan(before);
  });

  test("a bar leads to the rows that it stands for", async () => {
    const bar = page.locator(".chart [data-t]").first();
    await bar.click();
    await expect.poll(status).toContain("those that the figure counts");
    const label = await page.locator(".chart[aria-label*='working days late']").getAttribute("aria-label");
    expect(await shown()).toBe(Number(/Up to 5 working days: (\d+)/u.exec(label ?? "")?.[1]));
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["dark", 320],
  ] as const)(
    "axe objects to nothing in the %s scheme at %i pixels, a row and data being open",
    async (colorScheme, width) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      expect(await objectionsTo(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );

  test("without a script every row is there and can be opened, and nothing is offered that would not work", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.setContent(html);
    expect(await still.locator(".rows details").count()).toBe(await page.locator(".rows details").count());
    expect(await still.locator("#rows form").isVisible()).toBe(false);
    expect(await still.locator("th button").count()).toBe(0);
    await still.locator(".rows summary").first().click();
    expect(await still.locator(".rows dl").first().isVisible()).toBe(true);
    await context.close();
  });

  test("nothing is fetched, no other script runs, and nothing goes wrong", async () => {
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.strange = true' }))",
    );
    expect(await page.evaluate("window.strange")).toBeUndefined();
    expect(new Set(fetched)).toEqual(new Set(["http://report.example/"]));
    expect(troubles.filter((text) => !text.includes("Content Security Policy"))).toEqual([]);
  });
});
