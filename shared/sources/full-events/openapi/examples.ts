/**
 * What the document shows: requests that can be sent as they stand, and what is answered. A test sends each. Everybody
 * and everything in them is invented.
 */
export interface Example {
  readonly summary: string;
  readonly body: unknown;
  readonly status: 202 | 207 | 400;
  readonly answer: unknown;
}

const referralId = "6b381dc1-59fc-46ef-8e74-16daeea11c32";
const person = { identifiers: [{ type: "CRN", value: "X123456" }] };
const prisoner = { identifiers: [{ type: "NOMS", value: "A1234BC" }] };
const contract = {
  reference: "SAMPLE-J-ACC",
  type: "Accommodation",
  region: "J",
  provider: {
    code: "TIN_KETTLE",
    name: "Tin Kettle Futures (invented)",
    mailbox: "referrals.j@tin-kettle.example",
  },
};

let number = 0;
const event = (eventType: string, occurredAt: string, rest: Record<string, unknown> = {}) => {
  number += 1;
  return {
    eventId: `example-${String(number).padStart(3, "0")}`,
    eventType,
    occurredAt,
    additionalInformation: { referralId },
    ...rest,
  };
};
const told = (eventType: string, occurredAt: string, detail: Record<string, unknown> = {}) =>
  event(eventType, occurredAt, { detail });
const inPrison = (eventType: string, occurredAt: string, detail: Record<string, unknown> = {}) =>
  event(eventType, occurredAt, {
    personReference: prisoner,
    additionalInformation: { prisonId: "LEI" },
    detail,
  });

const referral = {
  ...event("intervention.referral.sent", "2026-11-02T10:15:00.123456789Z"),
  personReference: person,
  detail: {
    referenceNumber: "AB1234AC",
    contract,
    practitioner: { email: "practitioner@probation.example", pdu: "Invented delivery unit J1" },
    personCurrentLocationType: "COMMUNITY",
    completionDeadline: "2027-02-26",
    maximumEnforceableDays: 10,
    riskInformation:
      "Staff at the hostel. Medium. Shouting; worse after drinking. Meet in pairs, in an open room.",
    furtherInformation: "New to support of this kind. Prefers mornings.",
    particulars: { statedTimescale: "standard", practitionerHasPhone: true },
  },
};

const taken = (...events: readonly { readonly eventId: string }[]) => ({
  events: events.map(({ eventId }) => ({ status: 202, eventId })),
});
const all = (summary: string, events: readonly ReturnType<typeof event>[]): Example => ({
  summary,
  body: events,
  status: 202,
  answer: taken(...events),
});

const assessment = { appointmentId: "appointment-1", appointmentTime: "2026-11-10T10:00:00Z" };
const session = { appointmentId: "appointment-2", appointmentTime: "2026-11-24T14:00:00Z", sessionNumber: 1 };
const ofPlan = { additionalInformation: { referralId, actionPlanId: "plan-1" } };
const wrong = { ...referral, eventId: "example-wrong", occurredAt: "2 November 2026" };
const strange = { ...referral, eventId: "example-strange", eventType: "intervention.of.next.year" };
const kind = (name: string) => `urn:crs-compliance-monitor:problem:${name}`;

const notAnInstant =
  'Found "2 xxxxxxxx 2026" where an instant was expected. Write a real date and time in ISO 8601 with its offset ' +
  "from UTC, such as 2022-05-27T09:00:00Z or 2022-05-27T10:00+01:00.";
const notAType =
  "This is not a type of event that the monitor knows. GET /v1/openapi.json names those it does.";

