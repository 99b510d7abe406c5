import { describe, expect, it } from "vitest";
import {
  admitted,
  admittedWords,
  isAdmittedDay,
  isAdmittedInstant,
  parseAdmittedDay,
  parseAdmittedInstant,
  parseLocalDate,
} from "../../../shared/time/index.ts";

describe("the days that may be said of a case", () => {
  it("are those of living memory, and end with the century", () => {
    expect(admitted).toEqual({ firstDay: "1950-01-01", lastDay: "2099-12-31" });
    expect(admittedWords).toBe("1950-01-01 to 2099-12-31");
  });

  it.each([
    ["0001-01-01", false],
    ["1900-01-01", false],
    ["1949-12-31", false],
    ["1950-01-01", true],
    ["2099-12-31", true],
    ["2100-01-01", false],
    ["9999-12-31", false],
  ])("%s: %s", (text, within) => {
    expect(isAdmittedDay(parseLocalDate(text))).toBe(within);
    if (within) expect(parseAdmittedDay(text)).toBe(text);
    else {
      expect(() => parseAdmittedDay(text)).toThrow(
        `Found ${text}, expected a day from 1950-01-01 to 2099-12-31.`,
      );
    }
  });

  it.each([
    ["1949-12-31T23:59:59.999Z", false],
    ["1950-01-01T00:00:00.000Z", true],
    ["1950-01-01T00:00:00.001Z", true],
    ["2099-12-31T23:59:59.999Z", true],
    ["2100-01-01T00:00:00.000Z", false],
    ["2100-01-01T00:00:00.001Z", false],
  ])("the instant %s: %s", (text, within) => {
    expect(isAdmittedInstant(text)).toBe(within);
    expect(isAdmittedInstant(text.replace("Z", "000000Z"))).toBe(within);
    if (within) expect(parseAdmittedInstant(text)).toBe(text);
    else {
      expect(() => parseAdmittedInstant(text)).toThrow(
        `Found ${text}, expected a day from 1950-01-01 to 2099-12-31.`,
      );
    }
  });

  it("are told from what is no day or instant at all", () => {
    expect(() => parseAdmittedDay("2026-02-30")).toThrow(expect.objectContaining({ name: "UnreadableDate" }));
    expect(() => parseAdmittedInstant("2026-02-30")).toThrow(
      expect.objectContaining({ name: "UnreadableInstant" }),
    );
  });
});
