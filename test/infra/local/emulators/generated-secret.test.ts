import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generatedSecret, NoSuchSecret } from "../../../../infra/local/emulators/generated-secret.ts";
import type { GeneratedSecret } from "../../../../infra/local/template/index.ts";

const usual: GeneratedSecret = {
  PasswordLength: 32,
  ExcludeCharacters: "",
  ExcludeLowercase: false,
  ExcludeUppercase: false,
  ExcludeNumbers: false,
  ExcludePunctuation: false,
  IncludeSpace: false,
  RequireEachIncludedType: true,
};
const made = (wanted: Partial<GeneratedSecret>) => generatedSecret({ ...usual, ...wanted }, randomInt);

describe("a generated secret", () => {
  it("is as long as was asked, of all four kinds, and never the same", () => {
    const [one, other] = [made({}), made({})];
    expect(one).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^a-zA-Z0-9]).{32}$/);
    expect(other).not.toBe(one);
  });

  it.each<[string, Partial<GeneratedSecret>, RegExp]>([
    ["punctuation", { ExcludePunctuation: true, PasswordLength: 64 }, /^[a-zA-Z0-9]{64}$/],
    ["letters", { ExcludeLowercase: true, ExcludeUppercase: true }, /^[^a-zA-Z]{32}$/],
    ["some characters", { ExcludeCharacters: "\"'\\ab0", PasswordLength: 500 }, /^[^"'\\ab0]{500}$/],
    [
      "all but one kind",
      { ExcludePunctuation: true, ExcludeNumbers: true, ExcludeUppercase: true, PasswordLength: 1 },
      /^[a-z]$/,
    ],
  ])("does without %s that are excluded", (_what, wanted, expected) => {
    expect(made(wanted)).toMatch(expected);
  });

  it("fills its place in a template", () => {
    const secret = made({ SecretStringTemplate: '{"username":"monitor"}', GenerateStringKey: "password" });
    expect(JSON.parse(secret)).toEqual({ username: "monitor", password: expect.stringMatching(/^.{32}$/) });
  });

  it.each<[string, Partial<GeneratedSecret>]>([
    ["too short for one of each kind", { PasswordLength: 3 }],
    [
      "left without any character",
      { ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true, ExcludePunctuation: true },
    ],
  ])("%s is refused", (_what, wanted) => {
    expect(() => made(wanted)).toThrow(NoSuchSecret);
  });
});
