import { asksAboutTheForm, asksForContact, excuses, points, promises } from "./paperwork-clause.ts";
import { inPlainOffice, tellsOrInstructs } from "./paperwork-frames.ts";
import {
  besidePapers,
  deictics,
  firstPersons,
  officeWords,
  papers,
  sayingNothing,
  standsAlone,
  standsAloneBesideAnother,
} from "./paperwork-words.ts";

/** What a clause comes to that tells nothing of a person. */
export type Paperwork = "elsewhere" | "nothing" | "contact" | "excuse";

/**
 * What a clause, its words as `wordsOf` writes them, says about paperwork or contact: that something will come or lies
 * elsewhere, that there is nothing to say, that somebody should get in touch, or why there is nothing yet. Undefined when
 * it may say something of the person: a word outside the language of an office, a deed or state of 'him' or 'her', an
 * instruction, a condition. Linear in the clause.
 */
export function paperworkIn(clause: string): Paperwork | undefined {
  if (clause.length > longestClause) return undefined;
  const line = inPlainOffice(` ${clause.trim()} `);
  if (tellsOrInstructs(line)) return undefined;
  const words = line.trim().split(" ").filter(Boolean);
  if (words.every((word) => sayingNothing.has(word)) && words.some((word) => nothing.test(word)))
    return / (?:cant|cannot) /.test(line) && !/ (?:think of|comment|add|say) /.test(line)
      ? undefined
      : "nothing";
  if (
    words.every((word) => standsAlone.has(word)) &&
    words.some((word) => !standsAloneBesideAnother.has(word))
  )
    return "elsewhere";
  if (/^ (?:additional |further )?(?:risk section|info) (?:here )?$/.test(line)) return "elsewhere";
  if (!allOfTheOffice(words, line)) return undefined;
  const said = { words, line };
  if (asksForContact(said)) return "contact";
  if (promises(said) || points(said) || asksAboutTheForm(said)) return "elsewhere";
  return excuses(said) ? "excuse" : undefined;
}

const longestClause = 400;
const nothing =
  /^(?:no|nothing|none|nope|nil|nought|cant|cannot|not|nowt|zilch|nada|dont|doesnt|isnt|naught|zero|dunno)$/;
const number = /^\d{1,4}$/;

/** Beside these a number is no age, size or count of people. */
const counted =
  / (?:sections?|pages?|para|questions?|r|part|layer|days?|weeks?|minutes?|hours?|june|july|august|september|october|november|december|january|february|march|april|may|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|oasys|ref) /;

function allOfTheOffice(words: readonly string[], line: string): boolean {
  if (words.some((word) => besidePapers.has(word)) && !words.some(isOfPapers)) return false;
  return words.every(
    (word, at) =>
      officeWords.has(word) ||
      word.startsWith("0") ||
      (number.test(word) && counted.test(line)) ||
      (/^\d{4,9}$/.test(word) && words[at - 1] === "ref") ||
      isMadePassive(words, at),
  );
}

const isOfPapers = (word: string): boolean =>
  papers.has(word) ||
  deictics.has(word) ||
  firstPersons.has(word) ||
  /^(?:system|me|reply|hasnt|havent|still|provided|done)$/.test(word);

/** Any deed in 'documents will be furnished': what will be done to papers is done to no person. */
const isMadePassive = (words: readonly string[], at: number): boolean =>
  /(?:ed|wn|en|ught)$/.test(words[at] ?? "") &&
  /^(?:be|being)$/.test(words[at - 1] ?? "") &&
  !/challeng|disput|contest|appeal|threaten|attack|hurt|harm|burn|stol|beat|kill|taken/.test(
    words[at] ?? "",
  ) &&
  words.slice(0, at).some((word) => papers.has(word));
