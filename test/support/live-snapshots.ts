import { type CaseEvent, foldCase, type ReferralRead } from "../../shared/case/index.ts";
import {
  type Announcement,
  type ContractBook,
  factsOf,
  readDomainEvent,
  type Snapshot,
} from "../../shared/sources/domain-events/index.ts";
import * as shown from "../../shared/sources/domain-events/shown/index.ts";
import { sampleAnswer } from "./live-samples.ts";
import { at } from "./london.ts";

export const referralId: string = sampleAnswer("sent-referral").id;
export const readAt = at("2026-07-22 09:00");
export const contracts: ContractBook = (reference) =>
  reference === "0001" ? { type: "ACC", region: "G" } : undefined;

export type Change = Readonly<Record<string, unknown>>;
export const referral = (change: Change = {}, form: Change = {}) => {
  const answer = sampleAnswer("sent-referral");
  return shown.sentReferral.parse({ ...answer, ...change, referral: { ...answer.referral, ...form } });
};
export const assessment = (change: (appointments: Change[]) => unknown[] = (all) => all) =>
  shown.supplierAssessment.parse({ appointments: change(sampleAnswer("supplier-assessment").appointments) });
export const session = (change: Change = {}) =>
  shown.deliverySession.parse({ ...sampleAnswer("delivery-session"), ...change });
export const plan = (change: Change = {}) =>
  shown.actionPlan.parse({ ...sampleAnswer("action-plan"), ...change });
export const report = (change: Change = {}) =>
  shown.endOfServiceReport.parse({ ...sampleAnswer("end-of-service-report"), ...change });

/** Everything that the samples show. */
export const whole: Snapshot = {
  referralId,
  readAt,
  referral: referral(),
  supplierAssessment: assessment(),
  actionPlans: [plan()],
  sessions: { all: true, read: [session()] },
  report: report(),
  risk: shown.supplementaryRisk.parse(sampleAnswer("supplementary-risk")) as NonNullable<Snapshot["risk"]>,
};

export const told = (snapshot: Partial<Snapshot>, announced?: Announcement) =>
  factsOf({ referralId, readAt, ...snapshot }, { contracts, ...(announced && { announced }) });
export const readingOf = (snapshot: Partial<Snapshot>) => told(snapshot).reading as ReferralRead;
export const typesOf = (events: readonly CaseEvent[]) =>
  events.map(({ eventType }) => eventType.split(".").slice(1).join("."));
export const undatedIn = (snapshot: Partial<Snapshot>) =>
  readingOf(snapshot).detail.parts.flatMap(({ undated }) => undated);
export const foldOf = (snapshot: Partial<Snapshot>) => {
  const { facts, reading } = told(snapshot);
  return foldCase(referralId, [reading, ...facts]);
};

export const announcement = (eventType: string, occurredAt: string, more: Change = {}): Announcement =>
  readDomainEvent(
    JSON.stringify({ eventType, occurredAt, additionalInformation: { referralId, ...more }, ...more }),
  ) as Announcement;
