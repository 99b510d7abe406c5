import * as z from "zod";
import { type CaseEvent, caseEvent } from "../../case/index.ts";
import { isAdmittedInstant, NotAdmitted } from "../../time/index.ts";
import { admissionProblems } from "../admission/index.ts";
import { eventIn } from "./envelope.ts";
import { placesOf, UnknownEventType, UnreadableDomainEvent } from "./errors.ts";
import { type AnnouncedType, announcedTypes, type CustodyType, custodyTypes } from "./event-types.ts";
import { crn, id, moment, orNothing } from "./fields.ts";
import { stableId, userKey } from "./stable-id.ts";

/** What the live service announces: that there is something to read, and of what. */
export interface Announcement {
  readonly kind: "announcement";
  /** The same for every delivery of the event: the feed itself gives it none. */
  readonly id: string;
  readonly eventType: AnnouncedType;
  /** In UTC, to the nanosecond. */
  readonly occurredAt: string;
  readonly detailUrl?: string;
  readonly crn?: string;
  readonly referralId?: string;
  readonly actionPlanId?: string;
  readonly endOfServiceReportId?: string;
  /** `userKey` of the caseworker that it was assigned to. */
  readonly assignedTo?: string;
}

/** A prison's event, which says all that a case needs. */
export interface CustodyAnnouncement {
  readonly kind: "custody";
  readonly id: string;
  readonly eventType: CustodyType;
  readonly event: CaseEvent;
}

export type DomainEvent = Announcement | CustodyAnnouncement;

const named = z.object({ eventType: z.string().min(1) });
const identifiers = z.object({ identifiers: z.array(z.object({ type: z.string(), value: z.unknown() })) });

const domainEvent = z.object({
  occurredAt: moment,
  detailUrl: orNothing(z.string().max(2000)),
  personReference: orNothing(identifiers),
  additionalInformation: z
    .object({
      referralId: orNothing(id),
      actionPlanId: orNothing(id),
      endOfServiceReportId: orNothing(id),
      assignedTo: orNothing(z.string().transform(userKey)),
      serviceUserCRN: orNothing(crn),
      nomsNumber: orNothing(z.string()),
      prisonId: orNothing(z.string().max(10)),
      reason: orNothing(z.string()),
    })
    .nullish()
    .transform((given): Partial<NonNullable<typeof given>> => given ?? {}),
});
type Read = z.output<typeof domainEvent>;

/**
 * Reads a message of the feed: the event as it is, or in an SNS notification. Fields that are not known are let go,
 * and so is whatever optional one cannot be read.
 *
 * @throws UnknownEventType for what concerns no case, to be counted and set aside
 * @throws UnreadableDomainEvent for what is no domain event
 */
export function readDomainEvent(body: string): DomainEvent {
  const raw = eventIn(body);
  const { eventType } = parsed(named, raw);
  const announced = announcedTypes.find((type) => type === eventType);
  const custody = custodyTypes.find((type) => type === eventType);
  if (!announced && !custody) throw new UnknownEventType(eventType);
  const event = parsed(domainEvent, raw);
  if (!isAdmittedInstant(event.occurredAt)) {
    throw new UnreadableDomainEvent("date-not-admitted", [
      `occurredAt: ${new NotAdmitted(event.occurredAt).message}`,
    ]);
  }
  return announced ? announcement(announced, event) : movement(custody as CustodyType, event);
}

function parsed<T>(schema: z.ZodType<T>, raw: unknown): T {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new UnreadableDomainEvent("not-an-event", placesOf(result.error.issues));
}

const identifierOf = ({ personReference }: Read, type: string): unknown =>
  personReference?.identifiers.find((one) => one.type === type)?.value;

function announcement(eventType: AnnouncedType, event: Read): Announcement {
  const { occurredAt, detailUrl, additionalInformation } = event;
  const { referralId, actionPlanId, endOfServiceReportId, assignedTo, serviceUserCRN } =
    additionalInformation;
  const person = crn.safeParse(identifierOf(event, "CRN")).data ?? serviceUserCRN;
  const subject = actionPlanId ?? endOfServiceReportId ?? referralId ?? "";
  return {
    kind: "announcement",
    id: stableId(eventType, subject, detailUrl ?? "", occurredAt),
    eventType,
    occurredAt,
    ...(detailUrl && { detailUrl }),
    ...(person && { crn: person }),
    ...(referralId && { referralId }),
    ...(actionPlanId && { actionPlanId }),
    ...(endOfServiceReportId && { endOfServiceReportId }),
    ...(assignedTo && { assignedTo }),
  };
}

/** A reason of the prison's that the case does not know says no more than that somebody moved. */
function movement(eventType: CustodyType, event: Read): CustodyAnnouncement {
  const { occurredAt, additionalInformation } = event;
  const { nomsNumber, prisonId, reason } = additionalInformation;
  const number = identifierOf(event, "NOMS") ?? nomsNumber;
  const eventId = stableId(eventType, String(number), occurredAt);
  const moved = (why: unknown) =>
    caseEvent.safeParse({
      eventId,
      eventType,
      occurredAt,
      personReference: { identifiers: [{ type: "NOMS", value: number }] },
      additionalInformation: {
        ...(typeof prisonId === "string" && { prisonId }),
        ...(why !== undefined && { reason: why }),
      },
      detail: {},
    });
  const asTold = moved(reason ?? undefined);
  const result = asTold.success ? asTold : moved("UNKNOWN");
  if (!result.success) throw new UnreadableDomainEvent("not-an-event", placesOf(result.error.issues));
  const problems = admissionProblems(result.data);
  if (problems.length > 0) throw new UnreadableDomainEvent("not-an-event", placesOf(problems));
  return { kind: "custody", id: eventId, eventType, event: result.data };
}
