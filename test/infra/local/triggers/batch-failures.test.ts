import { describe, expect, it } from "vitest";
import { failedMessages } from "../../../../infra/local/triggers/batch-failures.ts";

const failing = (...ids: unknown[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe("a batch of the messages a, b and c has failed, as Lambda judges it,", () => {
  it.each<[string, unknown, string[]]>([
    ["not at all when the function answers nothing", undefined, []],
    ["not at all when the function answers null", null, []],
    ["not at all when the function answers an empty object", {}, []],
    ["not at all when the list is null", { batchItemFailures: null }, []],
    ["not at all when the list is empty", failing(), []],
    ["in the one that is named", failing("b"), ["b"]],
    ["in those that are named", failing("c", "a"), ["a", "c"]],
    ["wholly when a message is named that was not in it", failing("a", "z"), ["a", "b", "c"]],
    ["wholly when a name is empty", failing(""), ["a", "b", "c"]],
    ["wholly when a name is null", failing(null), ["a", "b", "c"]],
    ["wholly when the key is another", { batchItemFailures: [{ id: "a" }] }, ["a", "b", "c"]],
    ["wholly when the list is none", { batchItemFailures: "a" }, ["a", "b", "c"]],
    ["wholly when the answer is a text", "a", ["a", "b", "c"]],
  ])("%s", (_how, answer, expected) => {
    expect([...failedMessages(answer, ["a", "b", "c"])].sort()).toEqual(expected);
  });
});
