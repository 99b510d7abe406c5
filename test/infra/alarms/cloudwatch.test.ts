import { describe, expect, test } from "vitest";
import { type Alarm, emittedIn, type Period, seenBy, stateOf } from "./cloudwatch.ts";

const usual: Alarm = {
  id: "SomethingFailed",
  namespace: "Ours",
  metric: "Failures",
  dimensions: { service: "scan" },
  statistic: "Sum",
  period: 300,
  evaluationPeriods: 1,
  comparison: "GreaterThanOrEqualToThreshold",
  threshold: 3,
  missing: "notBreaching",
};

describe("an alarm", () => {
  const cases: [string, Partial<Alarm>, Period[], "ALARM" | "OK"][] = [
    ["just below its threshold", {}, [[2]], "OK"],
    ["at its threshold", {}, [[3]], "ALARM"],
    ["whose sum reaches its threshold", {}, [[1, 1, 1]], "ALARM"],
    ["whose maximum does not, though its sum does", { statistic: "Maximum" }, [[2, 2]], "OK"],
    ["whose maximum does", { statistic: "Maximum" }, [[0, 3]], "ALARM"],
    ["at a threshold that must be exceeded", { comparison: "GreaterThanThreshold" }, [[3]], "OK"],
    ["above it", { comparison: "GreaterThanThreshold" }, [[4]], "ALARM"],
    ["at a threshold below which nothing may fall", { comparison: "LessThanThreshold" }, [[3]], "OK"],
    ["below it", { comparison: "LessThanThreshold" }, [[2]], "ALARM"],
    ["of nothing, where silence is well", {}, [[]], "OK"],
    ["of nothing, where silence is not", { missing: "breaching" }, [[]], "ALARM"],
    ["of one period of two", { evaluationPeriods: 2 }, [[3]], "OK"],
    ["of two of two", { evaluationPeriods: 2 }, [[3], [3]], "ALARM"],
    ["of two of two that are over", { evaluationPeriods: 2 }, [[3], [3], [0]], "OK"],
    ["with a pause between two", { evaluationPeriods: 2 }, [[3], [], [3]], "OK"],
  ];
  test.each(cases)("%s", (_what, changed, periods, state) => {
    expect(stateOf({ ...usual, ...changed }, periods)).toBe(state);
  });
});

describe("what a function emits", () => {
  const line = (directive: object, values: object) =>
    JSON.stringify({ _aws: { Timestamp: 1, CloudWatchMetrics: [directive] }, ...values });
  const emitted = emittedIn([
    "a line of text",
    JSON.stringify({ message: "a line of the log", Failures: 7 }),
    line(
      { Namespace: "Ours", Dimensions: [["service"]], Metrics: [{ Name: "Failures" }, { Name: "Runs" }] },
      { service: "scan", Failures: [1, 2], Runs: 3 },
    ),
    line(
      { Namespace: "Ours", Dimensions: [["service", "reason"]], Metrics: [{ Name: "Failures" }] },
      { service: "scan", reason: "x", Failures: 5 },
    ),
  ]);

  test.each<[string, Partial<Alarm>, Period]>([
    ["under its own dimensions, no more and no fewer", {}, [1, 2]],
    ["of another metric", { metric: "Runs" }, [3]],
    ["with one dimension more", { dimensions: { service: "scan", reason: "x" } }, [5]],
    ["of another function", { dimensions: { service: "send" } }, []],
    ["of another namespace", { namespace: "Theirs" }, []],
  ])("is seen by an alarm %s", (_what, changed, seen) => {
    expect(seenBy({ ...usual, ...changed }, emitted)).toEqual(seen);
  });
});
