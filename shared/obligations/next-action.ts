import type { CrsCase } from "../case/index.ts";
import { catalogue, type Rule } from "../rules/index.ts";
import { addMilliseconds, type Instant } from "../time/index.ts";
import { alertsWarranted, identityOf, type TellingRules } from "./alert.ts";
import { obligationsOf } from "./derive.ts";
import type { Obligation } from "./obligation.ts";
import { stagesOf } from "./stages.ts";
import { clockTraces, presenceTrace } from "./trace.ts";

/** Nobody knows when an outage will end: what it holds is looked at again at the next scan. */
const lookAgainAfter = 1;

/**
 * The next instant at which there is something to do for a case: news that is warranted and not yet raised (then it
 * is `now`), or a stage or a deadline still to come, also of what will only begin to be owed. Undefined when nothing
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
  const deadlines = obligations.flatMap(dueIfOpen);
  const ahead = catalogue.flatMap((rule) =>
    openingsOf(rule, c, now).flatMap((at) => newsFrom(rule, c, at, telling)),
  );
  const standingStill = obligations.some(({ state }) => state === "held")
    ? [addMilliseconds(now, lookAgainAfter)]
    : [];
  return [...standingStill, ...stages, ...deadlines, ...ahead].filter((at) => at > now).sort()[0];
}

/** When more will begin to be owed under a rule: the times of appointments to come, mostly. */
function openingsOf(rule: Rule, c: CrsCase, now: Instant): readonly Instant[] {
  const openings =
    rule.kind === "clock"
      ? clockTraces(rule, c).map(({ trigger }) => trigger.at)
      : presenceTrace(rule, c).findings.map(({ from }) => from);
  return openings.filter((at) => at > now);
}

const dueIfOpen = ({ state, deadline }: Obligation): readonly Instant[] =>
  state === "open" && deadline ? [deadline.due] : [];

/**
 * When there will be something to say about what begins to be owed at an instant still to come. The beginning itself
 * is no news, and a case is not looked at for it, unless something is wanting, late or held from the beginning.
 */
function newsFrom(rule: Rule, c: CrsCase, at: Instant, telling: TellingRules): readonly Instant[] {
  return obligationsOf(c, at, { ...telling, rules: [rule] })
    .filter(({ opened }) => opened === at)
    .flatMap((obligation) => {
      if (obligation.state === "held") return [at];
      const news = [...stagesOf(obligation, at).map((stage) => stage.at), ...dueIfOpen(obligation)];
      return news.map((then) => (then < at ? at : then));
    });
}
