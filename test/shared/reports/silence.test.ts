import { describe, expect, test } from "vitest";
import { weeklyReport } from "../../../shared/reports/index.ts";
import { parseLocalDate } from "../../../shared/time/index.ts";
import { at } from "../../support/london.ts";

type Request = Parameters<typeof weeklyReport>[0];
const silent = [
  { region: "D", since: parseLocalDate("2026-11-11") },
  { region: "J", since: parseLocalDate("2026-11-12") },
] as const;

async function reported(region: Request["region"], more: Partial<Request> = {}) {
  const request: Request = { region, week: "2026-W46", now: at("2026-11-16 07:00"), cases: [], previous: [] };
  const { html, text } = await weeklyReport({ ...request, ...more });
  return { html: html.replaceAll(/<[^>]+>/gu, " "), text: text.replaceAll(/\s+/gu, " ") };
}

describe("a weekly report of a region from which nothing arrives", () => {
  test("says so before its figures, and since when", async () => {
    const { html, text } = await reported("J", { silent: silent.slice(1) });
    const line =
      "No event has arrived from this region since Thursday 12 November 2026: the figures may be too good.";
    expect(text).toContain(line);
    expect(html).toContain(line);
    expect(text.indexOf("may be too good")).toBeLessThan(text.indexOf("How did we do?"));
  });

  test("names each region where it is about all of them", async () => {
    const { text } = await reported("national", { silent });
    expect(text).toContain("No event has arrived from Wales since Wednesday 11 November 2026");
    expect(text).toContain("No event has arrived from London since Thursday 12 November 2026");
  });

  test.each([{}, { silent: [] }])("says nothing of it where events arrive", async (more) => {
    const { html, text } = await reported("J", more);
    expect(html + text).not.toMatch(/Nothing arrives|has arrived/u);
  });
});
