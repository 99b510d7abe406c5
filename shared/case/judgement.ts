import * as z from "zod";
import { glossaryTerms } from "./glossary-terms.ts";

/** What a person must be told about risk before working with somebody (Top Tips, 'Additional Risk Information'). */
export const riskPoints = [
  "who-is-at-risk",
  "level",
  "nature",
  "what-might-increase-it",
  "what-the-provider-can-do",
  "risk-to-self",
  "vulnerability",
  "restrictions",
  "risk-from-others",
] as const;

/** What must never be written into a free-text section that goes to a provider. */
export const unsafePatterns = [
  "postcode",
  "phone-number",
  "nhs-number",
  "national-insurance-number",
  "victim-name",
  "address",
  "date-of-birth",
  "email-address",
  "social-media-account",
  "vehicle-registration",
  "school-or-employer",
] as const;

/**
 * What is left of a free-text section once it has been judged in memory: never the text itself.
 * `blank` says why a section counts as left blank; it is absent when there is something to read.
 */
export const textJudgement = z.strictObject({
  blank: z.enum(["empty", "placeholder", "contact-only"]).optional(),
});
export type TextJudgement = z.infer<typeof textJudgement>;

const knownTerms: ReadonlySet<string> = new Set(glossaryTerms);

/** Whoever judged a section, only terms of the glossary are taken over: any other word may be from the section. */
const jargon = z
  .array(z.string())
  .transform((terms) => terms.filter((term) => knownTerms.has(term)))
  .meta({ type: "array", items: { type: "string", enum: [...glossaryTerms] } });

/** The judgement of a risk section: blank or not, which of the nine points are missing, what is unsafe, what is jargon. */
export const riskJudgement = z.strictObject({
  blank: z.enum(["empty", "placeholder", "contact-only"]).optional(),
  noKnownRisk: z.boolean().default(false),
  missingPoints: z.array(z.enum(riskPoints)).default([]),
  unsafe: z.array(z.enum(unsafePatterns)).default([]),
  jargon: jargon.default([]),
});
export type RiskJudgement = z.infer<typeof riskJudgement>;
