import type { CrsCase } from "../case/index.ts";
import { catalogue } from "../rules/index.ts";
import { addMilliseconds, type Instant } from "../time/index.ts";
import { alertsWarranted, identityOf, type TellingRules } from "./alert.ts";
import { obligationsOf } from "./derive.ts";
import { stagesOf } from "./stages.ts";

/** Nobody knows when an outage will end: what it holds is looked at again at the next scan. */
const lookAgainAfter = 1;

/**
 * The next instant at which there is something to do for a case: news that is warranted and not yet raised (then it
 * is `now`), a stage or a deadline still to come, or something that will begin to be owed. Undefined when nothing
 * will happen unless an event does. This is what the scan's index is ordered by.
 *
 * @param raised identities of the alerts already in the outbox
 */
export function nextActionAt(
  c: CrsCase,
  now: Instant,
  raised: ReadonlySet<string>,
  telling: TellingRules,
): Instant | undefined {
  if (alertsWarranted(c, now, telling).some((alert) => !raised.has(identityOf(alert)))) return now;
  const obligations = obligationsOf(c, now, telling);
  const stages = obligations.flatMap((obligation) => stagesOf(obligation, now).map(({ at }) => at));
  const deadlines = obligations.filter(({ state }) => state === "open").map(({ deadline }) => deadline?.due);
  const openings = catalogue.flatMap((rule) =>
    rule.kind === "clock" ? rule.opens(c).map(({ at }) => at) : rule.findings(c).map(({ from }) => from),
  );
  const standingStill = obligations.some(({ state }) => state === "held")
    ? [addMilliseconds(now, lookAgainAfter)]
    : [];
  return [...standingStill, ...stages, ...deadlines, ...openings]
    .filter((at) => at !== undefined && at > now)
    .sort()[0];
}
