import { createHmac } from "node:crypto";
import { replaceIdentifiers } from "./identifiers-in-text.ts";
import { seal } from "./seal.ts";

/** Replaces what names a person by what names nobody to whoever has no key. */
export interface Pseudonyms {
  /** The keyed digest of a CRN or prison number: the same each time, so that log lines can be found and put together. */
  of(identifier: string): string;
  /** A text with the digest in place of each CRN and prison number, those in ids of a person's case among them. */
  in(text: string): string;
  /** A text from which the key can make the original again. */
  sealed(text: string): string;
}

/** Hexadecimal digits of the digest: two people of a million share one with a chance of 1 in 37 million. */
const LENGTH = 16;

/** With the key of a stage. */
export const pseudonymsWith = (key: string): Pseudonyms => {
  const of = (identifier: string): string =>
    `hmac-${createHmac("sha256", key).update(identifier.toUpperCase()).digest("hex").slice(0, LENGTH)}`;
  return {
    of,
    in: (text) => replaceIdentifiers(text, of),
    sealed: (text) => replaceIdentifiers(text, (identifier) => seal(identifier, key)),
  };
};

/** While the key cannot be had: what names a person is left out. A dead letter counts as redacted then, by the space. */
export const withoutKey: Pseudonyms = {
  of: () => "hmac-unavailable",
  in: (text) => replaceIdentifiers(text, () => "hmac-unavailable"),
  sealed: (text) => replaceIdentifiers(text, () => "[NUMBER REMOVED]"),
};
