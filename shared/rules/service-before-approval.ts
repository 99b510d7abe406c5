import type { CrsCase } from "../case/index.ts";
import type { Instant } from "../time/index.ts";
import { done, earliest, endOfReferral, firstOf, heldSessions } from "./language/facts.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/**
 * 'CRS cannot progress the service delivery until the PP agrees the Action Plan.' A session that was held cannot be
 * undone, so nothing puts it right but a correction of the record; the approval, when it comes, ends the wrong and the
 * finding falls away. Where no plan has reached us at all, its approval may not have either: nothing is found.
 */
export const noServiceBeforeApproval = presenceRule({
  id: "no-service-before-approval",
  title: "No session before the action plan is approved",
  name: "session before plan approval",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("TT", "'CRS cannot progress the service delivery until the PP agrees the Action Plan'")],
  opensWhen: "a session is held before a version of the action plan is approved",
  metWhen: "never, unless the record is corrected; it falls away when the plan is approved",
  whatToDo: {
    owner:
      "Hold no more sessions until the action plan is approved, and tell the practitioner that one was held without it.",
    practitioner: "Read the action plan and approve it, or ask the provider to wait.",
  },
  findings: (c) => {
    const approvedAt = firstApproval(c);
    if (!c.referral || c.actionPlans.length === 0) return [];
    return heldSessions(c)
      .filter(({ time }) => approvedAt === undefined || time < approvedAt)
      .map(({ id, time }) => ({
        from: time,
        subject: id,
        wanting: [{ from: time, value: ["a session was held before the action plan was approved"] }],
      }));
  },
  waivedBy: (c) => firstOf(endOfReferral(c), done(firstApproval(c), "the action plan was approved after it")),
});

const firstApproval = ({ actionPlans }: CrsCase): Instant | undefined =>
  earliest(...actionPlans.map(({ approvedAt }) => approvedAt));
