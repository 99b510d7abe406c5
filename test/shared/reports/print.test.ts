import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launch, skipped } from "../../support/browser.ts";
import { pagesOfEverySort } from "./pages.ts";

const pages = hasBrowser ? await pagesOfEverySort() : new Map<string, string>();
const weekly = [...pages.keys()].filter((name) => name.includes("week"));

/** A line of text on a sheet; places in points from the lower left corner. */
interface Printed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly printed: readonly Printed[];
}

describe.skipIf(!hasBrowser)(`each report on paper${skipped}`, () => {
  let browser: Browser;
  const sheets = new Map<string, readonly Sheet[]>();
  const words = new Map<string, readonly string[]>();
  const headings = new Map<string, readonly string[]>();
  beforeAll(async () => {
    browser = await launch();
    const page = await browser.newPage();
    for (const [name, html] of pages) {
      await page.emulateMedia({ media: "print" });
      await page.setContent(html);
      headings.set(
        name,
        await page.evaluate("[...document.querySelectorAll('section > h2')].map((h) => h.innerText)"),
      );
      words.set(name, wordsOf(await page.evaluate("document.querySelector('main').innerText")));
      sheets.set(name, await sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true })));
    }
  }, 120_000);
  afterAll(() => browser?.close());

  const all = [...pages.keys()];
  test.each(all)("%s: A4 upright, and no text beyond its margins", (name) => {
    for (const { width, height, printed } of sheets.get(name) ?? []) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      for (const { left, right, bottom, text } of printed) {
        expect({
          text,
          inside: left >= 30 && right <= width - 30 && bottom >= 14 && bottom <= height - 30,
        }).toEqual({
          text,
          inside: true,
        });
      }
    }
  });

  test.each(all)("%s: every sheet has its number", (name) => {
    const of = sheets.get(name) ?? [];
    of.forEach(({ printed }, index) => {
      expect(textOf(printed)).toContain(`Page ${index + 1} of ${of.length}`);
    });
  });

  test.each(all)("%s: every word that the page shows is printed", (name) => {
    const printed = (sheets.get(name) ?? []).map((sheet) => textOf(sheet.printed)).join(" ");
    const without = printed.replaceAll(/\s+/gu, "");
    expect((words.get(name) ?? []).filter((word) => !without.includes(word))).toEqual([]);
  });

  test.each(all)("%s: no heading ends a sheet", (name) => {
    for (const { printed } of sheets.get(name) ?? []) {
      const content = printed.filter(({ bottom }) => bottom > 42);
      const lowest = Math.min(...content.map(({ bottom }) => bottom));
      const last = content.filter(({ bottom }) => bottom < lowest + 2).map(({ text }) => text);
      expect(headings.get(name)).not.toContain(last.join(" ").trim());
    }
  });

  test.each(weekly)(
    "%s: the first sheet holds the sentence, the four answers and the week in figures",
    (name) => {
      const [first, second] = (sheets.get(name) ?? []).map(({ printed }) => textOf(printed));
      for (const said of [
        "Judged as of",
        "How did we do?",
        "Who is failing?",
        "Getting worse, or noise?",
        "What must I raise today?",
        "The week in figures",
        "Longest working days late",
      ]) {
        expect(first).toContain(said);
      }
      expect(second).toMatch(/^Page 2 of \d+ CRS compliance The (?:contracts|regions)/u);
    },
  );
});

const textOf = (printed: readonly Printed[]) =>
  printed
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/\s+/gu, " ")
    .trim();

const wordsOf = (text: string) =>
  [...new Set(text.split(/\s+/u))].filter((word) => /[\p{L}\p{N}]/u.test(word));

async function sheetsOf(pdf: Uint8Array): Promise<readonly Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const printed = items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              text: item.str,
              left: Number(item.transform[4]),
              right: Number(item.transform[4]) + item.width,
              bottom: Number(item.transform[5]),
            },
          ]
        : [],
    );
    sheets.push({ width, height, printed });
  }
  await document.destroy();
  return sheets;
}
