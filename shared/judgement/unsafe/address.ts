/** Kinds of street that are plain in small letters too, unless a word follows that makes them something else. */
const plainKinds =
  "(?:street|road|rd|avenue|ave|lane|crescent|terrace|gardens|grove|mews)(?! (?:users?|gangs?|level|based|robber|drink|homeless|deal|work|violence|crime|traffic|rage|accident|safety))";
const capitalKinds =
  "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Crescent|Cres|Terrace|Gardens|Gdns|Grove|Mews|Parade|Boulevard|Close|Drive|Dr|Court|Ct|Square|Sq|Walk|Rise|Way|Place|Pl|Hill|Row|View|Green|Park|Fold|Croft|Mount|Quay|Wharf|Bank|Yard|Garth|Dene|Chase|Meadow|Meadows|Orchard|Heights|Vale|Mead|Spinney|Copse|Cottages|Villas|Approach|Broadway|Esplanade|Promenade|Embankment|STREET|ROAD|AVENUE|LANE|CLOSE|DRIVE|COURT|CRESCENT|TERRACE|GROVE";

/** A house number, up to three words of a name, and a kind of street. */
const numbered = new RegExp(
  `(?<![\\p{L}\\p{N}])\\d{1,4}[a-f]?,? ((?:[\\p{L}'-]{1,20} ){1,3})(?:${plainKinds}|${capitalKinds})(?![\\p{L}\\p{N}])`,
  "gu",
);
const numberedWelsh =
  /(?<![\p{L}\p{N}])\d{1,4}[a-f]?,? (?:Heol|Stryd|Ffordd|L[oô]n|Clos|Rhodfa|Cwrt|Maes|Llys) \p{L}/iu;
const flat =
  /(?<![\p{L}\p{N}])(?:[Ff]lat|FLAT|[Aa]partment|[Aa]pt) \d{1,4}[a-fA-F]?,? (?:\d{1,4}[a-f]?,? )?\p{Lu}\p{L}{2,20} \p{Lu}\p{L}{1,20}/u;
const livesOn = new RegExp(
  `(?<!\\p{L})(?:[Ll]ives?|[Ll]iving|[Rr]esid(?:es?|ing)|[Aa]ddress(?: is)?|[Ss]tay(?:s|ing)):? (?:at |on |in )?(?:\\p{Lu}[\\p{L}'-]{1,20} ){1,3}(?:${capitalKinds})(?!\\p{L})`,
  "u",
);

/** Somebody's home, or where somebody moved, on a street that is named; greens and parks are parts of a town. */
const homeOn =
  /(?<!\p{L})(?:flat|house|home|property|bungalow|place|moved|relocated|based|staying|living|lives?|resides?)(?: is| now)? (?:at|on|in|to|onto) (?:\p{Lu}[\p{L}'-]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Crescent|Terrace|Gardens|Grove|Mews|Close|Drive|Walk|Rise|Way|Bank|Cottage|Cottages|Farm|Villas)(?!\p{L})/u;

/** Words that stand between a number and 'court' or 'road' where no street is meant: lengths of time, ways, counts. */
const notInAName =
  /(?:^| )(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|miles?|metres?|yards?|times?|a|an|in|at|on|for|from|to|with|and|by|is|was|are|his|her|their|my|this|that|per|x|custody|crown|magistrates?'?|county|youth|family|drink|dangerous|appointments?|sessions?|people|staff|workers?|other|different|rar|no|not)(?: |$)/i;

/** Whether there is the address of a house: with its number, or where somebody is said to live on a named street. */
export const hasAddress = (readableText: string): boolean =>
  Array.from(readableText.matchAll(numbered)).some(([, name = ""]) => !notInAName.test(name.trim())) ||
  numberedWelsh.test(readableText) ||
  flat.test(readableText) ||
  livesOn.test(readableText) ||
  homeOn.test(readableText);
