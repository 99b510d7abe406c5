import { execFile } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSheet } from "../../reports/xlsx.ts";
import { file, row } from "./checked.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const cli = join(root, "shared/sources/performance-report/cli/check.ts");

const run = (...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

describe("npm run check", () => {
  let folder: string;
  const inFolder = (name: string) => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "check-"));
    for (const name of ["performance-report.csv", "performance-report-with-mistakes.csv"])
      copyFileSync(join(root, "examples", name), inFolder(name));
    writeFileSync(inFolder("one.csv"), file(row()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("prints the figures of each contract and writes report and spreadsheet beside the file", async () => {
    const { code, stdout, stderr } = await run(inFolder("performance-report.csv"), "--as-of", "2026-11-20");
    expect([code, stderr]).toEqual([0, ""]);
    for (const contract of ["EXAMPLE_ACC_1", "EXAMPLE_ETE_1", "EXAMPLE_PWB_1", "EXAMPLE_WOS_1"])
      expect(stdout).toContain(`${contract}, region not known, `);
    expect(stdout).toMatch(/^Rule +Due +Met +Missed +Offered +Share +Open +Ahead +Waived +Overdue/mu);
    expect(stdout).toContain("Judged as of Friday 20 November 2026 at 23:59, from 60 referrals");
    expect(stdout).toContain(inFolder("performance-report.compliance.html"));
    const html = readFileSync(inFolder("performance-report.compliance.html"), "utf8");
    expect(html).toContain("<h1>CRS compliance: performance-report.csv</h1>");
    const { cells } = readSheet(readFileSync(inFolder("performance-report.compliance.xlsx")), 1);
    expect(cells.length).toBeGreaterThan(200);
  });

  test("says every mistake by line and column, judges the rest, writes all, and exits with 1", async () => {
    const { code, stdout } = await run(
      inFolder("performance-report-with-mistakes.csv"),
      "--as-of",
      "2026-11-20",
    );
    expect(code).toBe(1);
    expect(stdout.match(/^ {2}line \d+.*?:/gmu)).toEqual([
      "  line 1, end_of_sentence_date:",
      "  line 1, sentence_ends:",
      "  line 4, date_referral_received:",
      "  line 6:",
      "  line 9, referral_id:",
      "  line 11, count_of_sessions_attended:",
      "  line 12, end_requested_by_pp_reason:",
      "  line 14, saa_attended_on_time:",
      "  line 14, date_intervention_to_be_completed_by:",
    ]);
    expect(stdout).toContain("from 6 referrals");
    expect(existsSync(inFolder("performance-report-with-mistakes.compliance.html"))).toBe(true);
  });

  test("--json prints obligations and problems and nothing else, and writes no file", async () => {
    const { code, stdout, stderr } = await run(inFolder("one.csv"), "--as-of", "2022-06-15", "--json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({
      asOf: "2022-06-15T22:59:59.999Z",
      obligations: [
        {
          referral: "AA0001AC",
          obligation: "initial-assessment",
          opened: "2022-05-27T09:00:00.000Z",
          due: "2022-06-14T23:00:00.000Z",
          dueDay: "2022-06-14",
          state: "missed",
          met: null,
          workingDaysLate: 1,
        },
      ],
      problems: [],
    });
    expect(readdirSync(folder).filter((name) => name.startsWith("one."))).toEqual(["one.csv"]);
  });

  test("--json with problems exits with 1, after all has been printed", async () => {
    const { code, stdout } = await run(inFolder("performance-report-with-mistakes.csv"), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout).problems).toHaveLength(9);
  });

  test("--out names another folder, which is made if need be", async () => {
    const out = inFolder("deep/down");
    expect((await run(inFolder("one.csv"), "--out", out)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["one.compliance.html", "one.compliance.xlsx"]);
  });

  test("--help says how it is used", async () => {
    const { code, stdout } = await run("--help");
    expect(code).toBe(0);
    for (const option of ["--as-of", "--json", "--out", "Exit code"]) expect(stdout).toContain(option);
  });

  test.each([
    ["no file", [], "Found no file"],
    ["two files", ["a.csv", "b.csv"], "Found a second file"],
    ["an option that does not exist", ["a.csv", "--asof", "2022-06-14"], "--asof"],
    [
      "a moment that is none",
      ["a.csv", "--as-of", "14/06/2022"],
      'Found "14/06/2022" where a moment was expected',
    ],
    ["a file that is not there", ["not-there.csv"], "Cannot read not-there.csv: there is no such file"],
  ])("%s: says so on stderr and exits with 2", async (_, args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at /mu);
  });

  test("a folder in place of the file, and a place where nothing can be written, exit with 2", async () => {
    mkdirSync(inFolder("folder.csv"));
    const read = await run(inFolder("folder.csv"));
    expect([read.code, read.stderr]).toEqual([2, expect.stringContaining("it is a folder")]);
    const written = await run(inFolder("one.csv"), "--out", inFolder("one.csv"));
    expect([written.code, written.stderr]).toEqual([
      2,
      expect.stringContaining("Name another folder with --out"),
    ]);
  });
});
