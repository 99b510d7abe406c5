import { SCHEDULES } from "../queues.ts";
import type { ReasonTally, RedriveRequest } from "./redrive.ts";

/** What was found and done, for a terminal. */
export function sayRedrive(
  { queue, work, only }: RedriveRequest,
  place: string,
  tallies: readonly ReasonTally[],
): string {
  const meant = tallies.filter(({ reason }) => only === undefined || reason === only);
  const others = tallies.length - meant.length;
  if (tallies.length === 0) return `Nothing is set aside from ${queue} in ${place}.`;
  const isRun = queue === SCHEDULES;
  const putBack = isRun ? "run again" : "put back";
  const width = Math.max(...tallies.map(({ reason }) => reason.length));
  const lines = meant.map(
    ({ reason, letters, firstFailedAt, redacted, done }) =>
      `  ${reason.padEnd(width)}  ${letters} set aside, first failed ${firstFailedAt ?? "at a time that is not known"}` +
      (work === "look" ? "" : `; ${done} ${work === "discard" ? "deleted" : putBack}`) +
      (isRun && work === "put back" && done < letters
        ? `; ${letters - done} failed again, or do not say what they are: see the function's log, or npm run repeat`
        : "") +
      (redacted > 0 && work !== "discard" ? `; ${redacted} cannot be put back, as text was taken out` : ""),
  );
  return [
    `Set aside from ${queue} in ${place}:`,
    ...lines,
    ...(meant.length === 0 ? [`  nothing for the reason ${only}`] : []),
    ...(others > 0 ? [`  and what failed for ${others} other ${others === 1 ? "reason" : "reasons"}`] : []),
  ].join("\n");
}
