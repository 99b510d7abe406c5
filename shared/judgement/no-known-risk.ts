import { phrases } from "./phrases.ts";
import { riskFromOthers } from "./points/from-others.ts";
import { whatIncreasesRisk } from "./points/increase.ts";
import { riskLevel } from "./points/level.ts";
import { natureOfRisk } from "./points/nature.ts";
import { riskToSelf } from "./points/self.ts";

const risk =
  "((risk|risks) !(assessment|assessments|management|information|info|flag|flags|register|level|levels|score|summary|section|factors|related)|risk (issues|concerns)|risk related (issues|concerns))";
const known =
  "((previous|past|historic|historical) (or|and) (current|present)|known|kown|knwon|current|currently|identified|apparent|obvious|evident|recorded|active|significant|specific|particular|present|immediate|real|noted|reported|ongoing|evidence of|indication of|indications of|evidence to suggest|evidence to indicate|evidence that suggests|evidence suggesting|indicators of)";

/** Denies risk: 'no known risk', 'does not present any risk', 'not aware of any risks'. */
const denial = phrases(`
  (no|nil|zero) [${known}] [(or|and)] [${known}] [(safeguarding|safety|vulnerability) (and|or)] ${risk}
  no [${known}] (information|evidence|indication|reason|intelligence|history) .. (suggest|suggests|indicate|indicates|believe|think|suggesting|indicating) .. ${risk}
  (does not|did not|do not|has not|have not|is not|was not|not|doesnt|dont|didnt|isnt|hasnt|wasnt|never) [(been|currently|appear to|be|believed to|thought to|considered to|assessed as|known to|felt to)] [(be|being|present [with]|presents|presented|presenting|pose|posed|posing|represent|identified as|assessed as|considered|deemed|as)] [(presenting|posing|being|as|to be)] (a|any) [${known}] ${risk}
  no [${known}] (concerns|concern|issues) (in relation to|about|regarding|around|re|of) [any] ${risk}
  (know|knows|knew|aware) of no [${known}] ${risk}
  (no|not any|nil) [${known}] (intelligence|intel|information|evidence|indication|indications|signs|sign|suggestion) [(on|in) (oasys|delius|ndelius|record|file|system)] [(to (suggest|indicate)|that (suggests|indicates)|of|suggesting|indicating)] [any] [${known}] ${risk}
  (not|isnt|never|is not) [(currently|at present|been)] (known|deemed|thought|considered|believed|assessed|felt|judged|seen) [(to (be|pose|present)|as|as posing|as presenting|as being|to have posed)] [(a|any)] [${known}] ${risk}
  no [${known}] (concerns|concern|issues|worries) that .. ${risk}
  (risk|risks) (to|towards) (self|others|staff|public|the public|children|anyone|anybody|himself|herself|known adult|known adults) [(or|and) (self|others|staff|himself|herself)] [(is|are)] (none|nil) (known|identified|noted|recorded|evident|apparent)
  (no|nil|not any|without|havent any) [${known}] (concerns|concern|issues|worries|problems|information|evidence|indication) .. ${risk}
  (nothing|none) [${known}] [(on (oasys|delius|ndelius|record|file|system))] [(in terms of|regarding|about|re|around|in relation to|as to|of|with regard to|with regards to|concerning)] [any] ${risk}
  none (known|identified|apparent|evident|noted) [(at present|at this time|currently)] (to|towards|for|in relation to) (self|others|staff|anyone|anybody|himself|herself|the public|children)
  (do not|dont|not|never) [(currently|personally)] (consider|believe|think|view|regard|see|assess|deem) (him|her|them|that he|that she|this person|he|she) [(to be|to pose|to present|as|as posing|as being|is|poses|presents)] [(a|any)] [${known}] ${risk}
  (do not|dont|not|havent) (have|hold|see|know of) any [${known}] ${risk}
  neither .. nor .. at risk
  unaware of any [${known}] ${risk}
  (not|no one is|nobody is) aware of [any] [${known}] ${risk}
  nothing .. (indicate|suggest|suggesting|indicating|suggests|indicates) .. ${risk}
  risks [(issues|concerns)] [(are|is|have been|has been)] (none|nil) [(known|identified)]
  (risk|risks) [(issues|concerns)] [(are|is|have been|has been)] (none|nil) (known|identified|noted)
  (nid oes|dim) [unrhyw] (risg|risgiau)
`);

/** A whole section that says 'None known' denies risk; a bare 'None' is a placeholder. */
const noneKnown =
  /^ none (?:known|identified|apparent|evident|noted)(?: (?:at present|at this time|currently))? $/;

