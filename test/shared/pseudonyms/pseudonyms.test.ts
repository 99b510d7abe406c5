import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isSealed,
  pseudonymsWith,
  seal,
  Unsealable,
  unseal,
  withoutKey,
} from "../../../shared/pseudonyms/index.ts";

const { of, in: within, sealed } = pseudonymsWith("a key");

describe("a digest", () => {
  test("is the same each time, in any case, and another with another key or for another person", () => {
    expect(of("X123456")).toMatch(/^hmac-[0-9a-f]{16}$/u);
    expect(of("x123456")).toBe(of("X123456"));
    expect(of("X123457")).not.toBe(of("X123456"));
    expect(pseudonymsWith("another key").of("X123456")).not.toBe(of("X123456"));
  });

  test.each([
    ["X123456", `${of("X123456")}`],
    ["A1234BC", `${of("A1234BC")}`],
    ["CASE#person-X123456", `CASE#person-${of("X123456")}`],
    ["CASE#person-ABC12", `CASE#person-${of("ABC12")}`],
    ["PERSON#CASE2", `PERSON#${of("CASE2")}`],
    ["/crn/X123456/a1234bc?x", `/crn/${of("X123456")}/${of("A1234BC")}?x`],
    ['{"a":"{\\"b\\":\\"X123456\\"}"}', `{"a":"{\\"b\\":\\"${of("X123456")}\\"}"}`],
    ["X123456,A1234BC", `${of("X123456")},${of("A1234BC")}`],
    ["_X123456_", `_${of("X123456")}_`],
  ])("stands in place of whatever names a person in %s", (text, expected) => {
    expect(within(text)).toBe(expected);
    expect(within(within(text))).toBe(expected);
  });

  test.each([
    "AB1234AC",
    "person-unavailable",
    "a reason-in-person-unavailable",
    "6b381dc1-59fc-46ef-8e74-16daeea11c32",
    "2026-11-20T09:30:00.123456789Z",
    "basic-custody-screening-2",
    "PRJ_12345",
    "Xl123456",
    "sent-referral/X1234567",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  ])("stands nowhere in %s, which names nobody", (text) => {
    expect(within(text)).toBe(text);
  });

  test("is left out while there is no key, and the number with it", () => {
    expect(withoutKey.in("CASE#person-X123456")).toBe("CASE#person-hmac-unavailable");
    expect(withoutKey.sealed('"X123456"')).not.toContain("123456");
    expect(withoutKey.of("X123456")).not.toContain("123456");
  });
});

describe("a seal", () => {
  test("shows nothing, is another each time, and its key alone opens it", () => {
    const text = JSON.stringify({
      one: "X123456",
      other: ["A1234BC", "CASE#person-X1"],
      reference: "AB1234AC",
    });
    const closed = sealed(text);
    expect(isSealed(closed)).toBe(true);
    expect(closed).not.toMatch(/X123456|A1234BC|person-X1"/u);
    expect(closed).toContain("AB1234AC");
    expect(sealed(text)).not.toBe(closed);
    expect(unseal(closed, "a key")).toBe(text);
    expect(() => unseal(closed, "another key")).toThrow(Unsealable);
  });

  test("that somebody changed is not opened", () => {
    const closed = seal("X123456", "a key");
    const changed = `${closed.slice(0, -3)}${closed.endsWith("AAA") ? "BBB" : "AAA"}`;
    expect(() => unseal(changed, "a key")).toThrow(Unsealable);
  });

  test("of any text is opened to that text, and a text without one stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(unseal(`"${seal(text, "k")}"`, "k")).toBe(`"${text}"`);
        if (!isSealed(text)) expect(unseal(text, "k")).toBe(text);
      }),
    );
  });
});
