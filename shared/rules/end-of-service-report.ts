import type { CrsCase } from "../case/index.ts";
import { workingDays } from "../time/index.ts";
import { done, heldSessions } from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { clockRule, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/**
 * Required only where at least one session beyond the initial assessment was attended: the practitioner ended the
 * referral, or all sessions of the approved plan were delivered (Top Tips, the table of eleven statuses).
 */
export const endOfServiceReport = clockRule({
  id: "end-of-service-report",
  title: "End of service report submitted",
  name: "end of service report",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("TT", "'End of Service Report' and its table"), cite("R&M", "'within 5 working days'")],
  opensWhen: "the referral is ended after at least one attended session, or all sessions are delivered",
  metWhen: "the end of service report is submitted",
  whatToDo: {
    owner: "Submit the end of service report in Refer and Monitor.",
    practitioner: "Ask the provider for the end of service report: it tells what was achieved.",
  },
  within: always(workingDays(5)),
  opens: (c) => {
    const triggers = [endRequested(c), allSessionsDelivered(c)].filter((trigger) => trigger !== undefined);
    return triggers.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, 1);
  },
  metBy: ({ endOfServiceReportAt }) => done(endOfServiceReportAt, "the end of service report was submitted"),
  waivedBy: () => undefined,
});

const endRequested = (c: CrsCase): Trigger | undefined =>
  c.endRequestedAt && heldSessions(c).length > 0
    ? { at: c.endRequestedAt, because: "the referral was ended after at least one attended session" }
    : undefined;

/** The last session of the latest approved plan, once as many were held as it plans; its time starts the clock. */
function allSessionsDelivered(c: CrsCase): Trigger | undefined {
  const approved = c.actionPlans.filter(({ approvedAt }) => approvedAt).at(-1);
  const planned = approved?.numberOfSessions;
  const held = heldSessions(c);
  const last = planned ? held[planned - 1] : undefined;
  return last && { at: last.time, because: "all sessions of the action plan were delivered" };
}
