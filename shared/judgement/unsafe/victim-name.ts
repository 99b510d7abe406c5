import { firstNames } from "../names.ts";
import { isFirstName, isInitial, isTitle, type Lead, mayBeName, startsName } from "./name-shapes.ts";
import { deeds, people, protectedPeople } from "./third-parties.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** What may stand between the person and the name: 'victim is called Jane', 'his ex (named Jane)'. */
const links = new Set(
  `is was are named called name names known as being with to on of and by re aka goes the nicknamed initials who from locally s new old
  former in-law law respect favour worker both next current`.split(/\s+/),
);
const owners = new Set(["his", "her", "a", "the", "their", "directly", "indirectly", "or", "an"]);

/** A single word after these is a name: 'a man called Razor', 'known locally as Spud'. */
const namings = new Set("called named nicknamed aka as locally".split(" "));

/**
 * Whether a victim or another person is named, as far as a pattern can tell: a title and a surname, a common first name,
 * an initial and a surname, initials, two capitalised words, a nickname, beside 'victim', 'ex-partner', 'daughter', or
 * after 'must not contact', 'at risk from', 'called' and the like. 'The victim is known' names nobody, nor does 'Victim
 * Liaison Officer'; the names of those who work with the person ('social worker is …') are not looked for.
 */
export function namesAVictim(readableText: string): boolean {
  const tokens = tokensOf(readableText);
  return (
    hasNickname(readableText) ||
    tokens.some((_, place) => namedHere(tokens, place)) ||
    bornOn.test(readableText)
  );
}

function namedHere(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  if (token === undefined) return false;
  const { small } = token;
  const next = tokens[place + 1]?.small ?? "";
  if (people.has(small) || people.has(small.replace(/'s$/, ""))) {
    return nameAfter(tokens, place, true) || nameBefore(tokens, place);
  }
  if (protectedPeople.has(`${small} ${next}`)) return nameAfter(tokens, place + 1, next !== "order");
  if (token.word === "RO") return nameAfter(tokens, place, false);
  const isDeed =
    deeds.has(small) ||
    (/^(?:risk|threats?|danger|letters|messages)$/.test(small) && /^(?:to|from)$/.test(next)) ||
    (small === "find" && mayFind(tokens, place)) ||
    (small === "contact" && isForbidden(tokens, place));
  return (isDeed && nameAfter(tokens, place, false)) || forbiddenName(tokens, place);
}

const mayFind = (tokens: readonly Token[], place: number): boolean =>
  /^(?:to|will|tries|trying)$/.test(tokens[place - 1]?.small ?? "");

/** 'Not to contact Jane' keeps somebody from her; 'contact Jane' asks for a call to a colleague. */
const isForbidden = (tokens: readonly Token[], place: number): boolean =>
  tokens.slice(Math.max(0, place - 3), place).some(({ small }) => forbids.has(small));

const forbids = new Set("no not non never cannot without prohibited away prevents forbids".split(" "));

/** 'Contact with R. Example is prohibited', 'A. Nobody must not be contacted', 'will harm': the name, and then why it is there. */
function forbiddenName(tokens: readonly Token[], place: number): boolean {
  if (!startsName(tokens, place, "linked")) return false;
  const after = tokens.slice(place + 1, place + 7).map(({ small }) => small);
  const before = tokens.slice(Math.max(0, place - 4), place).map(({ small }) => small);
  const said = (words: readonly string[], ...looked: string[]) => looked.some((one) => words.includes(one));
  return (
    (said(after, "prohibited", "contacted", "approached", "protected") &&
      !said(before, "worker", "officer")) ||
    (said(after, "will", "wants", "want", "may") && said(after, "harm", "hurt", "kill", "attack")) ||
    (isTitle(tokens[place]) &&
      said(after, "door", "upstairs", "downstairs", "restraining", "injunction", "scared", "afraid")) ||
    (said(before, "away", "led") && said(before, "from", "by"))
  );
}

/** An initial and a surname with a date of birth is a person's, whoever it is. */
const bornOn =
  /(?<!\p{L})\p{Lu}\.? ?\p{Lu}\p{Ll}{2,20},? ?\(?(?:[Dd]\.?[Oo]\.?[Bb]|DOB|[Dd]ate of birth|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/u;

/** 'Known as Spud', 'nicknamed Ginge', 'goes by the name of Bex', a name in quotes after 'known as'. */
const nickname =
  /(?<!\p{L})(?:known (?:locally |only )?(?:to \p{L}+ )?as|nicknamed|goes by(?: the name of)?|aka|a\.k\.a\.?|by the name of|(?:man|male|lad|woman|female|person|dealer|somebody|someone|bloke|girl) called) ?['"]?\p{Lu}\p{Ll}{1,14}(?!\p{L})/u;
const epithet =
  /(?<!\p{L})(?:Big|Little|Lil|Mad|Fat|Old|Young|Tall|Tattoo|Scouse|Ginger|Crazy|Psycho) (\p{Lu}\p{Ll}{2,12})(?!\p{L})/gu;

const hasNickname = (text: string): boolean =>
  nickname.test(text) ||
  Array.from(text.matchAll(epithet)).some(
    ([, name = ""]) =>
      firstNames.has(name.toLowerCase()) || /^(?:Kev|Mick|Tony|Gaz|Baz|Daz|Shaz|Dave|Ste|Jay)$/.test(name),
  );

/** A name within a few linking words of `place`; no new sentence in between, but the stop of a title or an initial. */
function nameAfter(tokens: readonly Token[], place: number, isPerson: boolean): boolean {
  for (let at = place + 1; at <= place + 6; at += 1) {
    const [token, last] = [tokens[at], tokens[at - 1]];
    if (token === undefined) return false;
    if (/[.;\n]/.test(token.before) && !isTitle(last) && !isInitial(last)) return false;
    if (startsName(tokens, at, leadAt(tokens, place, at, isPerson))) return true;
    const passed =
      links.has(token.small) ||
      (token.small === "in" && /^(?:law|respect|favour)$/.test(tokens[at + 1]?.small ?? "")) ||
      owners.has(token.small) ||
      people.has(token.small);
    if (!passed) return false;
  }
  return false;
}

function leadAt(tokens: readonly Token[], place: number, at: number, isPerson: boolean): Lead {
  const last = tokens[at - 1];
  if (isPerson && at === place + 1) return "person";
  if (last !== undefined && namings.has(last.small)) return "called";
  if (last?.small === "is" && /^names?$/.test(tokens[at - 2]?.small ?? "")) return "called";
  if (isPerson && at === place + 2 && last?.small === "is" && tokens[place]?.word === tokens[place]?.small)
    return "called";
  return last !== undefined && people.has(last.small) ? "person" : "linked";
}

/** 'Jane Smith, the victim', 'Jane (his ex-partner)'. */
function nameBefore(tokens: readonly Token[], place: number): boolean {
  let at = place;
  while (at > place - 3 && owners.has(tokens[at - 1]?.small ?? "") && /^ $/.test(tokens[at]?.before ?? ""))
    at -= 1;
  if (!/^ ?[,(] ?$/.test(tokens[at]?.before ?? "")) return false;
  const [last, first] = [tokens[at - 1], tokens[at - 2]];
  if (last === undefined) return false;
  if (isFirstName(last)) return true;
  if (!mayBeName(last) || first === undefined) return false;
  return /^ $/.test(last.before) && (isTitle(first) || isFirstName(first));
}
