import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readArguments } from "../../../infra/operations/import/arguments.ts";
import {
  fromTheStart,
  progressFileOf,
  readProgress,
} from "../../../infra/operations/import/progress-file.ts";
import { type FileForm, recordsIn, type TakingReport } from "../../../infra/operations/import/records.ts";
import { keepFirst, rejectedFileOf } from "../../../infra/operations/import/rejected-file.ts";
import { ImportStopped, takeIn } from "../../../infra/operations/import/take-in.ts";
import { memoryQueue } from "../../../shared/messaging/index.ts";
import { readingAskedIn } from "../../../shared/monitor/reading/reading-asked.ts";
import { type QueuedEvent, readQueuedEvent } from "../../../shared/sources/full-events/index.ts";
import { at } from "../../support/london.ts";
import { postedReferral } from "../../support/posted.ts";

const receivedAt = at("2026-11-20 10:00");
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crs-import-"));
});
afterEach(() => rm(folder, { recursive: true }));

const line = (number: number, detail = {}) =>
  JSON.stringify(
    postedReferral(
      { riskInformation: "Canary hit a wall", ...detail },
      {
        eventId: `e-${number}`,
        additionalInformation: { referralId: `case-${number}` },
      },
    ),
  );

async function written(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

/** An import as the command runs it, from wherever the last one came to. */
async function run(
  file: string,
  form: FileForm = "json-lines",
  queue = memoryQueue(),
  taking: TakingReport = { region: "J" },
) {
  const progressFile = await progressFileOf(file, "local-1", join(folder, "imports"));
  const rejectedFile = rejectedFileOf(file);
  const before = await readProgress(progressFile);
  await keepFirst(rejectedFile, before.rejected);
  const shown: number[] = [];
  const show = ({ records }: { records: number }) => shown.push(records);
  const outcome = await takeIn(recordsIn(file, form, taking), before, {
    queue,
    receivedAt,
    progressFile,
    rejectedFile,
    show,
  }).catch((error: unknown) => error);
  const rejected = existsSync(rejectedFile) ? (await readFile(rejectedFile, "utf8")).trim().split("\n") : [];
  return {
    outcome,
    shown,
    rejected: rejected.map((one) => JSON.parse(one)),
    ids: queue.messages.map((message) => (message as Partial<QueuedEvent>).event?.eventId),
    messages: queue.messages,
    progressFile,
  };
}

const many = (count: number) => Array.from({ length: count }, (_, number) => line(number)).join("\n");

describe("importing JSON Lines", () => {
  test("puts every event on the queue, its text judged and gone", async () => {
    const { outcome, messages, rejected } = await run(
      await written("a.jsonl", `${line(1)}\n\n${line(2)}\r\n`),
    );
    expect(outcome).toEqual({ records: 2, messages: 2, rejected: 0, done: true });
    expect(rejected).toEqual([]);
    expect(JSON.stringify(messages)).not.toMatch(/canary|wall/iu);
    for (const message of messages) expect(readQueuedEvent(JSON.stringify(message))).toEqual(message);
  });

  test("tells of each line that is rejected where and why, and not what stood there", async () => {
    const bad = line(2, { personName: "Canary" });
    const { outcome, rejected, ids } = await run(
      await written("a.jsonl", [line(1), bad, "{ Canary", "7"].join("\n")),
    );
    expect(outcome).toMatchObject({ records: 4, messages: 1, rejected: 3 });
    expect(ids).toEqual(["e-1"]);
    expect(rejected).toEqual([
      { line: 2, problems: [{ at: "/detail/personName", message: expect.any(String) }] },
      { line: 3, problems: [{ at: null, message: expect.stringContaining("JSON") }] },
      { line: 4, problems: [{ at: "", message: expect.any(String) }] },
    ]);
    expect(JSON.stringify(rejected)).not.toContain("Canary");
  });

  test("goes on where it broke off, and loses and tells nothing twice", async () => {
    const file = await written("a.jsonl", `{\n${many(250)}\n{`);
    const full = memoryQueue((message) =>
      (message as QueuedEvent).event.eventId === "e-230" ? "ServiceUnavailable" : undefined,
    );
    const first = await run(file, "json-lines", full);
    expect(first.outcome).toBeInstanceOf(ImportStopped);
    expect(first.shown).toEqual([100, 200]);

    const second = await run(file);
    expect(second.outcome).toEqual({ records: 252, messages: 250, rejected: 2, done: true });
    expect(second.shown).toEqual([252]);
    expect(second.ids[0]).toBe("e-199");
    expect(new Set([...first.ids, ...second.ids]).size).toBe(250);
    expect(second.rejected.map((one: { line: number }) => one.line)).toEqual([1, 252]);
  });

  test("forgets what a broken import told of lines that it takes up again", async () => {
    const file = await written("a.jsonl", "{\n{");
    await writeFile(rejectedFileOf(file), '{"line":1}\n{"line":2}\n{"line":3}\n');
    await keepFirst(rejectedFileOf(file), 2);
    expect(await readFile(rejectedFileOf(file), "utf8")).toBe('{"line":1}\n{"line":2}\n');
    expect((await run(file)).rejected).toHaveLength(2);
  });

  test("knows a file by what is in it, and each place for itself", async () => {
    const [a, b] = [await written("a.jsonl", line(1)), await written("b.jsonl", line(1))];
    const other = await written("c.jsonl", line(2));
    const of = (file: string, place = "prod") => progressFileOf(file, place, folder);
    expect(await of(a)).toBe(await of(b));
    expect(await of(a)).not.toBe(await of(other));
    expect(await of(a)).not.toBe(await of(a, "dev"));
  });

  test("begins anew where what was noted cannot be read", async () => {
    expect(await readProgress(await written("p.json", '{"records":-1'))).toEqual(fromTheStart);
    expect(await readProgress(join(folder, "none.json"))).toEqual(fromTheStart);
  });
});

describe("importing the performance report", () => {
  test("makes events of its referrals, and tells of rows with mistakes by line and column", async () => {
    const file = await written(
      "report.csv",
      await readFile("examples/performance-report-with-mistakes.csv", "utf8"),
    );
    const { outcome, rejected, ids } = await run(file, "performance-report");
    expect(outcome).toMatchObject({ done: true });
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rejected.length).toBeGreaterThan(0);
    expect(rejected[0]).toEqual({
      line: expect.any(Number),
      problems: [{ at: expect.any(String), message: expect.any(String) }],
    });
  });
});