export const examples: Readonly<Record<string, Example>> = {
  referral: {
    summary: "A referral, with its text: that is judged and gone",
    body: referral,
    status: 202,
    answer: taken(referral),
  },
  referralByForm: {
    summary: "A referral whose risk is given as in the live service's form, one section left blank",
    body: {
      ...referral,
      eventId: "example-by-form",
      detail: {
        ...referral.detail,
        riskInformation: {
          redactedRisk: { riskWho: "Staff", riskNature: "Shouting", riskWhen: "", concernsSelfHarm: "None" },
          riskSummaryComments: null,
        },
      },
    },
    status: 202,
    answer: taken({ eventId: "example-by-form" }),
  },
  untilTheAssessment: all("A referral until its assessment, as things happen", [
    told("intervention.referral.assigned", "2026-11-03T09:00:00Z", {
      caseworkerEmail: "caseworker@tin-kettle.example",
    }),
    event("crs.referral.acknowledged", "2026-11-03T09:05:00Z"),
    told("crs.initial-assessment-appointment.scheduled", "2026-11-03T09:30:00Z", assessment),
    told("crs.referral.amended", "2026-11-04T11:00:00Z", {
      riskInformation: { missingPoints: ["restrictions"], jargon: ["MAPPA"] },
      completionDeadline: null,
    }),
    told("intervention.initial-assessment-appointment.missed", "2026-11-10T10:30:00Z", {
      ...assessment,
      attended: "no",
      didSessionHappen: false,
    }),
    told("crs.initial-assessment-appointment.scheduled", "2026-11-10T11:00:00Z", {
      appointmentId: "appointment-1b",
      appointmentTime: "2026-11-12T10:00:00Z",
      replaces: "appointment-1",
    }),
    told("intervention.initial-assessment-appointment.attended", "2026-11-12T11:15:00Z", {
      appointmentId: "appointment-1b",
      appointmentTime: "2026-11-12T10:00:00Z",
      attended: "late",
      didSessionHappen: true,
    }),
    told("intervention.initial-assessment-appointment.session-feedback-submitted", "2026-11-12T11:20:00Z", {
      appointmentId: "appointment-1b",
      appointmentTime: "2026-11-12T10:00:00Z",
      notifyProbationPractitioner: true,
      concern: false,
    }),
  ]),
  untilTheEnd: all("From the action plan to the end", [
    {
      ...told("intervention.action-plan.submitted", "2026-11-16T15:00:00Z", { numberOfSessions: 6 }),
      ...ofPlan,
    },
    {
      ...told("intervention.action-plan.approved", "2026-11-17T09:00:00Z", { approvedBy: "practitioner" }),
      ...ofPlan,
    },
    told("crs.session-appointment.scheduled", "2026-11-17T10:00:00Z", session),
    told("crs.session-appointment.scheduled", "2026-11-17T10:01:00Z", {
      appointmentId: "appointment-3",
      appointmentTime: "2026-12-01T14:00:00Z",
      sessionNumber: 2,
    }),
    event("crs.appointment.cancelled", "2026-11-18T10:00:00Z", {
      detail: { appointmentId: "appointment-3" },
    }),
    told("intervention.session-appointment.missed", "2026-11-24T14:30:00Z", {
      ...session,
      attended: "no",
      didSessionHappen: false,
      noSessionReasonType: "POP_UNACCEPTABLE",
    }),
    told("intervention.session-appointment.attended", "2026-12-01T15:00:00Z", {
      ...session,
      appointmentId: "appointment-4",
      appointmentTime: "2026-12-01T14:00:00Z",
      attended: "yes",
      didSessionHappen: true,
    }),
    told("intervention.session-appointment.session-feedback-submitted", "2026-12-01T15:05:00Z", {
      ...session,
      appointmentId: "appointment-4",
      appointmentTime: "2026-12-01T14:00:00Z",
    }),
    told("intervention.referral.ended", "2027-02-01T10:00:00Z", {
      deliveryState: "COMPLETED",
      withdrawalCode: "EAR",
    }),
    event("intervention.end-of-service-report.submitted", "2027-02-03T10:00:00Z"),
    told("intervention.referral.concluded", "2027-02-03T10:00:01Z", { deliveryState: "COMPLETED" }),
  ]),
  whatPeopleTellEachOther: all("What practitioner and provider tell each other, decide and ask for", [
    told("crs.case-note.added", "2026-11-05T10:00:00Z", { by: "practitioner", about: ["change-of-address"] }),
    told("crs.contact.recorded", "2026-11-05T11:00:00Z", { by: "provider", about: ["supplier-assessment"] }),
    told("crs.enforcement.decided", "2026-11-11T10:00:00Z"),
    told("crs.further-attempts.declined", "2026-11-11T10:05:00Z"),
    told("crs.occurrence.recorded", "2026-11-11T10:10:00Z", {
      occurrenceId: "occurrence-1",
      kind: "unsuitable",
    }),
    told("crs.change.recorded", "2026-11-11T10:15:00Z", { changeId: "change-1", kind: "change-of-address" }),
    told("crs.end.suggested", "2026-11-11T10:20:00Z", { reason: "early-end" }),
    told("crs.assessment-postponement.agreed", "2026-11-11T10:25:00Z", { until: "following-day" }),
    told("crs.order.revoked", "2026-11-11T10:30:00Z"),
    told("crs.practitioner-absence.recorded", "2026-11-11T10:35:00Z", {
      absenceId: "absence-1",
      from: "2026-11-16T00:00:00Z",
      to: "2026-11-21T00:00:00Z",
      coveringOfficerEmail: "cover@probation.example",
    }),
    told("crs.obligation.snoozed", "2026-11-11T10:40:00Z", {
      obligation: "action-plan-submission",
      due: "2026-11-18T00:00:00Z",
      until: "2026-11-13",
      reason: "in-progress",
      by: "provider",
    }),
  ]),
  accommodation: all("Temporary and settled accommodation", [
    told("crs.temporary-accommodation.started", "2026-11-20T12:00:00Z"),
    told("crs.temporary-accommodation.contact-recorded", "2026-11-24T12:00:00Z"),
    told("crs.temporary-accommodation.ended", "2026-12-20T12:00:00Z"),
    told("crs.settled-accommodation.obtained", "2026-12-20T12:30:00Z"),
    told("crs.settled-accommodation.lost", "2027-01-20T12:00:00Z"),
    told("crs.settled-accommodation.sustained", "2027-03-22T12:00:00Z"),
  ]),
  custody: all("Somebody in prison, named by prison number, until release and recall", [
    inPrison("prison-offender-events.prisoner.received", "2026-11-02T16:00:00Z", {
      team: { region: "J", prisonMailbox: "prison@hmpps.example" },
      outOfArea: false,
    }),
    inPrison("crs.custody.sentenced", "2026-11-03T12:00:00Z", { riskLevel: "medium" }),
    inPrison("crs.custody.release-dates-changed", "2026-11-04T12:00:00Z", { releaseDate: "2027-02-01" }),
    inPrison("crs.custody.team-changed", "2026-11-05T12:00:00Z", {
      team: { communityOffenderManagerEmail: "practitioner@probation.example" },
    }),
    inPrison("crs.custody.milestone-reached", "2026-11-05T13:00:00Z", { milestone: "screening-1-completed" }),
    inPrison("prison-offender-events.prisoner.released", "2027-02-01T09:00:00Z"),
    inPrison("crs.custody.recalled", "2027-02-15T09:00:00Z"),
  ]),
  outage: {
    summary: "The live service could not be used for an hour",
    body: event("crs.outage.recorded", "2026-11-12T08:00:00Z", {
      eventId: "example-outage",
      additionalInformation: {},
      detail: { outageId: "outage-1", from: "2026-11-12T07:00:00Z", to: "2026-11-12T08:00:00Z" },
    }),
    status: 202,
    answer: taken({ eventId: "example-outage" }),
  },
  someGood: {
    summary: "Three events, of which one can be taken",
    body: [wrong, referral, strange],
    status: 207,
    answer: {
      events: [
        {
          status: 400,
          eventId: "example-wrong",
          type: kind("invalid"),
          problems: [{ pointer: "/0/occurredAt", message: notAnInstant }],
        },
        { status: 202, eventId: referral.eventId },
        {
          status: 400,
          eventId: "example-strange",
          type: kind("unknown-event-type"),
          problems: [{ pointer: "/2/eventType", message: notAType }],
        },
      ],
    },
  },
  noneGood: {
    summary: "An event that cannot be taken",
    body: wrong,
    status: 400,
    answer: {
      type: kind("invalid"),
      title: "Not an event",
      status: 400,
      detail: "The event cannot be taken. Put right what `problems` names and post it again.",
      problems: [{ pointer: "/occurredAt", message: notAnInstant }],
    },
  },
};

