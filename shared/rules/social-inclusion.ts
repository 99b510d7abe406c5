import type { CrsCase } from "../case/index.ts";
import { serviceCategory } from "../reference/index.ts";
import { addCalendarWeeks, type LocalDate, londonDayOf, parseLocalDate } from "../time/index.ts";
import type { SentCase } from "./language/as-it-stood.ts";
import { current, particularsOf, timescaleOf } from "./language/facts.ts";
import { always, changed, valueOn } from "./language/in-force.ts";
import { datesTold } from "./language/release-dates.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { stretches, type Wanting } from "./language/stretches.ts";

/**
 * For how many calendar weeks after release a referral may be made. 'With effect from 4th May 2022, Probation
 * Practitioners … can now make post-release referrals to the Social Inclusion Service in a limited number of
 * circumstances'; before that day there were none.
 */
const weeksAfterRelease = changed(always<number | undefined>(undefined), parseLocalDate("2022-05-04"), 6);

/**
 * Social Inclusion is 'solely to offer pre- and post-release mentoring', 'suitable for People on Probation (PoPs) who
 * will be released on Licence' and 'not available for PoPs who are on Community Orders or Suspended Sentence Orders with
 * a RAR'; after release only 'up to 6 calendar weeks after the date of release', and for one of four reasons.
 */
export const socialInclusionEligibility = presenceRule({
  id: "social-inclusion-eligibility",
  title: "Social Inclusion for those it is for",
  name: "Social Inclusion eligibility",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("TT", "'solely to offer pre- and post-release mentoring'"),
    cite("SI", "'up to 6 calendar weeks after the date of release'"),
    cite("RPG", "App. 5 §3.1"),
  ],
  opensWhen: "somebody is referred to Social Inclusion who is not eligible for it",
  metWhen: "the referral no longer asks for it, or shows that the person is eligible",
  whatToDo: {
    owner:
      "Refer to another pathway of Personal Wellbeing or Women's Services instead, or record the release and the reason that make the person eligible.",
  },
  findings: stretches((c) => {
    const { serviceCategoryIds, sentenceType } = particularsOf(c);
    if (!serviceCategoryIds) return undefined;
    if (!serviceCategoryIds.some((id) => serviceCategory(id)?.need === "social-inclusion")) return [];
    if (sentenceType === "community-order" || sentenceType === "suspended-sentence-order") {
      return [
        "it is for people released on licence, not for those on a community or suspended sentence order",
      ];
    }
    return timescaleOf(c) === "community" ? amissAfterRelease(c) : sentenceType && [];
  }),
});

function amissAfterRelease(c: SentCase): Wanting {
  const sentOn = londonDayOf(c.referral.sentAt);
  const weeks = valueOn(weeksAfterRelease, sentOn);
  if (weeks === undefined) return ["it was sent after release, which was not possible before 4 May 2022"];
  const { postReleaseReason: reason } = particularsOf(c);
  const released = releasedBefore(c, sentOn);
  const amiss = [
    ...(reason === null ? ["it gives none of the four reasons for a referral after release"] : []),
    ...(released && sentOn > addCalendarWeeks(released, weeks)
      ? [`it was sent more than ${weeks} calendar weeks after release`]
      : []),
  ];
  return reason === undefined && released === undefined ? undefined : amiss;
}

/** The last day of release up to the day of the referral, by what custody said or else the form. */
function releasedBefore(c: CrsCase, sentOn: LocalDate): LocalDate | undefined {
  const { custody } = c;
  const releases = custody ? [...custody.earlierTimes, custody].map(({ releasedAt }) => releasedAt) : [];
  const days = releases.map((at) => at && londonDayOf(at)).concat(current(datesTold(c, "releaseDate")));
  const before = days.filter((day) => day !== undefined && day <= sentOn);
  return before.sort().at(-1);
}
