import * as z from "zod";
import { id, moment } from "../fields.ts";

/** The user under whose name the live service approves plans itself, since 2 September 2024. */
const SERVICE_ITSELF = "urn:hmpps:interventions";

/** `GET /action-plan/{id}`; activities are not read. */
export const actionPlan = z
  .object({
    id,
    referralId: id,
    numberOfSessions: z.int().min(0).max(500).nullish(),
    submittedAt: moment.nullish(),
    approvedAt: moment.nullish(),
    approvedBy: z.object({ authSource: z.string() }).nullish(),
  })
  .transform(({ numberOfSessions, submittedAt, approvedAt, approvedBy, ...ids }) => ({
    ...ids,
    ...(numberOfSessions != null && { numberOfSessions }),
    ...(submittedAt && { submittedAt }),
    ...(approvedAt && { approvedAt }),
    ...(approvedBy && {
      approvedBy: approvedBy.authSource === SERVICE_ITSELF ? ("service" as const) : ("practitioner" as const),
    }),
  }));
export type ShownActionPlan = z.output<typeof actionPlan>;

/** `GET /sent-referral/{id}/approved-action-plans`: which versions were approved. */
export const approvedActionPlans = z.array(
  z
    .object({ id, submittedAt: moment.nullish(), approvedAt: moment.nullish() })
    .transform(({ id, submittedAt, approvedAt }) => ({
      id,
      ...(submittedAt && { submittedAt }),
      ...(approvedAt && { approvedAt }),
    })),
);
export type ApprovedActionPlans = z.output<typeof approvedActionPlans>;
