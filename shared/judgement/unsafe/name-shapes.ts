import { glossary } from "../glossary.ts";
import { firstNames, notNames } from "../names.ts";
import { initialisms, people } from "./third-parties.ts";
import type { Token } from "./tokens.ts";

const titles = new Set("mr mrs ms miss dr".split(" "));
export const isTitle = (token: Token | undefined): boolean => token !== undefined && titles.has(token.small);

export const isFirstName = ({ small }: Token): boolean => firstNames.has(small.replace(/'s$/, ""));

const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);
const isCapitalOrShout = (word: string): boolean => /^\p{Lu}/u.test(word);
export const isInitial = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}$/u.test(token.word);

/** A word with a capital that is no heading, no town and no word for a person. */
export const mayBeName = (token: Token | undefined): boolean =>
  token !== undefined && isCapital(token.word) && !notNames.has(token.small) && !people.has(token.small);

/** 'Polish', 'Romanian', 'Chinese', 'Catholic': said of somebody, nobody's name. */
const saysOrigin = /(?:ish|ian|ese|ean|ic|can|lim|ali|iri|ani)$/;

/** How a name is led up to: right after a word for a person, after 'called' and the like, after 'is' or a deed. */
export type Lead = "person" | "called" | "linked";

/**
 * Whether a name starts at `place`: a title and a surname, a common first name, an initial and a surname, two capitalised
 * words, a person's initials; a single capitalised word only when it is led up to as a name.
 */
export function startsName(tokens: readonly Token[], place: number, lead: Lead): boolean {
  const [token, second] = [tokens[place], tokens[place + 1]];
  if (token === undefined) return false;
  const joined = second !== undefined && / ?\.? $/.test(second.before) && second.before.length <= 2;
  if (isTitle(token)) {
    return (
      joined &&
      second !== undefined &&
      isCapitalOrShout(second.word) &&
      (isInitial(second) || !notNames.has(second.small))
    );
  }
  if (isFirstName(token) || isInitials(tokens, place)) return true;
  if (isInitial(token)) return second !== undefined && /^\.? ?$/.test(second.before) && mayBeName(second);
  if (!mayBeName(token)) return false;
  if (joined && mayBeName(second)) return !isPlaceOrBody(tokens, place);
  if (lead === "called") return !saysOrigin.test(token.small);
  const single = !(joined && isCapital(second?.word ?? ""));
  if (lead === "person" && isSetApart(token, second))
    return !saysOrigin.test(token.small) && token.small !== "pop's";
  if (lead !== "person" || token.before !== " " || !single || saysOrigin.test(token.small)) return false;
  return isPlain(tokens[place - 1]) || (startsSentence(tokens[place - 1]) && isPlain(second));
}

/** 'Willow Bank Primary School', 'Burger Bar gang': the run of capitals, or the word after it, is no person's. */
function isPlaceOrBody(tokens: readonly Token[], place: number): boolean {
  for (const token of tokens.slice(place, place + 5)) {
    if (placesAndBodies.has(token.small)) return true;
    if (!isCapital(token.word)) return false;
  }
  return false;
}

const placesAndBodies = new Set(
  `school primary academy college nursery hospital infirmary centre court road street house hostel ltd limited park university surgery
  clinic church council police prison gang crew estate hotel pub arms bar club station town city plus women's services service unit
  team support staff south north east west wales supermarket shop store jobcentre cottage lane avenue close drive`.split(
    /\s+/,
  ),
);

/** 'Grandmother (Edna) …', 'Ex, Lorna, …', 'Ex - Lorna - …'. */
const isSetApart = (token: Token, after: Token | undefined): boolean =>
  /^(?: \(|, ['"]?| - |: )$/.test(token.before) &&
  after !== undefined &&
  /^(?:\)|['"]?, | - )/.test(after.before);

const isPlain = (token: Token | undefined): boolean =>
  token !== undefined && token.word === token.small && token.before !== "";

const startsSentence = (token: Token | undefined): boolean =>
  token !== undefined && (token.before === "" || /[.\n]/.test(token.before));

const knownTerms: ReadonlySet<string> = new Set(
  glossary.flatMap(({ term, alsoWritten = [] }) => [term, ...alsoWritten]),
);

/** 'J.S.', or two capitals that abbreviate nothing known, in a text that is not all capitals. */
function isInitials(tokens: readonly Token[], place: number): boolean {
  const [token, second] = [tokens[place], tokens[place + 1]];
  if (token === undefined) return false;
  if (isInitial(token)) {
    if (!isInitial(second) || second?.before !== ".") return false;
    const third = tokens[place + 2];
    const dotted = token.word + second.word + (isInitial(third) && third?.before === "." ? third.word : "");
    return !initialisms.has(dotted) && !knownTerms.has(dotted);
  }
  const word = token.word.replace(/'s$/, "");
  if (!/^\p{Lu}{2}$/u.test(word) || initialisms.has(word) || knownTerms.has(word)) return false;
  if (/^\d/.test(second?.before ?? "")) return false;
  return !isShout(tokens[place - 1]) && !isShout(second);
}

const isShout = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.word.length > 2 &&
  /^\p{Lu}+$/u.test(token.word) &&
  !knownTerms.has(token.word);
