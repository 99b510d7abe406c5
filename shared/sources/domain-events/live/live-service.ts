import type { RiskJudgement } from "../../../case/index.ts";
import type { DetailPlace } from "../detail-place.ts";
import {
  type ApprovedActionPlans,
  actionPlan,
  approvedActionPlans,
  type DeliverySession,
  deliverySession,
  deliverySessions,
  endOfServiceReport,
  type SentReferral,
  type ShownActionPlan,
  type ShownReport,
  type SupplierAssessment,
  sentReferral,
  supplementaryRisk,
  supplierAssessment,
} from "../shown/index.ts";
import { baseAddress, detailPlace } from "./address.ts";
import { asker, type Limits, usualLimits } from "./asker.ts";
import type { Clock } from "./clock.ts";
import type { TokenSource } from "./token-source.ts";

export interface LiveServiceSettings {
  /** The live service's API, such as `https://hmpps-interventions-service.example.org`. */
  readonly baseUrl: string;
  /** The only host, with its port if it has one, whose `detailUrl`s are followed. */
  readonly allowedHost: string;
  /** The risk service's API (assess-risks-and-needs). */
  readonly riskBaseUrl: string;
  readonly tokenSource: TokenSource;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Milliseconds since 1970 by the calendar's clock, for the time of a reading; the clock's own unless given. */
  readonly calendar?: () => number;
  /** Gives numbers from 0 up to 1. */
  readonly random: () => number;
  readonly limits?: Partial<Limits>;
}

/** What a `detailUrl` led to. */
export type Detail =
  | { readonly what: "sent-referral"; readonly shown: SentReferral }
  | { readonly what: "supplier-assessment"; readonly referralId: string; readonly shown: SupplierAssessment }
  | { readonly what: "action-plan"; readonly shown: ShownActionPlan }
  | { readonly what: "session"; readonly referralId: string; readonly shown: DeliverySession }
  | { readonly what: "end-of-service-report"; readonly shown: ShownReport };

/** The live service's API, read only, and the risk service's. Every method throws `DetailNotHad`, and nothing else. */
export interface LiveService {
  sentReferral(id: string): Promise<SentReferral>;
  supplierAssessment(referralId: string): Promise<SupplierAssessment>;
  approvedActionPlans(referralId: string): Promise<ApprovedActionPlans>;
  actionPlan(id: string): Promise<ShownActionPlan>;
  /** All sessions of the referral of a plan, whichever of its plans they were made for. */
  sessionsOf(actionPlanId: string): Promise<readonly DeliverySession[]>;
  session(referralId: string, sessionNumber: number): Promise<DeliverySession>;
  endOfServiceReport(id: string): Promise<ShownReport>;
  /** Undefined where the sections were never asked for. */
  supplementaryRisk(id: string): Promise<RiskJudgement | undefined>;
  /** What an event's `detailUrl` leads to, if it leads there. @throws ForeignDetailUrl */
  placeOf(detailUrl: string): DetailPlace;
  /** Follows an event's `detailUrl`. @throws ForeignDetailUrl */
  detail(detailUrl: string): Promise<Detail>;
  /** When it is now: for the time of a reading. */
  now(): number;
}

/** @throws UnusableAddress */
export function liveService(settings: LiveServiceSettings): LiveService {
  const { allowedHost, clock, calendar = clock.now, limits } = settings;
  const askingAt = (setting: "baseUrl" | "riskBaseUrl") =>
    asker({
      ...settings,
      base: baseAddress(setting, settings[setting]),
      limits: { ...usualLimits, ...limits },
    });
  const ask = askingAt("baseUrl");
  const askForRisk = askingAt("riskBaseUrl");
  const service: LiveService = {
    sentReferral: (id) => ask({ what: "sent referral", id }, `/sent-referral/${id}`, sentReferral),
    supplierAssessment: (id) =>
      ask(
        { what: "supplier assessment", id },
        `/sent-referral/${id}/supplier-assessment`,
        supplierAssessment,
      ),
    approvedActionPlans: (id) =>
      ask(
        { what: "approved action plans", id },
        `/sent-referral/${id}/approved-action-plans`,
        approvedActionPlans,
      ),
    actionPlan: (id) => ask({ what: "action plan", id }, `/action-plan/${id}`, actionPlan),
    sessionsOf: (id) =>
      ask({ what: "sessions of plan", id }, `/action-plan/${id}/appointments`, deliverySessions),
    session: (id, sessionNumber) =>
      ask(
        { what: `session ${sessionNumber} of referral`, id },
        `/referral/${id}/sessions/${sessionNumber}`,
        deliverySession,
      ),
    endOfServiceReport: (id) =>
      ask({ what: "end of service report", id }, `/end-of-service-report/${id}`, endOfServiceReport),
    supplementaryRisk: (id) =>
      askForRisk({ what: "supplementary risk", id }, `/risks/supplementary/${id}`, supplementaryRisk),
    placeOf: (detailUrl) => detailPlace(detailUrl, allowedHost),
    detail: async (detailUrl) => follow(service, detailPlace(detailUrl, allowedHost)),
    now: calendar,
  };
  return service;
}

async function follow(service: LiveService, place: DetailPlace): Promise<Detail> {
  const { what, id } = place;
  switch (what) {
    case "sent-referral":
      return { what, shown: await service.sentReferral(id) };
    case "supplier-assessment":
      return { what, referralId: id, shown: await service.supplierAssessment(id) };
    case "action-plan":
      return { what, shown: await service.actionPlan(id) };
    case "session":
      return { what, referralId: id, shown: await service.session(id, place.sessionNumber) };
    case "end-of-service-report":
      return { what, shown: await service.endOfServiceReport(id) };
  }
}
