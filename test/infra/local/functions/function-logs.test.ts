import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { functionLogs } from "../../../../infra/local/functions/index.ts";

it.each([
  [2, ["1", "2"]],
  [3, ["1", "2", "3"]],
  [4, ["2", "3", "4"]],
  [6, ["4", "5", "6"]],
  [7, ["5", "6", "7"]],
])("after %d lines a log of three keeps the newest: %j", (written, kept) => {
  const logs = functionLogs(3);
  for (let line = 1; line <= written; line += 1) logs.add("a", String(line));
  expect(logs.lines().map(({ line }) => line)).toEqual(kept);
});

it("takes a stream apart into lines, wherever its chunks end", async () => {
  const logs = functionLogs();
  const stream = Readable.from(["one\ntw", "o\r\nthree"]);
  logs.follow("a", stream);
  await new Promise((ended) => stream.on("close", ended));
  await new Promise((later) => setImmediate(later));
  expect(logs.lines("a").map(({ line }) => line)).toEqual(["one", "two", "three"]);
});
