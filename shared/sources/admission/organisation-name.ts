import { firstNames, judgeRisk } from "../../judgement/index.ts";
import { holdsPersonIdentifier } from "./identifiers.ts";

const LONGEST = 120;
const MOST_WORDS = 14;

/** Latin letters, digits and the marks that names of organisations hold. What NFKC changes only looks like these. */
const form = /^[\p{Script=Latin}\d][\p{Script=Latin}\d &'‘’(),./+:\p{Pd}]*$/u;

/** A word by which an organisation, a unit or a service is known as one, also where it bears somebody's name. */
const ofOrganisations = new Set(
  `accommodation action advice advocacy agency alliance association authority borough centre centres charity cic cio city
  college community company consortium co-operative council county county's delivery dependency education employment
  enterprise enterprises finance forum foundation futures group health hostel hostels house housing initiative institute
  invented justice limited llp ltd mentoring ministry mission network office organisation partners partnership pdu plc
  probation programme project projects recovery region rehabilitation resettlement school service services shelter
  society solutions support team together training trust trusts uk unit wellbeing women women's ymca`.split(
    /\s+/,
  ),
);

/** Words of sentences, and titles of people; no organisation is called so. */
const ofSentences = new Set(
  `he she him his hers they them is was are were has had been being would should must cannot please called lives
  born aged dob mr mrs ms miss mx dr convicted pregnant suicidal overdose released recalled`.split(/\s+/),
);

/** Words for people, of which an organisation may speak in its name, such as Victim Support. */
const ofPeople = new Set(
  `her their male female victim offender partner mother father son daughter wife husband girlfriend boyfriend`.split(
    /\s+/,
  ),
);

/** A number of somebody's or something's own, or a date: a PNC number, a telephone, a birthday. */
const numbers = [
  /(?<!\d)\d{2,4}\/\d{1,7}[A-Z](?![\p{L}\d])/iu,
  /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/u,
  /\d(?:[ .-]?\d){4}/u,
];

/** An initial and a surname, or a surname and initials: 'J Smith', 'J. P. Smith', 'Smith, J'. */
const initialled = /^(?:\p{Lu}\.? ){1,3}\p{Lu}[\p{L}'’-]+$|^\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.? ?){1,3}$/u;

/**
 * Whether a text looks like the name of an organisation, a unit or a kind of contract. Whatever it is, it reaches an
 * e-mail: so nothing is one that reads like a person, a sentence, an address or a number of somebody's own.
 */
export function isNameOfOrganisation(text: string): boolean {
  const isPlain = form.test(text) && text.normalize("NFKC") === text && !text.includes("..");
  if (text.length > LONGEST || !isPlain) return false;
  const words = text.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (words.some((word) => ofSentences.has(word))) return false;
  if (holdsPersonIdentifier(text) || numbers.some((number) => number.test(text))) return false;
  if (judgeRisk(text).unsafe.length > 0) return false;
  if (words.some((word) => ofOrganisations.has(word.replaceAll("’", "'")))) return true;
  return !initialled.test(text) && !words.some((word) => firstNames.has(word) || ofPeople.has(word));
}
