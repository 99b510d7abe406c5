import * as z from "zod";
import { dayField } from "../../../case/index.ts";
import { judgeFurtherInformation } from "../../../judgement/index.ts";
import { crn, id, mailbox, moment, orNothing, written, yesOrNo } from "../fields.ts";
import { userKey } from "../stable-id.ts";
import { endOfServiceReport } from "./end-of-service-report.ts";

/** Somebody who signs in; provider staff do so by their address. */
const user = z
  .object({ username: z.string().min(1) })
  .transform(({ username }) => ({ key: userKey(username), email: mailbox.parse(username) }));

/** A code of the live service, such as a contract's reference. */
const code = z.string().regex(/^[\w.-]{1,60}$/u);

const day = dayField.nullish().transform((given) => given ?? null);

/**
 * The form, as far as a rule needs it. Text is judged, or looked at for whether there is any, and let go; who the
 * person is, where they live and when they were born is not read at all.
 */
const form = z.object({
  dynamicFrameworkContractReference: code,
  serviceProvider: z.object({ id: code, name: z.string().max(200) }),
  personCurrentLocationType: z.enum(["CUSTODY", "COMMUNITY"]),
  completionDeadline: day,
  maximumEnforceableDays: z.int().min(0).max(1000).nullish(),
  expectedReleaseDate: day,
  furtherInformation: z
    .string()
    .nullish()
    .transform((text) => judgeFurtherInformation(text ?? "")),
  ppEmailAddress: mailbox,
  ndeliusPPEmailAddress: mailbox,
  ppPdu: orNothing(z.string().max(200)),
  ndeliusPDU: orNothing(z.string().max(200)),
  serviceCategoryIds: z.array(id).max(20).nullish(),
  desiredOutcomes: z
    .array(z.object({ serviceCategoryId: id, desiredOutcomesIds: z.array(id).max(40) }))
    .max(20)
    .nullish(),
  accessibilityNeeds: written,
  needsInterpreter: yesOrNo,
  hasAdditionalResponsibilities: yesOrNo,
  whenUnavailable: written,
  allocatedCommunityPP: yesOrNo,
  ppPhoneNumber: written,
  ppTeamPhoneNumber: written,
  ndeliusPhoneNumber: written,
  ndeliusTeamPhoneNumber: written,
  ppProbationOffice: written,
  ppEstablishment: written,
});

/** `GET /sent-referral/{id}`. `withdrawalState` is not read: it is set on every referral. */
export const sentReferral = z.object({
  id,
  sentAt: moment,
  referenceNumber: z.string().regex(/^[A-Z0-9]{4,12}$/u),
  serviceUserCRN: crn,
  assignedTo: user.nullish(),
  referral: form,
  currentActionPlanId: id.nullish(),
  approvedActionPlanIds: z.array(id).nullish(),
  endRequestedAt: moment.nullish(),
  withdrawalCode: z
    .string()
    .regex(/^[A-Z0-9]{1,10}$/u)
    .nullish(),
  endOfServiceReport: endOfServiceReport.nullish(),
  concludedAt: moment.nullish(),
  supplementaryRiskId: id.nullish(),
});
export type SentReferral = z.output<typeof sentReferral>;
