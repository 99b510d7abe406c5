import type { UndeliverableFound } from "../../../shared/monitor/index.ts";
import { sayInstant } from "../../../shared/time/index.ts";

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What could not be e-mailed and what was done, for a terminal. */
export function sayUndeliverable(
  place: string,
  { found, sentAgain }: UndeliverableFound,
  sendAgain: boolean,
): string {
  if (found.length === 0) return `In ${place} nothing is undeliverable.`;
  const lines = found.map(
    ({ reference, rule, stage, role, reason, at }) =>
      `  ${reference}  ${rule} ${stage}, to the ${role}: ${reason}, ${sayInstant(at)}`,
  );
  const others = found.length - sentAgain;
  const outcome = sendAgain
    ? [
        `${counted(sentAgain, "alert")} put back: the next scan has them sent.`,
        ...(others > 0 ? [`${counted(others, "alert")} had been changed by somebody else meanwhile.`] : []),
      ]
    : ["Nothing was changed. Put the cause right, then send them again with --send-again."];
  return [`In ${place} ${counted(found.length, "alert")} could not be e-mailed:`, ...lines, ...outcome].join(
    "\n",
  );
}
