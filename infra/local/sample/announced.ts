import type { Instant } from "../../../shared/time/index.ts";
import type { Arrival, PostedDetail, PostedEvent } from "./arrival.ts";
import type { SampleCaseload } from "./caseload.ts";
import type { Life } from "./life.ts";

/** An event as the live service publishes it: ids, and where the detail can be read. */
export interface ThinEvent {
  readonly eventType: PostedEvent["eventType"];
  readonly description: string;
  readonly detailUrl: string;
  readonly occurredAt: string;
  readonly additionalInformation: Readonly<Record<string, string>>;
  readonly personReference: PostedEvent["personReference"];
  readonly version: 1;
}

/** The same caseload as the live service would tell it, and what it cannot know beside. */
export interface AnnouncedCaseload {
  /** In order of when they reach us. */
  readonly announced: readonly { readonly reachesUs: Instant; readonly event: ThinEvent }[];
  /** What only full events can tell, for `POST /v1/events`; in order of when they reach us. */
  readonly posted: readonly Arrival[];
}

/** Where the fake of the live service keeps what the sample names no id of. */
export interface DetailPlaces {
  /** The base of every `detailUrl`. */
  readonly baseUrl: string;
  readonly reportIdOf: (life: Pick<Life, "id">) => string;
}

/**
 * Tells a caseload as domain events. Each full event becomes what is published in its place; or nothing, where the
 * live service shows it to whoever reads but publishes nothing (bookings, a form that was amended); or stays a full
 * event, where the live service does not know it. Whatever is not named here stays one.
 *
 * Unknown to the live service: the mailboxes of delivery units and managers; the day from which a curfew is possible,
 * the timescale that was stated and what was told about custody; that a referral was acknowledged; case notes, with
 * which alone a risk section is put right; and sessions before any action plan is approved, which it does not make.
 */
export function announcedCaseload(
  { arrivals, lives }: Pick<SampleCaseload, "arrivals" | "lives">,
  places: DetailPlaces,
): AnnouncedCaseload {
  const lifeOf = new Map(lives.map((life) => [life.id, life]));
  const told = arrivals.map((arrival) => {
    const life = lifeOf.get(arrival.event.additionalInformation.referralId);
    return life ? tell(arrival, life, places) : { posted: [arrival] };
  });
  return {
    announced: told.flatMap(({ announced }, index) => {
      const { reachesUs } = arrivals[index] as Arrival;
      return announced ? [{ reachesUs, event: announced }] : [];
    }),
    posted: told.flatMap(({ posted = [] }) => posted),
  };
}

interface Told {
  readonly announced?: ThinEvent;
  readonly posted?: readonly Arrival[];
}

function tell(arrival: Arrival, life: Life, places: DetailPlaces): Told {
  const { event } = arrival;
  const announced = (path: string, about: Readonly<Record<string, string>>): Told => ({
    announced: {
      eventType: event.eventType,
      description: descriptions[event.eventType] ?? "",
      detailUrl: places.baseUrl + path,
      occurredAt: event.occurredAt,
      additionalInformation: about,
      personReference: event.personReference,
      version: 1,
    },
  });
  const { id: referralId } = life;
  const ofReferral = `/sent-referral/${referralId}`;
  const isOutside =
    event.eventType.includes(".session-appointment.") && life.plans.every((plan) => !plan.approved);
  if (isOutside) return { posted: [arrival] };
  switch (event.eventType) {
    case "intervention.referral.sent":
      return { ...announced(ofReferral, { referralId }), posted: besideTheForm(arrival, life) };
    case "crs.referral.amended":
      return { posted: besideTheAmendment(arrival) };
    case "intervention.referral.assigned":
      return announced(ofReferral, { referralId, assignedTo: life.assigned?.caseworker ?? "" });
    case "crs.initial-assessment-appointment.scheduled":
    case "crs.session-appointment.scheduled":
      return {};
    case "intervention.initial-assessment-appointment.attended":
    case "intervention.initial-assessment-appointment.missed":
      return announced(`${ofReferral}/supplier-assessment`, { serviceUserCRN: life.crn, referralId });
    case "intervention.initial-assessment-appointment.session-feedback-submitted":
      return announced(`${ofReferral}/supplier-assessment`, ofFeedback(life));
    case "intervention.session-appointment.attended":
    case "intervention.session-appointment.missed":
      return announced(sessionPath(event), { serviceUserCRN: life.crn, referralId });
    case "intervention.session-appointment.session-feedback-submitted":
      return announced(sessionPath(event), ofFeedback(life));
    case "intervention.action-plan.submitted":
    case "intervention.action-plan.approved": {
      const { actionPlanId = "" } = event.additionalInformation;
      return announced(`/action-plan/${actionPlanId}`, { actionPlanId, ...named(life) });
    }
    case "intervention.end-of-service-report.submitted": {
      const endOfServiceReportId = places.reportIdOf(life);
      return announced(`/end-of-service-report/${endOfServiceReportId}`, { endOfServiceReportId });
    }
    case "intervention.referral.ended":
    case "intervention.referral.concluded":
      return announced(ofReferral, { referralId, deliveryState: life.ending?.state ?? "" });
    default:
      return { posted: [arrival] };
  }
}

