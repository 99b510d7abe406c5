import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};

/** The commands that are programs of this project, by name. */
const commands = Object.entries(scripts).flatMap(([name, script]) => {
  const [, file] = /^node (\S+\.ts)$/u.exec(script) ?? [];
  return file === undefined ? [] : [{ name, file }];
});

const run = (
  file: string,
  args: readonly string[],
): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const nobody = { ...process.env, CRS_STACK_FILE: "/nonexistent/stack.json" };
    execFile(process.execPath, [file, ...args], { cwd: root, env: nobody }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });

const isTrace = /^\s+at .*:\d+:\d+\)?$/mu;

describe.each(commands)("npm run $name", ({ file }) => {
  test("says what is wrong with an option that it does not know, without a stack trace", async () => {
    const { code, stderr } = await run(file, ["--no-such-option"]);
    expect(stderr).toContain("--no-such-option");
    expect(stderr).not.toMatch(isTrace);
    expect(code).toBe(2);
  });

  test("says how it is used", async () => {
    const { code, stdout, stderr } = await run(file, ["--help"]);
    expect(stderr).toBe("");
    expect(stdout).toContain("npm ");
    expect(code).toBe(0);
  });
});

const explain = "infra/local/explain.ts";
const submission = ["--rule", "action-plan-submission", "--from"];
const range = "expected a day from 1950-01-01 to 2099-12-31.";

describe("npm run explain", () => {
  test.each<[readonly string[], string]>([
    [[...submission, "9999-12-31T23:59Z"], range],
    [[...submission, "1949-12-31T23:59Z"], range],
    [[...submission, "2022-05-27"], "an instant was expected"],
    [[...submission, ""], "an instant was expected"],
    [["--rule", "no-such-rule", "--from", "2022-05-27T10:00Z"], "There is no rule"],
    [["--rule", "action-plan-submission"], "--rule with --from"],
    [[...submission, "2022-05-27T10:00Z", "--as-of", "2022-05-27T10:00Z"], "--as-of"],
    [["AB1234AC", "--as-of", "9999-12-31T00:00Z"], range],
    [["AB1234AC", "CD5678EF"], "one referral"],
    [["x".repeat(5000)], "knows no referral"],
    [["AB1234AC"], "no local stack that runs"],
    [[], "Expected a referral"],
  ])("%j", async (args, words) => {
    const { code, stdout, stderr } = await run(explain, args);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(isTrace);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test.each(["1950-01-01T00:00Z", "2099-12-31T23:59Z"])("answers for %s", async (from) => {
    const { code, stdout } = await run(explain, [...submission, from]);
    expect(code).toBe(0);
    expect(stdout).toContain("working day 5 of 5");
  });
});

test.each<[string, readonly string[], string]>([
  ["shared/rules/cli/print-rules.ts", ["words"], "'words'"],
  ["shared/rules/cli/print-rules.ts", ["--json", "--markdown"], "one option"],
  ["shared/time/generate-bank-holidays.ts", ["2040"], "'2040'"],
  ["infra/local/scan-now.ts", ["now"], "'now'"],
  ["infra/local/scan-now.ts", [], "no local stack that runs"],
])("%s %j", async (file, args, words) => {
  const { code, stderr } = await run(file, args);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(isTrace);
  expect(code).toBe(2);
});
