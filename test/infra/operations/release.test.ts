import { describe, expect, test } from "vitest";
import { UnusableArguments } from "../../../infra/operations/command-line.ts";
import { readArguments } from "../../../infra/operations/release/arguments.ts";
import { sayRelease } from "../../../infra/operations/release/say.ts";
import { at } from "../../support/london.ts";

describe("the command", () => {
  test.each([
    [[], { work: "let through", stage: undefined }],
    [["--look"], { work: "look", stage: undefined }],
    [["--drop", "--stage", "prod"], { work: "drop", stage: "prod" }],
    [["--help"], "help"],
  ])("%j is understood", (args, expected) => expect(readArguments(args)).toEqual(expected));

  test.each([[["--look", "--drop"]], [["--dropp"]], [["--stage"]], [["now"]]])("%j is not", (args) => {
    expect(() => readArguments(args)).toThrow(UnusableArguments);
  });
});

describe("what it says", () => {
  const held = {
    heldSince: at("2026-11-13 07:00"),
    emails: 2600,
    alerts: 4000,
    dropped: 0,
    byNews: [
      { rule: "risk-information-present", stage: "omission", alerts: 3999 },
      { rule: "initial-assessment", stage: "missed", alerts: 1 },
    ],
  };

  test("is what is held, by what it says, the most frequent first", () => {
    expect(sayRelease("look", "stage prod", held)).toBe(
      [
        "In stage prod: 2600 e-mails with 4000 alerts, held since Friday 13 November 2026 at 07:00",
        "  risk-information-present omission  3999",
        "  initial-assessment missed          1",
        "Nothing was changed. Without --look they are let through; with --drop they are never sent.",
      ].join("\n"),
    );
  });

  test.each([
    [
      "let through",
      held,
      "They are let through: the next scan between 07:00 and 19:00 of a working day sends them.",
    ],
    ["drop", { ...held, dropped: 4000 }, "4000 alerts dropped: never to be sent."],
    ["drop", { ...held, dropped: 3999 }, "1 alert had been changed by somebody else meanwhile."],
  ] as const)("after %s is what comes of it", (work, release, expected) => {
    expect(sayRelease(work, "the local stack", release)).toContain(expected);
  });

  test("is that nothing is held, where nothing is", () => {
    const nothing = { emails: 0, alerts: 0, dropped: 0, byNews: [] };
    expect(sayRelease("drop", "the local stack", nothing)).toBe("No e-mails are held in the local stack.");
  });
});
