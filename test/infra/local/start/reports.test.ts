import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { copyReports, type WrittenReports } from "../../../../infra/local/start/reports.ts";

const folder = mkdtempSync(join(tmpdir(), "crs-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shelf = (files: Readonly<Record<string, string>>): WrittenReports => ({
  names: async () => Object.keys(files),
  read: async (name) => ({ type: "text/html", content: Buffer.from(files[name] ?? "") }),
});
const filesIn = (path: string) =>
  (readdirSync(path, { recursive: true }) as string[]).filter((name) => /\.\w+$/u.test(name)).sort();

describe("copies of the reports", () => {
  const copies = join(folder, "reports");

  test("lie under their names", async () => {
    expect(
      await copyReports(shelf({ "weekly/2026-W46/A.html": "a", "weekly/2026-W46/B.html": "b" }), copies),
    ).toBe(2);
    expect(filesIn(copies)).toEqual(["weekly/2026-W46/A.html", "weekly/2026-W46/B.html"]);
    expect(readFileSync(join(copies, "weekly/2026-W46/B.html"), "utf8")).toBe("b");
  });

  test("replace those of an earlier run", async () => {
    await copyReports(shelf({ "weekly/2026-W47/A.html": "new" }), copies);
    expect(filesIn(copies)).toEqual(["weekly/2026-W47/A.html"]);
  });

  test("stay inside the folder, whatever a name says", async () => {
    writeFileSync(join(folder, "mine.html"), "mine");
    await copyReports(shelf({ "../mine.html": "yours" }), copies);
    expect(readFileSync(join(folder, "mine.html"), "utf8")).toBe("mine");
    expect(filesIn(copies)).toEqual([]);
  });
});
