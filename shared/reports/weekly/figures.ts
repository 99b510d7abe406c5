import * as z from "zod";
import { regionField } from "../../case/index.ts";
import { parseInstant } from "../../time/index.ts";
import { longOverdue, mostOverdueListed } from "../longest-overdue.ts";
import { lateness, standing } from "../standing.ts";

const count = z.int().min(0);
const text = z.string().min(1).max(300);

/** Obligations by rule: references of the referrals, with a digest of the subject where a case can have several. */
const referencesByRule = z.record(z.string(), z.array(text));

/** How the overdue of last week became those of this week: `before` and what came is what went and `now`. */
export const movement = z.strictObject({
  /** Overdue in the last report. */
  before: count,
  /** Fell due since the last report, was missed, and is not done. */
  newlyOverdue: count,
  /** Had fallen due before the last report, but was not overdue in it: the facts came late or changed. */
  cameToLight: count,
  /** Overdue in the last report, done since: late. */
  putRight: count,
  /** Overdue in the last report, and nobody need do it any more. */
  fellAway: count,
  /** Overdue in the last report, and now known not to have been missed, not to be due yet, or not to be owed. */
  corrected: count,
  /** Overdue now. */
  now: count,
});
export type Movement = z.infer<typeof movement>;

/** What must be there and is not: open at the moment of the report, found in the week, put right in the week. */
const omissions = { open: count, found: count, putRight: count };

const ofRuleOfPresence = z.strictObject({ rule: text, ...omissions });
export type OmissionFigures = z.infer<typeof ofRuleOfPresence>;

/** What the people of a probation delivery unit owe. */
const unit = z.strictObject({
  /** Null where no delivery unit is recorded. */
  pdu: text.nullable(),
  /** Null where nothing tells the region of somebody in prison. */
  region: regionField.nullable(),
  ...omissions,
  /** Their own deadlines that are overdue, and the longest of them, in working days. */
  overdue: count,
  longestLate: count.nullable(),
});
export type UnitFigures = z.infer<typeof unit>;

const contract = standing.extend({
  reference: text,
  type: text,
  region: regionField,
  provider: z.strictObject({ code: text, name: text }),
});
export type ContractFigures = z.infer<typeof contract>;

const ofRegion = standing.extend({ region: regionField, cases: count });
export type RegionFigures = z.infer<typeof ofRegion>;

const ofRule = standing.extend({ rule: text });
export type RuleFigures = z.infer<typeof ofRule>;

const ofLateness = z.strictObject({
  /** By reference of the contract and code of the provider. */
  contracts: z.record(z.string(), lateness),
  rules: z.record(z.string(), lateness),
});
export type LatenessFigures = z.infer<typeof ofLateness>;

/**
 * The figures of a region's week, or of the nation's, as they are stored and laid beside those of later weeks. They
 * hold references of referrals and names of providers, nothing of a person. What each figure counts is said in
 * `definitions`, and printed at the foot of every report.
 */
export const weeklyFigures = z.strictObject({
  version: z.literal(1),
  region: z.union([regionField, z.literal("national")]),
  /** The ISO week that was reported, `2026-W46`. */
  week: z.string().regex(/^\d{4}-W\d\d$/u),
  /** The instant as of which everything was judged. */
  asOf: z.string().transform(parseInstant),
  cases: z.strictObject({
    counted: count,
    "without-referral": count,
    "other-region": count,
    "not-judged": count,
  }),
  /** What providers owe under their contracts, all together. */
  underContract: standing,
  /** The same for each contract and provider that has a referral. */
  contracts: z.array(contract),
  /** The same for each of the twelve regions; only in the national figures. */
  regions: z.array(ofRegion).optional(),
  /** Every rule with a clock that anything was owed under, whoever owes it. */
  rules: z.array(ofRule),
  /** Every rule without a clock under which anything was wanting, whoever owes it. */
  omissions: z.array(ofRuleOfPresence),
  units: z.array(unit),
  /** What happened since the last report; null where there was none for the week before. */
  movements: z.strictObject({ underContract: movement, otherwise: movement, corrected: count }).nullable(),
  /**
   * What this report called overdue, and what it called missed though it was done late: the next report tells from
   * it what was corrected. Null when there is too much of it to be stored.
   */
  reported: z.strictObject({ overdue: referencesByRule, doneLate: referencesByRule }).nullable(),
  /** How many of the overdue are late by how many working days; absent in figures of before it was counted. */
  lateness: ofLateness.exactOptional(),
  /** The longest overdue under the contracts; absent in figures of before they were kept. */
  longest: z.array(longOverdue).max(mostOverdueListed).exactOptional(),
});
export type WeeklyFigures = z.infer<typeof weeklyFigures>;
export type Reported = NonNullable<WeeklyFigures["reported"]>;
