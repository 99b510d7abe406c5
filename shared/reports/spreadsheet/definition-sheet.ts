import type { Definition } from "../definitions.ts";
import { textCell } from "./cells.ts";
import type { SheetContent } from "./write.ts";

/** What the figures mean, after what is to be known of this file. */
export const definitionSheet = (
  about: readonly Definition[],
  definitions: readonly Definition[],
): SheetContent => ({
  name: "What the figures mean",
  columns: [
    { label: "Figure", width: 28 },
    { label: "What it counts", width: 110, wrap: true },
  ],
  rows: [...about, ...definitions].map(({ term, meaning }) => [textCell(term), textCell(meaning)]),
});
