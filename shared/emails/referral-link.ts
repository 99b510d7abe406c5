import { isPersonCase } from "../case/index.ts";
import type { Alert } from "../obligations/index.ts";
import { ruleOf } from "../rules/index.ts";
import { isProviderSide } from "./addressed.ts";

/**
 * The page of the referral in Refer and Monitor that the reader may open; none where the case is a person's and not
 * a referral's. The live service shows providers one set of pages and probation another; a manager is taken to those
 * of the side that owes the action.
 */
export function referralLinkOf(
  { caseId, recipient, rule, owedBy }: Alert,
  referAndMonitorUrl: string,
): string | undefined {
  if (isPersonCase(caseId)) return undefined;
  const base = referAndMonitorUrl.replace(/\/+$/, "");
  const id = encodeURIComponent(caseId);
  const asProvider =
    recipient.role === "provider" ||
    (recipient.role === "manager" && isProviderSide(owedBy ?? ruleOf(rule).owedBy));
  return asProvider
    ? `${base}/service-provider/referrals/${id}/progress`
    : `${base}/probation-practitioner/referrals/${id}/details`;
}
