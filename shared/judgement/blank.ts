import type { TextJudgement } from "../case/index.ts";
import { aroundContact, asksForContact } from "./contact-words.ts";
import { withNamedPeopleMarked } from "./marks.ts";
import { neutral, talk } from "./neutral-words.ts";
import { paperworkIn } from "./paperwork.ts";
import {
  bareRisk,
  filler,
  heading,
  namedDocument,
  noise,
  notApplicable,
  nothing,
  pointer,
  subjectOfPointer,
  tellsOfRisk,
  template,
  title,
} from "./placeholder-words.ts";
import { circumstance, promise } from "./promises.ts";
import { type Tile, tilings } from "./tiling.ts";
import { wordsOf } from "./words.ts";

type Kind =
  | "nothing"
  | "notApplicable"
  | "elsewhere"
  | "noise"
  | "contact"
  | "talk"
  | "circumstance"
  | "filler"
  | "bareRisk"
  | "title"
  | "heading";

const tiles: readonly Tile<Kind>[] = [
  { kind: "nothing", phrases: nothing },
  { kind: "notApplicable", phrases: notApplicable },
  { kind: "elsewhere", phrases: promise },
  { kind: "elsewhere", phrases: template },
  { kind: "elsewhere", phrases: pointer },
  { kind: "elsewhere", phrases: namedDocument },
  { kind: "noise", phrases: noise },
  { kind: "contact", phrases: asksForContact },
  { kind: "talk", phrases: aroundContact },
  { kind: "talk", phrases: talk },
  { kind: "circumstance", phrases: circumstance },
  { kind: "filler", phrases: filler },
  { kind: "filler", phrases: neutral },
  { kind: "bareRisk", phrases: bareRisk },
  { kind: "title", phrases: title },
  { kind: "heading", phrases: heading },
];

/** Longer texts than this are never placeholders; a page of 'N/A' is not what anybody writes. */
const longestPlaceholder = 2000;

/**
 * Why a readable text counts as left blank: nothing to see, nothing but placeholders, or nothing but a request to get
 * in touch. Undefined when there is something to read; a single word that none of these covers is something, so that
 * a real section is not called blank.
 */
export function blankness(readableText: string): TextJudgement["blank"] {
  if (readableText === "") return "empty";
  if (!/[\p{L}\p{N}]/u.test(readableText)) return "placeholder";
  if (readableText.length > longestPlaceholder) return undefined;
  const marked = withNamedPeopleMarked(readableText);
  const words = wordsOf(marked).replaceAll(". ", "").replace(subjectOfPointer, "");
  if (/^no $/.test(words) || /^(\p{L})\1{2,} $/u.test(words)) return "placeholder";
  if (tellsOfRisk.foundIn(words)) return undefined;
  const ways = waysToSayNothing(marked);
  if (ways.length === 0) return undefined;
  return ways.some((kinds) => !kinds.has("contact")) ? "placeholder" : "contact-only";
}

/**
 * The ways to read the text as saying nothing, each given as the kinds of its clauses; none when a clause cannot be made up of
 * placeholders and does not merely speak of paperwork. Clauses are read apart, so that the words of an office keep the
 * meaning they have of a person: 'See OASys, see on own'.
 */
function waysToSayNothing(marked: string): readonly ReadonlySet<Kind>[] {
  const clauses = wordsOf(marked.replace(/ - |, /g, ". "))
    .replace(subjectOfPointer, "")
    .split(". ")
    .filter((clause) => clause.trim() !== "")
    .map((clause) => `${clause.trim()} `);
  let union: readonly ReadonlySet<Kind>[] = [new Set<Kind>()];
  for (const clause of clauses) {
    const ways = [...tilings(clause, tiles)];
    const paperwork = paperworkIn(clause);
    if (paperwork !== undefined) ways.push(new Set([kindOf[paperwork]]));
    if (ways.length === 0) return [];
    union = distinct(union.flatMap((kinds) => ways.map((way) => new Set([...kinds, ...way]))));
  }
  return union.filter(saysNothing);
}

const kindOf = {
  elsewhere: "elsewhere",
  nothing: "nothing",
  contact: "contact",
  excuse: "circumstance",
} as const;

const distinct = (sets: readonly ReadonlySet<Kind>[]): readonly ReadonlySet<Kind>[] => [
  ...new Map(sets.map((kinds) => [[...kinds].sort().join(" "), kinds])).values(),
];

/**
 * Fillers alone are not a placeholder. 'Risk: none' denies risk, and 'Risk to self: none' answers a question, so
 * neither says nothing; 'Risk: N/A' and 'Risk to self: see OASys' do.
 */
function saysNothing(kinds: ReadonlySet<Kind>): boolean {
  if (kinds.has("talk") && !kinds.has("contact")) return false;
  if (kinds.has("circumstance") && !kinds.has("contact") && !kinds.has("elsewhere")) return false;
  if (kinds.size === 1 && (kinds.has("noise") || kinds.has("title"))) return true;
  const denies = kinds.has("nothing") || kinds.has("notApplicable");
  if (kinds.has("heading")) return !denies && (kinds.has("elsewhere") || !kinds.has("filler"));
  if (kinds.has("bareRisk") && kinds.has("nothing")) return false;
  return denies || kinds.has("elsewhere") || kinds.has("contact");
}
