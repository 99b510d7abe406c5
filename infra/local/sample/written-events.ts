import { addMilliseconds, type Instant, londonDayOf, londonTimeOf } from "../../../shared/time/index.ts";
import type { Arrival, PostedDetail, PostedEvent } from "./arrival.ts";
import type { Amendment, Ending, Life, LivedAppointment, LivedPlan } from "./life.ts";
import type { Random } from "./random.ts";
import type { SamplePractitioner } from "./staff.ts";
import type { Step } from "./step.ts";

/** Every event of a life, in no particular order; one in two hundred is delivered again half an hour later. */
export function eventsOf(life: Life, random: Random): readonly Arrival[] {
  const write = writer(life, random);
  const { acknowledged, assigned, ending } = life;
  const arrivals = [
    write(life.sent, "intervention.referral.sent", asSent(life)),
    ...life.amendments.map((amendment) => write(amendment.step, "crs.referral.amended", amended(amendment))),
    ...life.caseNotes.map(({ step, about }) =>
      write(step, "crs.case-note.added", { by: "practitioner", about: [about] }),
    ),
    ...(acknowledged ? [write(acknowledged, "crs.referral.acknowledged")] : []),
    ...(assigned
      ? [write(assigned.step, "intervention.referral.assigned", { caseworkerEmail: assigned.caseworker })]
      : []),
    ...life.assessments.flatMap((a) => appointmentEvents(a, "initial-assessment-appointment", write)),
    ...life.plans.flatMap((plan) => planEvents(plan, write)),
    ...life.sessions.flatMap((a) => appointmentEvents(a, "session-appointment", write)),
    ...(ending ? endingEvents(ending, random, write) : []),
    ...peoplesSay(life, writer(life, random.branch("what people say"))),
  ];
  return arrivals.flatMap((arrival) =>
    random.chance(0.005)
      ? [arrival, { ...arrival, reachesUs: addMilliseconds(arrival.reachesUs, 30 * 60_000) }]
      : [arrival],
  );
}

function peoplesSay({ absence, snooze }: Life, write: Write): readonly Arrival[] {
  return [
    ...(absence
      ? [
          write(absence.step, "crs.practitioner-absence.recorded", {
            absenceId: "annual-leave",
            from: absence.from,
            to: absence.to,
            coveringOfficerEmail: absence.cover,
          }),
        ]
      : []),
    ...(snooze
      ? [
          write(snooze.step, "crs.obligation.snoozed", {
            obligation: snooze.obligation,
            due: snooze.due,
            until: snooze.until,
            reason: snooze.reason,
            by: "provider",
          }),
        ]
      : []),
  ];
}

type Write = (
  step: Step,
  eventType: PostedEvent["eventType"],
  detail?: PostedDetail,
  ids?: Partial<PostedEvent["additionalInformation"]>,
) => Arrival;

function writer({ id, crn }: Life, random: Random): Write {
  return (step, eventType, detail, ids) => ({
    reachesUs: step.reachesUs,
    event: {
      eventId: random.uuid(),
      eventType,
      occurredAt: asTheLiveServiceWritesIt(step.at, random),
      version: 1,
      personReference: { identifiers: [{ type: "CRN", value: crn }] },
      additionalInformation: { referralId: id, ...ids },
      ...(detail && { detail }),
    },
  });
}

/** London's offset and nanoseconds with trailing zeros cut off, as the live service's requests write an instant. */
function asTheLiveServiceWritesIt(at: Instant, random: Random): string {
  const fraction = `${at.slice(20, 23)}${String(random.whole(0, 999_999)).padStart(6, "0")}`.replace(
    /0+$/u,
    "",
  );
  const summer = londonTimeOf(at) !== at.slice(11, 16);
  const clock = `${londonDayOf(at)}T${londonTimeOf(at)}:${at.slice(17, 19)}`;
  return `${clock}${fraction && `.${fraction}`}${summer ? "+01:00" : "Z"}`;
}

const asSent = (life: Life): PostedDetail => ({
  referenceNumber: life.reference,
  contract: {
    reference: life.contract.reference,
    type: life.contract.type,
    region: life.contract.region,
    provider: life.contract.provider,
  },
  practitioner: answerable(life.practitioner),
  personCurrentLocationType: life.location,
  expectedReleaseDate: life.releaseDate ?? null,
  homeDetentionCurfewEligibilityDate: life.curfewDate ?? null,
  completionDeadline: life.completionDeadline,
  maximumEnforceableDays: life.maximumEnforceableDays,
  riskInformation: life.risk.text,
  furtherInformation: life.further.text,
  particulars: life.particulars,
});

const answerable = ({ email, pdu, pduMailbox, managerMailbox }: SamplePractitioner) => ({
  email: email ?? null,
  pdu,
  pduMailbox: pduMailbox ?? null,
  managerMailbox: managerMailbox ?? null,
});

const amended = ({
  practitioner,
  releaseDate,
  completionDeadline,
  risk,
  further,
}: Amendment): PostedDetail => ({
  ...(practitioner && { practitioner: answerable(practitioner) }),
  ...(releaseDate && { expectedReleaseDate: releaseDate }),
  ...(completionDeadline && { completionDeadline }),
  ...(risk && { riskInformation: risk.text }),
  ...(further && { furtherInformation: further.text }),
});

function appointmentEvents(
  a: LivedAppointment,
  kind: "initial-assessment-appointment" | "session-appointment",
  write: Write,
): readonly Arrival[] {
  const which = {
    appointmentId: a.id,
    appointmentTime: a.time,
    ...(a.sessionNumber !== undefined && { sessionNumber: a.sessionNumber }),
  };
  const booked = write(a.booked, `crs.${kind}.scheduled`, {
    ...which,
    ...(a.replaces !== undefined && { replaces: a.replaces }),
  });
  if (!a.recorded || !a.feedback || !a.outcome) return [booked];
  const came = a.outcome !== "missed";
  const attendance = write(a.recorded, `intervention.${kind}.${came ? "attended" : "missed"}`, {
    ...which,
    attended: came ? "yes" : "no",
    didSessionHappen: a.outcome === "held",
    ...(a.reason && { noSessionReasonType: a.reason }),
  });
  const feedback = write(a.feedback, `intervention.${kind}.session-feedback-submitted`, {
    ...which,
    notifyProbationPractitioner: a.notified ?? false,
    concern: a.concern ?? false,
  });
  return [booked, attendance, feedback];
}

function planEvents(
  { id, sessions, submitted, approved, approvedBy }: LivedPlan,
  write: Write,
): readonly Arrival[] {
  const ids = { actionPlanId: id };
  return [
    write(submitted, "intervention.action-plan.submitted", { numberOfSessions: sessions }, ids),
    ...(approved && approvedBy
      ? [write(approved, "intervention.action-plan.approved", { approvedBy }, ids)]
      : []),
  ];
}

function endingEvents({ state, requested, concluded, report }: Ending, random: Random, write: Write) {
  const deliveryState = { deliveryState: state };
  return [
    ...(report
      ? [
          write(report, "intervention.end-of-service-report.submitted", undefined, {
            endOfServiceReportId: random.uuid(),
          }),
        ]
      : []),
    ...concluded.flatMap((step) => [
      write(step, "intervention.referral.ended", {
        ...deliveryState,
        ...(requested && { endRequestedAt: requested.step.at, withdrawalCode: requested.code }),
      }),
      write(step, "intervention.referral.concluded", deliveryState),
    ]),
  ];
}
