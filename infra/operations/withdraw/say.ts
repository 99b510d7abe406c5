import type { Withdrawn } from "../../../shared/monitor/index.ts";
import type { Obligation } from "../../../shared/obligations/index.ts";
import { sayInstant } from "../../../shared/time/index.ts";

/** What was withdrawn, and what that changes in the case, for a terminal. */
export function sayWithdrawn(place: string, { event, withdrawal, cases, before, after }: Withdrawn): string {
  const { at, by, reason } = withdrawal;
  const folded = cases.filter(({ refolded }) => refolded === "folded").length;
  const changes = changesBetween(before, after);
  return [
    `In ${place}: ${event.eventType} of ${event.occurredAt}, event ${event.eventId}`,
    `  withdrawn on ${sayInstant(at)} by ${by}: ${reason}`,
    `  in ${cases.length} ${cases.length === 1 ? "case" : "cases"}, ${folded} of them folded anew`,
    ...(changes.length > 0 ? changes : ["  What is owed in this case stays as it was."]),
    "What falls due is told by the next scan; what waits to be sent and is not owed any more is not sent.",
  ].join("\n");
}

function changesBetween(before: readonly Obligation[], after: readonly Obligation[]): readonly string[] {
  const then = new Map(before.map((obligation) => [obligation.key, say(obligation)]));
  const now = new Map(after.map((obligation) => [obligation.key, say(obligation)]));
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((key) => {
    const [was, is] = [then.get(key) ?? "not owed", now.get(key) ?? "not owed"];
    return was === is ? [] : [`  ${key}: ${was}; now ${is}`];
  });
}

const say = ({ state, deadline }: Obligation): string =>
  deadline ? `${state}, by the end of ${deadline.dueDay}` : state;
