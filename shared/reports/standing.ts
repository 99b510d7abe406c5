import * as z from "zod";
import type { Obligation } from "../obligations/index.ts";

const count = z.int().min(0);

/** Where a contract, a rule or a region stands: what fell due in a span of time, and what is overdue at its end. */
export const standing = z.strictObject({
  /** Its last allowed day lay in the span, and it was done before the end of that day. */
  met: count,
  /** Its last allowed day lay in the span, and went by without it; it may have been done since. */
  missed: count,
  /** Of `missed`: what was owed had been offered in time and did not come off (a mitigation is known). */
  offered: count,
  /** Its last allowed day lay in the span, but it fell away before the end of that day. In neither of the above. */
  waived: count,
  /** Its last allowed day lay in the span, but its clock stands still. In none of the above. */
  held: count,
  /** Missed, in this span or before it, and at the moment of the report neither done nor fallen away. */
  overdue: count,
  /** Median of the working days by which the overdue are late; the mean of the middle two of an even number. */
  medianLate: z.number().min(0).nullable(),
  /** The working days by which the longest overdue is late. */
  longestLate: count.nullable(),
});
export type Standing = z.infer<typeof standing>;

/** What fell due: met on time or missed. It is what a share is a share of. */
export const fellDue = ({ met, missed }: Pick<Standing, "met" | "missed">): number => met + missed;

/** Counts obligations one by one; what is counted can be asked for at any time. */
export interface StandingTally {
  /** Obligations without a clock (what must simply be there) are passed over. */
  readonly add: (obligation: Obligation) => void;
  readonly standing: () => Standing;
  /** How many of the overdue are late by how many working days. */
  readonly lateness: () => Lateness;
}

/** How many are late by how many working days, by these. */
export const lateness = z.record(z.string().regex(/^\d+$/u), count);
export type Lateness = z.infer<typeof lateness>;

/** A tally for what fell due in a span of time, and for all that is overdue. */
export function standingTally(inSpan: (obligation: Obligation) => boolean): StandingTally {
  const counted = { met: 0, missed: 0, offered: 0, waived: 0, held: 0 };
  const late: Record<string, number> = {};
  return {
    add: (obligation) => {
      if (!obligation.deadline) return;
      if (isOverdue(obligation))
        late[obligation.workingDaysLate] = (late[obligation.workingDaysLate] ?? 0) + 1;
      if (obligation.state === "open" || !inSpan(obligation)) return;
      counted[obligation.state] += 1;
      if (obligation.state === "missed" && obligation.mitigation !== undefined) counted.offered += 1;
    },
    standing: () => ({ ...counted, ...spreadOf(late) }),
    lateness: () => ({ ...late }),
  };
}

/** Counts obligations with a clock; those without one (what must simply be there) are left out. */
export function standingOf(
  obligations: Iterable<Obligation>,
  inSpan: (obligation: Obligation) => boolean,
): Standing {
  const tally = standingTally(inSpan);
  for (const obligation of obligations) tally.add(obligation);
  return tally.standing();
}

/** Standings added up, with the median of all; `late` is the lateness of them together. */
export const sumOfStandings = (standings: readonly Standing[], late: Lateness): Standing => ({
  met: sumOf(standings, ({ met }) => met),
  missed: sumOf(standings, ({ missed }) => missed),
  offered: sumOf(standings, ({ offered }) => offered),
  waived: sumOf(standings, ({ waived }) => waived),
  held: sumOf(standings, ({ held }) => held),
  ...spreadOf(late),
});

/** Latenesses added up. */
export function sumOfLateness(all: readonly Lateness[]): Lateness {
  const sum: Record<string, number> = {};
  for (const one of all) {
    for (const [days, howMany] of Object.entries(one)) sum[days] = (sum[days] ?? 0) + howMany;
  }
  return sum;
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

export type Missed = Extract<Obligation, { state: "missed" }>;

/** Missed, and neither done nor fallen away. */
export const isOverdue = (obligation: Obligation): obligation is Missed =>
  obligation.state === "missed" && !obligation.met && !obligation.fellAway;

function spreadOf(late: Lateness): Pick<Standing, "overdue" | "medianLate" | "longestLate"> {
  const inOrder = Object.entries(late)
    .map(([days, howMany]) => ({ days: Number(days), howMany }))
    .sort((a, b) => a.days - b.days);
  const overdue = sumOf(inOrder, ({ howMany }) => howMany);
  const longest = inOrder.at(-1);
  if (!longest) return { overdue, medianLate: null, longestLate: null };
  const at = (place: number): number => {
    let passed = 0;
    for (const { days, howMany } of inOrder) {
      passed += howMany;
      if (passed > place) return days;
    }
    return longest.days;
  };
  const medianLate = (at(Math.ceil(overdue / 2) - 1) + at(Math.floor(overdue / 2))) / 2;
  return { overdue, medianLate, longestLate: longest.days };
}
