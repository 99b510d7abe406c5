/** The present shape: an area, an age from 01 to 99, three letters (DVLA, INF104). */
const unbroken = /(?<![\p{L}\p{N}])[A-HJ-PR-Y]{2}\d{2}[A-Z]{3}(?![\p{L}\p{N}])/u;
const present = "[A-HJ-PR-Y]{2}\\d{2} ?[A-Z]{3}";
/** Older and chosen ones: 'A123 BCD', 'K9 XYZ', 'ABC 123D'; believed only where a registration is spoken of. */
const older = "[A-Z]\\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\\d{1,3}[A-Z]?|[A-Z]{1,3} ?\\d{1,4}";

const spoken = new RegExp(
  `(?<!\\p{L})(?:registration|reg|number ?plate|plates?|vrn|vrm|index)(?: (?:number|no|plate|mark|on [\\p{L}' ]{1,20}))?[.:,]? ?(?:is )?(?:${present}|${older})(?![\\p{L}\\p{N}])`,
  "iu",
);
const vehicle = new RegExp(
  `(?<!\\p{L})(?:car|van|vehicle|drives|driving|motorbike|moped|truck|taxi|registration|reg|audi|bmw|corsa|fiesta|golf|focus|astra|transit|mercedes|polo|clio|ford|vauxhall|vw)(?!\\p{L})[^.\\n]{0,60}?(?<![\\p{L}\\p{N}])${present}(?![\\p{L}\\p{N}])`,
  "u",
);

/** Whether a vehicle's registration is given. */
export const hasVehicleRegistration = (readableText: string): boolean =>
  unbroken.test(readableText) ||
  spoken.test(readableText) ||
  vehicle.test(readableText.replace(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase()));