test("may ask for each referral of a report to be read from the live service instead", async () => {
  const file = await written("report.csv", await readFile("examples/performance-report.csv", "utf8"));
  const { outcome, messages } = await run(file, "performance-report", memoryQueue(), { read: true });
  expect(outcome).toMatchObject({ rejected: 0, done: true });
  expect(messages.length).toBeGreaterThan(50);
  for (const message of messages) {
    expect(readingAskedIn(JSON.stringify(message))).toMatchObject({
      why: "verification",
      askedAt: receivedAt,
    });
  }
});

describe("its arguments", () => {
  const usual = { again: false, read: false, region: undefined, stage: undefined };
  test.each([
    { args: ["a.jsonl"], command: { ...usual, file: "a.jsonl", form: "json-lines" } },
    {
      args: ["a.NDJSON", "--again"],
      command: { ...usual, file: "a.NDJSON", form: "json-lines", again: true },
    },
    {
      args: ["r.csv", "--region", "J", "--stage", "prod"],
      command: {
        file: "r.csv",
        form: "performance-report",
        again: false,
        read: false,
        region: "J",
        stage: "prod",
      },
    },
  ])("$args", ({ args, command }) => expect(readArguments(args)).toEqual(command));

  test.each([
    { args: [], said: "no file" },
    { args: ["a.jsonl", "b.jsonl"], said: "second file" },
    { args: ["a.xlsx"], said: "ends in .jsonl" },
    { args: ["r.csv", "--region", "M"], said: "A to L" },
    { args: ["a.jsonl", "--read"], said: "performance report" },
    { args: ["r.csv", "--regions", "A"], said: "--regions" },
  ])("$args is refused: $said", ({ args, said }) => expect(() => readArguments(args)).toThrow(said));

  test("may ask for help", () => expect(readArguments(["--help"])).toBe("help"));
});
