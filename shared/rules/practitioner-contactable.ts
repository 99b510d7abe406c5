import type { CrsCase } from "../case/index.ts";
import type { Instant } from "../time/index.ts";
import type { SentCase } from "./language/as-it-stood.ts";
import { current, latest, particularsOf, toldInCaseNote } from "./language/facts.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { stretches } from "./language/stretches.ts";

/**
 * 'It's important to check that the information that will be pulled through from nDelius is accurate. This includes for
 * the … Probation Practitioner: contact phone number, email address, office address'; 'the case is allocated to them on
 * nDelius to ensure automated email notifications can be received'; 'if you are on annual leave, please contact the
 * Supplier to inform them of who will be reviewing and signing the action plan on your behalf'. Away is wanting only
 * while an action plan waits; a covering officer is named with the absence or in a case note.
 */
export const practitionerContactable = presenceRule({
  id: "practitioner-contactable",
  title: "Practitioner can be reached, or somebody for them",
  name: "practitioner's contact details",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("TT", "'information that will be pulled through from nDelius is accurate'"),
    cite("TT", "'allocated to them on nDelius'"),
    cite("TT", "'If you are on annual leave'"),
  ],
  opensWhen: "a referral is sent",
  metWhen:
    "e-mail address, telephone number and office are given, and somebody covers while the practitioner is away",
  whatToDo: {
    owner:
      "Check your e-mail address, telephone number, office and allocation in nDelius; while you are away, tell the provider in a case note who covers for you.",
  },
  findings: stretches((c, at) => {
    const form = particularsOf(c);
    const practitioner = current(c.referral.practitioner);
    return [
      ...(practitioner && !practitioner.email ? ["an e-mail address of the practitioner"] : []),
      ...(form.practitionerHasPhone === false ? ["a telephone number of the practitioner"] : []),
      ...(form.practitionerHasOffice === false ? ["the practitioner's office"] : []),
      ...(form.practitionerAllocated === false
        ? ["allocation of the case to the practitioner in nDelius"]
        : []),
      ...(planWaits(c) && isAwayUncovered(c, at)
        ? ["a covering officer: the practitioner is away and an action plan waits"]
        : []),
    ];
  }),
});

/** The latest version of the action plan that was submitted is not approved. */
function planWaits({ actionPlans }: CrsCase): boolean {
  const submitted = actionPlans.filter(({ submittedAt }) => submittedAt).at(-1);
  return submitted !== undefined && submitted.approvedAt === undefined;
}

/** A case note names the officer for the absence that it precedes, back to the end of the one before. */
function isAwayUncovered(c: SentCase, at: Instant): boolean {
  const { absences } = c.dealings;
  const away = absences.findLast(({ to }) => to === undefined || to > at);
  if (!away || away.coveringOfficerEmail) return false;
  const before = latest(...absences.map(({ to }) => (to && to <= at ? to : undefined)), c.referral.sentAt);
  return !toldInCaseNote(c, ["covering-officer"], before);
}
