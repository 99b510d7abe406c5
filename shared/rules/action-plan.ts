import type { ActionPlan } from "../case/index.ts";
import { workingDays } from "../time/index.ts";
import { done, earliest, endOfReferral, firstOf, heldAssessment } from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { clockRule, type Settlement } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/** 'The Supplier shall prepare the Action Plan within five (5) Working Days of the Supplier Assessment Appointment.' */
export const actionPlanSubmission = clockRule({
  id: "action-plan-submission",
  title: "Action plan submitted",
  name: "action plan",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("RPG", "App. 5 §6"), cite("R&M", "'the first version … within 5 working days'")],
  opensWhen: "the supplier assessment is held",
  metWhen: "the first version of the action plan is submitted",
  whatToDo: {
    owner: "Submit the action plan in Refer and Monitor; the first version counts.",
    practitioner: "Ask the provider when the action plan will come.",
  },
  within: always(workingDays(5)),
  opens: (c) => {
    const held = heldAssessment(c);
    return held ? [{ at: held.time, because: "the supplier assessment was held" }] : [];
  },
  metBy: (c) =>
    done(earliest(...c.actionPlans.map(({ submittedAt }) => submittedAt)), "an action plan was submitted"),
});

/**
 * 'You should read it and ensure you sign it within 2 days of receipt.' Since 2 September 2024 the live service
 * approves every plan in the same call; such an approval meets the rule and is shown as what it is.
 */
export const actionPlanApproval = clockRule({
  id: "action-plan-approval",
  title: "Action plan approved",
  name: "action plan approval",
  owedBy: "practitioner",
  severity: "duty",
  sources: [cite("TT", "'sign it within 2 days of receipt'"), cite("TT", "Fig. 1")],
  opensWhen: "a version of the action plan is submitted",
  metWhen: "that version or a later one is approved",
  whatToDo: {
    owner: "Read the action plan and approve it in Refer and Monitor, or tell the provider what must change.",
  },
  within: always(workingDays(2), "TT says '2 days of receipt'; Fig. 1 puts it beside working days"),
  opens: ({ actionPlans }) =>
    actionPlans.flatMap(({ id, submittedAt }) =>
      submittedAt ? [{ at: submittedAt, subject: id, because: "an action plan was submitted" }] : [],
    ),
  metBy: ({ actionPlans }, { subject }) => firstApproval(from(actionPlans, subject)),
  waivedBy: (c, { subject }) => {
    const [, next] = from(c.actionPlans, subject);
    return firstOf(
      endOfReferral(c),
      done(next?.submittedAt, "a later version of the action plan was submitted"),
    );
  },
});

const from = (plans: readonly ActionPlan[], id: string | undefined): readonly ActionPlan[] =>
  plans.slice(plans.findIndex((plan) => plan.id === id));

function firstApproval(plans: readonly ActionPlan[]): Settlement | undefined {
  const at = earliest(...plans.map(({ approvedAt }) => approvedAt));
  const plan = plans.find(({ approvedAt }) => approvedAt === at);
  return done(
    at,
    plan?.approvedBy === "service" ? "approved by the service" : "the action plan was approved",
  );
}
