import { identifierForm, personIdentifierForms } from "../../case/index.ts";

/** What identifiers are admitted, in words, for an error. */
export const identifierWords =
  "Expected an identifier: letters A to Z, digits, and between them '.', '_', ':' or '-', at most 100.";

export const isIdentifier = (text: string): boolean => identifierForm.test(text);

/** A code or reference: the same without ':'. */
export const isCode = (text: string): boolean => isIdentifier(text) && !text.includes(":");

export const codeWords =
  "Expected a code: letters A to Z, digits, and between them '.', '_' or '-', at most 100.";

export const personIdentifierWords = {
  CRN: "Expected a CRN: one capital letter and six digits.",
  NOMS: "Expected a prison number: a capital letter, four digits, two capital letters.",
} as const;

const anywhere = /(?<![\p{L}\d])[A-Z](?:\d{6}|\d{4}[A-Z]{2})(?![\p{L}\d])/iu;

/** Whether a CRN or prison number stands anywhere in a text. */
export const holdsPersonIdentifier = (text: string): boolean => anywhere.test(text);

/** Whether a text is the number of a person, where none belongs. */
export const isPersonIdentifier = (text: string): boolean =>
  Object.values(personIdentifierForms).some((form) => form.test(text.toUpperCase()));
