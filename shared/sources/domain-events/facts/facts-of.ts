import { type CaseEvent, caseEvent } from "../../../case/index.ts";
import { isAdmittedInstant, sortableInstant } from "../../../time/index.ts";
import { placesOf } from "../errors.ts";
import type { Announcement } from "../read-domain-event.ts";
import { stableId } from "../stable-id.ts";
import { announcedTimes } from "./announced-times.ts";
import { assessmentPart, sessionPart } from "./appointment-facts.ts";
import type { ContractBook } from "./contract-book.ts";
import type { Fact, PartShown } from "./fact.ts";
import { actionPlanPart, reportPart } from "./plan-facts.ts";
import { formShown, referralPart } from "./referral-facts.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a reading comes to: the facts that somebody dates, and the reading that names them. */
export interface ReadFacts {
  readonly facts: readonly CaseEvent[];
  /** To be in the log no later than the facts: without it nothing could take them back. */
  readonly reading: CaseEvent;
}

/** The live service showed something that a case cannot hold. Says where, not what. */
export class UnusableSnapshot extends Error {
  override readonly name = "UnusableSnapshot";
  readonly verdict = "quarantine";
  readonly referralId: string;
  readonly places: readonly string[];
  constructor(referralId: string, places: readonly string[]) {
    super(
      `What the live service shows of referral ${referralId} cannot be held by a case: ${places.join(", ")}. ` +
        "Compare its answer with the schemas in shared/sources/domain-events/shown.",
    );
    this.referralId = referralId;
    this.places = places;
  }
}

/**
 * The events that explain what the live service shows of a referral. The same state gives the same facts, whoever
 * reads it and when; only the reading has the time at which it was read, and is the same event when nothing else has
 * changed at that time.
 *
 * @param announced the event for which it was read, which may date what the live service does not
 * @throws UnknownContract
 * @throws UnusableSnapshot
 */
export function factsOf(
  snapshot: Snapshot,
  { announced, contracts }: { announced?: Announcement; contracts?: ContractBook } = {},
): ReadFacts {
  const { referralId, referral } = snapshot;
  const parts = partsOf(snapshot, contracts);
  const told = announced ? announcedTimes(announced, snapshot) : [];
  const facts = [...parts.flatMap(({ dated }) => dated), ...told];
  const ofAnother = facts.filter((fact) => fact.additionalInformation["referralId"] !== referralId);
  if (ofAnother.length > 0) {
    throw new UnusableSnapshot(referralId, [
      ...new Set(ofAnother.map((fact) => `${fact.eventType} of another referral`)),
    ]);
  }
  const shown = referral && referral !== "gone" ? referral : undefined;
  const crn = shown?.serviceUserCRN ?? snapshot.crn;
  const detail = {
    parts: parts.map(({ part, dated, undated }) => ({
      part,
      facts: dated.map(({ eventId }) => eventId),
      undated,
    })),
    shows: {
      ...(shown && formShown(shown)),
      ...(snapshot.risk && { riskInformation: snapshot.risk }),
    },
  };
  // A fact with a time that no calendar holds is set aside by the case: it must not take the reading with it.
  const occurredAt = [sortableInstant(snapshot.readAt), ...facts.map((fact) => fact.occurredAt)]
    .filter(isAdmittedInstant)
    .sort()
    .at(-1) as string;
  const ofPerson = referral !== undefined && crn !== undefined;
  const reading: Fact = {
    eventId: stableId("read", referralId, occurredAt, JSON.stringify(detail)),
    eventType: "crs.referral.read",
    occurredAt,
    ...(ofPerson && { personReference: { identifiers: [{ type: "CRN", value: crn }] } }),
    additionalInformation: { referralId },
    detail,
  };
  return { facts: facts.map((fact) => held(fact, referralId)), reading: held(reading, referralId) };
}

function held(fact: Fact, referralId: string): CaseEvent {
  const parsed = caseEvent.safeParse(fact);
  if (parsed.success) return parsed.data;
  const places = placesOf(parsed.error.issues).map((place) => `${fact.eventType} ${place}`);
  throw new UnusableSnapshot(referralId, places);
}

/** A referral that is gone is all of it gone. */
const everything = ["referral", "end-of-service-report", "supplier-assessment", "action-plans", "sessions"];
const nothingIn = (part: string): PartShown => ({ part, dated: [], undated: [] });

function partsOf(snapshot: Snapshot, contracts: ContractBook | undefined): readonly PartShown[] {
  const { referralId, referral, report, supplierAssessment, actionPlans = [], sessions } = snapshot;
  if (referral === "gone") return everything.map(nothingIn);
  return [
    ...(referral ? [referralPart(referral, contracts)] : []),
    ...(report !== undefined ? [reportPart(report)] : []),
    ...(supplierAssessment ? [assessmentPart(referralId, supplierAssessment)] : []),
    ...actionPlans.map(actionPlanPart),
    ...(sessions?.all ? [nothingIn("sessions")] : []),
    ...(sessions?.read.map((session) => sessionPart(referralId, session)) ?? []),
  ];
}
