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
import { type SampleContract, signingRegion } from "./contracts.ts";
import { endingOf } from "./ending.ts";
import type { Life, LivedPlan } from "./life.ts";
import type { Random } from "./random.ts";
import { livedSessions } from "./sessions.ts";
import { caseworkerOf, neverSigns, practitionerFor } from "./staff.ts";
import { type Step, step } from "./step.ts";
import { furtherText, riskText } from "./texts.ts";
import { untilTheEnd } from "./until-the-end.ts";
import { minutesLater, workingDaysLater } from "./working-hours.ts";

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
    completionDeadline: completionDeadline(sentAt, texts),
    maximumEnforceableDays: texts.pick([5, 8, 10, 12, 15, 20]),
  };
  const assessments = livedAssessments(sentAt, pace, random.branch("assessments"));
  const held = assessments.find(({ outcome, recorded }) => outcome === "held" && recorded);
  const approval =
    region !== signingRegion ? "service" : practitioner.email === neverSigns ? "never signs" : "signs";
  const plans = held ? livedPlans(held, approval, pace, random.branch("plans")) : [];
  const begins = mayBegin(plans, approval, random.branch("begins"));
  const latest = plans.at(-1);
  const sessions =
    begins && latest ? livedSessions(latest, begins, horizon, pace, random.branch("sessions")) : [];
  const asSent = { sentAt, contract, releaseDate: stay.releaseDate, ...referral };
  const ending = endingOf({ sentAt, assessments, plans, sessions }, pace, random.branch("ending"));
  return untilTheEnd({
    id: random.branch("id").uuid(),
    reference,
    crn,
    contract,
    sent,
    practitioner,
    ...stay,
    ...referral,
    amendments: livedAmendments(asSent, random.branch("amendments")),
    ...response(sentAt, stay.urgent, contract, random.branch("response")),
    assessments,
    plans,
    sessions,
    ...(ending && { ending }),
  });
}

/** Sessions begin after the first approval; where nobody ever signs, a few providers begin all the same. */
function mayBegin(plans: readonly LivedPlan[], approval: Approval, random: Random): Instant | undefined {
  if (approval === "never signs") return random.chance(0.3) ? plans[0]?.submitted.at : undefined;
  return plans.find(({ approved }) => approved)?.approved?.at;
}

/** About a fifth of the people are in prison, a third of them with fourteen days or fewer to go. */
function custody(sentAt: Instant, random: Random) {
  if (!random.chance(0.22)) return { location: "COMMUNITY", urgent: false } as const;
  if (random.chance(0.06)) return { location: "CUSTODY", urgent: false } as const;
  const urgent = random.chance(0.35);
  const daysLeft = urgent ? random.whole(1, 14) : random.whole(15, 100);
  const leaves = addCalendarDays(londonDayOf(sentAt), daysLeft);
  if (!random.chance(0.2)) return { location: "CUSTODY", urgent, releaseDate: leaves } as const;
  const releaseDate = addCalendarDays(leaves, random.whole(14, 90));
  return { location: "CUSTODY", urgent, curfewDate: leaves, releaseDate } as const;
}

/** Most have months; some are sent with very little time. */
function completionDeadline(sentAt: Instant, random: Random): LocalDate {
  const days = random.chance(0.08) ? random.whole(14, 34) : random.whole(42, 150);
  return addCalendarDays(londonDayOf(sentAt), days);
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
  const days = late ? random.whole(2, 5) : random.whole(0, urgent ? 1 : pace.assignsWithin);
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