/** A denial of one sort of risk only, or of risk to somebody only, or under a condition: no plain statement. */
const limited = phrases(`
  (but|except|apart|other than|however|although|though|unless|save for|besides|when|whilst|while|if|provided|aside|despite|only|beyond|since|unknown|excluding|yet)
  ${risk} of !([(significant|any|causing)] [(serious|significant|physical)] harm|suicide|self harm|sh)
  ${risk} (to|towards|for) !([(the|any|a|either|general)] (self|general|himself|herself|themselves|him self|her self|himself|general public|the general public|professionals|myself|others|other|othrs|anyone|anybody|everyone|any|public|staff|children|child|known|note|report|declare|mention|be aware of|probation|disclose))
  ${risk} with !((this|the|that) [(young|older|elderly)] (lady|gentleman|man|woman|person|client|case|referral|pop|male|female|individual|service user|one|chap|lad|girl))
  ${risk} (from|around|over|re|regarding)
`);

const reachesAll = phrases(`
  (anyone|anybody|everyone|anyone else|any person|any other person|any one|any individual|any individuals)
  (staff|professionals|workers|public|children|adults|adult|females|women) [(and|or|nor)] [(to|towards|any|the)] [(public|children|staff|adults)] (and|or|nor) [(to|towards)] [any] (others|other people|other persons|other individuals|anybody else|other person|any others)
`);
const reachesSelf = phrases(`
  (self|himself|herself|themselves|him self|her self|suicide|self harm)
`);
const reachesOthers = phrases(`
  (others|other people|other persons|othrs|other|any other)
`);
const groups = [
  "(public)",
  "(children|child|minors)",
  "(staff|professionals)",
  "(known adult|known adults|adults|adult)",
].map(phrases);

/** 'Risk to staff, the public or himself': the public is everybody else. */
const publicAndStaff = [groups[0], groups[2]].filter((group) => group !== undefined);

/**
 * Whether a section plainly says that the person presents no known risk of harm, to self and to others
 * ('Person on Probation does not present any known risk of harm to self or others'), and says nothing against it.
 * 'No known risk to staff', 'no risk of violence' and 'no known risks apart from …' are not that: they leave something
 * open, and the points still have to be there.
 */
export function saysNoKnownRisk(sentences: readonly string[]): boolean {
  if (sentences.length === 1 && noneKnown.test(sentences[0] ?? "")) return true;
  const denials = sentences.filter((sentence) => denial.foundIn(sentence));
  if (denials.length === 0) return false;
  if (denials.some(leavesSomethingOpen)) return false;
  if (sentences.some((sentence) => !denials.includes(sentence) && tellsRisk(sentence))) return false;
  return reachesEverybody(denials);
}

const leavesSomethingOpen = (denial: string): boolean =>
  limited.foundIn(denial.replace(" as yet ", " ")) ||
  natureOfRisk.foundIn(denial) ||
  (someLevel.test(denial) && riskLevel.foundIn(denial));

function reachesEverybody(denials: readonly string[]): boolean {
  const some = (reach: { foundIn(words: string): boolean }) =>
    denials.some((sentence) => reach.foundIn(sentence));
  const others = some(reachesOthers) || groups.every(some) || publicAndStaff.every(some);
  const self = some(reachesSelf);
  const namesNobody = denials.some(
    (sentence) => ![reachesSelf, reachesOthers, ...groups].some((reach) => reach.foundIn(sentence)),
  );
  return some(reachesAll) || namesNobody || (self && others);
}

const denies =
  / (?:no|not|nil|never|none|without|denies|denied|doesnt|dont|didnt|isnt|hasnt|wasnt|nor|neither|zero) /;
const speaksOfRisk = / (?:risk|risks|rosh|danger|dangerous|harm) /;
const someLevel = / (?:medium|med|moderate|high) /;

/** 'Risk assessment completed in May' tells of paperwork. */
const paperwork = phrases(`
  (risk|risks|rosh|risk of [serious] harm) (assessment|assessments|information|info|management plan|management|section|summary|screening|screen|flag|flags|register|registers|checks|review)
  low (risk|rosh) [of [(serious|significant)] harm]
`);

/** Whether a sentence tells of a risk, so that a denial elsewhere in the section is not the whole of it. */
function tellsRisk(sentence: string): boolean {
  if (riskLevel.foundIn(sentence) && someLevel.test(sentence)) return true;
  if (denies.test(sentence)) return false;
  return (
    [natureOfRisk, riskToSelf, riskFromOthers, whatIncreasesRisk].some((told) => told.foundIn(sentence)) ||
    (speaksOfRisk.test(paperwork.without(sentence)) && !sentence.includes(" low "))
  );
}
