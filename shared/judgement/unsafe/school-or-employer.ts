const somebody =
  "(?:[Vv]ictims?|[Ee]x|[Ee]x-partner|[Ee]x-wife|[Ee]x-husband|ex-girlfriend|[Pp]artner|[Ww]ife|[Hh]usband|[Gg]irlfriend|boyfriend|mother|[Mm]um|father|dad|[Bb]rother|[Ss]ister|[Ss]ons?|[Dd]aughters?|[Cc]hild|[Cc]hildren|[Kk]ids|neighbour|complainant|step-?son|step-?daughter|niece|nephew|[Ss]he|[Hh]er|[Tt]hey|witness|grandson|granddaughter|new partner)(?:'s|s')?";
/** Who is somebody else; one sentence on, no name of a place of work or of a school may follow. */
const place = "(?:(?:the|a) )?(?!HMP|Probation|Leeds Crown)\\p{Lu}[\\p{L}'&]{1,20}";
const work =
  "(?:works?|working|worked|is employed|employed|has a job|(?:is|as) an? [\\p{Ll} -]{3,30}?)(?: (?:part|full)[ -]time)?(?: on [Ww]ard \\d{1,2})? (?:at|for|by)";
const learn =
  "(?:attends?|attending|goes to|go to|is (?:a )?(?:pupil|student) at|is at|are at|studies at|studying at|teach(?:es)? at|enrolled at|in (?:year|reception) ?\\d{0,2} at)";
const schoolName =
  "(?:\\p{Lu}[\\p{L}']{1,20} ){1,4}?(?:(?:Primary|Junior|Infants?|High|Secondary|Grammar|Nursery|Community)(?: School| Academy)?|School|Academy|College|Nursery|Kindergarten|Preschool|Pre-school|Sixth Form)(?!\\p{L})";

const worksAt = new RegExp(`(?<!\\p{L})${somebody} (?:[\\p{L}'-]{1,15} ){0,2}?${work} ${place}`, "u");
const employer = new RegExp(
  `(?<!\\p{L})(?:[Hh]er|[Vv]ictim's|[Pp]artner's|[Ww]ife's|[Hh]usband's|[Mm]um's|[Ee]x's|[Cc]omplainant's|[Gg]irlfriend's) (?:work|workplace|employer|job|place of work)(?: is| are|:)?(?: at| for| in)? ${place}`,
  "u",
);
const learns = new RegExp(`(?<!\\p{L})${somebody}[^.;\\n]{0,30}? ${learn} [^.;\\n]{0,10}?${schoolName}`, "u");
const schoolThenWho = new RegExp(
  `${schoolName}[^.;\\n]{0,20}? (?:as|where|because|since) (?:his|her|the) (?:${somebody})`,
  "u",
);

/** Whether the school or the workplace of another person is named, by which anybody could find them. */
export const namesSchoolOrEmployer = (readableText: string): boolean =>
  [worksAt, employer, learns, schoolThenWho].some((pattern) => pattern.test(readableText));
