import * as z from "zod";
import { judgeRisk } from "../../../judgement/index.ts";
import { redactedRiskSections, riskSummaryComments } from "../../risk-sections.ts";

/**
 * `GET /risks/supplementary/{id}` of the risk service, judged at once and let go: what is left is the judgement of all
 * its sections together. Undefined for a referral from before the sections were asked for, whose comments are empty:
 * nothing was left blank there.
 */
export const supplementaryRisk = z
  .object({
    redactedRisk: z.object(redactedRiskSections).nullish(),
    riskSummaryComments,
  })
  .transform(({ redactedRisk, riskSummaryComments: comments }) => {
    const texts = [...Object.values(redactedRisk ?? {}), comments].map((text) => text ?? "");
    const isEmpty = texts.every((text) => text.trim() === "");
    return redactedRisk || !isEmpty ? judgeRisk(texts.join("\n")) : undefined;
  });
