import { describe, expect, test } from "vitest";
import { nextHandOver } from "../../../../infra/local/sample/step.ts";
import { at } from "../../../support/london.ts";

describe("when the source hands over what is new", () => {
  test.each([
    ["2026-11-20 09:54:59.999", "2026-11-20 09:55"],
    ["2026-11-20 09:55", "2026-11-20 09:55"],
    ["2026-11-20 09:55:00.001", "2026-11-20 10:55"],
    ["2026-07-01 23:56", "2026-07-02 00:55"],
  ])("what is there at %s goes at %s", (there, goes) => {
    expect(nextHandOver(at(there))).toBe(at(goes));
  });
});
