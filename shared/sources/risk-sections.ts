import * as z from "zod";

const section = z.string().nullish();

/** The sections of the live service's risk form (`redactedRisk`). */
export const redactedRiskSections = {
  riskWho: section,
  riskWhen: section,
  riskNature: section,
  concernsSelfHarm: section,
  concernsSuicide: section,
  concernsHostel: section,
  concernsVulnerability: section,
};

/** What stands beside them. */
export const riskSummaryComments = section;
