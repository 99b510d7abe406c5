/**
 * `npm run measure:report [-- 1000 10000 100000]`: how long the weekly report of a region with so many cases takes, and
 * how much memory at most; each in a process of its own, with the heap that a function of 1,024 MiB has for it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateCaseload } from "../../infra/local/sample/index.ts";
import type { CrsCase } from "../../shared/case/index.ts";
import { parsed, tellingErrors, UnusableArguments } from "../../shared/command-line/index.ts";
import { weeklyReport } from "../../shared/reports/index.ts";
import { parseInstant } from "../../shared/time/index.ts";
import { casesOf } from "../infra/local/sample/monitored.ts";

const now = parseInstant("2026-11-16T07:00:00Z");
const week = "2026-W46";
/** In MiB: the measurement fails above it. */
const MOST = 512;
/** In MiB: what is left of 512 for the heap beside code, buffers and stacks. */
const HEAP = 200;

/** So many cases of one region, made from some that were lived through when they are asked for: none is held. */
function* manyCases(howMany: number, some: readonly CrsCase[]): Iterable<CrsCase> {
  for (let number = 0; number < howMany; number++) {
    const c = some[number % some.length];
    if (!c?.referral) continue;
    const contract = { ...c.referral.contract, region: "J" as const };
    const reference = `M${number.toString(36).toUpperCase().padStart(7, "0")}`;
    yield { ...c, id: `referral-${number}`, referral: { ...c.referral, reference, contract } };
  }
}

/** Some cases that were lived through, written down so that the process that is measured need not make them. */
function writeSomeCases(folder: string): string {
  const { arrivals } = generateCaseload({ seed: 7, until: now, weeks: 6, referrals: 600 });
  const some = [...casesOf(arrivals).values()].filter(({ referral }) => referral !== undefined);
  const file = join(folder, "cases.json");
  writeFileSync(file, JSON.stringify(some));
  return file;
}

async function measure(howMany: number, file: string): Promise<void> {
  const some = JSON.parse(readFileSync(file, "utf8")) as readonly CrsCase[];
  const began = performance.now();
  const report = await weeklyReport({
    region: "J",
    week,
    now,
    cases: manyCases(howMany, some),
    previous: [],
  });
  const seconds = (performance.now() - began) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  if (peak > MOST) process.exitCode = 1;
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  console.log(
    [
      `${howMany.toLocaleString("en-GB").padStart(8)} cases`,
      `${seconds.toFixed(1).padStart(6)} s`,
      `${Math.round((1_000_000 * seconds) / howMany)
        .toString()
        .padStart(5)} µs a case`,
      `at most ${Math.round(peak)} MiB`,
      `page ${megabytes(Buffer.byteLength(report.html))}`,
      `spreadsheet ${megabytes(report.spreadsheet.length)}`,
      `CSV ${megabytes(report.obligations?.length ?? 0)}`,
    ].join("  "),
  );
}

const usage = `npm run measure:report [-- CASES …]   how long the weekly report of a region with so many cases takes, and
                                       how much memory at most; 1000, 10000 and 100000 unless told

  --help   print this

Exit code: 0 each stayed under ${MOST} MiB; 1 one did not; 2 the command could not be used.`;

function sizesIn(positionals: readonly string[]): readonly number[] {
  const unusable = positionals.find((text) => !/^[1-9]\d{0,6}$/u.test(text));
  if (unusable !== undefined)
    throw new UnusableArguments(`Found ${unusable} as a number of cases; expected 1 to 9999999.`);
  return positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000, 100_000];
}

/** Each size in a process of its own. */
function measureEach(sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "measure-report-"));
  try {
    const file = writeSomeCases(folder);
    for (const size of sizes) {
      const self = fileURLToPath(import.meta.url);
      const child = [`--max-old-space-size=${HEAP}`, self, "--in", file, String(size)];
      const { status } = spawnSync(process.execPath, child, { stdio: "inherit" });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await tellingErrors(usage, [], async () => {
  const { values, positionals } = parsed({
    args: process.argv.slice(2),
    allowPositionals: true,
    // `in` is how the command calls itself: the file with the cases of one measurement.
    options: { help: { type: "boolean" }, in: { type: "string" } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const sizes = sizesIn(positionals);
  if (values.in === undefined) measureEach(sizes);
  else for (const size of sizes) await measure(size, values.in);
});
