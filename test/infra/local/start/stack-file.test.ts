import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  NoStackRuns,
  type RunningStack,
  readStackFile,
  removeStackFile,
  writeStackFile,
} from "../../../../infra/local/start/stack-file.ts";

const folder = mkdtempSync(join(tmpdir(), "crs-stack-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, "deep", "stack.json");
const url = "http://127.0.0.1:1";
const running: RunningStack = {
  pid: process.pid,
  apiUrl: url,
  inboxUrl: url,
  deskUrl: url,
  tableName: "table",
  bucketName: "bucket",
  queueUrls: { Events: url },
  environment: { AWS_REGION: "eu-west-2" },
};

describe("the file that tells where the local stack is", () => {
  test("nothing runs while there is none", async () => {
    await expect(readStackFile(path)).rejects.toThrow(NoStackRuns);
    await expect(readStackFile(path)).rejects.toThrow(/npm start/);
  });

  test("is read as it was written, and gone after the stack has stopped", async () => {
    await writeStackFile(running, path);
    expect(await readStackFile(path)).toEqual(running);
    await removeStackFile(path);
    expect(existsSync(path)).toBe(false);
  });

  test("one that a killed process left behind tells of no stack", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    await writeStackFile({ ...running, pid }, path);
    await expect(readStackFile(path)).rejects.toThrow(NoStackRuns);
  });

  test("another process's is left alone", async () => {
    await writeStackFile({ ...running, pid: process.ppid }, path);
    await removeStackFile(path);
    expect(await readStackFile(path)).toMatchObject({ pid: process.ppid });
  });

  test("a broken one tells of no stack", async () => {
    writeFileSync(path, "{");
    await expect(readStackFile(path)).rejects.toThrow(NoStackRuns);
  });
});
