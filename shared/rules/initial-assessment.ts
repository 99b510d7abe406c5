import { workingDays } from "../time/index.ts";
import { assessmentOffered, done, heldAssessment, timescaleOf } from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { clockRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/** 'Up to 10 working days after referral' (Top Tips, Fig. 1), for people in the community when referred. */
export const initialAssessment = clockRule({
  id: "initial-assessment",
  title: "Initial assessment held",
  name: "initial assessment",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("TT", "Fig. 1"), cite("R&M", "'within 10 working days from receiving a new referral'")],
  opensWhen: "a community referral is received",
  metWhen: "the first supplier assessment appointment is held",
  whatToDo: {
    owner: "Hold the initial assessment and record in Refer and Monitor that the session happened.",
    practitioner: "Ask the provider when the assessment will be held and what stands in its way.",
  },
  within: always(workingDays(10)),
  opens: (c) =>
    c.referral && timescaleOf(c) === "community"
      ? [{ at: c.referral.sentAt, because: "the referral was received" }]
      : [],
  metBy: (c) => done(heldAssessment(c)?.time, "the supplier assessment was held"),
  mitigatedBy: (c, { at }, deadline) => assessmentOffered(c, at, deadline),
});