/** Requests that cannot be shown, being too large or no JSON, and what they are answered. */
export const refusals = {
  notJson: {
    summary: "A body that is not JSON",
    status: 400,
    answer: {
      type: kind("not-json"),
      title: "Not JSON",
      status: 400,
      detail: "The body cannot be read as JSON (RFC 8259).",
    },
  },
  tooManyEvents: {
    summary: "501 events at once",
    status: 413,
    answer: {
      type: kind("too-many-events"),
      title: "Too many events",
      status: 413,
      detail: "The array holds 501 events; the most that is taken at once is 500.",
    },
  },
  tooLarge: {
    summary: "A body of 256 KiB and one byte",
    status: 413,
    answer: {
      type: kind("too-large"),
      title: "Too large",
      status: 413,
      detail:
        "The body has 262145 bytes; the most that is taken is 262144 (256 KiB). Send fewer events at once.",
    },
  },
  otherMediaType: {
    summary: "A body sent as text/plain",
    status: 415,
    answer: {
      type: kind("media-type"),
      title: "Not JSON",
      status: 415,
      detail: "Send events with the content type application/json.",
    },
  },
  notQueued: {
    summary: "The events are good, but cannot be taken now",
    status: 503,
    answer: {
      type: kind("not-queued"),
      title: "Not taken now",
      status: 503,
      detail: "No event could be put on the queue. Post them again later: a repetition changes nothing.",
    },
  },
} as const;
