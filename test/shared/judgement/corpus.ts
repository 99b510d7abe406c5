import { readFileSync } from "node:fs";
import * as z from "zod";
import { labelledText } from "../../../shared/judgement/labelled-text.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./corpus/${name}.json`, import.meta.url), "utf8"));

/** Labelled texts that the phrases were tuned on, and those held out. */
const labelled = (...names: string[]) => names.flatMap((name) => z.array(labelledText).parse(read(name)));
export const tuned = labelled("tuned", "practitioners-tuned", "sixth-batch", "seventh-batch");
export const heldOut = labelled("held-out", "practitioners-held-out", "eighth-batch");

/** Texts whose only label is that they are never blank, and always. */
export const neverBlank = z.array(z.string()).parse(read("never-blank"));
export const alwaysBlank = z.array(z.string()).parse(read("always-blank"));
