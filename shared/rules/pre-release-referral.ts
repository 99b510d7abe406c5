import type { Topic } from "../case/index.ts";
import type { Instant } from "../time/index.ts";
import type { SentCase } from "./language/as-it-stood.ts";
import {
  current,
  earliestStart,
  latest,
  particularsOf,
  timescaleOf,
  toldInCaseNote,
} from "./language/facts.ts";
import { stretchesInPrison, waivedOnLeaving } from "./language/from-prison.ts";
import { needsOf, startsInPrison } from "./language/needs.ts";
import { datesTold } from "./language/release-dates.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { unchangedSince } from "./language/stretches.ts";

/**
 * 'When making a referral pre-release, the COM / pre-release team must inform the CRS provider of' six things. The
 * prison of release is told 'if known', so it cannot be found wanting. A case note puts right what the form left out:
 * 'Case Notes can be used to record … their prison location, and likely release'.
 */
export const custodyDetailsPresent = presenceRule({
  id: "custody-details-present",
  title: "Prison and release details given to the provider",
  name: "prison and release details",
  owedBy: "community-offender-manager",
  owedByInCase: (c) =>
    particularsOf(c).referredBy === "prison-staff" ? "pre-release-team" : "community-offender-manager",
  severity: "duty",
  sources: [
    cite("RPG", "5.2, 'must inform the CRS provider of'"),
    cite("TT", "'it is important that the Probation Practitioner informs the CRS provider of'"),
  ],
  opensWhen: "a referral of somebody in prison is sent",
  metWhen: "the form, or a case note, gives each of them",
  whatToDo: {
    owner:
      "Send the provider a case note with what is missing: current prison, prison number, visits telephone number, delivery unit (London: borough), and the expected day of release or curfew.",
    practitioner:
      "Check that the provider knows where the person is held, when they are released, and where to.",
  },
  findings: stretchesInPrison((c) => {
    const { referral } = c;
    const { custodyDetails: given } = particularsOf(c);
    if (!given) return undefined;
    const isMissing = (detail: keyof typeof given, ...notes: Topic[]) => {
      const since = unchangedSince(referral.particulars, (p) => p.custodyDetails?.[detail] ?? false);
      return !given[detail] && !toldInCaseNote(c, ["custody-details", ...notes], since);
    };
    const noDay = current(referral.releaseDate) === undefined && current(referral.curfewDate) === undefined;
    const daySince = latest(
      unchangedSince(referral.releaseDate, (day) => day === undefined),
      unchangedSince(referral.curfewDate, (day) => day === undefined),
    );
    return [
      ...(isMissing("currentPrison", "change-of-prison") ? ["the prison where the person is held"] : []),
      ...(isMissing("pdu") ? [`the ${placeOfReturn(c)} that the person returns to`] : []),
      ...(noDay && !toldInCaseNote(c, ["custody-details", "change-of-release-date"], daySince)
        ? ["the expected day of release or of curfew eligibility"]
        : []),
      ...(isMissing("prisonNumber") ? ["the prison number"] : []),
      ...(isMissing("visitsPhoneNumber") ? ["the telephone number for prison visits"] : []),
    ];
  }),
  waivedBy: waivedOnLeaving,
});

const placeOfReturn = ({ referral }: SentCase): string =>
  referral.contract.region === "J" ? "borough" : "probation delivery unit";

/**
 * 'PPs need to indicate the Release Date / HDCED … and state if this is an Urgent / Standard Timescale Referral', by
 * the days from the referral to the earlier of the two: 14 or fewer are urgent. A date that moves can make right what
 * was wrong, and wrong what was right: 'when this happens, it is important to record … that the Urgent Timescale
 * applies'. Without a date only silence is wanting. The two timescales are 'for both Social Inclusion and Accommodation':
 * a referral that is known to be for neither need not name one.
 */
export const timescaleStated = presenceRule({
  id: "timescale-stated",
  title: "Urgent or standard timescale stated, and rightly",
  name: "urgent or standard timescale",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("RPG", "5.4 d, 'state if this is an Urgent / Standard Timescale Referral'"),
    cite("TT", "'Urgent and Standard Timescales'"),
  ],
  opensWhen: "a referral of somebody in prison is sent",
  metWhen: "the form, or a case note, says urgent or standard as the day of release has it",
  whatToDo: {
    owner:
      "Tell the provider in a case note whether the referral is urgent (14 days or fewer to release or curfew) or standard, and telephone if it is urgent.",
  },
  findings: stretchesInPrison((c) => {
    const { statedTimescale: stated } = particularsOf(c);
    if (stated === undefined) return undefined;
    if (needsOf(c)?.every((need) => !startsInPrison(need))) return [];
    const timescale = timescaleOf(c);
    const right = stated === timescale || (stated !== null && timescale === "unknown");
    if (right || toldInCaseNote(c, ["timescale"], timescaleAsItIsSince(c))) return [];
    return [
      stated === null
        ? "it says neither urgent nor standard"
        : `it says ${stated}, and by the day of release or curfew it is ${timescale}`,
    ];
  }),
  waivedBy: waivedOnLeaving,
});

/** Since when what is stated and what the dates say have been what they are. */
const timescaleAsItIsSince = (c: SentCase): Instant | undefined =>
  latest(
    unchangedSince(c.referral.particulars, ({ statedTimescale }) => statedTimescale),
    earliestStart(datesTold(c, "releaseDate").at(-1)),
    earliestStart(datesTold(c, "curfewDate").at(-1)),
  );
