import type { GeneratedSecret } from "../template/index.ts";

const LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
const NUMBERS = "0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/** No character is left of which a secret could be made, or too few places for one of each kind. */
export class NoSuchSecret extends Error {
  override readonly name = "NoSuchSecret";
  constructor() {
    super(
      "A secret of the template can never be generated: expected at least one character to be allowed, and a " +
        "length of at least one for each required kind. Change its GenerateSecretString.",
    );
  }
}

/**
 * Makes up a secret as CloudFormation does.
 *
 * @param below gives whole numbers from 0 up to its argument, not including it, that nobody can foresee
 * @throws NoSuchSecret
 */
export function generatedSecret(wanted: GeneratedSecret, below: (limit: number) => number): string {
  const { SecretStringTemplate: template, GenerateStringKey: key } = wanted;
  const password = generatedPassword(wanted, below);
  if (template === undefined || key === undefined) return password;
  return JSON.stringify({ ...JSON.parse(template), [key]: password });
}

function generatedPassword(wanted: GeneratedSecret, below: (limit: number) => number): string {
  const kinds = [
    wanted.ExcludeLowercase ? "" : LOWERCASE,
    wanted.ExcludeUppercase ? "" : LOWERCASE.toUpperCase(),
    wanted.ExcludeNumbers ? "" : NUMBERS,
    wanted.ExcludePunctuation ? "" : PUNCTUATION,
    wanted.IncludeSpace ? " " : "",
  ]
    .map((kind) => [...kind].filter((character) => !wanted.ExcludeCharacters.includes(character)))
    .filter((kind) => kind.length > 0);
  const required = wanted.RequireEachIncludedType ? kinds : [];
  const all = kinds.flat();
  if (all.length === 0 || required.length > wanted.PasswordLength) throw new NoSuchSecret();
  const oneOf = (characters: readonly string[]) => characters[below(characters.length)] ?? "";
  const chosen = [
    ...required.map(oneOf),
    ...Array.from({ length: wanted.PasswordLength - required.length }, () => oneOf(all)),
  ];
  // Fisher and Yates: otherwise the first characters would tell of which kind they are.
  for (let last = chosen.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [chosen[last], chosen[other]] = [chosen[other] ?? "", chosen[last] ?? ""];
  }
  return chosen.join("");
}
