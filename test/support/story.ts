import {
  type CaseEvent,
  type CrsCase,
  type CustodyMilestone,
  caseEvent,
  foldCase,
  kindOfIdentifier,
  personCaseId,
  type SnoozeReason,
  type SnoozeRole,
  type Topic,
} from "../../shared/case/index.ts";
import { type Obligation, obligationsOf } from "../../shared/obligations/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import { at } from "./london.ts";

type When = string | Instant;
type Detail<Type extends CaseEvent["eventType"]> =
  Extract<CaseEvent, { eventType: Type }> extends { detail: infer D } ? { [K in keyof D]?: unknown } : never;

const instant = (when: When): Instant => (when.includes("T") ? (when as Instant) : at(when));

/**
 * A person's story, told as the events that reach us, each with the London time at which it occurred:
 * `new Story().sent("2022-05-27 10:00").assessmentHeld("2022-06-01 14:00")`.
 * Everything goes through the event schema, so that a story cannot tell what could not be received.
 */
export class Story {
  readonly #events: CaseEvent[];
  readonly #id: string;
  readonly #person: readonly string[];

  constructor(
    id = "11111111-1111-4111-8111-111111111111",
    events: CaseEvent[] = [],
    person: readonly string[] = ["X123456"],
  ) {
    this.#id = id;
    this.#events = events;
    this.#person = person;
  }

  /**
   * A person's own story, as the case under the first identifier tells it; every event names the person by all of
   * them. A referral in it is told by `sent` with an id of its own.
   */
  static ofPerson(...identifiers: readonly [string, ...string[]]): Story {
    return new Story(personCaseId(identifiers[0]), [], identifiers);
  }

  /** The same events, seen in another case that they are folded into. */
  inCase(id: string): Story {
    return new Story(id, this.#events, this.#person);
  }

  /** From here on the events name the person by these. */
  knownAs(...identifiers: readonly [string, ...string[]]): Story {
    return new Story(this.#id, this.#events, identifiers);
  }

  get events(): readonly CaseEvent[] {
    return this.#events;
  }

  get case(): CrsCase {
    return foldCase(this.#id, this.#events);
  }

  /** What stands at a moment, by obligation key. */
  at(now: When): ReadonlyMap<string, Obligation> {
    return new Map(obligationsOf(this.case, instant(now)).map((obligation) => [obligation.key, obligation]));
  }

  with(eventType: CaseEvent["eventType"], when: When, detail?: object, additional: object = {}): Story {
    const event = caseEvent.parse({
      eventId: `e${this.#events.length + 1}`,
      eventType,
      occurredAt: instant(when),
      personReference: { identifiers: this.#person.map(identified) },
      additionalInformation: { referralId: this.#id, ...additional },
      ...(detail && { detail }),
    });
    return new Story(this.#id, [...this.#events, event], this.#person);
  }

  /** A community referral unless `more` says otherwise. */
  sent(when: When, more: Detail<"intervention.referral.sent"> = {}, referralId = this.#id): Story {
    const detail = {
      referenceNumber: "AB1234AC",
      contract: {
        reference: "T-0001",
        type: "Accommodation",
        region: "J",
        provider: {
          code: "LANTERN",
          name: "Lantern Housing Trust",
          mailbox: "referrals@lantern.example",
          managerMailbox: "managers@lantern.example",
        },
      },
      practitioner: {
        email: "practitioner@probation.example",
        pdu: "Hackney and Tower Hamlets",
        pduMailbox: "pdu@probation.example",
        managerMailbox: "head.of.pdu@probation.example",
      },
      personCurrentLocationType: "COMMUNITY",
      ...more,
    };
    return this.with("intervention.referral.sent", when, detail, { referralId });
  }

  /** A referral from prison, with the day of release as it is known then. */
  sentFromPrison(
    when: When,
    releaseDate: string | null,
    more: Detail<"intervention.referral.sent"> = {},
    referralId = this.#id,
  ): Story {
    const fromPrison = { personCurrentLocationType: "CUSTODY", expectedReleaseDate: releaseDate };
    return this.sent(when, { ...fromPrison, ...more }, referralId);
  }

  amended(when: When, change: Detail<"crs.referral.amended">): Story {
    return this.with("crs.referral.amended", when, change);
  }

  acknowledged(when: When): Story {
    return this.with("crs.referral.acknowledged", when);
  }

  assigned(when: When, caseworkerEmail = "caseworker@lantern.example"): Story {
    return this.with("intervention.referral.assigned", when, { caseworkerEmail });
  }

  assessmentBooked(when: When, time: When, id = "saa-1", replaces?: string): Story {
    return this.with("crs.initial-assessment-appointment.scheduled", when, {
      appointmentId: id,
      appointmentTime: instant(time),
      replaces,
    });
  }

  /** Held at `time`, recorded at the same time unless `recorded` says when. */
  assessmentHeld(
    time: When,
    { id = "saa-1", recorded = time }: { id?: string; recorded?: When } = {},
  ): Story {
    return this.#assessment("attended", time, recorded, {
      appointmentId: id,
      attended: "yes",
      didSessionHappen: true,
    });
  }

  assessmentMissed(
    time: When,
    { id = "saa-1", recorded = time }: { id?: string; recorded?: When } = {},
  ): Story {
    return this.#assessment("missed", time, recorded, {
      appointmentId: id,
      attended: "no",
      didSessionHappen: false,
    });
  }

  /** The person came, but the session did not happen: the reason type tells whose doing it was. */
  assessmentDidNotHappen(
    time: When,
    id = "saa-1",
    noSessionReasonType: "POP_ACCEPTABLE" | "POP_UNACCEPTABLE" | "LOGISTICS" = "LOGISTICS",
  ): Story {
    return this.#assessment("attended", time, time, {
      appointmentId: id,
      attended: "yes",
      didSessionHappen: false,
      noSessionReasonType,
    });
  }

