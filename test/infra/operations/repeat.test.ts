import { describe, expect, test } from "vitest";
import { UnusableArguments } from "../../../infra/operations/command-line.ts";
import type { Invoked, PlannedFunction } from "../../../infra/operations/planned-functions.ts";
import { type RepeatCommand, readArguments } from "../../../infra/operations/repeat/arguments.ts";
import { type Repeated, repeat } from "../../../infra/operations/repeat/repeat.ts";
import { sayRepeated } from "../../../infra/operations/repeat/say.ts";
import { REPORT_AUDIENCES } from "../../../infra/settings.ts";
import { readPlannedReport, readPlannedRun } from "../../../shared/edge/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { at, justAfter } from "../../support/london.ts";

const seven = at("2026-11-16 07:00");
const now = at("2026-11-18 11:20");

describe("the command", () => {
  test.each([
    [["--scan"], { run: "scan-deadlines", at: undefined, regions: [] }],
    [["--scan", "--at", "2026-11-16T07:00Z"], { run: "scan-deadlines", at: seven, regions: [] }],
    [["--reconciliation"], { run: "reconcile-cases", at: undefined, regions: [] }],
    [
      ["--report", "--week", "2026-W46"],
      { run: "write-weekly-report", at: seven, regions: REPORT_AUDIENCES },
    ],
    [
      ["--report", "--week", "2026-W46", "--region", "A", "--region", "national", "--region", "A"],
      { run: "write-weekly-report", at: seven, regions: ["A", "national"] },
    ],
  ])("%j is understood", (args, expected) => {
    expect(readArguments(args)).toEqual({ ...expected, stage: undefined });
    expect(readArguments([...args, "--stage", "prod"])).toEqual({ ...expected, stage: "prod" });
  });

  test("in summer a week's reports are planned for 07:00 of London's clock too", () => {
    expect(readArguments(["--report", "--week", "2026-W28"])).toMatchObject({ at: at("2026-07-13 07:00") });
  });

  test.each([
    [[], "one of --scan, --report"],
    [["--scan", "--report", "--week", "2026-W46"], "one of --scan, --report"],
    [["--scan", "--at", "yesterday"], "--at yesterday; expected an instant"],
    [["--scan", "--week", "2026-W46"], "--week or --region without --report"],
    [["--report"], "no --week; expected an ISO week"],
    [["--report", "--week", "2026-W54"], "--week 2026-W54; expected an ISO week"],
    [["--report", "--week", "46"], "--week 46; expected an ISO week"],
    [["--report", "--week", "2026-W46", "--region", "Z"], "--region Z; expected one of A, B"],
    [["--report", "--week", "2026-W46", "--at", "2026-11-16T07:00Z"], "--at with --report"],
    [["--scann"], "--scann"],
  ])("%j is refused: %s", (args, said) => {
    expect(() => readArguments(args)).toThrow(UnusableArguments);
    expect(() => readArguments(args)).toThrow(said);
  });

  test("may ask for help", () => expect(readArguments(["-h"])).toBe("help"));
});

async function repeated(args: readonly string[], outcomes: readonly Invoked[] = [], present: Instant = now) {
  const invoked: [PlannedFunction, unknown][] = [];
  const place = {
    now: async () => present,
    invokePlanned: async (run: PlannedFunction, event: string): Promise<Invoked> => {
      invoked.push([run, JSON.parse(event)]);
      return outcomes[invoked.length - 1] ?? { ok: true, answer: { cases: 1 } };
    },
  };
  const runs: Repeated[] = [];
  for await (const one of repeat(readArguments(args) as RepeatCommand, place)) runs.push(one);
  return { invoked, runs };
}

describe("repeating", () => {
  test("a scan has it scan as of now", async () => {
    const { invoked } = await repeated(["--scan"]);
    expect(invoked).toEqual([["scan-deadlines", { scheduledTime: now, function: "scan-deadlines" }]]);
    expect(readPlannedRun(invoked[0]?.[1])).toEqual({ now });
  });

  test("a scan of some time has it scan as of then", async () => {
    const { invoked } = await repeated(["--scan", "--at", "2026-11-16T07:00Z"]);
    expect(readPlannedRun(invoked[0]?.[1])).toEqual({ now: seven });
  });

  test("the reports of a week has each of them written, as was planned for the Monday after it", async () => {
    const { invoked } = await repeated(["--report", "--week", "2026-W46"]);
    expect(invoked.map(([run]) => run)).toEqual(REPORT_AUDIENCES.map(() => "write-weekly-report"));
    expect(invoked.map(([, event]) => readPlannedReport(event))).toEqual(
      REPORT_AUDIENCES.map((region) => ({ now: seven, region })),
    );
  });

  test("goes on with the other regions when one fails, and says so of that one", async () => {
    const args = ["--report", "--week", "2026-W46", "--region", "A", "--region", "B"];
    const { runs } = await repeated(args, [
      { ok: false, reason: "EmailNotAccepted" },
      { ok: true, answer: { region: "B", week: "2026-W46", cases: 7, emailed: true } },
    ]);
    expect(runs.map((run) => sayRepeated("write-weekly-report", run))).toEqual([
      "Report of A as of Monday 16 November 2026 at 07:00: failed with EmailNotAccepted; the log of write-weekly-report says where",
      "Report of B as of Monday 16 November 2026 at 07:00: week 2026-W46, cases 7, emailed true",
    ]);
  });

  test.each([
    ["when it falls", seven, false],
    ["after that", justAfter(seven), false],
    ["a minute before", at("2026-11-16 06:59"), true],
  ])("of a Monday report %s", async (_when, present, refused) => {
    const work = repeated(["--report", "--week", "2026-W46", "--region", "A"], [], present);
    if (refused) await expect(work).rejects.toThrow(UnusableArguments);
    else expect((await work).invoked).toHaveLength(1);
  });
});
