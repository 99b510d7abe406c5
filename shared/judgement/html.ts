/** Elements after which a reader sees a new line; every other known element leaves no trace in the text. */
const blocks = new Set(
  "address article blockquote br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const inline = new Set(
  "a abbr b bdi bdo big body cite code del em font head html i img input ins kbd label link mark meta o:p q s samp small span st1:place st1:city strike strong sub sup title tt u var w:wordDocument wbr xml".split(
    " ",
  ),
);

/**
 * The text without its HTML: comments, styles and scripts go with what they hold, tags go alone.
 * Only an element that exists counts as a tag, and with bare words in it only if it has an attribute too, so that
 * 'risk <medium to staff>' and '<a risk to staff>' keep their words.
 */
export function withoutHtml(text: string): string {
  if (!text.includes("<")) return text;
  const shown = ["<!--|-->", "<style|</style>", "<script|</script>"].reduce(without, text);
  return shown.replace(
    /<\/?([a-z][a-z0-9:]{0,20})((?:\s|\/)[^<>]{0,1000})?>/gi,
    (tag, element: string, rest = "") => {
      const name = element.toLowerCase();
      if (!/^[\s/]*$/.test(rest) && !rest.includes("=")) return tag;
      if (blocks.has(name)) return "\n";
      return inline.has(name) ? "" : tag;
    },
  );
}

/** The text without what stands from each opening mark to the closing one; an opening that is never closed stays. */
function without(text: string, marks: string): string {
  const [opening = "", closing = ""] = marks.split("|");
  const lower = text.toLowerCase();
  // A few characters change their length in lower case: then the places would not agree, and nothing is taken out.
  if (lower.length !== text.length) return text;
  let kept = "";
  let from = 0;
  for (;;) {
    const start = lower.indexOf(opening, from);
    const end = start < 0 ? -1 : lower.indexOf(closing, start + opening.length);
    if (end < 0) return kept + text.slice(from);
    kept += text.slice(from, start);
    from = end + closing.length;
  }
}
