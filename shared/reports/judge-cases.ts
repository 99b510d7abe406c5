import {
  type Contract,
  type CrsCase,
  type FactSetAside,
  identifierOf,
  isPersonCase,
  type RegionCode,
} from "../case/index.ts";
import { type Circumstances, type Obligation, obligationsOf, regionOf } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";

/** What a report says of a case. */
export interface ReportedCase {
  /** The referral's reference; the CRN or prison number of somebody in prison who has none. */
  readonly reference: string;
  /** Absent while nothing tells the region of somebody in prison. */
  readonly region?: RegionCode;
  /** Absent for somebody in prison without a referral. */
  readonly contract?: Contract;
  /** The probation delivery unit of the practitioner, where one is recorded. */
  readonly pdu?: string;
}

/** An obligation and the case it is of. */
export interface Judged {
  readonly obligation: Obligation;
  readonly of: ReportedCase;
}

/**
 * Why a case is in no figure.
 * - `without-referral`: something of it has arrived, but not the referral: neither contract nor clock is known.
 * - `other-region`: it belongs to another region than the report, or to none that is known (the national one has it).
 * - `not-judged`: its facts could not be judged, which no events are known to bring about.
 */
export const reasonsApart = ["without-referral", "other-region", "not-judged"] as const;
export type ReasonApart = (typeof reasonsApart)[number];

/** A case that is counted apart, named so that somebody can look. */
export interface CaseApart {
  readonly reason: ReasonApart;
  /** The referral's reference, or the case's id while no referral is known. */
  readonly reference: string;
  /** Name of the error where it could not be judged. */
  readonly error?: string;
}

/** A fact that a case left out because of a day or instant that no calendar holds. */
export interface ReportedSetAside extends FactSetAside {
  /** The referral's reference, or the case's id while no referral is known. */
  readonly reference: string;
}

/** A case as a report takes it: with what is owed in it, or apart with the reason; and what was left out of it. */
export type JudgedCase = {
  readonly setAside: readonly ReportedSetAside[];
} & (
  | { readonly of: ReportedCase; readonly obligations: readonly Obligation[] }
  | { readonly apart: CaseApart }
);

/** Judges a case as of `now`. It is either counted or set apart with the reason: none is dropped in silence. */
export function judgeCase(
  c: CrsCase,
  now: Instant,
  region: RegionCode | "national",
  circumstances?: Circumstances,
): JudgedCase {
  const of = reportedCase(c);
  const { reference } = of;
  const isElsewhere = region !== "national" && of.region !== undefined && of.region !== region;
  const setAside = isElsewhere ? [] : c.setAside.map((fact) => ({ ...fact, reference }));
  if (!c.referral && !isPersonCase(c.id)) {
    return { setAside, apart: { reason: "without-referral", reference } };
  }
  if (region !== "national" && of.region !== region) {
    return { setAside, apart: { reason: "other-region", reference } };
  }
  try {
    return { setAside, of, obligations: obligationsOf(c, now, circumstances && { circumstances }) };
  } catch (error) {
    // One case with an impossible date must not take the report away; it is named on the page instead.
    const name = error instanceof Error ? error.name : "Error";
    return { setAside, apart: { reason: "not-judged", reference, error: name } };
  }
}

function reportedCase(c: CrsCase): ReportedCase {
  const region = regionOf(c);
  const practitioner = c.referral?.practitioner.at(-1)?.value ?? c.referralsOfPerson.at(-1)?.practitioner;
  return {
    reference: c.referral?.reference ?? identifierOf(c.id),
    ...(region !== undefined && { region }),
    ...(c.referral && { contract: c.referral.contract }),
    ...(practitioner?.pdu !== undefined && { pdu: practitioner.pdu }),
  };
}