  #assessment(what: "attended" | "missed", time: When, recorded: When, detail: object): Story {
    return this.with(`intervention.initial-assessment-appointment.${what}`, recorded, {
      appointmentTime: instant(time),
      ...detail,
    });
  }

  sessionBooked(when: When, time: When, number = 1, id = `session-${number}`, replaces?: string): Story {
    return this.with("crs.session-appointment.scheduled", when, {
      appointmentId: id,
      appointmentTime: instant(time),
      sessionNumber: number,
      replaces,
    });
  }

  sessionHeld(time: When, number = 1, { id = `session-${number}`, recorded = time as When } = {}): Story {
    return this.with("intervention.session-appointment.attended", recorded, {
      appointmentId: id,
      appointmentTime: instant(time),
      sessionNumber: number,
      attended: "yes",
      didSessionHappen: true,
    });
  }

  sessionMissed(time: When, number = 1, { id = `session-${number}`, recorded = time as When } = {}): Story {
    return this.with("intervention.session-appointment.missed", recorded, {
      appointmentId: id,
      appointmentTime: instant(time),
      sessionNumber: number,
      attended: "no",
      didSessionHappen: false,
    });
  }

  /** Feedback on an appointment that was at `time`, submitted at `when`. */
  feedback(
    when: When,
    time: When,
    {
      id = "saa-1",
      notify = false,
      concern = false,
    }: { id?: string; notify?: boolean; concern?: boolean } = {},
  ): Story {
    const kind = id.startsWith("saa") ? "initial-assessment" : "session";
    return this.with(`intervention.${kind}-appointment.session-feedback-submitted`, when, {
      appointmentId: id,
      appointmentTime: instant(time),
      notifyProbationPractitioner: notify,
      concern,
    });
  }

  cancelled(when: When, appointmentId: string): Story {
    return this.with("crs.appointment.cancelled", when, { appointmentId });
  }

  planSubmitted(when: When, id = "plan-1", numberOfSessions?: number): Story {
    return this.with("intervention.action-plan.submitted", when, { numberOfSessions }, { actionPlanId: id });
  }

  planApproved(when: When, id = "plan-1", approvedBy: "practitioner" | "service" = "practitioner"): Story {
    return this.with("intervention.action-plan.approved", when, { approvedBy }, { actionPlanId: id });
  }

  ended(when: When, detail: Detail<"intervention.referral.ended"> = {}, referralId = this.#id): Story {
    return this.with("intervention.referral.ended", when, detail, { referralId });
  }

  concluded(when: When): Story {
    return this.with("intervention.referral.concluded", when, {});
  }

  /** What one side wrote about in a case note in Refer and Monitor. */
  caseNote(when: When, by: "practitioner" | "provider", ...about: Topic[]): Story {
    return this.with("crs.case-note.added", when, { by, about });
  }

  /** What one side spoke of outside Refer and Monitor. */
  contact(when: When, by: "practitioner" | "provider", ...about: Topic[]): Story {
    return this.with("crs.contact.recorded", when, { by, about });
  }

  occurred(when: When, kind: Topic, occurrenceId = "occurrence-1"): Story {
    return this.with("crs.occurrence.recorded", when, { occurrenceId, kind });
  }

  changed(when: When, kind: Topic, changeId = "change-1"): Story {
    return this.with("crs.change.recorded", when, { changeId, kind });
  }

  enforcementDecided(when: When): Story {
    return this.with("crs.enforcement.decided", when, {});
  }

  noFurtherAttempts(when: When): Story {
    return this.with("crs.further-attempts.declined", when, {});
  }

  endSuggested(when: When, reason: "outcomes-met" | "early-end" = "outcomes-met"): Story {
    return this.with("crs.end.suggested", when, { reason });
  }

  /** The practitioner agreed that the assessment may be held after the day of release. */
  postponementAgreed(when: When, until: "following-day" | "three-working-days"): Story {
    return this.with("crs.assessment-postponement.agreed", when, { until });
  }

  /** The practitioner is away from `from`, recorded then unless `recorded` says when; a second record replaces the first. */
  away(
    from: When,
    {
      to,
      cover,
      recorded = from,
      id = "absence-1",
    }: { to?: When; cover?: string; recorded?: When; id?: string } = {},
  ): Story {
    return this.with("crs.practitioner-absence.recorded", recorded, {
      absenceId: id,
      from: instant(from),
      to: to && instant(to),
      coveringOfficerEmail: cover,
    });
  }

  /** nDelius was down, and Refer and Monitor could only be read: recorded when it began, and again when it was over. */
  outage(from: When, to: When, outageId = "outage-1"): Story {
    const detail = { outageId, from: instant(from) };
    return this.with("crs.outage.recorded", from, detail).with("crs.outage.recorded", to, {
      ...detail,
      to: instant(to),
    });
  }

  /** Somebody knows of an obligation that is due at an instant, and asks for quiet until a day. */
  snoozed(
    when: When,
    obligation: string,
    due: When,
    until: string,
    { reason = "in-progress", by = "provider" }: { reason?: SnoozeReason; by?: SnoozeRole } = {},
  ): Story {
    return this.with("crs.obligation.snoozed", when, { obligation, due: instant(due), until, reason, by });
  }

  orderRevoked(when: When): Story {
    return this.with("crs.order.revoked", when, {});
  }

  endOfServiceReport(when: When): Story {
    return this.with("intervention.end-of-service-report.submitted", when);
  }

  received(
    when: When,
    detail: Detail<"prison-offender-events.prisoner.received"> = {},
    reason?: string,
  ): Story {
    return this.with("prison-offender-events.prisoner.received", when, detail, { reason });
  }

  released(when: When, reason?: string): Story {
    return this.with("prison-offender-events.prisoner.released", when, {}, { reason });
  }

  recalled(when: When): Story {
    return this.with("crs.custody.recalled", when, {});
  }

  /** Left a prison for another, and arrived there. */
  movedOut(when: When): Story {
    return this.released(when, "TRANSFERRED");
  }

  movedIn(when: When, detail: Detail<"prison-offender-events.prisoner.received"> = {}): Story {
    return this.received(when, detail, "TRANSFERRED");
  }

  sentenced(when: When, riskLevel?: "low" | "medium" | "high" | "very-high"): Story {
    return this.with("crs.custody.sentenced", when, { riskLevel });
  }

  /** Something on the way from reception to release was done. */
  milestone(when: When, milestone: CustodyMilestone): Story {
    return this.with("crs.custody.milestone-reached", when, { milestone });
  }

  /** Custody set or moved the day of release, or took it away. */
  releaseMoved(
    when: When,
    releaseDate: string | null,
    more: Detail<"crs.custody.release-dates-changed"> = {},
  ): Story {
    return this.with("crs.custody.release-dates-changed", when, { releaseDate, ...more });
  }

  placed(when: When): Story {
    return this.with("crs.temporary-accommodation.started", when, {});
  }

  placementEnded(when: When): Story {
    return this.with("crs.temporary-accommodation.ended", when, {});
  }

  /** The support worker was in contact with the person while they were placed. */
  placementContact(when: When): Story {
    return this.with("crs.temporary-accommodation.contact-recorded", when, {});
  }

  homeObtained(when: When): Story {
    return this.with("crs.settled-accommodation.obtained", when, {});
  }

  homeSustained(when: When): Story {
    return this.with("crs.settled-accommodation.sustained", when, {});
  }

  homeLost(when: When): Story {
    return this.with("crs.settled-accommodation.lost", when, {});
  }
}

const identified = (value: string) => ({
  type: kindOfIdentifier(value) === "prison-number" ? "NOMS" : "CRN",
  value,
});
