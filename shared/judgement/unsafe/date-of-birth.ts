const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const gap = "[/. ,-]{1,2}";

/** A whole date, whichever way round. */
const date = `(?:${day}${gap}(?:of )?(?:\\d{1,2}|${month})${gap}(?:\\d{4}|\\d{2})|${month} ${day},? \\d{4}|\\d{4}-\\d{2}-\\d{2})(?![\\d/])`;
/** A day and month: with the word for a birthday that is enough. */
const dayAndMonth = `(?:${day} (?:of )?${month}|${month} ${day})(?!\\p{L})`;

/** What stands between the word and its date: 'DOB of victim:', 'birthday is the', 'was born, on the'. */
const between = `[ :,()-]{0,3}(?:(?:is|are|was|were|on|the|in|of|for|date|(?:the )?(?:victim|child|mum|mother|dad|partner|ex|son|daughter|complainant))[ :,()-]{1,3}){0,4}`;
const dob = "(?:d[./ ]{0,2}o[./ ]{0,2}b\\.?(?:'?s)?|dates?[ -]of[ -]birth|birth[ -]?dates?)";

/** 'DOB 1/2/03', 'date of birth: 5 June 1988', 'born on the 6th May 2020', 'd.o.b. 030588'. */
const said = new RegExp(
  `(?<!\\p{L})(?:${dob}|birthday|born|b\\.)${between}(?:${date}|(?<=birthday.{0,30})${dayAndMonth})|(?<!\\p{L})${dob}${between}(?:\\d{6}|\\d{8})(?!\\d)`,
  "iu",
);

/** The year and the day told apart: 'born in 1985 on 4 March', 'YOB 2011, born on the 3rd of April'. */
const saidApart = new RegExp(
  `(?<!\\p{L})born in (?:19|20)\\d{2},? (?:on )?(?:the )?${dayAndMonth}|(?<!\\p{L})(?:yob|year of birth):? (?:19|20)\\d{2},? born (?:on )?(?:the )?${dayAndMonth}`,
  "iu",
);

/** 'Turned 6 on 14/03/2026'. */
const turned = new RegExp(`(?<!\\p{L})turn(?:s|ed|ing) \\d{1,2} (?:on )?(?:the )?${date}`, "iu");

const relation =
  "(?:[Ee]x(?:-?(?:[Pp]artner|[Ww]ife|[Hh]usband))?|[Vv]ictim|[Cc]omplainant|[Ss]ons?|[Dd]aughters?|[Ss]tep-?(?:son|daughter|dad|mum)|[Pp]artner|[Ww]ife|[Cc]hild(?:ren)?|[Kk]ids|[Mm]um|[Bb]rother|[Ss]ister|[Nn]ephew|[Nn]iece)";
const name = "\\p{Lu}\\p{Ll}{1,20}";

/**
 * A name with a date right after it: 'M. Specimen (21/6/85)', 'Son Alfie (02/08/2018)', 'children Mia 04/05/2012'. Set off
 * by more than a space, so that 'P. Sample to review on …' and 'Kelly moved out …' stay apart, and never a doctor's.
 */
const besideName = new RegExp(
  `(?<!\\p{L}|Dr\\.? )(?:\\p{Lu}\\.? ?\\p{Lu}\\p{Ll}{2,20}(?:,? \\(?|, | - )|${relation}:? (?:${name}|\\p{Lu})(?: ${name})?(?: \\(|, | - | )|(?:Mr|Mrs|Ms|Miss) (?:\\p{Lu} )?${name}(?: \\(|, | - ))${date}`,
  "u",
);

/** Whether there is a date of birth. The day of an offence, a sentence or a release is none. */
export const hasDateOfBirth = (readableText: string): boolean =>
  [said, saidApart, turned, besideName].some((shape) => shape.test(readableText));
