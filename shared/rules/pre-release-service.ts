import type { Contract, RegionCode } from "../case/index.ts";
import { type Need, policeAreaOf } from "../reference/index.ts";
import { type LocalDate, londonDayOf } from "../time/index.ts";
import type { SentCase } from "./language/as-it-stood.ts";
import { heldSessions, leavesPrisonOn } from "./language/facts.ts";
import { stretchesInPrison, waivedOnLeaving } from "./language/from-prison.ts";
import { always, valueOn } from "./language/in-force.ts";
import { needsOf, startsInPrison } from "./language/needs.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import type { Wanting } from "./language/stretches.ts";

/** 'Maximum of 3 appointments for mentoring': sessions, beside the supplier assessment. */
const mostMentoringSessions = always(3);

/**
 * 'The CRS Supplier can only deliver accommodation and mentoring (Social Inclusion) services pre-release (maximum of 3
 * appointments for mentoring) but will consider all needs': other needs may be referred before release, and their work
 * starts after it. Finance, Benefit and Debt is delivered in prison in some areas; elsewhere a referral to nothing else
 * waits for release. Which of several needs a session was for is not known, so a session before release is found only
 * where none of them is delivered in prison. A session cannot be undone: leaving prison ends what was found.
 */
export const preReleaseService = presenceRule({
  id: "pre-release-service",
  title: "In prison only what is delivered there",
  name: "service that is delivered in prison",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("TT", "'can only deliver accommodation and mentoring (Social Inclusion) services pre-release'"),
    cite("RPG", "5.1, 'Only Accommodation and Social Inclusion will commence pre-release'"),
    cite("SI", "'services can be delivered to individuals whilst in prison'"),
    cite("JB", "'Finance, Benefit and Debt Service'"),
  ],
  opensWhen: "a service is asked for, or delivered, in prison that is not delivered there",
  metWhen: "the referral asks for another; it falls away when the person leaves prison",
  whatToDo: {
    owner:
      "Agree with the provider what waits until release: in prison only accommodation and at most three mentoring sessions are delivered, and help with finance, benefit and debt where the area has it.",
  },
  findings: (c) =>
    stretchesInPrison(
      (stood) => notForPrison(stood, leavesPrisonOn(c)),
      () => heldSessions(c).map(({ time }) => time),
    )(c),
  waivedBy: waivedOnLeaving,
});

/** `leaves` is the day of release as it turned out, which may not have been known when a session was held. */
function notForPrison(c: SentCase, leaves: LocalDate | undefined): Wanting {
  const { referral } = c;
  const needs = needsOf(c);
  if (!needs) return undefined;
  const inPrison = needs.map((need) => isDeliveredInPrison(need, referral.contract));
  const nothing = inPrison.every((delivered) => delivered === false);
  const financeOnly = needs.every((need) => need === "finance-benefit-and-debt");
  const mentoringOnly = needs.every(
    (need, index) => need === "social-inclusion" || inPrison[index] === false,
  );
  const early = heldSessions(c).filter(
    ({ time }) => leaves !== undefined && londonDayOf(time) < leaves,
  ).length;
  const most = valueOn(mostMentoringSessions, londonDayOf(referral.sentAt));
  return [
    ...(nothing && financeOnly ? ["finance, benefit and debt: not delivered in prison in this area"] : []),
    ...(nothing && early > 0 ? ["a session was held before release of a service that starts after it"] : []),
    ...(!nothing && mentoringOnly && early > most
      ? [`more than ${most} mentoring sessions were held before release`]
      : []),
  ];
}

/** Whether a need is worked on in prison under a contract; `undefined` where the area is not known, or not spoken of. */
function isDeliveredInPrison(need: Need, { reference, region }: Contract): boolean | undefined {
  if (need !== "finance-benefit-and-debt") return startsInPrison(need);
  const areas = financeInPrison[region];
  if (typeof areas !== "object") return areas;
  const area = policeAreaOf(reference);
  return area === undefined ? undefined : areas.includes(area);
}

/**
 * Where Finance, Benefit and Debt is available 'in both community and custody', by region: everywhere, nowhere or in
 * some police areas (JB). Greater Manchester has its own arrangements, of which JB does not speak.
 */
const financeInPrison: Readonly<Record<RegionCode, boolean | readonly string[] | undefined>> = {
  A: true,
  B: true,
  C: true,
  D: false,
  E: false,
  F: false,
  G: ["avon-and-somerset", "dorset", "devon-and-cornwall"],
  H: false,
  I: false,
  J: false,
  K: false,
  L: undefined,
};
