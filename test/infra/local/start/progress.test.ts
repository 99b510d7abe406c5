import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { progressOf } from "../../../../infra/local/start/progress.ts";

describe("how far the caseload is", () => {
  test("where nobody watches: a line each ten per cent, once", () => {
    const said: string[] = [];
    const progress = progressOf(200, new PassThrough(), (line) => said.push(line));
    for (let done = 1; done <= 200; done++) progress.at(done, "Monday");
    progress.end();
    expect(said.map((line) => line.trim().split(" ")[0])).toEqual([
      "10",
      "20",
      "30",
      "40",
      "50",
      "60",
      "70",
      "80",
      "90",
      "100",
    ]);
    expect(said[0]).toBe("   10 %  20 of 200 events, Monday");
  });

  test("on a terminal: a bar, and no lines", () => {
    const said: string[] = [];
    const terminal = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 100,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
    });
    let drawn = "";
    terminal.on("data", (chunk) => {
      drawn += chunk;
    });
    const progress = progressOf(200, terminal, (line) => said.push(line));
    progress.at(100, "Monday");
    progress.end();
    expect(drawn).toContain("0% | 0 of 200 events");
    expect(said).toEqual([]);
  });
});
