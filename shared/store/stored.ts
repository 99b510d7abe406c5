import * as z from "zod";
import { sayKey } from "./keys.ts";
import type { Item, ItemKey } from "./table.ts";

/** An item that cannot be understood. Says where it is and which of its parts are wrong, never what they hold. */
export class UnreadableItem extends Error {
  override readonly name = "UnreadableItem";
  readonly pk: string;
  readonly sk: string;
  readonly parts: readonly string[];
  constructor(key: ItemKey, parts: readonly string[]) {
    const { pk, sk } = key;
    super(
      `The item ${sayKey(key)} cannot be read: ${parts.join(", ")}. It was written by another version of the ` +
        "monitor or by hand: restore it, or deploy the version that wrote it.",
    );
    this.pk = pk;
    this.sk = sk;
    this.parts = parts;
  }
}

/** The JSON text of an item's body, read through its schema. */
export const bodyOf = <T>(schema: z.ZodType<T>) =>
  z.string().transform((text, context): T => {
    const parsed = schema.safeParse(json(text));
    if (parsed.success) return parsed.data;
    for (const { path, code } of parsed.error.issues)
      context.addIssue({ code: "custom", path, message: code });
    return z.NEVER;
  });

/** @throws UnreadableItem */
export function readItem<T>(schema: z.ZodType<T>, item: Item): T {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  throw new UnreadableItem(
    item,
    parsed.error.issues.map(({ path, code, message }) =>
      [path.join("."), code === "custom" ? message : code].join(" "),
    ),
  );
}

/** Undefined, which no schema here takes, for what is no JSON: the parser's own message would quote the text. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
