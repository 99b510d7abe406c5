import {
  addCalendarDays,
  addMilliseconds,
  type Instant,
  type LocalDate,
  londonDayOf,
} from "../../../shared/time/index.ts";
import { type Approval, livedPlans } from "./action-plans.ts";
import { livedAmendments } from "./amendments.ts";
import { livedAssessments } from "./assessments.ts";
import { livedCaseNotes } from "./case-notes.ts";
import { type SampleContract, signingRegion } from "./contracts.ts";
import { endingOf } from "./ending.ts";
import type { Life, LivedPlan } from "./life.ts";
import { particularsOf } from "./particulars.ts";
import { livedAbsence, livedSnooze } from "./peoples-say.ts";
import type { Random } from "./random.ts";
import { livedSessions } from "./sessions.ts";
import { caseworkerOf, neverSigns, practitionerFor } from "./staff.ts";
import { type Step, step } from "./step.ts";
import { furtherText, riskText } from "./texts.ts";
import { untilTheEnd } from "./until-the-end.ts";
import { minutesLater, overdue, workingDaysLater } from "./working-hours.ts";

export interface Beginning {
  readonly reference: string;
  readonly crn: string;
  readonly contract: SampleContract;
  readonly sentAt: Instant;
  /** Nothing that would be booked after this is made up. */
  readonly horizon: Instant;
}

/** Lives one referral from its sending to its end, or to the horizon. */
export function liveAReferral(
  { reference, crn, contract, sentAt, horizon }: Beginning,
  random: Random,
): Life {
  const { pace, region } = contract;
  const sent = step(sentAt, random.branch("sent"));
  const stay = custody(sentAt, random.branch("custody"));
  const practitioner = practitionerFor(region, random.branch("practitioner"));
  const texts = random.branch("texts");
  const referral = {
    risk: riskText(texts),
    further: furtherText(texts),
    ...timeAllowed(sentAt, random.branch("time allowed")),
    particulars: particularsOf(stay, random.branch("particulars")),
  };
  const assessments = livedAssessments(sentAt, stay.leaves, pace, random.branch("assessments"));
  const held = assessments.find(({ outcome, recorded }) => outcome === "held" && recorded);
  const approval =
    region !== signingRegion ? "service" : practitioner.email === neverSigns ? "never signs" : "signs";
  const { maximumEnforceableDays: most } = referral;
  const plans = held ? livedPlans(held, approval, most, pace, random.branch("plans")) : [];
  const begins = mayBegin(plans, approval, random.branch("begins"));
  const latest = plans.at(-1);
  const sessions =
    begins && latest ? livedSessions(latest, begins, horizon, pace, random.branch("sessions")) : [];
  const asSent = { sentAt, contract, releaseDate: stay.releaseDate, ...referral };
  const ending = endingOf({ sentAt, assessments, plans, sessions }, pace, random.branch("ending"));
  const amendments = livedAmendments(asSent, random.branch("amendments"));
  const life = untilTheEnd({
    id: random.branch("id").uuid(),
    reference,
    crn,
    contract,
    sent,
    practitioner,
    ...referral,
    location: stay.location,
    ...(stay.releaseDate && { releaseDate: stay.releaseDate }),
    ...(stay.curfewDate && { curfewDate: stay.curfewDate }),
    amendments,
    caseNotes: livedCaseNotes(amendments, [...assessments, ...sessions], random.branch("case notes")),
    ...response(sentAt, stay.urgent, contract, random.branch("response")),
    assessments,
    plans,
    sessions,
    ...(ending && { ending }),
  });
  const absence = livedAbsence(life, horizon, random.branch("absence"));
  const snooze = livedSnooze(life, horizon, random.branch("snooze"));
  return { ...life, ...(absence && { absence }), ...(snooze && { snooze }) };
}

/** Sessions begin after the first approval; where nobody ever signs, a few providers begin all the same. */
function mayBegin(plans: readonly LivedPlan[], approval: Approval, random: Random): Instant | undefined {
  if (approval === "never signs") return random.chance(0.3) ? plans[0]?.submitted.at : undefined;
  return plans.find(({ approved }) => approved)?.approved?.at;
}

interface Stay {
  readonly location: "CUSTODY" | "COMMUNITY";
  readonly urgent: boolean;
  /** The earlier of release and curfew. */
  readonly leaves?: LocalDate;
  readonly releaseDate?: LocalDate;
  readonly curfewDate?: LocalDate;
}

/** About a fifth of the people are in prison, a third of them with fourteen days or fewer to go. */
function custody(sentAt: Instant, random: Random): Stay {
  if (!random.chance(0.22)) return { location: "COMMUNITY", urgent: false };
  if (random.chance(0.06)) return { location: "CUSTODY", urgent: false };
  const urgent = random.chance(0.35);
  const daysLeft = urgent ? random.whole(1, 14) : random.whole(15, 100);
  const leaves = addCalendarDays(londonDayOf(sentAt), daysLeft);
  const stay = { location: "CUSTODY", urgent, leaves } as const;
  if (!random.chance(0.2)) return { ...stay, releaseDate: leaves };
  return { ...stay, curfewDate: leaves, releaseDate: addCalendarDays(leaves, random.whole(14, 90)) };
}

/**
 * The enforceable days and the day by which to complete them: two weeks for the assessment, a week a day and some
 * weeks more. A few referrals are sent with too little time.
 */
function timeAllowed(sentAt: Instant, random: Random) {
  const days = random.pick([4, 5, 6, 8, 10, 12]);
  const short = random.chance(0.05);
  const weeks = short ? random.whole(3, 5) : 2 + days + random.whole(0, 8);
  const completionDeadline = addCalendarDays(londonDayOf(sentAt), 7 * weeks + random.whole(0, 6));
  return { completionDeadline, maximumEnforceableDays: days };
}

function response(
  sentAt: Instant,
  urgent: boolean,
  contract: SampleContract,
  random: Random,
): { acknowledged?: Step; assigned?: { step: Step; caseworker: string } } {
  const { pace } = contract;
  const late = urgent && random.chance(pace.respondsLate);
  const acknowledges = urgent ? !late : random.chance(0.15);
  const days = late ? 1 + overdue(random, 4) : random.whole(0, urgent ? 1 : pace.assignsWithin);
  const assignedAt =
    days === 0 ? minutesLater(sentAt, [15, 240], random) : workingDaysLater(sentAt, days, random);
  const caseworker = caseworkerOf(contract, random);
  return {
    ...(acknowledges && {
      acknowledged: step(minutesLater(addMilliseconds(sentAt, 1), [10, 200], random), random),
    }),
    ...(!random.chance(pace.unassigned) && { assigned: { step: step(assignedAt, random), caseworker } }),
  };
}
