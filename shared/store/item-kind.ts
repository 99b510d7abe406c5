import * as z from "zod";
import { addMilliseconds, type Instant } from "../time/index.ts";
import { expiry, expiryAt } from "./fields.ts";
import { type IndexName, type Item, type ItemKey, printableKey } from "./table.ts";

/** When an item is forgotten: so many days after something, or never, and why that may be. */
export type Retention = { readonly days: number; readonly after: string } | { readonly never: string };

/** What is declared of a kind of item. Names in braces are the parts of a key: `EVENT#{occurredAt}#{eventId}`. */
export interface Declaration {
  /** For the page of items: what it is. */
  readonly holds: string;
  readonly pk: string;
  readonly sk: string;
  /** What it holds beside `kind` and its keys; `body` is stored as JSON. A description goes on the page of items. */
  readonly attributes: z.core.$ZodShape;
  /** The keys of the indexes that it may be in. */
  readonly indexes?: Partial<Record<IndexName, { readonly pk: string; readonly sk: string }>>;
  readonly retention: Retention;
}

type NamesIn<Key extends string> = Key extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type Parts<Key extends string> = { readonly [Name in NamesIn<Key>]: string };

/** Keys whose only part comes last can be read back without doubt; others are not. */
type LastName<Key extends string> = Key extends `${string}{${infer Name}}`
  ? Name extends `${string}{${string}`
    ? never
    : Name
  : never;
type ReadBack<D extends Declaration> = { readonly [Name in LastName<D["pk"]> | LastName<D["sk"]>]: string };

type Attributes<D extends Declaration> = z.output<z.ZodObject<D["attributes"]>>;
type Written<T> = {
  readonly [Name in keyof T]: Record<string, never> extends Pick<T, Name> ? T[Name] | undefined : T[Name];
};
type Indexed<D extends Declaration> = {
  readonly [Index in keyof D["indexes"]]?: D["indexes"][Index] extends {
    readonly pk: infer Pk extends string;
    readonly sk: infer Sk extends string;
  }
    ? Parts<Pk> & Parts<Sk>
    : undefined;
};
type Expiring = { readonly expiresAt?: Instant };
/** `version` is written by `putNext`, keys of indexes from their parts. */
type ToWrite<D extends Declaration> = Written<
  Omit<Attributes<D>, "version" | `${IndexName}Pk` | `${IndexName}Sk`>
>;

/** A declared kind of item: its keys, and how its items are written and read. */
export interface ItemKind<D extends Declaration> {
  readonly kind: string;
  readonly declaration: D;
  key(parts: Parts<D["pk"]> & Parts<D["sk"]>): ItemKey;
  /** The partition that items of these parts lie in. */
  partition(parts: Parts<D["pk"]>): string;
  /** The partition of an index that items of these parts lie in. */
  indexPartition<Index extends keyof D["indexes"] & IndexName>(
    index: Index,
    parts: D["indexes"][Index] extends { readonly pk: infer Pk extends string } ? Parts<Pk> : never,
  ): string;
  /** The parts that a key is made of, as far as they can be read back. @throws UnreadableItem */
  parts(key: ItemKey): ReadBack<D>;
  /** The seconds since 1970 after which an item is forgotten whose retention counts from an instant. */
  expiresAt(from: Instant): number;
  /**
   * An item to store. What is undefined is left out.
   *
   * @param more the keys of indexes, and from when its retention counts; absent while it is kept without end
   */
  item(
    parts: Parts<D["pk"]> & Parts<D["sk"]>,
    attributes: ToWrite<D>,
    more?: { readonly index?: Indexed<D>; readonly from?: Instant | undefined },
  ): Item;
  /** What an item holds, but its body. @throws UnreadableItem */
  readHead(item: Item): Omit<Attributes<D>, "body"> & ReadBack<D> & Expiring;
  /** What an item holds. @throws UnreadableItem */
  read(item: Item): Attributes<D> & ReadBack<D> & Expiring;
}

/** Declares a kind of item. */
export function itemKind<const D extends Declaration>(kind: string, declaration: D): ItemKind<D> {
  const { pk, sk, attributes, retention } = declaration;
  const key = (parts: Readonly<Record<string, string>>) => ({ pk: filled(pk, parts), sk: filled(sk, parts) });
  const whole = z.object({
    kind: z.literal(kind),
    pk: z.string().startsWith(pk.split("{")[0] ?? ""),
    sk: z.string().startsWith(sk.split("{")[0] ?? ""),
    expiresAt: expiry.exactOptional(),
    ...attributes,
  });
  const head = z.object({ ...whole.shape, body: z.unknown() });
  const readBack = <T extends ItemKey>({ pk: pkFound, sk: skFound, ...read }: T) => ({
    ...partIn(pk, pkFound),
    ...partIn(sk, skFound),
    ...read,
  });
  const expiresAt = (from: Instant) => {
    if ("never" in retention) throw new Error(`An item of the kind ${kind} has no end.`);
    return expiryAt(addMilliseconds(from, retention.days * 86_400_000));
  };
  return {
    kind,
    declaration,
    key,
    partition: (parts) => filled(pk, parts),
    indexPartition: (index, parts) => filled(declaration.indexes?.[index]?.pk ?? "", parts),
    parts: (of) => readBack(readItem(whole.pick({ pk: true, sk: true }), of)) as ReadBack<D>,
    expiresAt,
    item: (parts, { ...values }, { index = {}, from } = {}) => {
      const indexKeys = Object.entries(index).flatMap(([name, of]) => {
        const keys = declaration.indexes?.[name as IndexName];
        if (!keys || !of) return [];
        const ofIndex = of as Readonly<Record<string, string>>;
        return [
          [`${name}Pk`, filled(keys.pk, ofIndex)],
          [`${name}Sk`, filled(keys.sk, ofIndex)],
        ];
      });
      const stored = Object.entries(values as Readonly<Record<string, unknown>>)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, name === "body" ? JSON.stringify(value) : value]);
      return {
        ...key(parts),
        kind,
        ...Object.fromEntries([...stored, ...indexKeys]),
        ...(from !== undefined && { expiresAt: expiresAt(from) }),
      };
    },
    readHead: (item) => {
      const { kind: _, body: __, ...read } = readItem(head, item);
      return readBack(read as ItemKey) as ReturnType<ItemKind<D>["readHead"]>;
    },
    read: (item) => {
      const { kind: _, ...read } = readItem(whole, item);
      return readBack(read as ItemKey) as ReturnType<ItemKind<D>["read"]>;
    },
  };
}

const filled = (key: string, parts: Readonly<Record<string, string>>): string =>
  key.replace(/\{(\w+)\}/gu, (_, name: string) => parts[name] ?? "");

function partIn(key: string, found: string): Readonly<Record<string, string>> {
  const [, prefix = "", name] = /^([^{]*)\{(\w+)\}$/u.exec(key) ?? [];
  return name === undefined ? {} : { [name]: found.slice(prefix.length) };
}

/** An item that cannot be understood. Says where it is and which of its parts are wrong, never what they hold. */
export class UnreadableItem extends Error {
  override readonly name = "UnreadableItem";
  readonly pk: string;
  readonly sk: string;
  readonly parts: readonly string[];
  constructor(key: ItemKey, parts: readonly string[]) {
    const { pk, sk } = key;
    super(
      `The item ${printableKey(key)} cannot be read: ${parts.join(", ")}. It was written by another version of the ` +
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
