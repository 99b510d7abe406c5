import type { CaseEvent } from "../../../shared/case/index.ts";
import type { Instant } from "../../../shared/time/index.ts";

type Detailed<Type extends CaseEvent["eventType"]> = Extract<CaseEvent, { eventType: Type; detail: unknown }>;

/**
 * An event as `POST /v1/events` takes it: the case event's envelope, with the two free-text sections as they were
 * written; the API judges them and lets go of the words.
 */
export interface PostedEvent {
  readonly eventId: string;
  readonly eventType: CaseEvent["eventType"];
  /** With offset and up to nanoseconds, as the live service writes it. */
  readonly occurredAt: string;
  readonly version: 1;
  readonly personReference: {
    readonly identifiers: readonly { readonly type: "CRN"; readonly value: string }[];
  };
  readonly additionalInformation: {
    readonly referralId: string;
    readonly actionPlanId?: string;
    readonly endOfServiceReportId?: string;
  };
  readonly detail?: PostedDetail;
}

/** The details of the events that are folded, free text in the place of its judgement. */
export type PostedDetail = WithText<Loose<Detailed<CaseEvent["eventType"]>["detail"]>>;

type Loose<T> = T extends unknown ? { readonly [Key in keyof T]: T[Key] } : never;
type WithText<T> = T extends unknown
  ? {
      readonly [Key in keyof T]: Key extends "riskInformation" | "furtherInformation" ? string : T[Key];
    }
  : never;

/** An event and the instant at which it reaches us. */
export interface Arrival {
  readonly reachesUs: Instant;
  readonly event: PostedEvent;
}
