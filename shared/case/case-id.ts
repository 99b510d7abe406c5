import type { CaseEvent } from "./events.ts";
import { personIdentifierForms } from "./fields.ts";

/** Tells the case of a person in prison from the case of a referral. */
const personPrefix = "person-";

/** The case in which what concerns a person as such is kept: custody, and which referrals they have. */
export const personCaseId = (identifier: string): string => personPrefix + identifier;
export const isPersonCase = (caseId: string): boolean => caseId.startsWith(personPrefix);

/** The CRN or prison number of a person's case; the id itself of a referral's. */
export const identifierOf = (caseId: string): string =>
  isPersonCase(caseId) ? caseId.slice(personPrefix.length) : caseId;

/** How a case is called in an error, which must not name a person. */
export const sayCase = (caseId: string): string =>
  isPersonCase(caseId) ? "a person's own case" : `case ${caseId}`;

/** By what somebody is named, told by its form. */
export type IdentifierKind = "prison-number" | "crn";
export const kindOfIdentifier = (identifier: string): IdentifierKind =>
  personIdentifierForms.NOMS.test(identifier) ? "prison-number" : "crn";

/** Where what concerns the live service as a whole is kept: its outages. */
export const serviceCaseId = "service";

/** The referral an event is about, if it is about one. */
export const referralIdOf = (event: CaseEvent): string | undefined =>
  "referralId" in event.additionalInformation ? event.additionalInformation.referralId : undefined;

/**
 * Every case that an event is folded into: its referral's; and the person's, for what the person's case must know
 * of a referral (that it was sent, and that it is over) and for everything about custody. A person known by two
 * identifiers has a case under each, of which the prison number's is the one that custody is judged in.
 */
export function caseIdsOf(event: CaseEvent): readonly string[] {
  if (event.eventType === "crs.outage.recorded") return [serviceCaseId];
  const referral = referralIdOf(event);
  if (referral !== undefined && !knownToThePerson.has(event.eventType)) return [referral];
  const persons = (event.personReference?.identifiers ?? []).map(({ value }) => personCaseId(value));
  return [...(referral === undefined ? [] : [referral]), ...persons];
}

const knownToThePerson: ReadonlySet<string> = new Set<CaseEvent["eventType"]>([
  "intervention.referral.sent",
  "intervention.referral.ended",
  "intervention.referral.concluded",
  "crs.referral.read",
]);

/** Events of custody concern every referral of the person as well as the person's own case. */
export const isCustodyEvent = (event: CaseEvent): boolean =>
  event.eventType !== "crs.outage.recorded" &&
  event.eventType !== "crs.obligation.snoozed" &&
  referralIdOf(event) === undefined;

/** The case that an event is first of all about: its referral's, else the person's. */
export const caseIdOf = (event: CaseEvent): string => {
  const [id] = caseIdsOf(event);
  if (id === undefined) throw new EventOfNobody(event.eventType);
  return id;
};

/** Thrown when an event names neither a referral nor a person; the event schema lets none through. */
export class EventOfNobody extends Error {
  override readonly name = "EventOfNobody";
  readonly eventType: string;
  constructor(eventType: string) {
    super(`An event of type ${eventType} names neither a referral nor a person: give it a personReference.`);
    this.eventType = eventType;
  }
}
