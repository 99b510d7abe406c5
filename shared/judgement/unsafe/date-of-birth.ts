const date =
  "(?:\\d{1,2}(?:st|nd|rd|th)?[/. -](?:\\d{1,2}|(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6})[/. -]\\d{2,4})";

/** 'DOB 1/2/03', 'date of birth: 5 June 1988', 'born on 21/09/2019'. */
const said = new RegExp(
  `(?<!\\p{L})(?:d\\.? ?o\\.? ?b\\.?'?s?|dates? of birth|birth ?dates?|birthday|born)(?: is| are| on|:| -|,|\\)|\\(){0,2} {0,2}\\(?${date}(?!\\d)`,
  "iu",
);

/** A name with a date right after it in brackets: 'M. Specimen (21/6/85)'; after an initial and a surname without them too. */
const besideName = new RegExp(
  `(?<!\\p{L})(?:\\p{Lu}\\.? ?\\p{Lu}\\p{Ll}{2,20},? \\(?|(?:[Ee]x|[Vv]ictim|[Ss]on|[Dd]aughter|[Pp]artner|[Cc]hild|[Mm]um|[Bb]rother|[Ss]ister) \\p{Lu}\\p{Ll}{1,20}(?: \\p{Lu}\\p{Ll}{1,20})? \\()${date}(?!\\d)`,
  "u",
);

/** Whether there is a date of birth. The day of an offence, a sentence or a release is none. */
export const hasDateOfBirth = (readableText: string): boolean =>
  said.test(readableText) || besideName.test(readableText);
