import { describe, expect, test } from "vitest";
import { UnusableArguments } from "../../../infra/operations/command-line.ts";
import { readArguments } from "../../../infra/operations/undeliverable/arguments.ts";
import { sayUndeliverable } from "../../../infra/operations/undeliverable/say.ts";
import { at } from "../../support/london.ts";

describe("the command", () => {
  test.each([
    [[], { sendAgain: false, reference: undefined, stage: undefined }],
    [["--send-again", "--stage", "prod"], { sendAgain: true, reference: undefined, stage: "prod" }],
    [["--reference", "GT3080AC"], { sendAgain: false, reference: "GT3080AC", stage: undefined }],
    [["--help"], "help"],
  ])("%j is understood", (args, expected) => expect(readArguments(args)).toEqual(expected));

  test.each([[["--again"]], [["--reference"]], [["--reference", "a b"]], [["GT3080AC"]]])(
    "%j is not",
    (args) => {
      expect(() => readArguments(args)).toThrow(UnusableArguments);
    },
  );
});

describe("what it says", () => {
  const found = [
    {
      reference: "GT3080AC",
      rule: "initial-assessment",
      stage: "missed" as const,
      role: "provider" as const,
      reason: "MessageRejected",
      at: at("2026-11-20 07:00"),
    },
  ];

  test.each([
    {
      name: "nothing",
      told: { found: [], sentAgain: 0 },
      sendAgain: false,
      last: "In stage prod nothing is undeliverable.",
    },
    {
      name: "what there is",
      told: { found, sentAgain: 0 },
      sendAgain: false,
      last: "Nothing was changed. Put the cause right, then send them again with --send-again.",
    },
    {
      name: "what was put back",
      told: { found, sentAgain: 1 },
      sendAgain: true,
      last: "1 alert put back: the next scan has them sent.",
    },
    {
      name: "what somebody else had changed",
      told: { found, sentAgain: 0 },
      sendAgain: true,
      last: "1 alert had been changed by somebody else meanwhile.",
    },
  ])("of $name", ({ told, sendAgain, last }) => {
    const said = sayUndeliverable("stage prod", told, sendAgain);
    expect(said.split("\n").at(-1)).toBe(last);
    if (told.found.length > 0) {
      expect(said).toContain(
        "  GT3080AC  initial-assessment missed, to the provider: MessageRejected, Friday 20 November 2026 at 07:00",
      );
    }
  });
});
