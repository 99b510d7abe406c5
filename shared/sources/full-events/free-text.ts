import * as z from "zod";
import type { RiskJudgement, TextJudgement } from "../../case/index.ts";
import { redactedRiskSections, riskSummaryComments } from "../risk-sections.ts";

/** Reads a text once, in memory, and tells what is in it without repeating any of it. */
export interface Judges {
  readonly risk: (text: string) => RiskJudgement;
  readonly furtherInformation: (text: string) => TextJudgement;
}

const redactedRisk = z.strictObject(redactedRiskSections);

/**
 * Risk as it may be posted: one text, or the sections of the live service's form with the summary comments beside
 * them, flat or as the live service nests them.
 */
export const riskSections = z.union([
  redactedRisk.extend({ riskSummaryComments }),
  z.strictObject({ redactedRisk: redactedRisk.nullish(), riskSummaryComments }),
]);

/**
 * The text of a risk section, all its parts together. Null when every part is null: then the section has not
 * arrived, which is not the same as a blank one. Undefined when what was posted is no text.
 */
function riskText(posted: unknown): string | null | undefined {
  if (typeof posted === "string") return posted;
  const parsed = riskSections.safeParse(posted);
  if (!parsed.success || Object.keys(parsed.data).length === 0) return undefined;
  const { redactedRisk: nested, ...sections } = { redactedRisk: undefined, ...parsed.data };
  const texts = Object.values({ ...nested, ...sections }).filter((text) => typeof text === "string");
  return texts.length === 0 ? null : texts.join("\n");
}

/**
 * The same event with its free text judged and gone. A judgement that was posted in place of a text is left for the
 * schema of events to read, which takes nothing into it but codes and terms of the glossary.
 */
export function withoutFreeText(event: Record<string, unknown>, judges: Judges): Record<string, unknown> {
  const { detail } = event;
  if (!isObject(detail)) return event;
  const { riskInformation: risk, furtherInformation: further } = detail;
  const text = riskText(risk);
  return {
    ...event,
    detail: {
      ...detail,
      ...(text !== undefined && { riskInformation: text === null ? null : judges.risk(text) }),
      ...(typeof further === "string" && { furtherInformation: judges.furtherInformation(further) }),
    },
  };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
