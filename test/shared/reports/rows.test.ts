import { describe, expect, test } from "vitest";
import { sampleWeeks } from "./sample-weeks.ts";

const asList = (tokens: string) => tokens.split(" ");

describe.each(["E", "national"] as const)("the rows behind the figures of %s", async (region) => {
  const html = (await sampleWeeks({ seed: 3, referrals: 300, weeks: 3 }).reports(region)).at(-1)?.html ?? "";
  const rows = [...html.matchAll(/<details data-t="([^"]*)"/gu)].map(
    ([, tokens = ""]) => new Set(asList(tokens)),
  );
  const figures = [...html.matchAll(/<a href="#rows" data-t="([^"]*)">([^<]*)<\/a>/gu)].map(
    ([, tokens = "", text = ""]) => ({ tokens: asList(tokens), figure: Number(text.replaceAll(",", "")) }),
  );
  const counted = (tokens: readonly string[]) =>
    rows.filter((row) => tokens.every((token) => row.has(token))).length;

  test("each figure that leads to rows is the number of those rows", () => {
    expect(figures.length).toBeGreaterThan(30);
    for (const { tokens, figure } of figures) {
      expect({ tokens, rows: counted(tokens) }).toEqual({ tokens, rows: figure });
    }
  });

  test("each bar of the overdue leads to as many rows as it is long", () => {
    const bars = [...html.matchAll(/<g data-t="([^"]*)"/gu)].map(([, tokens = ""]) => asList(tokens));
    const overdue = bars.map(counted);
    expect(bars).toHaveLength(5);
    expect(overdue.reduce((sum, count) => sum + count)).toBe(counted(["overdue", "under-contract"]));
  });

  test("each row says its source, since when it is owed, and of a deadline each day that was counted", () => {
    const opened = [...html.matchAll(/<details data-t="[^"]*".*?<\/details>/gsu)].map(([row]) => row);
    for (const row of opened) {
      expect(row).toMatch(/<dt>Owed from<\/dt><dd>.+?<\/dd>/u);
      expect(row).toMatch(/<dt>Source<\/dt><dd>.+?<\/dd>/u);
    }
    const assessment = opened.find(
      (row) => row.includes("rule-initial-assessment ") || row.includes('rule-initial-assessment"'),
    );
    expect(assessment).toMatch(/<dt>Days counted<\/dt><dd>.*working day 1 of 10; .*working day 10 of 10/u);
    expect(assessment).toMatch(/: Saturday; [^;]*: Sunday;/u);
  });
});