const named = ({ id, reference, contract }: Life) => ({
  referralId: id,
  referralReference: reference,
  contractTypeName: contract.type,
  primeProviderName: contract.provider.name,
});
const ofFeedback = (life: Life) => ({ serviceUserCRN: life.crn, ...named(life) });

function sessionPath({ additionalInformation, detail }: PostedEvent): string {
  const number = detail && "sessionNumber" in detail ? detail.sessionNumber : undefined;
  return `/referral/${additionalInformation.referralId}/sessions/${number ?? 1}`;
}

/** What was known when the referral was sent and does not stand on the live service's form. */
function besideTheForm(arrival: Arrival, life: Life): readonly Arrival[] {
  const { custodyDetails, statedTimescale } = life.particulars;
  const particulars = {
    ...(custodyDetails && { custodyDetails }),
    ...(statedTimescale && { statedTimescale }),
  };
  const { practitioner, homeDetentionCurfewEligibilityDate: curfew } = arrival.event.detail as Sent;
  return [
    besideIt(arrival, "crs.referral.amended", {
      practitioner,
      ...(curfew && { homeDetentionCurfewEligibilityDate: curfew }),
      ...(Object.keys(particulars).length > 0 && { particulars }),
    }),
  ];
}

/** Mailboxes of the new practitioner's unit, and the case note that stands for what cannot be edited any more. */
function besideTheAmendment(arrival: Arrival): readonly Arrival[] {
  const { practitioner, riskInformation } = arrival.event.detail as Partial<Sent>;
  return [
    ...(practitioner ? [besideIt(arrival, "crs.referral.amended", { practitioner })] : []),
    ...(riskInformation
      ? [besideIt(arrival, "crs.case-note.added", { by: "practitioner", about: ["risk-information"] })]
      : []),
  ];
}

type Sent = Extract<PostedDetail, { readonly referenceNumber: string; readonly practitioner: object }>;

/** A full event of the same moment, after all that the live service writes down of it. */
const besideIt = (
  { reachesUs, event }: Arrival,
  eventType: PostedEvent["eventType"],
  detail: PostedDetail,
): Arrival => ({
  reachesUs,
  event: {
    ...event,
    eventId: `${event.eventId}-beside`,
    eventType,
    occurredAt: atTheEndOfItsMillisecond(event.occurredAt),
    additionalInformation: { referralId: event.additionalInformation.referralId },
    detail,
  },
});

const atTheEndOfItsMillisecond = (occurredAt: string): string => {
  const [, second = "", fraction = "", offset = ""] = /^(.{19})(?:\.(\d+))?(.+)$/u.exec(occurredAt) ?? [];
  return `${second}.${fraction.padEnd(3, "0").slice(0, 3)}999999${offset}`;
};

const descriptions: Readonly<Partial<Record<PostedEvent["eventType"], string>>> = {
  "intervention.referral.sent": "A referral has been sent to a Service Provider",
  "intervention.referral.assigned": "A referral has been assigned to a caseworker / service provider",
  "intervention.action-plan.submitted": "A draft action plan has been submitted",
  "intervention.action-plan.approved": "An action plan has been approved",
  "intervention.initial-assessment-appointment.attended":
    "Attendance was recorded for an initial assessment appointment",
  "intervention.initial-assessment-appointment.missed":
    "Attendance was recorded for an initial assessment appointment",
  "intervention.initial-assessment-appointment.session-feedback-submitted":
    "Session feedback submitted for an initial assessment appointment",
  "intervention.session-appointment.attended": "Attendance was recorded for a session appointment",
  "intervention.session-appointment.missed": "Attendance was recorded for a session appointment",
  "intervention.session-appointment.session-feedback-submitted":
    "Session feedback submitted for a session appointment",
  "intervention.end-of-service-report.submitted": "An end of service report has been submitted",
  "intervention.referral.ended": "The referral has ended. It might still require admin work from providers",
  "intervention.referral.concluded": "The referral has concluded, no more work is needed",
};
