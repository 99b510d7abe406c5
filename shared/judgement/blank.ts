import type { TextJudgement } from "../case/index.ts";
import { aroundContact, asksForContact } from "./contact-words.ts";
import { withNamedPeopleMarked } from "./marks.ts";
import { neutral, talk } from "./neutral-words.ts";
import {
  bareRisk,
  filler,
  heading,
  noise,
  notApplicable,
  nothing,
  pending,
  pointer,
  tellsOfRisk,
  title,
} from "./placeholder-words.ts";
import { type Tile, tilings } from "./tiling.ts";
import { wordsOf } from "./words.ts";

type Kind =
  | "nothing"
  | "notApplicable"
  | "elsewhere"
  | "noise"
  | "contact"
  | "talk"
  | "filler"
  | "bareRisk"
  | "title"
  | "heading";

const tiles: readonly Tile<Kind>[] = [
  { kind: "nothing", phrases: nothing },
  { kind: "notApplicable", phrases: notApplicable },
  { kind: "elsewhere", phrases: pending },
  { kind: "elsewhere", phrases: pointer },
  { kind: "noise", phrases: noise },
  { kind: "contact", phrases: asksForContact },
  { kind: "talk", phrases: aroundContact },
  { kind: "talk", phrases: talk },
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
  const words = wordsOf(withNamedPeopleMarked(readableText)).replaceAll(". ", "");
  if (/^no $/.test(words) || /^(\p{L})\1{2,} $/u.test(words)) return "placeholder";
  if (tellsOfRisk.foundIn(words)) return undefined;
  const ways = tilings(words, tiles).filter(saysNothing);
  if (ways.length === 0) return undefined;
  return ways.some((kinds) => !kinds.has("contact")) ? "placeholder" : "contact-only";
}

/**
 * Fillers alone are not a placeholder. 'Risk: none' denies risk, and 'Risk to self: none' answers a question, so
 * neither says nothing; 'Risk: N/A' and 'Risk to self: see OASys' do.
 */
function saysNothing(kinds: ReadonlySet<Kind>): boolean {
  if (kinds.has("talk") && !kinds.has("contact")) return false;
  if (kinds.size === 1 && (kinds.has("noise") || kinds.has("title"))) return true;
  const denies = kinds.has("nothing") || kinds.has("notApplicable");
  if (kinds.has("heading")) return !denies && (kinds.has("elsewhere") || !kinds.has("filler"));
  if (kinds.has("bareRisk") && kinds.has("nothing")) return false;
  return denies || kinds.has("elsewhere") || kinds.has("contact");
}
