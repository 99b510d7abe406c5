/** The named entities that word processors and rich-text boxes leave behind. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  bull: "\u2022",
  emsp: " ",
  ensp: " ",
  gt: ">",
  hellip: "\u2026",
  ldquo: '"',
  lrm: "",
  lsquo: "'",
  lt: "<",
  mdash: "\u2014",
  middot: "\u00b7",
  nbsp: " ",
  ndash: "\u2013",
  newline: "\n",
  pound: "\u00a3",
  quot: '"',
  rdquo: '"',
  rlm: "",
  rsquo: "'",
  shy: "",
  sol: "/",
  tab: " ",
  thinsp: " ",
  zwj: "",
  zwnj: "",
};

/** Character references replaced by what they stand for; one that is not known stays as it is. */
export function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (found, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? found;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : found;
  });
}
