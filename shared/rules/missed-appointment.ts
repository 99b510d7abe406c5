import type { Appointment, CrsCase } from "../case/index.ts";
import { workingDays } from "../time/index.ts";
import {
  done,
  earliest,
  endOfReferral,
  firstOf,
  firstWord,
  later,
  missedAppointments,
} from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { clockRule, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

const eachMissed = (c: CrsCase): readonly Trigger[] =>
  missedAppointments(c).map(({ id, time }) => ({
    at: time,
    subject: id,
    because: "the person did not come to an appointment",
  }));

const appointmentOf = ({ appointments }: CrsCase, { subject }: Trigger): Appointment | undefined =>
  appointments.find(({ id }) => id === subject);

/**
 * The provider 'simply notifies the PP … of the failure to attend and offers another appointment … This is the same
 * principle for any subsequent appointments'; 'the PP should notify the CRS supplier if they don't want any further
 * attempts made'.
 */
export const missedAppointmentRebooked = clockRule({
  id: "missed-appointment-rebooked",
  title: "Another appointment offered after a missed one",
  name: "new appointment after a missed one",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("TT", "'offers another appointment … the same principle for any subsequent appointments'")],
  opensWhen: "the person does not come to the supplier assessment or a session",
  metWhen: "another appointment of the same kind is booked",
  whatToDo: {
    owner: "Book another appointment in Refer and Monitor, unless the practitioner wants no more attempts.",
    practitioner: "Ask the provider for another appointment, or tell them that you want no more attempts.",
  },
  within: always(workingDays(2), "the Top Tips name no time: App. 5 gives 2 working days to tell of it"),
  opens: eachMissed,
  metBy: (c, trigger) => {
    const missed = appointmentOf(c, trigger);
    const offered = c.appointments.filter((other) => missed && isAnotherOffer(missed, other));
    return done(
      earliest(...offered.map(({ bookedAt, time }) => later(bookedAt ?? time, trigger.at))),
      "another appointment was booked",
    );
  },
  waivedBy: (c) =>
    firstOf(
      endOfReferral(c),
      done(c.dealings.furtherAttemptsDeclinedAt, "the practitioner wants no further attempts"),
    ),
});

/**
 * A later appointment for the same assessment or session, whenever it was booked; or one for another session that was
 * booked after the miss. One that is known by its attendance alone was booked by its time at the latest.
 */
function isAnotherOffer(missed: Appointment, other: Appointment): boolean {
  if (other.kind !== missed.kind || other.time <= missed.time) return false;
  return other.sessionNumber === missed.sessionNumber || (other.bookedAt ?? other.time) >= missed.time;
}

/** 'Notifies the PP on the initial appointment feedback screen of the failure to attend … "Alert OM" should be selected.' */
export const missedAppointmentNotified = clockRule({
  id: "missed-appointment-notified",
  title: "Practitioner told of a missed appointment",
  name: "notice of a missed appointment",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("TT", "'Alert OM' should be selected"), cite("RPG", "App. 5, last paragraph")],
  opensWhen: "the person does not come to the supplier assessment or a session",
  metWhen:
    "feedback alerts the practitioner, or the provider tells them in a case note or outside the service",
  whatToDo: {
    owner: "Submit feedback on the missed appointment in Refer and Monitor and select 'Alert OM'.",
    practitioner: "Ask the provider whether the person came to the appointment.",
  },
  within: always(workingDays(2)),
  opens: eachMissed,
  metBy: (c, trigger) =>
    done(
      earliest(
        appointmentOf(c, trigger)?.practitionerNotifiedAt,
        firstWord(c, "provider", ["missed-appointments"], trigger.at),
      ),
      "the practitioner was told",
    ),
});

/** 'PPs should contact the CRS Supplier to discuss next steps if there are multiple Fail to Attends.' */
export const assessmentOutcomeFollowUp = clockRule({
  id: "assessment-outcome-follow-up",
  title: "Provider contacted about repeated missed appointments",
  name: "contact about missed appointments",
  owedBy: "practitioner",
  severity: "duty",
  sources: [cite("TT", "'contact the CRS Supplier … if there are multiple Fail to Attends'")],
  opensWhen: "a second or later missed appointment is recorded since the person last attended",
  metWhen: "the practitioner writes or speaks to the provider about it, or decides on enforcement",
  whatToDo: {
    owner:
      "Contact the provider to agree what happens next, and record it: a case note, an enforcement decision, or that you want no more attempts.",
  },
  within: always(workingDays(2), "the Top Tips name no time: as long as the provider has to tell of it"),
  opens: (c) =>
    repeatedlyMissed(c).map(([before, { id, time, attendanceRecordedAt }]) => ({
      at: later(attendanceRecordedAt ?? time, before.attendanceRecordedAt ?? before.time),
      subject: id,
      because: "the person has missed two or more appointments since they last attended",
    })),
  metBy: (c, trigger) => {
    const since = appointmentOf(c, trigger)?.time ?? trigger.at;
    const { enforcementDecidedAt, furtherAttemptsDeclinedAt: declined } = c.dealings;
    return done(
      earliest(
        firstWord(c, "practitioner", ["missed-appointments", "enforcement-action"], since),
        ...[...enforcementDecidedAt, declined].filter((at) => at !== undefined && at >= since),
      ),
      "the practitioner followed it up",
    );
  },
});

/**
 * Each missed appointment that another one went before, with none attended between them; the time of each counts. Nobody
 * can follow up two before both are recorded.
 */
function repeatedlyMissed({
  appointments,
}: CrsCase): readonly (readonly [before: Appointment, missed: Appointment])[] {
  const told = appointments.filter(({ outcome }) => outcome === "held" || outcome === "missed");
  return told.flatMap((missed, index) => {
    const before = told[index - 1];
    return missed.outcome === "missed" && before?.outcome === "missed" ? [[before, missed] as const] : [];
  });
}
