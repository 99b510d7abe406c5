import { withoutEntities } from "./entities.ts";
import { withoutHtml } from "./html.ts";

/**
 * What a reader would see of a text: HTML, entities and invisible characters gone, lookalike letters and quotes made
 * plain, white space made single spaces, lines kept. '' when there is nothing to see.
 * The whole input is walked a fixed number of times, whatever it holds.
 */
export function readable(text: string): string {
  // Twice, because pasted text is often escaped twice ('&amp;nbsp;', '&lt;p&gt;').
  const shown = withoutHtml(withoutEntities(withoutHtml(withoutEntities(withoutHtml(text)))));
  return shown
    .normalize("NFKC")
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(invisible, "")
    .replace(/[\u2018\u2019\u201b\u02bc\u2032`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .split("\n")
    .map((line) =>
      line
        .split(/[^\S\n]|\u2800/)
        .filter(Boolean)
        .join(" "),
    )
    .filter(Boolean)
    .join("\n");
}

/** Zero-width and bidirectional marks, soft hyphens, variation selectors, controls, private and object characters. */
const invisible = /(?![\n\t])[\p{Default_Ignorable_Code_Point}\p{C}\ufffc\ufffd]/gu;
