import type { AmendableDetail } from "../../../case/index.ts";
import { contractTypeName, isKnownProvider, regionOfDeliveryUnit } from "../../../reference/index.ts";
import { isNameOfOrganisation } from "../../admission/index.ts";
import type { SentReferral } from "../shown/index.ts";
import { type ContractBook, contractBook } from "./contract-book.ts";
import { dated, type Fact, type PartShown, standingFact } from "./fact.ts";

/** A referral under a contract that nobody knows the region of: nobody could be told of anything. */
export class UnknownContract extends Error {
  override readonly name = "UnknownContract";
  readonly verdict = "quarantine";
  readonly reference: string;
  constructor(reference: string) {
    super(
      `A referral is under contract ${reference}, which is not in the list of contracts. Bring the list in ` +
        "shared/reference up to date, or name it in the setting liveFeed.contracts, and put the message back.",
    );
    this.reference = reference;
  }
}

/** The referral itself, its caseworker, and its end. @throws UnknownContract */
export function referralPart(referral: SentReferral, book: ContractBook = contractBook()): PartShown {
  const { sentAt, serviceUserCRN: crn, assignedTo } = referral;
  const additionalInformation = { referralId: referral.id };
  const assigned = assignedTo && {
    eventType: "intervention.referral.assigned" as const,
    additionalInformation,
    detail: { caseworkerEmail: assignedTo.email ?? null },
  };
  return {
    part: "referral",
    dated: [
      dated(sentAt, {
        eventType: "intervention.referral.sent",
        additionalInformation,
        detail: asSent(referral, book),
        crn,
      }),
      ...ending(referral),
    ],
    undated: assigned ? [standingFact(sentAt, assigned)] : [],
  };
}

/** What can never change; all else on the form is shown by the reading, because it may. */
function asSent({ referenceNumber, referral: form }: SentReferral, book: ContractBook) {
  const { dynamicFrameworkContractReference: reference, serviceProvider } = form;
  const contract = book(reference);
  if (!contract) throw new UnknownContract(reference);
  const { id: code, name } = serviceProvider;
  return {
    referenceNumber,
    contract: {
      reference,
      type: contractTypeName(contract.type),
      region: contract.region,
      // Whatever else the live service shows there would reach an e-mail.
      provider: { code, name: isKnownProvider(name) || isNameOfOrganisation(name) ? name : code },
    },
    practitioner: {},
    personCurrentLocationType: form.personCurrentLocationType,
  };
}

/**
 * The live service publishes `ended` with every conclusion, and concludes a withdrawn referral at once and once more
 * when its report follows. It shows the last conclusion only; the first, which counts, was at the withdrawal.
 */
function ending(referral: SentReferral): readonly Fact[] {
  const { endRequestedAt, concludedAt, withdrawalCode, serviceUserCRN: crn } = referral;
  const additionalInformation = { referralId: referral.id };
  const endedAt = endRequestedAt ?? concludedAt;
  if (!endedAt) return [];
  const firstConcludedAt = concludedAt && (withdrawalCode && endRequestedAt ? endRequestedAt : concludedAt);
  return [
    dated(endedAt, {
      eventType: "intervention.referral.ended",
      additionalInformation,
      detail: {
        ...(endRequestedAt && { endRequestedAt }),
        ...(withdrawalCode && { withdrawalCode }),
      },
      crn,
    }),
    ...(firstConcludedAt
      ? [
          dated(firstConcludedAt, {
            eventType: "intervention.referral.concluded",
            additionalInformation,
            detail: {},
            crn,
          }),
        ]
      : []),
  ];
}

/** The form as it stands: addresses of staff, dates, numbers and judgements. */
export function formShown({ referral: form }: SentReferral): AmendableDetail {
  const pdu = [form.ppPdu, form.ndeliusPDU].find((name) => name && regionOfDeliveryUnit(name) !== undefined);
  return {
    practitioner: {
      email: form.ppEmailAddress ?? form.ndeliusPPEmailAddress ?? null,
      pdu: pdu ?? null,
    },
    expectedReleaseDate: form.expectedReleaseDate,
    completionDeadline: form.completionDeadline,
    maximumEnforceableDays: form.maximumEnforceableDays ?? null,
    furtherInformation: form.furtherInformation,
    particulars: particularsShown(form),
  };
}

function particularsShown(form: SentReferral["referral"]): NonNullable<AmendableDetail["particulars"]> {
  const { accessibilityNeeds, needsInterpreter, hasAdditionalResponsibilities, whenUnavailable } = form;
  const phones = [
    form.ppPhoneNumber,
    form.ppTeamPhoneNumber,
    form.ndeliusPhoneNumber,
    form.ndeliusTeamPhoneNumber,
  ];
  const offices = [form.ppProbationOffice, form.ppEstablishment];
  const needsWereShown = ![
    accessibilityNeeds,
    needsInterpreter,
    hasAdditionalResponsibilities,
    whenUnavailable,
  ].includes(undefined);
  return {
    ...(form.serviceCategoryIds && { serviceCategoryIds: form.serviceCategoryIds }),
    ...(form.desiredOutcomes && { desiredOutcomes: form.desiredOutcomes }),
    ...(needsWereShown && {
      needsAnswered: {
        accessibility: accessibilityNeeds === true,
        interpreter: needsInterpreter != null,
        responsibilities: hasAdditionalResponsibilities != null,
        availability: whenUnavailable === true,
      },
    }),
    ...(form.allocatedCommunityPP != null && { communityManagerAllocated: form.allocatedCommunityPP }),
    ...(wasShown(phones) && { practitionerHasPhone: phones.includes(true) }),
    ...(wasShown(offices) && { practitionerHasOffice: offices.includes(true) }),
  };
}

/** Whether the form has any of these fields; a field that is there and empty was seen to be empty. */
const wasShown = (fields: readonly (boolean | undefined)[]): boolean =>
  fields.some((field) => field !== undefined);
