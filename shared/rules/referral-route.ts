import { serviceCategory } from "../reference/index.ts";
import type { SentCase } from "./language/as-it-stood.ts";
import { particularsOf } from "./language/facts.ts";
import { wasSentFromPrison } from "./language/from-prison.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { stretches } from "./language/stretches.ts";

/**
 * 'CRS referrals cannot be made by POMs', but 'the POM can refer to CRS accommodation providers at the start of [a long]
 * sentence' where no COM is allocated; a referral by prison staff 'must be discussed with the Community Offender
 * Manager (COM) prior to submitting'; in Wales 'COMs do not refer direct', but through the CORRE hub, before release and
 * to Social Inclusion after it. The early referral of a POM is no part of the pre-release plan, and needs no hub.
 */
export const referralRoute = presenceRule({
  id: "referral-route",
  title: "Referral made by the right person, by the right way",
  name: "referral route",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("RPG", "5.1, 'CRS referrals cannot be made by POMs'"),
    cite("RPG", "3.6, 'CORRE Hub'"),
    cite("TT", "'must be discussed with the Community Offender Manager (COM)'"),
    cite("SI", "'via the CORRE for Wales'"),
  ],
  opensWhen: "a referral is sent by a way that is not open to whoever made it",
  metWhen: "the referral is recorded as made, or discussed, as it should have been",
  whatToDo: {
    owner:
      "Take the referral over: discuss it with whoever made it, refer again by the right way if it must be, and cancel this one.",
  },
  findings: stretches((c) => {
    const { referral } = c;
    const { referredBy, discussedWithCommunityManager: discussed, postReleaseReason } = particularsOf(c);
    if (!referredBy) return undefined;
    const excused = referredBy === "prison-offender-manager" ? excusesPrisonManager(c) : "no";
    if (excused === "not known") return undefined;
    if (excused === "yes") return [];
    const throughHub =
      referral.contract.region === wales && (wasSentFromPrison(c) || postReleaseReason != null);
    const undiscussed = discussed === false && managerWasAllocated(c) !== false;
    return [
      ...(referredBy === "prison-offender-manager" ? [madeByPrisonManager] : []),
      ...(referredBy === "prison-staff" && undiscussed ? [notDiscussed] : []),
      ...(throughHub && referredBy !== "corre-hub" ? [notThroughHub] : []),
    ];
  }),
});

const wales = "D";
const madeByPrisonManager =
  "a prison offender manager made it, who may refer only to accommodation, from a long sentence without a community offender manager";
const notDiscussed = "prison staff made it without discussing it with the community offender manager";
const notThroughHub =
  "in Wales a referral from prison, or to Social Inclusion after release, goes through the CORRE hub";

/** Whether it is the one kind of referral that a prison offender manager may make. */
function excusesPrisonManager(c: SentCase): "yes" | "no" | "not known" {
  const { longSentence, serviceCategoryIds: categories } = particularsOf(c);
  const allocated = managerWasAllocated(c);
  const conditions = [
    longSentence,
    allocated === undefined ? undefined : !allocated,
    ...(categories ?? ["not known"]).map((id) => {
      const need = serviceCategory(id)?.need;
      return need && need === "accommodation";
    }),
  ];
  if (conditions.includes(false)) return "no";
  return conditions.includes(undefined) ? "not known" : "yes";
}

/** Whether a community offender manager was allocated when it was sent: one who came later changes nothing about that. */
const managerWasAllocated = ({ referral }: SentCase): boolean | undefined =>
  referral.particulars.find(({ value }) => value.communityManagerAllocated !== undefined)?.value
    .communityManagerAllocated;
