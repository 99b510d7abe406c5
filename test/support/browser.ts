import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Whether tests in a browser can run here, and what their titles say where they cannot. */
export const hasBrowser = existsSync(executablePath);
export const skipped = hasBrowser
  ? ""
  : ` (skipped: no Chromium at ${executablePath}; CHROMIUM_PATH tells another place)`;

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: ["--no-sandbox"] });

/** What axe finds broken of WCAG 2.2 AA and of its best practice, each with where it stands. */
export async function objectionsTo(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // What stands in a frame is judged where it is made.
    iframes: false,
  };
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** By how many pixels the page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
