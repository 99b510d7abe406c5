import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weeklyReport } from "../../../shared/reports/index.ts";
import { pageAsEmail } from "../../../shared/reports/page/email.ts";
import { pageAsHtml } from "../../../shared/reports/page/html.ts";
import type { Page } from "../../../shared/reports/page/model.ts";
import { script } from "../../../shared/reports/page/script.ts";
import { pageAsText } from "../../../shared/reports/page/text.ts";
import { at } from "../../support/london.ts";
import { sampleWeeks } from "./sample-weeks.ts";

const page = (text: string): Page => ({
  title: text,
  lead: [text],
  answers: [{ question: text, answer: text, sentences: [text], items: [text] }],
  overview: { heading: text, tables: [] },
  sections: [
    {
      heading: text,
      sides: [[{ caption: text, columns: [{ label: text }], rows: [{ cells: [{ text }] }] }]],
      charts: [{ title: text, statement: text, alternative: text, svg: "<svg></svg>" }],
      tables: [{ caption: text, columns: [{ label: text }], rows: [] }],
    },
  ],
  definitions: [{ term: text, meaning: text }],
});

/** The words and figures that a reader meets, in order, without where one line ends and the next begins. */
const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

function visibleText(html: string): string {
  const marks: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return html
    .replace(/<head>.*<\/head>/su, " ")
    .replace(/<[^>]*>/gu, " ")
    .replace(/&(\w+|#x27);/gu, (entity, name: string) => marks[name] ?? entity);
}

describe.each([
  ["page", pageAsHtml, 16, [script]],
  ["e-mail", pageAsEmail, 16, []],
] as const)("a report as HTML: the %s", (_, asHtml, times, scripts) => {
  test("lets no text become markup", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("<script>alert(1)</script>", "<img src=x onerror=y>", '"><b>', "</style>", "&lt;"),
        (text) => {
          const html = asHtml(page(text));
          const [, rest = ""] = html.split("</style></head>");
          const body = scripts.reduce((left, own) => left.replace(`<script>${own}</script>`, ""), rest);
          expect(body.match(/<(?:script|img|b|\/style)\b/u)).toBeNull();
          expect(visibleText(body).split(text).length - 1).toBe(times);
        },
      ),
    );
  });

  test("is one file: no script but the page's own, no image, no address of any other, and a policy that forbids to fetch one", () => {
    const html = asHtml(page("x"));
    expect([...html.matchAll(/<script>(.*?)<\/script>/gsu)].map(([, code]) => code)).toEqual(scripts);
    expect(html).not.toMatch(/<script[^>]|<img|<link|<iframe|@import|url\(|https?:/u);
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;/u);
  });
});

describe("a report as plain text", () => {
  test("has lines of at most 78 characters, of a region's whole week", async () => {
    const report = (await sampleWeeks({ seed: 5, referrals: 200, weeks: 2 }).reports("E")).at(-1);
    expect(report?.text.split("\n").filter((line) => line.length > 78)).toEqual([]);
  });

  test("says every fact that the e-mail's HTML does, and none besides; the page says them all", async () => {
    for (const region of ["E", "national"] as const) {
      const report = (await sampleWeeks({ seed: 5, referrals: 200, weeks: 2 }).reports(region)).at(-1);
      const words = (text: string) => new Set(wordsOf(text.replace(/[;:]/gu, " ")));
      const html = report?.emailHtml ?? "";
      const told = words((report?.text ?? "").replace(/^\d\. /gmu, ""));
      // A heading of a column whose cells are all empty is not written.
      const cells = words(visibleText(html.replace(/<thead>.*?<\/thead>/gsu, " ")));
      expect([...cells].filter((word) => !told.has(word))).toEqual([]);
      const shown = words(visibleText(html));
      expect([...told].filter((word) => !shown.has(word))).toEqual([]);
      const onPage = words(visibleText(report?.html ?? ""));
      expect([...told].filter((word) => !onPage.has(word))).toEqual([]);
    }
  });

  test("writes a table that is too wide row by row", () => {
    const text = pageAsText({
      ...page("x"),
      sections: [
        {
          heading: "Wide",
          tables: [
            {
              caption: "Facts",
              columns: [{ label: "Name" }, { label: "First figure" }, { label: "Second figure" }],
              rows: [{ cells: [{ text: "A".repeat(70) }, { text: "1" }, { text: "" }] }],
            },
            {
              caption: "Weeks",
              columns: [{ label: "Week" }, { label: "Share", numeric: true }],
              rows: [{ cells: [{ text: "one" }, { text: "50%" }] }],
            },
          ],
        },
      ],
    });
    expect(text).toContain(`Facts\n- Name: ${"A".repeat(70)}\n  First figure: 1\n`);
    expect(text).toContain("Weeks\nWeek  Share\none     50%\n");
  });
});

describe("what a report never holds", () => {
  test("what a case knows of people and mailboxes beyond references, providers and delivery units", async () => {
    const { known } = sampleWeeks({ seed: 5, referrals: 120, weeks: 1 });
    const { cases = [], week = "", now = at("2026-11-16 07:00") } = known[0] ?? {};
    const canaries = cases.map((c) => ({
      ...c,
      caseworkerEmail: "canary-caseworker@example.org",
      ...(c.referral && {
        referral: {
          ...c.referral,
          crn: "X999999",
          practitioner: c.referral.practitioner.map(({ from, value }) => ({
            from,
            value: {
              ...value,
              email: "canary-practitioner@example.org",
              pduMailbox: "canary-pdu@example.org",
            },
          })),
        },
      }),
    }));
    const report = await weeklyReport({ region: "national", week, now, cases: canaries, previous: [] });
    const everything = [
      report.html,
      report.emailHtml,
      report.text,
      report.subject,
      JSON.stringify(report.figures),
      report.spreadsheet.toString("latin1"),
    ];
    for (const part of everything) expect(part).not.toMatch(/canary|X999999/u);
  });
});
