import type { CaseEventType } from "../../../case/index.ts";
import { stableId } from "../stable-id.ts";

/** An event before its schema has seen it. */
export interface Fact {
  readonly eventId: string;
  readonly eventType: CaseEventType;
  /** In UTC with nine fraction digits. */
  readonly occurredAt: string;
  readonly personReference?: { readonly identifiers: readonly { type: "CRN"; value: string }[] };
  readonly additionalInformation: Readonly<Record<string, string>>;
  readonly detail?: object;
}

export interface Told {
  readonly eventType: CaseEventType;
  readonly additionalInformation: Readonly<Record<string, string>>;
  readonly detail?: object;
  readonly crn?: string | undefined;
}

/**
 * A fact that the live service dates. Its id is made of all that it says, so that the same is known again, and what
 * was put right is another fact.
 */
export const dated = (occurredAt: string, told: Told): Fact => fact(idOf(told, occurredAt), occurredAt, told);

/**
 * A fact that the live service shows without saying since when, by the earliest that it can have been. Its id is made
 * of what it says without the time, so that it is the same fact once somebody has told the time.
 */
export const undatedFact = (notBefore: string, told: Told): Fact => fact(idOf(told), notBefore, told);

/** A fact of which there is always one: who the caseworker is. */
export const standingFact = (notBefore: string, told: Told): Fact =>
  fact(idOf({ ...told, detail: {} }), notBefore, told);

const fact = (eventId: string, occurredAt: string, told: Told): Fact => ({
  eventId,
  eventType: told.eventType,
  occurredAt,
  ...(told.crn && { personReference: { identifiers: [{ type: "CRN", value: told.crn }] } }),
  additionalInformation: told.additionalInformation,
  ...(told.detail && { detail: told.detail }),
});

const idOf = ({ eventType, additionalInformation, detail }: Told, occurredAt = ""): string =>
  stableId(eventType, occurredAt, JSON.stringify(additionalInformation), JSON.stringify(detail ?? {}));

/** Facts of one part of what the live service shows. */
export interface PartShown {
  readonly part: string;
  readonly dated: readonly Fact[];
  readonly undated: readonly Fact[];
}

/** Before anything that can have happened here: for what is shown with nothing that it must have come after. */
export const ANY_TIME = "1970-01-01T00:00:00.000000000Z";
