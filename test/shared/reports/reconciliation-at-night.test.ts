import { describe, expect, test } from "vitest";
import { weeklyReport } from "../../../shared/reports/index.ts";
import { at } from "../../support/london.ts";
import { casesOf, referral } from "./caseload.ts";

const heading = "Checked against Refer and Monitor";
const reported = async (reconciliation?: { read: number; corrected: number; learnt: number }) => {
  const cases = casesOf(referral("METONTIME").sent("2026-10-26 09:00"));
  const request = {
    region: "J",
    week: "2026-W46",
    now: at("2026-11-16 07:00"),
    cases,
    previous: [],
  } as const;
  const { text, html } = await weeklyReport({ ...request, ...(reconciliation && { reconciliation }) });
  return { text: text.replace(/\s+/gu, " "), html };
};

describe("the weekly report says how far what is announced could be trusted", () => {
  test.each([
    {
      name: "with corrections, and what is never announced",
      figures: { read: 1_312, corrected: 7, learnt: 40 },
      says: [
        "1,312 times in this week",
        "7 corrections in 1,312 cases read: something had not been announced, or had been announced and was not so.",
        "In 40 more there was something new that is never announced",
      ],
    },
    {
      name: "with one correction in one case",
      figures: { read: 1, corrected: 1, learnt: 0 },
      says: ["1 time in this week", "1 correction in 1 case read:"],
    },
    {
      name: "without any",
      figures: { read: 312, corrected: 0, learnt: 0 },
      says: ["No correction was needed in the 312 cases read."],
    },
  ])("$name", async ({ figures, says }) => {
    const { text, html } = await reported(figures);
    expect(html).toContain(heading);
    for (const words of says) expect(text).toContain(words);
    if (figures.learnt === 0) expect(text).not.toContain("never announced");
  });

  test.each([undefined, { read: 0, corrected: 0, learnt: 0 }])(
    "and nothing where nothing was read again: %o",
    async (figures) => {
      expect((await reported(figures)).html).not.toContain(heading);
    },
  );
});
