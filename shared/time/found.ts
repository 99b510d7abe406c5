const LONGEST_SHOWN = 40;

/** A CRN or a prison number. */
const numberOfPerson = /(?<![\p{L}\d])[A-Z](?:\d{6}|\d{4}[A-Z]{2})(?![\p{L}\d])/giu;

/**
 * What was found where a date was expected, fit to be logged: letters are masked (a broken file can hold
 * somebody's name where a date belongs), so are a CRN, a prison number and whatever is no plain character, and the text
 * is cut, so that its shape alone is shown. The `T` and `Z` of ISO 8601 stay.
 *
 * @example shapeOf("13 May 2021") // "13 xxx 2021"
 */
export function shapeOf(text: string): string {
  const shape = text
    .replace(numberOfPerson, "(a number)")
    .replace(/(?![TZ])\p{L}/gu, "x")
    .replace(/[^\x20-\x7e]/gu, "?");
  return shape.length > LONGEST_SHOWN ? `${shape.slice(0, LONGEST_SHOWN)}…` : shape;
}
