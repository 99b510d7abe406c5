import { describe, expect, test } from "vitest";
import { printedByContract } from "../../../shared/reports/index.ts";
import { rowsOf } from "../../../shared/reports/period/spreadsheet.ts";
import { periodStandingOf } from "../../../shared/reports/period/standing.ts";
import { at } from "../../support/london.ts";
import { contracts } from "./caseload.ts";
import { judged } from "./judged.ts";
import { somePeriod } from "./pages.ts";

const asOf = at("2026-11-16 07:00");

describe("where things stand at the end of a period", () => {
  const all = [
    judged("A", { state: "met", met: "2026-11-09 09:00" }),
    judged("B", { state: "met", met: "2026-11-09 09:00", due: "2026-11-16" }),
    judged("C", { state: "missed", due: "2026-11-02" }),
    judged("D", { state: "missed", met: "2026-11-12 09:00", mitigation: "offered" }),
    judged("E", { state: "waived", waived: "2026-11-09 09:00", due: "2027-01-29" }),
    judged("F", { state: "open", due: "2026-11-16" }),
    judged("G", { state: "held", due: "2026-11-16" }),
  ];

  test("each obligation is in one figure, and what was done ahead of its day has not fallen due", () => {
    expect(periodStandingOf(all, asOf)).toEqual({
      met: 1, // A
      ahead: 1, // B
      missed: 2, // C, D
      offered: 1, // D
      waived: 1, // E
      open: 1, // F
      held: 1, // G
      overdue: 1, // C
      medianLate: 10,
      longestLate: 10,
    });
  });

  test.each([
    ["a millisecond before its time runs out", "2026-11-16 23:59:59.999", 1, 1],
    ["when its time has run out", "2026-11-17 00:00", 2, 0],
  ])("what was done ahead counts as met %s (%s): %i met, %i ahead", (_, moment, met, ahead) => {
    expect(periodStandingOf(all, at(moment))).toMatchObject({ met, ahead });
  });
});

describe("what a terminal shows", () => {
  test("is a table for each contract and provider, and one for all", () => {
    const text = printedByContract({
      asOf,
      judged: [
        judged("A", { state: "missed" }),
        judged("B", { state: "met", met: "2026-11-09 09:00", of: { contract: contracts.work } }),
        judged("C", { rule: "action-plan-approval", subject: "plan", state: "missed" }),
      ],
    });
    const rows = text.split("\n").map((line) => line.replace(/ {2,}/gu, " | "));
    expect(rows).toContain("Accommodation (TEST-1), London, Tin Kettle Futures");
    expect(rows).toContain("Education, Training and Employment (ETE) (TEST-2), London, Paper Lighthouse");
    expect(rows).toContain(
      "Action plan approved (practitioner) | 1 | 0 | 1 | 0 | 0 of 1 | 0 | 0 | 0 | 1 | 4 | 4",
    );
    expect(rows).toContain("All contracts");
    expect(rows.at(-1)).toBe("Under the contract, together | 2 | 1 | 1 | 0 | 1 of 2 | 0 | 0 | 0 | 1 | 4 | 4");
  });

  test("says so where nothing was owed", () => {
    expect(printedByContract({ asOf, judged: [] })).toBe("No obligation had opened by then.");
  });
});

test("a spreadsheet that cannot list all lists what is missed or open first", () => {
  const [met, waived, missed, open] = [
    judged("A", { state: "met", met: "2026-11-09 09:00" }),
    judged("B", { state: "waived", waived: "2026-11-09 09:00" }),
    judged("C", { state: "missed" }),
    judged("D", { state: "open", due: "2026-11-20" }),
  ] as const;
  expect(rowsOf([met, waived, missed, open], 3)).toEqual([missed, open, met]);
  expect(rowsOf([met, waived, missed, open], 4)).toEqual([met, waived, missed, open]);
});

test("the page of a period says the figures, the longest overdue and the problems", async () => {
  const { html } = await somePeriod();
  for (const said of [
    "1 of the 2 contractual deadlines that fell due were met on time: 1 met, 1 missed, 1 of them although offered in time. 1 is overdue now.",
    "Contract by contract",
    "Yes: offered in time, and the person did not come",
    "Found &quot;&lt;b&gt;13 May&lt;/b&gt;&quot;, expected a time.",
  ]) {
    expect(html).toContain(said);
  }
});
