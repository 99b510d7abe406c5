import type { TextJudgement } from "../case/index.ts";

const placeholders = new Set([
  "na",
  "none",
  "nil",
  "no",
  "tbc",
  "tba",
  "to follow",
  "as above",
  "see above",
  "see oasys",
  "see ndelius",
  "see delius",
  "refer to oasys",
  "refer to ndelius",
  "please see oasys",
  "see attached",
  "on file",
  "x",
  "test",
  "dim",
  "gweler oasys",
  "not applicable",
]);

const contact =
  /^(?:please |pls )?(?:call|ring|phone|contact|email) (?:me|pp|the pp|practitioner|the practitioner|probation practitioner|the probation practitioner)(?: (?:to discuss|for (?:more |further )?(?:risk )?(?:info|information|details)))?(?: on [0-9 ]+)?$/;

/** Why a readable text counts as left blank; undefined when there is something to read. When in doubt, there is. */
export function blankness(seen: string): TextJudgement["blank"] {
  if (seen === "") return "empty";
  const words = seen
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\b(\p{L}) (?=\p{L}\b)/gu, "$1");
  if (words === "" || placeholders.has(words)) return "placeholder";
  return contact.test(words) ? "contact-only" : undefined;
}
