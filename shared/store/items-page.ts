import * as z from "zod";
import type { Declaration } from "./item-kind.ts";
import { itemKinds } from "./item-kinds.ts";
import { indexes } from "./table.ts";

/** The kinds of item as a page of Markdown, printed from their declarations. */
export function itemsAsPage(): string {
  const declared = Object.values(itemKinds).map(({ kind, declaration }): [string, Declaration] => [
    kind,
    declaration,
  ]);
  const carried = Object.entries(indexes).map(([name, attributes]) => [
    `\`${name}\``,
    attributes === "all" ? "everything" : attributes.map((attribute) => `\`${attribute}\``).join(", "),
  ]);
  return [
    "# Items of the table",
    "",
    "One table holds everything. `npm run items -- --write` prints this page from `shared/store/item-kinds.ts`. Kinds and keys change only with a migration.",
    "",
    table(
      ["kind", "holds", "key (`pk` / `sk`)", "forgotten"],
      declared.map(([kind, { holds, pk, sk, retention }]) => [
        `\`${kind}\``,
        holds,
        `\`${pk}\` / \`${sk}\``,
        "never" in retention ? `never: ${retention.never}` : forgotten(retention),
      ]),
    ),
    "",
    "An item that is kept without end has no `expiresAt`: what belongs to a case gets one when its case has an end. Items that are written on a condition also carry `writeToken`, counts `writeTokens` (ADR 17).",
    "",
    "## Indexes",
    "",
    "All are sparse: an item without the index's keys is not in it.",
    "",
    table(["index", "carries beside the keys"], carried),
    "",
    table(
      ["index", "kind", "key"],
      declared.flatMap(([kind, { indexes: keys = {} }]) =>
        Object.entries(keys).map(([name, { pk, sk }]) => [
          `\`${name}\``,
          `\`${kind}\``,
          `\`${pk}\` / \`${sk}\``,
        ]),
      ),
    ),
    "",
    "## Attributes",
    "",
    ...declared.flatMap(([kind, { attributes }]) => [
      `- \`${kind}\`: ${Object.entries(attributes).map(attributeAsText).join("; ")}`,
    ]),
    "",
  ].join("\n");
}

const forgotten = ({ days, after }: { readonly days: number; readonly after: string }): string =>
  days === 0 ? `when ${after}` : `${days} days after ${after}`;

const attributeAsText = ([name, schema]: [string, z.core.$ZodType]): string => {
  const description = z.globalRegistry.get(schema)?.description;
  return description === undefined ? `\`${name}\`` : `\`${name}\` (${description})`;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
