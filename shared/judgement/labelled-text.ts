import * as z from "zod";
import { riskPoints, unsafePatterns } from "../case/index.ts";

/** An invented text with the judgement that a careful reader gives it. */
export const labelledText = z.strictObject({
  text: z.string(),
  section: z.enum(["risk", "further-information"]).default("risk"),
  blank: z.enum(["empty", "placeholder", "contact-only"]).optional(),
  noKnownRisk: z.boolean().default(false),
  /** The points that the text answers. Not labelled for blank texts and plain statements of no known risk. */
  points: z.array(z.enum(riskPoints)).default([]),
  unsafe: z.array(z.enum(unsafePatterns)).default([]),
  jargon: z.array(z.string()).default([]),
  /** Points and jargon are not labelled, so that neither is scored. */
  partly: z.boolean().default(false),
});
export type LabelledText = z.infer<typeof labelledText>;
