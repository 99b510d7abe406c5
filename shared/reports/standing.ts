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

/** `standingOf` for a span of time, to be asked of one group of judged obligations after the other. */
export const standingsIn =
  (inSpan: (obligation: Obligation) => boolean) =>
  (judged: readonly { readonly obligation: Obligation }[]): Standing =>
    standingOf(
      judged.map(({ obligation }) => obligation),
      inSpan,
    );

/** Counts obligations with a clock; those without one (what must simply be there) are left out. */
export function standingOf(
  obligations: Iterable<Obligation>,
  inSpan: (obligation: Obligation) => boolean,
): Standing {
  const counted = { met: 0, missed: 0, offered: 0, waived: 0, held: 0 };
  const late: number[] = [];
  for (const obligation of obligations) {
    if (!obligation.deadline) continue;
    if (isOverdue(obligation)) late.push(obligation.workingDaysLate);
    if (obligation.state === "open" || !inSpan(obligation)) continue;
    counted[obligation.state] += 1;
    if (obligation.state === "missed" && obligation.mitigation !== undefined) counted.offered += 1;
  }
  return { ...counted, overdue: late.length, ...spreadOf(late) };
}

export type Missed = Extract<Obligation, { state: "missed" }>;

/** Missed, and neither done nor fallen away. */
export const isOverdue = (obligation: Obligation): obligation is Missed =>
  obligation.state === "missed" && !obligation.met && !obligation.fellAway;

function spreadOf(late: readonly number[]): Pick<Standing, "medianLate" | "longestLate"> {
  const inOrder = late.toSorted((a, b) => a - b);
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1];
  const upper = inOrder[Math.floor(inOrder.length / 2)];
  if (lower === undefined || upper === undefined) return { medianLate: null, longestLate: null };
  return { medianLate: (lower + upper) / 2, longestLate: inOrder.at(-1) ?? null };
}
