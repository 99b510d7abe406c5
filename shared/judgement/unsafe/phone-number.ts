/**
 * A telephone number as people write it: 0, +44, 0044 or +44 (0) and the nine or ten digits of a British number (Ofcom,
 * National Telephone Numbering Plan), or + and another country's, in groups parted by spaces, hyphens, dots or brackets;
 * a letter O for the first nought. Dates and longer references have another shape; 999, 101 and 116 123 are too short.
 */
export const phoneNumber =
  /(?<!\d|\d[-./:])(?!\d{1,2}([-/. ])\d{1,2}\1\d{4})(?:\(?(?:0|(?<!\p{L})[oO](?=7))|\(?00 ?44\)?[ .-]?(?:\(0\))?[ .-]?)[1-35789](?:[ .()-]{0,2}\d){8,9}(?!\d|[/:]\d)|\+[1-9](?:[ .()-]{0,2}\d){8,13}(?!\d)/gu;

export const hasPhoneNumber = (readableText: string): boolean => readableText.search(phoneNumber) >= 0;
