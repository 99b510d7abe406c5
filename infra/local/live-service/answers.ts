import type { Instant } from "../../../shared/time/index.ts";
import type { Life, LivedPlan } from "../sample/index.ts";
import { takenBy } from "./as-kept.ts";
import { shownAssessment, shownSessions } from "./shown-appointments.ts";
import { shownApprovedPlans, shownPlan } from "./shown-plans.ts";
import { reportIdOf, riskIdOf, shownReferral, shownReport, shownRisk } from "./shown-referral.ts";

/** What is at a path of the live service's API, or of the risk service's, at a moment; undefined: nothing yet. */
export type Answers = (path: string, now: Instant) => object | undefined;

type Show = (life: Life, id: string, now: Instant, number: number) => object | undefined;

/** Answers from the lives of referrals, each as it stood. */
export function answersFrom(lives: readonly Life[]): Answers {
  const referrals = new Map(lives.map((life) => [life.id, life]));
  const reports = new Map(lives.map((life) => [reportIdOf(life), life]));
  const risks = new Map(lives.map((life) => [riskIdOf(life), life]));
  const plans = new Map(lives.flatMap((life) => life.plans.map(({ id }) => [id, life] as const)));
  const planOf = (life: Life, id: string) => life.plans.find((plan) => plan.id === id) as LivedPlan;
  const places: readonly (readonly [RegExp, ReadonlyMap<string, Life>, Show])[] = [
    [/^\/sent-referral\/([^/]+)$/u, referrals, (life, _, now) => shownReferral(life, now)],
    [
      /^\/sent-referral\/([^/]+)\/supplier-assessment$/u,
      referrals,
      (life, _, now) => shownAssessment(life, now),
    ],
    [
      /^\/sent-referral\/([^/]+)\/approved-action-plans$/u,
      referrals,
      (life, _, now) => shownApprovedPlans(life, now),
    ],
    [
      /^\/referral\/([^/]+)\/sessions\/(\d+)$/u,
      referrals,
      (life, _, now, number) => shownSessions(life, now)[number - 1],
    ],
    [/^\/action-plan\/([^/]+)$/u, plans, (life, id, now) => shownPlan(life, planOf(life, id), now)],
    [
      /^\/action-plan\/([^/]+)\/appointments$/u,
      plans,
      (life, id, now) => (takenBy(planOf(life, id).approved, now) ? shownSessions(life, now) : undefined),
    ],
    [/^\/end-of-service-report\/([^/]+)$/u, reports, (life, _, now) => shownReport(life, now)],
    [/^\/risks\/supplementary\/([^/]+)$/u, risks, (life) => shownRisk(life)],
  ];
  return (path, now) => {
    for (const [pattern, known, show] of places) {
      const [, id = "", number = "0"] = pattern.exec(path) ?? [];
      const life = known.get(id);
      if (life) return takenBy(life.sent, now) ? show(life, id, now, Number(number)) : undefined;
    }
    return undefined;
  };
}
