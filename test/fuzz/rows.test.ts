import fc from "fast-check";
import { expect, test } from "vitest";
import { columns } from "../../shared/sources/performance-report/columns.ts";
import { eventsOfRow, readPerformanceReport } from "../../shared/sources/performance-report/index.ts";
import { canary, expectClean, patience, RUNS } from "./odd.ts";

test(
  "10,000 odd rows of a performance report: each is read, or told by its line, and no case-worker's name is",
  patience,
  async () => {
    const header = columns.map(({ name }) => name).join(",");
    const good = (number: number) => [
      `AA${number}AC`,
      `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
      "CCS_0001",
      "TIN_KETTLE",
      canary.replaceAll(",", ""),
      "X900001",
      "2022-05-27T09:00Z",
      ...Array<string>(5).fill(""),
      "false",
      ...Array<string>(14).fill(""),
    ];
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        canary,
        `"${canary}"`,
        '"',
        "2022-02-30T09:00Z",
        "9999-12-31T23:59Z",
        "-1",
        "1e9",
        "true",
        "\u0000",
      ),
      fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replaceAll("\n", " ")),
    );
    const rows = fc.sample(fc.array(fc.tuple(fc.nat(26), cell), { maxLength: 3 }), {
      numRuns: RUNS,
      seed: 4,
    });
    const lines = rows.map((changes, number) => {
      const cells = good(number);
      for (const [place, put] of changes) cells[place] = put;
      return cells.join(",");
    });
    async function* file() {
      yield Buffer.from(`${header}\n${lines.join("\n")}\n`);
    }
    const { rows: read, problems } = await readPerformanceReport(file());
    expect(read.length).toBeGreaterThan(RUNS / 10);
    expect(problems.length).toBeGreaterThan(RUNS / 10);
    for (const row of read) for (const one of eventsOfRow(row, "J")) expectClean(JSON.stringify(one));
  },
);
