/**
 * Where a text names a person: whatever stands in the id of a person's case or in a person's key of the table, and
 * anything of the form of a CRN or prison number.
 */
const identifiers =
  /(?<=(?<![A-Za-z])person-|PERSON#)[A-Z0-9]{1,15}(?![A-Za-z0-9])|(?<![\p{L}\d])[A-Z](?:\d{6}|\d{4}[A-Z]{2})(?![\p{L}\d])/giu;

/** The id of a person's case is in capitals: `person-unavailable` is a reason, and nobody's id. */
const isIdentifier = (found: string): boolean => /\d/u.test(found) || found === found.toUpperCase();

/** A text with another in place of each CRN or prison number. */
export const replaceIdentifiers = (text: string, replace: (identifier: string) => string): string =>
  text.replace(identifiers, (found) => (isIdentifier(found) ? replace(found) : found));
