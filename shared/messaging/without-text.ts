/** What is known of a kind of message: which of its fields are names and not free text, and which nobody reads. */
export interface Readable {
  /** Paths by the last two names, such as `provider.name`: texts with spaces may stand there. */
  readonly names?: readonly string[];
  /** Fields that no consumer reads, such as `description`: left out, and not missed. */
  readonly unread?: readonly string[];
}

/** Stands where a text was; no field takes it for a word of its own. */
const REMOVED = "[TEXT REMOVED]";

/**
 * A code, an id, a time or a mailbox: one piece, and not a capitalised word, which may be somebody's name. What has
 * spaces, or is too long to be any of these, is text.
 */
const notText = /^(?:[\p{Ll}\d][\p{Ll}\p{Lu}\d._-]*|[\p{Lu}\d][\p{Lu}\d_-]*|(?=\S*[\d@:/])\S+)$/u;
const LONGEST = 254;
const DEEPEST = 40;

const likeAFieldName = /^[a-zA-Z][\w.:-]{0,40}$/u;

/**
 * A message without any text in it, and whether it is still whole. Codes, ids, times, numbers, yes and no are kept:
 * the message can be put back, and whoever looks at it sees its form. Of what is not JSON nothing is kept.
 */
export function withoutText(
  body: string,
  { names = [], unread = [] }: Readable = {},
): { body: string; whole: boolean } {
  const message = json(body);
  if (message === undefined) return { body: JSON.stringify(REMOVED), whole: false };
  let whole = true;
  const removed = () => {
    whole = false;
    return REMOVED;
  };
  const kept = (value: unknown, name: string, within: string, depth: number): unknown => {
    if (depth > DEEPEST) return removed();
    if (Array.isArray(value)) return value.map((one) => kept(one, name, within, depth + 1));
    if (typeof value === "object" && value !== null) return keptObject(value, name, depth);
    if (typeof value !== "string" || value === "" || names.includes(`${within}.${name}`)) return value;
    if (value.length <= LONGEST && notText.test(value)) return value;
    // A topic hands over its message as a text within its own.
    const inner = value.startsWith("{") ? json(value) : undefined;
    return inner === undefined ? removed() : JSON.stringify(kept(inner, name, within, depth + 1));
  };
  const keptObject = (object: object, within: string, depth: number): unknown =>
    Object.fromEntries(
      Object.entries(object).flatMap(([name, value]) => {
        if (unread.includes(name)) return [];
        if (likeAFieldName.test(name)) return [[name, kept(value, name, within, depth + 1)]];
        removed();
        return [];
      }),
    );
  return { body: JSON.stringify(kept(message, "", "", 0)), whole };
}

/** Undefined for what is no JSON. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
