import { firstNames, notNames } from "../names.ts";

/** A word of the text with what stands between it and the word before. */
interface Token {
  readonly word: string;
  readonly small: string;
  readonly before: string;
}

/** People whom a risk section speaks of, and whose names should not be in it (Top Tips, points 1, 8 and 9). */
const people = new Set(
  `victim victims ex ex-partner ex-wife ex-husband ex-girlfriend ex-boyfriend partner partners wife husband girlfriend
  boyfriend fiance fiancee mother mum father dad brother sister son sons daughter daughters child children neighbour
  neighbours complainant adult co-defendant codefendant uncle aunt auntie grandmother grandfather nan cousin stepson
  stepdaughter step-son step-daughter stepfather niece nephew witness`.split(/\s+/),
);

/** What may be said to, or done to, a person whose name follows. */
const deeds = new Set(
  `non-contact against assaulted assaulting assault attacked threatened harassed harassing stalked stalking towards toward
  protecting protects protect raped stabbed injured`.split(/\s+/),
);

/** What may stand between the person and the name: 'victim is called Jane', 'his ex (named Jane)'. */
const links = new Set("is was are named called name known as being with to on of and by re aka".split(" "));

const titles = new Set("mr mrs ms miss dr".split(" "));

/**
 * Whether a victim or another person at risk is named, as far as a pattern can tell: a title and a surname, a common
 * first name, or two capitalised words, beside 'victim', 'ex-partner', 'daughter', or after 'must not contact' and the
 * like. 'The victim is known' names nobody, nor does 'Victim Liaison Officer'.
 */
export function namesAVictim(readableText: string): boolean {
  const tokens = tokensOf(readableText);
  return tokens.some(({ small }, place) => {
    if (people.has(small) || people.has(small.replace(/'s$/, ""))) {
      return nameAfter(tokens, place, true) || nameBefore(tokens, place);
    }
    const isDeed =
      deeds.has(small) ||
      (small === "risk" && tokens[place + 1]?.small === "to") ||
      (small === "contact" && isForbidden(tokens, place));
    return isDeed && nameAfter(tokens, place, false);
  });
}

/** 'Not to contact Jane' keeps somebody from her; 'contact Jane' asks for a call to a colleague. */
const isForbidden = (tokens: readonly Token[], place: number): boolean =>
  tokens.slice(Math.max(0, place - 3), place).some(({ small }) => forbids.has(small));

const forbids = new Set("no not non never cannot without".split(" "));

function tokensOf(text: string): readonly Token[] {
  let end = 0;
  return Array.from(text.matchAll(/\p{L}[\p{L}'-]*/gu), ({ 0: word, index }) => {
    const before = text.slice(end, index);
    end = index + word.length;
    return { word, small: word.toLowerCase(), before };
  });
}

const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

const mayBeName = (token: Token | undefined): boolean =>
  token !== undefined && isCapital(token.word) && !notNames.has(token.small) && !people.has(token.small);

/** A name within a few linking words of `place`; no new sentence in between. */
function nameAfter(tokens: readonly Token[], place: number, isPerson: boolean): boolean {
  for (let next = place + 1; next <= place + 4; next += 1) {
    const token = tokens[next];
    if (token === undefined || (/[.;\n]/.test(token.before) && !titles.has(tokens[next - 1]?.small ?? "")))
      return false;
    if (startsName(tokens, next, isPerson && next === place + 1)) return true;
    if (!links.has(token.small) && !(people.has(token.small) && !isPerson) && !linkingOwner.has(token.small))
      return false;
  }
  return false;
}

const linkingOwner = new Set(["his", "her", "the", "their", "directly", "indirectly", "or"]);

function startsName(tokens: readonly Token[], place: number, directly: boolean): boolean {
  const [token, second] = [tokens[place], tokens[place + 1]];
  if (token === undefined) return false;
  const joined = second !== undefined && / ?\.? $/.test(second.before) && second.before.length <= 2;
  if (titles.has(token.small))
    return joined && second !== undefined && isCapitalOrShout(second.word) && !notNames.has(second.small);
  if (firstNames.has(token.small)) return true;
  if (!mayBeName(token)) return false;
  if (joined && mayBeName(second)) return true;
  const personWord = tokens[place - 1]?.word ?? "";
  return (
    directly &&
    token.before === " " &&
    personWord === personWord.toLowerCase() &&
    !(joined && isCapital(second?.word ?? ""))
  );
}

const isCapitalOrShout = (word: string): boolean => /^\p{Lu}/u.test(word);

/** 'Jane Smith, the victim', 'Jane (his ex-partner)'. */
function nameBefore(tokens: readonly Token[], place: number): boolean {
  let at = place;
  while (
    at > place - 3 &&
    linkingOwner.has(tokens[at - 1]?.small ?? "") &&
    /^ $/.test(tokens[at]?.before ?? "")
  )
    at -= 1;
  if (!/^ ?[,(] ?$/.test(tokens[at]?.before ?? "")) return false;
  const [last, first] = [tokens[at - 1], tokens[at - 2]];
  if (last === undefined) return false;
  if (firstNames.has(last.small)) return true;
  if (!mayBeName(last) || first === undefined) return false;
  const joined = /^ $/.test(last.before);
  return joined && (titles.has(first.small) || firstNames.has(first.small));
}
