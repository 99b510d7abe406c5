import {
  calendarDaysBetween,
  type Instant,
  isWorkingDay,
  londonDayOf,
  workingDaysBetween,
} from "../../../shared/time/index.ts";
import { type Known, type KnownAppointment, knownOf } from "./known.ts";
import type { Life } from "./life.ts";
import { isBlank } from "./texts.ts";

export type ExpectedState = "open" | "met" | "missed" | "waived";

/** What the monitor ought to say of one obligation of a life, as far as word of it has reached us. */
export interface Expected {
  readonly rule: string;
  /** The plan or the appointment it is about, where a referral can have several. */
  readonly subject?: string;
  readonly state: ExpectedState;
}

/**
 * The truth of a life at `until`, told from what was lived by counting working days on the calendar: on purpose
 * without the events, the fold, the rules and the deadlines that the monitor reckons with. It speaks of the rules
 * in `rulesWithTruth` only.
 */
export function truthOf(life: Life, until: Instant): readonly Expected[] {
  const known = knownOf(life, until);
  if (!known) return [];
  const told = (rule: RuleWithTruth, state: ExpectedState | undefined, subject?: string): Expected[] =>
    state ? [{ rule, state, ...(subject !== undefined && { subject }) }] : [];
  return [
    ...told("urgent-initial-response", urgentResponse(known)),
    ...told("initial-assessment", initialAssessment(known)),
    ...[...known.assessments, ...known.sessions].flatMap((a) =>
      told("attendance-recorded", attendance(a, known), a.id),
    ),
    ...told("action-plan-submission", submission(known)),
    ...known.plans.flatMap(({ id }, index) => told("action-plan-approval", approval(index, known), id)),
    ...told("end-of-service-report", endOfServiceReport(known)),
    ...told("completion-deadline", completion(known)),
    ...told("risk-information-present", present(isBlank(life.risk.sort), known.riskPutRightAt, known)),
    ...told(
      "further-information-present",
      present(isBlank(life.further.sort), known.furtherPutRightAt, known),
    ),
  ];
}

export const rulesWithTruth = [
  "urgent-initial-response",
  "initial-assessment",
  "attendance-recorded",
  "action-plan-submission",
  "action-plan-approval",
  "end-of-service-report",
  "completion-deadline",
  "risk-information-present",
  "further-information-present",
] as const;
type RuleWithTruth = (typeof rulesWithTruth)[number];

const firstOf = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.filter((at) => at !== undefined).sort()[0];

interface Clock {
  readonly from: Instant | undefined;
  /** Working days allowed; 0 is the same day, or the next working day for what happens on a day off. */
  readonly days: number;
  readonly done: Instant | undefined;
  readonly away?: Instant | undefined;
}

function judged({ from, days, done, away }: Clock, until: Instant): ExpectedState | undefined {
  if (from === undefined || from > until || (away && away <= from)) return undefined;
  const inTime = (at: Instant) => isInTime(from, at, days);
  if (done && inTime(done)) return "met";
  if (away && inTime(away)) return "waived";
  return inTime(until) ? "open" : "missed";
}

function isInTime(from: Instant, at: Instant, days: number): boolean {
  const [start, day] = [londonDayOf(from), londonDayOf(at)];
  const allowed = days === 0 && !isWorkingDay(start) ? 1 : days;
  if (allowed === 0) return day <= start;
  const gone = workingDaysBetween(start, day);
  // Once the last working day is over, the weekend after it is too late.
  return gone < allowed || (gone === allowed && isWorkingDay(day));
}

const ended = ({ endedAt, concludedAt }: Known) => firstOf(endedAt, concludedAt);
const held = (appointments: readonly KnownAppointment[]) =>
  appointments.filter(({ outcome }) => outcome === "held");

/** Calendar days from the referral to leaving prison, by each day of release told; undefined for people outside. */
const daysLeft = ({ inPrison, releaseDates, curfewDate, sentAt }: Known) =>
  releaseDates.map(({ from, day }) => {
    const leaves = [day, curfewDate].filter((one) => one !== undefined).sort()[0];
    return { from, left: inPrison && leaves ? calendarDaysBetween(londonDayOf(sentAt), leaves) : undefined };
  });

/** Owed since the days left were known to be so few; release put off while it is owed ends it. */
function urgentResponse(known: Known) {
  let from: Instant | undefined;
  let putOff: Instant | undefined;
  for (const told of daysLeft(known)) {
    if (told.left !== undefined && told.left >= 0 && told.left <= 14) {
      if (from === undefined || putOff) [from, putOff] = [told.from, undefined];
    } else if (from && !putOff && isInTime(from, told.from, 1)) putOff = told.from;
  }
  const { acknowledgedAt, assignedAt, assessments, until } = known;
  const done = firstOf(
    acknowledgedAt,
    assignedAt,
    ...assessments.map(({ bookedAt, time }) => bookedAt ?? time),
  );
  return judged({ from, days: 1, done, away: firstOf(putOff, ended(known)) }, until);
}

function initialAssessment(known: Known) {
  const left = daysLeft(known).at(-1)?.left;
  const outside = !known.inPrison || (left !== undefined && left < 0);
  const done = held(known.assessments)[0]?.time;
  return outside
    ? judged({ from: known.sentAt, days: 10, done, away: ended(known) }, known.until)
    : undefined;
}

function attendance({ time, movedAwayAt, recordedAt }: KnownAppointment, known: Known) {
  if (movedAwayAt && movedAwayAt < time) return undefined;
  return judged({ from: time, days: 0, done: recordedAt, away: ended(known) }, known.until);
}

function submission(known: Known) {
  const done = firstOf(...known.plans.map(({ submittedAt }) => submittedAt));
  const from = held(known.assessments)[0]?.time;
  return judged({ from, days: 5, done, away: ended(known) }, known.until);
}

/** A plan is settled by its own approval or a later one's; a later version takes its place. */
function approval(index: number, known: Known) {
  const [plan, next] = known.plans.slice(index);
  const done = firstOf(...known.plans.slice(index).map(({ approvedAt }) => approvedAt));
  const away = firstOf(next?.submittedAt, ended(known));
  return judged({ from: plan?.submittedAt, days: 2, done, away }, known.until);
}

function endOfServiceReport(known: Known) {
  const sessions = held(known.sessions);
  const planned = known.plans.findLast(({ approvedAt }) => approvedAt)?.sessions ?? 0;
  const delivered = planned > 0 ? sessions[planned - 1]?.time : undefined;
  const from = firstOf(sessions.length > 0 ? known.endedAt : undefined, delivered);
  return judged({ from, days: 5, done: known.reportAt }, known.until);
}

function completion({ completionDeadline, concludedAt, endedAt, sentAt, until }: Known) {
  const inTime = (at: Instant) => londonDayOf(at) <= completionDeadline;
  if (endedAt && endedAt <= sentAt) return undefined;
  if (concludedAt && inTime(concludedAt)) return "met";
  if (endedAt && inTime(endedAt)) return "waived";
  return inTime(until) ? "open" : "missed";
}

function present(blank: boolean, putRightAt: Instant | undefined, known: Known) {
  if (!blank) return undefined;
  if (putRightAt) return "met";
  return ended(known) ? "waived" : "open";
}
