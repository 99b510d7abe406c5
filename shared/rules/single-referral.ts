import type { PersonReferral } from "../case/index.ts";
import { contractTypeCode } from "../reference/index.ts";
import { isJudgedUnder } from "./language/judged-once.ts";
import { type Finding, presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { stretchesOf } from "./language/stretches.ts";

/**
 * 'Only 1 referral form is required for either Men's Personal Wellbeing or Women's services'; 'there should be only 1
 * referral that starts pre-release and continues post-release. … (The one exception to this is where a referral is made
 * at the start of a long sentence to give up a tenancy.)' Judged in the case that the person has under their CRN, so
 * that somebody with a prison number too is not found twice; found at the later of two referrals while both are open.
 */
export const singleReferral = presenceRule({
  id: "single-referral",
  title: "One referral of a kind at a time",
  name: "one referral of a kind",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("TT", "'Only 1 referral form is required'"),
    cite("TT", "'There should be only 1 referral that starts pre-release and continues post-release'"),
  ],
  opensWhen: "somebody is referred who has an open referral of the same contract type",
  metWhen: "one of the two is cancelled, ended early or concluded",
  whatToDo: {
    owner:
      "Keep one referral with all the needs, and cancel the other in Refer and Monitor; tell the provider which one goes on.",
  },
  findings: (c) =>
    isJudgedUnder(c, "crn")
      ? c.referralsOfPerson.flatMap((later, index) => besides(later, c.referralsOfPerson.slice(0, index)))
      : [],
});

/** Each stretch of time in which a referral was open beside an earlier one like it. */
function besides(later: PersonReferral, earlier: readonly PersonReferral[]): readonly Finding[] {
  const alike = earlier.filter(
    (one) => typeOf(one) === typeOf(later) && !one.givesUpTenancy && !later.givesUpTenancy,
  );
  const ends = [later, ...alike].flatMap(({ endedAt }) =>
    endedAt && endedAt > later.sentAt ? [endedAt] : [],
  );
  const moments = [later.sentAt, ...ends.sort()];
  const stillOpen = (at: string) => alike.filter(({ endedAt }) => endedAt === undefined || endedAt > at);
  return stretchesOf(
    moments.map((at) => [
      at,
      later.endedAt && later.endedAt <= at
        ? []
        : stillOpen(at).map(({ reference }) => `referral ${reference} of the same kind is still open`),
    ]),
    later.id,
  );
}

/** A contract type may be written as its code or its name. */
const typeOf = ({ contractType }: PersonReferral): string => contractTypeCode(contractType) ?? contractType;
