import { inParallel } from "../../../concurrency/index.ts";
import { type Instant, instantFromEpoch } from "../../../time/index.ts";
import type { Snapshot } from "../facts/snapshot.ts";
import type { Announcement } from "../read-domain-event.ts";
import type { SentReferral } from "../shown/index.ts";
import type { LiveService } from "./live-service.ts";
import { DetailNotHad } from "./verdict.ts";

/** What was read, and what of it could not be had now: the rest may be recorded meanwhile. */
export interface Read {
  readonly snapshot: Snapshot;
  readonly missing: readonly DetailNotHad[];
  /** Whether all of the referral was asked for, not only what an announcement is about. */
  readonly all: boolean;
}

/**
 * Whether a reading tells what has not been done as well as what has: all was asked for and answered, if with 'not
 * there'. The risk section alone may be wanting: nothing in it is ever done by a deadline.
 */
export const isComplete = ({ all, missing }: Read): boolean =>
  all && missing.every(({ reason, asked }) => reason === "not-there" || asked.what === "supplementary risk");

export interface Wanted {
  readonly referralId: string;
  /** Action plans that the case knows of: the live service lists the approved and the current one alone. */
  readonly knownPlans?: readonly string[];
}

const AT_ONCE = 3;

type Parts = Omit<Snapshot, "referralId" | "readAt">;

/**
 * Reads all that the live service shows of a referral: some six requests.
 *
 * @throws DetailNotHad when the referral itself cannot be had
 */
export async function readReferral(
  live: LiveService,
  { referralId, knownPlans = [] }: Wanted,
): Promise<Read> {
  const readAt = instantFromEpoch(live.now());
  const referral = await live.sentReferral(referralId);
  const plans = [
    ...(referral.approvedActionPlanIds ?? []),
    referral.currentActionPlanId,
    ...knownPlans,
  ].filter((id) => id != null);
  const wanted: readonly (() => Promise<Parts>)[] = [
    async () => ({ supplierAssessment: await live.supplierAssessment(referralId) }),
    ...[...new Set(plans)].map((id) => async () => ({ actionPlans: [await live.actionPlan(id)] })),
    () => allSessions(live, referral),
    () => riskOf(live, referral),
  ];
  const read = await inParallel(wanted, AT_ONCE, partOrWhyNot);
  return {
    snapshot: {
      ...merged(read.flatMap(({ parts }) => (parts ? [parts] : []))),
      referralId,
      readAt,
      referral,
      report: referral.endOfServiceReport ?? null,
    },
    missing: read.flatMap(({ missing }) => (missing ? [missing] : [])),
    all: true,
  };
}

/** Sessions are made when a plan is approved. */
async function allSessions(live: LiveService, { approvedActionPlanIds }: SentReferral): Promise<Parts> {
  const plan = approvedActionPlanIds?.at(-1);
  return { sessions: { all: true, read: plan === undefined ? [] : await live.sessionsOf(plan) } };
}

async function riskOf(live: LiveService, { supplementaryRiskId }: SentReferral): Promise<Parts> {
  const risk = supplementaryRiskId == null ? undefined : await live.supplementaryRisk(supplementaryRiskId);
  return risk ? { risk } : {};
}

async function partOrWhyNot(
  read: () => Promise<Parts>,
): Promise<{ readonly parts?: Parts; readonly missing?: DetailNotHad }> {
  try {
    return { parts: await read() };
  } catch (error) {
    if (error instanceof DetailNotHad) return { missing: error };
    throw error;
  }
}

const merged = (parts: readonly Parts[]): Parts => ({
  ...Object.assign({}, ...parts),
  actionPlans: parts.flatMap(({ actionPlans = [] }) => actionPlans),
});

/**
 * Reads what an announcement is about, with one request where that will do. A referral that was just sent is read
 * whole.
 *
 * @throws DetailNotHad
 * @throws ForeignDetailUrl when its `detailUrl` leads elsewhere: such an event is not to be believed
 */
export async function readAnnounced(live: LiveService, announced: Announcement): Promise<Read> {
  const readAt = instantFromEpoch(live.now());
  const place = announced.detailUrl === undefined ? undefined : live.placeOf(announced.detailUrl);
  const planId = announced.actionPlanId ?? (place?.what === "action-plan" ? place.id : undefined);
  const reportId =
    announced.endOfServiceReportId ?? (place?.what === "end-of-service-report" ? place.id : undefined);
  const referralId =
    announced.referralId ??
    (place && !["action-plan", "end-of-service-report"].includes(place.what) ? place.id : undefined);
  const got = (id: string, parts: Parts): Read => ({
    snapshot: asRead(id, readAt, announced, parts),
    missing: [],
    all: false,
  });

  switch (announced.eventType) {
    case "intervention.action-plan.submitted":
    case "intervention.action-plan.approved": {
      if (planId === undefined) throw notNamed("action plan");
      const plan = await live.actionPlan(planId);
      return got(plan.referralId, { actionPlans: [plan] });
    }
    case "intervention.end-of-service-report.submitted": {
      if (reportId === undefined) throw notNamed("end of service report");
      const report = await live.endOfServiceReport(reportId);
      return got(report.referralId, { report });
    }
    default:
      break;
  }
  if (referralId === undefined) throw notNamed("referral");
  if (place?.what === "session") {
    const session = await live.session(referralId, place.sessionNumber);
    return got(referralId, { sessions: { all: false, read: [session] } });
  }
  switch (announced.eventType) {
    case "intervention.initial-assessment-appointment.attended":
    case "intervention.initial-assessment-appointment.missed":
    case "intervention.initial-assessment-appointment.session-feedback-submitted":
      return got(referralId, { supplierAssessment: await live.supplierAssessment(referralId) });
    case "intervention.referral.assigned":
    case "intervention.referral.ended":
    case "intervention.referral.concluded": {
      const referral = await live.sentReferral(referralId);
      return got(referralId, { referral, report: referral.endOfServiceReport ?? null });
    }
    default:
      return readReferral(live, { referralId });
  }
}

const asRead = (referralId: string, readAt: Instant, { crn }: Announcement, parts: Parts): Snapshot => ({
  ...parts,
  referralId,
  readAt,
  ...(crn !== undefined && { crn }),
});

const notNamed = (what: string): DetailNotHad => new DetailNotHad("not-an-id", { what, id: "(not named)" });
