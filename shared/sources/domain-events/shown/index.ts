/** What the live service shows, as far as a case needs it: its answers without names, texts and addresses of people. */
export {
  type ApprovedActionPlans,
  actionPlan,
  approvedActionPlans,
  type ShownActionPlan,
} from "./action-plan.ts";
export {
  type DeliverySession,
  deliverySession,
  deliverySessions,
  type Feedback,
  type ShownAppointment,
  type SupplierAssessment,
  supplierAssessment,
} from "./appointments.ts";
export { endOfServiceReport, type ShownReport } from "./end-of-service-report.ts";
export { supplementaryRisk } from "./risk.ts";
export { type SentReferral, sentReferral } from "./sent-referral.ts";
