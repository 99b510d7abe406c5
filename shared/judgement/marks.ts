import { firstNames, notNames } from "./names.ts";
import { phrases } from "./phrases.ts";
import { phoneNumber } from "./unsafe/phone-number.ts";
import { wordsOf } from "./words.ts";

/** An e-mail address; the lengths are bounded, so that a search stays linear. */
export const emailAddress = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const date = /\b\d{1,2}([/. -])\d{1,2}\1(?:\d{4}|\d{2})\b|\b\d{1,2}[/.]\d{2,4}\b/g;
const titled = /\b(?:Mrs?|Ms|Miss|Dr)\b\.? \p{Lu}[\p{L}'-]{1,30}/gu;
const initialed = /(?<!\p{L})[B-GJKN-UW-Z]\.? (\p{Lu}\p{Ll}{2,30})(?!\p{L})/gu;
const word = /(?<![\p{L}'-])\p{Lu}[\p{L}'-]{1,30}(?![\p{L}'-])/gu;
const surname = /0name \p{Lu}[\p{L}'-]{1,30}(?!\p{L})/gu;

const headings = phrases(`
  [(additional|known|current|overall|level of|nature of|type of)] (risk|risks) [of [serious] harm] [(to|from) (self|others|other people|public|the public|children|staff|known adult|known adults|prisoners)]
  (who is at risk|who|who is at risk from (him|her|them|the pop))
  [what is the] nature [of (the|that) (risk|risks)]
  (nature|level|vulnerability|vulnerabilities|restrictions|exclusion zones|triggers|suicide|self harm)
  nature of [(the|that)] (risk|risks)
  (what (might|may|could|will) increase [the] (risk|risks)|what increases [the] (risk|risks))
`);

/** What is written over the whole section, not over one of its questions. */
const titles = phrases(`
  [(additional|further|other|relevant|known|current)] risk (information|info|details|summary|assessment|issues)
  (further|additional|other) (information|info|details) [for the provider]
  (comments|notes)
`);

/**
 * The text with its phone numbers, e-mail addresses, dates, names of people and headings of a form replaced by marks
 * that phrases can read ('0phone', '0name', …), so that 'call PP Jane Smith on …' is seen for the request it is.
 */
export function withNamedPeopleMarked(readableText: string): string {
  return readableText
    .replace(emailAddress, " 0email ")
    .replace(phoneNumber, " 0phone ")
    .replace(date, " 0date ")
    .replace(titled, "0name")
    .replace(initialed, (found, surname: string) => (notNames.has(surname.toLowerCase()) ? found : "0name"))
    .replace(word, (found) => (firstNames.has(found.toLowerCase()) ? "0name" : found))
    .replace(surname, (found) => (notNames.has(found.slice(6).toLowerCase()) ? found : "0name 0name"))
    .split("\n")
    .map(withHeadingMarked)
    .join("\n");
}

function withHeadingMarked(line: string): string {
  const end = line.search(/[:?]/);
  if (end < 0 || end > 60) return line;
  const words = wordsOf(line.slice(0, end));
  const mark = [titles, headings].findIndex((known) => known.endsFrom(words, 0).includes(words.length));
  return mark < 0 ? line : `${mark === 0 ? "0title" : "0heading"}. ${line.slice(end + 1)}`;
}
