import type { Instant, LocalDate } from "../../../shared/time/index.ts";
import type { Amendment, Life } from "../sample/index.ts";
import { idOf, kept, keptBy, takenBy, user } from "./as-kept.ts";

/** `SentReferralDTO` as it stood: every field of the live service's, null where the sample invents nothing. */
export function shownReferral(life: Life, now: Instant) {
  const { plans, assigned, ending } = life;
  const submitted = plans.filter((plan) => takenBy(plan.submitted, now));
  const approved = plans.filter((plan) => takenBy(plan.approved, now));
  const current = submitted.at(-1)?.id ?? null;
  const requested = takenBy(ending?.requested?.step, now) ? ending?.requested : undefined;
  const concluded = (ending?.concluded ?? []).filter((step) => takenBy(step, now)).at(-1);
  const report = shownReport(life, now);
  const sender = user(`SENDER_${life.contract.region}`, "delius");
  return {
    id: life.id,
    sentAt: kept(life.sent.at),
    sentBy: sender,
    referenceNumber: life.reference,
    interventionId: idOf("intervention", life.contract.reference),
    serviceUserCRN: life.crn,
    relevantSentenceId: 2_500_000_000,
    assignedTo: assigned && takenBy(assigned.step, now) ? user(assigned.caseworker) : null,
    referral: form(life, now),
    actionPlanId: current,
    currentActionPlanId: current,
    approvedActionPlanIds: approved.map(({ id }) => id),
    endRequestedAt: requested ? kept(requested.step.at) : null,
    endRequestedReason: null,
    endRequestedComments: null,
    endOfServiceReport: report ?? null,
    concludedAt: concluded ? kept(concluded.at) : null,
    supplementaryRiskId: riskIdOf(life),
    endOfServiceReportCreationRequired: ending?.report !== undefined && report === undefined,
    createdBy: sender,
    // Computed for display: it stands in every referral, and says nothing of withdrawal.
    withdrawalState: "PRE_ICA_WITHDRAWAL",
    withdrawalCode: requested?.code ?? null,
    withdrawalComments: null,
  };
}

export const riskIdOf = ({ id }: Life): string => idOf("risk", id);
export const reportIdOf = ({ id }: Pick<Life, "id">): string => idOf("report", id);

/** `EndOfServiceReportDTO`; undefined until it is submitted. */
export function shownReport(life: Life, now: Instant) {
  const submittedAt = keptBy(life.ending?.report, now);
  if (submittedAt === null) return undefined;
  const author = user(life.assigned?.caseworker ?? "UNASSIGNED");
  return {
    id: reportIdOf(life),
    referralId: life.id,
    createdAt: submittedAt,
    createdBy: author,
    submittedAt,
    submittedBy: author,
    furtherInformation: null,
    outcomes: [],
  };
}

/** `DraftReferralDTO` of a referral that was sent. */
function form(life: Life, now: Instant) {
  const { contract, particulars } = life;
  const { needsAnswered: answered } = particulars;
  const amended = life.amendments
    .filter(({ step }) => takenBy(step, now))
    .sort((a, b) => (a.step.at < b.step.at ? -1 : 1));
  const last = <T>(read: (amendment: Amendment) => T | undefined): T | undefined =>
    amended.map(read).findLast((value) => value !== undefined);
  const practitioner = last((one) => one.practitioner) ?? life.practitioner;
  const releaseDate: LocalDate | undefined = last((one) => one.releaseDate) ?? life.releaseDate;
  return {
    id: life.id,
    createdAt: kept(life.sent.at),
    completionDeadline: last((one) => one.completionDeadline) ?? life.completionDeadline,
    serviceCategoryIds: null,
    complexityLevels: null,
    furtherInformation: (last((one) => one.further) ?? life.further).text,
    additionalNeedsInformation: null,
    accessibilityNeeds: answered.accessibility ? "None" : "",
    needsInterpreter: answered.interpreter ? false : null,
    interpreterLanguage: null,
    hasAdditionalResponsibilities: answered.responsibilities ? false : null,
    whenUnavailable: answered.availability ? "Never" : "",
    maximumEnforceableDays: life.maximumEnforceableDays,
    desiredOutcomes: null,
    serviceUser: nobody(life.crn),
    serviceProvider: { name: contract.provider.name, id: contract.provider.code },
    relevantSentenceId: 2_500_000_000,
    interventionId: idOf("intervention", contract.reference),
    contractTypeName: contract.type,
    personCurrentLocationType: life.location,
    alreadyKnowPrisonName: null,
    personCustodyPrisonId: null,
    hasExpectedReleaseDate: life.location === "CUSTODY" ? releaseDate !== undefined : null,
    expectedReleaseDate: releaseDate ?? null,
    expectedReleaseDateMissingReason: null,
    ndeliusPPName: practitionerName,
    ndeliusPPEmailAddress: practitioner.email ?? null,
    ndeliusPDU: practitioner.pdu,
    ndeliusPhoneNumber: null,
    ndeliusTeamPhoneNumber: null,
    ppName: practitionerName,
    ppEmailAddress: practitioner.email ?? null,
    ppPdu: practitioner.pdu,
    ppProbationOffice: "Invented probation office",
    ppEstablishment: null,
    ppPhoneNumber: particulars.practitionerHasPhone ? "01632 960001" : null,
    ppTeamPhoneNumber: null,
    hasValidDeliusPPDetails: true,
    hasMainPointOfContactDetails: true,
    isReferralReleasingIn12Weeks: null,
    roleOrJobTitle: null,
    ppLocationType: null,
    allocatedCommunityPP: null,
    reasonForReferral: null,
    reasonForReferralFurtherInformation: null,
    expectedProbationOffice: null,
    expectedProbationOfficeUnKnownReason: null,
    reasonForReferralCreationBeforeAllocation: null,
    dynamicFrameworkContractReference: contract.reference,
  };
}

const practitionerName = "Pracinvented Titioner";

/** Who the person is: the monitor must not keep a word of it, so it is easily found where it should not be. */
const nobody = (crn: string) => ({
  crn,
  title: null,
  firstName: "Nobodyfinch",
  lastName: "Inventedson",
  dateOfBirth: "1901-02-03",
  gender: null,
  ethnicity: null,
  preferredLanguage: null,
  religionOrBelief: null,
  disabilities: null,
});

/** What the risk service gives: what was sent with the referral, which nobody can edit afterwards. */
export function shownRisk(life: Life) {
  return {
    supplementaryRiskId: riskIdOf(life),
    source: "INTERVENTION_REFERRAL",
    sourceId: life.id,
    crn: life.crn,
    createdByUser: `SENDER_${life.contract.region}`,
    createdByUserType: "delius",
    createdDate: life.sent.at.slice(0, 23),
    redactedRisk: {
      riskWho: "",
      riskWhen: "",
      riskNature: "",
      concernsSelfHarm: "",
      concernsSuicide: "",
      concernsHostel: "",
      concernsVulnerability: "",
    },
    riskSummaryComments: life.risk.text,
  };
}
