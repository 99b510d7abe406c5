import { describe, expect, test } from "vitest";
import { weeklyReport } from "../../../shared/reports/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

/** Due by the end of Monday 16 November 2026; the week from the 9th to the 15th is 2026-W46. */
const due = "2026-11-17 00:00";
const sent = (id: string) => new Story(id).sent("2026-11-02 09:00");
const snoozedAt = (id: string, when: string, until: string) =>
  sent(id).snoozed(when, "initial-assessment", due, until, { reason: "booked" });

const reportOf = async (...stories: Story[]) =>
  await weeklyReport({
    region: "J",
    week: "2026-W46",
    now: at("2026-11-16 07:00"),
    cases: stories.map((story) => story.case),
    previous: [],
  });

describe("what was acknowledged, in the weekly report", () => {
  test.each([
    ["the Sunday before", "2026-11-08 23:59:59.999", false],
    ["the Monday of the week", "2026-11-09 00:00", true],
    ["its Sunday", "2026-11-15 23:59:59.999", true],
    ["the Monday of the report", "2026-11-16 00:00", false],
  ])("on %s", async (_when, when, isShown) => {
    const until = when.startsWith("2026-11-08") ? "2026-11-12" : "2026-11-17";
    const story =
      when < "2026-11-12"
        ? snoozedAt("case-1", when, until.replace("17", "13"))
        : snoozedAt("case-1", when, until);
    const { html, text } = await reportOf(story);
    expect([html, text].map((page) => page.includes("Acknowledged in the week"))).toEqual([isShown, isShown]);
  });

  test("says what, by whom in what capacity, why, until when and how often, those asked for most often first", async () => {
    const once = snoozedAt("case-1", "2026-11-11 09:00", "2026-11-13");
    const twice = snoozedAt("case-2", "2026-11-10 09:00", "2026-11-12").snoozed(
      "2026-11-12 09:00",
      "initial-assessment",
      due,
      "2026-11-16",
      { reason: "person-unavailable", by: "manager" },
    );
    const { html } = await reportOf(once, twice);
    const section = html.split("Acknowledged in the week")[1]?.split("</section>")[0] ?? "";
    const rows = section.split("<tbody>")[1]?.split("<tr>").slice(1) ?? [];
    expect(rows.map((row) => row.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|"))).toEqual([
      expect.stringMatching(
        /12 November 2026\|Manager\|The person on probation is not available\|16 November 2026\|2\|Open/,
      ),
      expect.stringMatching(
        /11 November 2026\|Provider\|It is booked or agreed for a later day\|13 November 2026\|1\|Open/,
      ),
    ]);
  });

  test("changes no figure", async () => {
    const { figures } = await reportOf(snoozedAt("case-1", "2026-11-11 09:00", "2026-11-13"));
    expect(figures).toEqual((await reportOf(sent("case-1"))).figures);
  });

  test("shows no more than twenty, and says how many there are", async () => {
    const stories = Array.from({ length: 21 }, (_, n) =>
      snoozedAt(`case-${n}`, "2026-11-11 09:00", "2026-11-13"),
    );
    const { html } = await reportOf(...stories);
    expect(html).toContain("21 actions, the 20 that were acknowledged most often");
  });
});
