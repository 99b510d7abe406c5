import type {
  Absence,
  ActionPlan,
  CrsCase,
  Custody,
  Referral,
  TimeInPrison,
  Versions,
} from "../../case/index.ts";
import type { Instant } from "../../time/index.ts";

/** A case whose referral has arrived. */
export type SentCase = CrsCase & { readonly referral: Referral };

/**
 * A case as it stood at an instant: the versions that held, and what had happened by then. Only what can be wanting is
 * taken back: the form, what custody said of release, sessions, action plans, absences and what was written about.
 * For instants from the sending of the referral on.
 */
export function asItStood(c: SentCase, at: Instant): SentCase {
  const by = (when: Instant | undefined): boolean => when !== undefined && when <= at;
  const { referral, custody, dealings } = c;
  return {
    ...c,
    referral: {
      ...referral,
      practitioner: heldBy(referral.practitioner, at),
      releaseDate: heldBy(referral.releaseDate, at),
      curfewDate: heldBy(referral.curfewDate, at),
      completionDeadline: heldBy(referral.completionDeadline, at),
      maximumEnforceableDays: heldBy(referral.maximumEnforceableDays, at),
      riskInformation: heldBy(referral.riskInformation, at),
      furtherInformation: heldBy(referral.furtherInformation, at),
      particulars: heldBy(referral.particulars, at),
    },
    ...(custody && { custody: custodyAsItStood(custody, at) }),
    appointments: c.appointments.filter(({ time }) => by(time)),
    actionPlans: c.actionPlans
      .filter(({ submittedAt, approvedAt }) => by(submittedAt ?? approvedAt))
      .map((plan) => (by(plan.approvedAt) ? plan : unapproved(plan))),
    dealings: {
      ...dealings,
      correspondence: dealings.correspondence.filter((word) => by(word.at)),
      absences: dealings.absences
        .filter(({ from }) => by(from))
        .map((absence) => (by(absence.coverNamedAt) ? absence : uncovered(absence))),
    },
  };
}

const unapproved = ({ approvedAt: _, approvedBy: __, ...plan }: ActionPlan): ActionPlan => plan;
const uncovered = ({ coveringOfficerEmail: _, coverNamedAt: __, ...absence }: Absence): Absence => absence;

type Standing = readonly [at: Instant, c: SentCase];
const standings = new WeakMap<CrsCase, readonly Standing[]>();

/** The case as it stood at each moment at which the form, release, a plan, an absence or what was written changed. */
export function asItStoodEachTime(c: SentCase): readonly Standing[] {
  // Every rule without a clock looks back on the same case: that is worked out once for all of them.
  const known = standings.get(c);
  if (known) return known;
  const worked = momentsOf(c).map((at): Standing => [at, asItStood(c, at)]);
  standings.set(c, worked);
  return worked;
}

/**
 * Each moment, from the sending of the referral on, at which something changed that `asItStood` takes back. The times of
 * appointments are left to the one rule that looks at them: a case has many, and every rule would be asked at each.
 */
function momentsOf({ referral, custody, actionPlans, dealings }: SentCase): readonly Instant[] {
  const { sentAt } = referral;
  const versions: readonly Versions<unknown>[] = [
    referral.practitioner,
    referral.releaseDate,
    referral.curfewDate,
    referral.completionDeadline,
    referral.maximumEnforceableDays,
    referral.riskInformation,
    referral.furtherInformation,
    referral.particulars,
    ...timesIn(custody).flatMap(({ releaseDate, curfewDate }) => [releaseDate, curfewDate]),
  ];
  const moments = [
    ...versions.flat().map(({ from }) => from),
    ...timesIn(custody).flatMap(({ receivedAt, releasedAt }) => [receivedAt, releasedAt]),
    ...actionPlans.flatMap(({ submittedAt, approvedAt }) => [submittedAt, approvedAt]),
    ...dealings.correspondence.map(({ at }) => at),
    ...dealings.absences.flatMap(({ from, to, coverNamedAt }) => [from, to, coverNamedAt]),
  ];
  return [...new Set(moments)].filter((at) => at !== undefined && at >= sentAt).sort() as readonly Instant[];
}

const timesIn = (custody: Custody | undefined): readonly TimeInPrison[] =>
  custody ? [...custody.earlierTimes, custody] : [];

const heldBy = <T>(versions: Versions<T>, at: Instant): Versions<T> =>
  versions.filter(({ from }) => from <= at);

/** The time in prison that ran then, and what was known of release; what else custody told stays as it is. */
function custodyAsItStood(custody: Custody, at: Instant): Custody {
  const begun = timesIn(custody).filter((time) => beginningOf(time) <= at);
  const { receivedAt: _, releasedAt: __, ...rest } = custody;
  const { receivedAt, releasedAt, releaseDate, curfewDate } = begun.at(-1) ?? {
    releaseDate: [],
    curfewDate: [],
  };
  return {
    ...rest,
    ...(receivedAt && { receivedAt }),
    releaseDate: heldBy(releaseDate, at),
    curfewDate: heldBy(curfewDate, at),
    ...(releasedAt && releasedAt <= at && { releasedAt }),
    earlierTimes: begun.slice(0, -1),
  };
}

/** When a time in prison began, as far as it is known: with its reception, or with the first word of its end. */
const beginningOf = ({ receivedAt, releaseDate, curfewDate, releasedAt }: TimeInPrison): string =>
  receivedAt ??
  // What is undefined is sorted to the end.
  [...[...releaseDate, ...curfewDate].map(({ from }) => from), releasedAt].sort()[0] ??
  "~";
