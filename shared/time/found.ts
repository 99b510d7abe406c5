const LONGEST_SHOWN = 40;

/**
 * What was found where a date was expected, fit to be logged: letters are masked (a broken file can hold
 * somebody's name where a date belongs) and the text is cut, so that its shape alone is shown.
 * The `T` and `Z` of ISO 8601 stay.
 *
 * @example shapeOf("13 May 2021") // "13 xxx 2021"
 */
export function shapeOf(text: string): string {
  const shape = text.replace(/(?![TZ])\p{L}/gu, "x");
  return shape.length > LONGEST_SHOWN ? `${shape.slice(0, LONGEST_SHOWN)}…` : shape;
}
