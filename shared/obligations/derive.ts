import type { CrsCase } from "../case/index.ts";
import {
  type ClockRule,
  catalogue,
  type PresenceRule,
  type Rule,
  type Settlement,
  type Trigger,
} from "../rules/index.ts";
import { type Instant, londonDayOf, workingDaysBetween } from "../time/index.ts";
import { type Circumstances, ordinaryCircumstances } from "./circumstances.ts";
import type { Obligation } from "./obligation.ts";
import { reckonOutages } from "./outage.ts";
import { clockTraces, presenceTrace } from "./trace.ts";

/**
 * Every obligation of a case as it stands at `now`: what opened by then, judged by what was done by then.
 * Pure: the same case, instant and circumstances always give the same answer, and facts later than `now`
 * (an appointment still to come, a report read as of an earlier day) do not count.
 */
export function obligationsOf(
  c: CrsCase,
  now: Instant,
  {
    rules = catalogue,
    circumstances = ordinaryCircumstances,
  }: { rules?: readonly Rule[]; circumstances?: Circumstances } = {},
): readonly Obligation[] {
  return rules.flatMap((rule) =>
    rule.kind === "clock" ? withClock(rule, c, now, circumstances) : withoutClock(rule, c, now),
  );
}

function withClock(
  rule: ClockRule,
  c: CrsCase,
  now: Instant,
  { outages }: Circumstances,
): readonly Obligation[] {
  return clockTraces(rule, c).flatMap(({ trigger, planned, fallsAway, ...trace }): readonly Obligation[] => {
    if (trigger.at > now) return [];
    const { deadline, held } = reckonOutages(rule, trigger, planned, outages, now);
    const { due } = deadline;
    const met = by(now, trace.met);
    const waived = by(now, fallsAway);
    const owed = { ...owedUnder(rule, c, trigger, due, now), deadline };
    if (met && (met.at < due || held)) return [{ ...owed, state: "met", met }];
    // What would only begin to be owed after the end of it all is owed by nobody.
    if (fallsAway && fallsAway.at < trigger.at) return [];
    if (waived && (waived.at < due || held)) return [{ ...owed, state: "waived", waived }];
    if (held) return [{ ...owed, state: "held", held }];
    if (now < due) return [{ ...owed, state: "open" }];
    // What is undefined is sorted to the end.
    const until = [now, met?.at, waived?.at].sort()[0] ?? now;
    const mitigation = rule.mitigatedBy?.(c, trigger, deadline);
    return [
      {
        ...owed,
        state: "missed",
        ...(met && { met }),
        ...(waived && { fellAway: waived }),
        workingDaysLate: workingDaysBetween(deadline.dueDay, londonDayOf(until)),
        ...(mitigation !== undefined && { mitigation }),
      },
    ];
  });
}

function withoutClock(rule: PresenceRule, c: CrsCase, now: Instant): readonly Obligation[] {
  const { findings, fallsAway } = presenceTrace(rule, c);
  const waived = by(now, fallsAway);
  return findings.flatMap((finding): readonly Obligation[] => {
    if (finding.from > now || (waived && waived.at < finding.from)) return [];
    const { subject, from: at } = finding;
    const wanting = finding.wanting.findLast(({ from }) => from <= now)?.value ?? [];
    const trigger = { at, because: rule.opensWhen, ...(subject !== undefined && { subject }) };
    const owed = { ...owedUnder(rule, c, trigger, at, now), wanting };
    const putRight = finding.putRightAt && by(now, { at: finding.putRightAt, how: "put right" });
    if (putRight && !(waived && waived.at < putRight.at)) return [{ ...owed, state: "met", met: putRight }];
    return [waived ? { ...owed, state: "waived", waived } : { ...owed, state: "open" }];
  });
}

const owedUnder = (
  { id, owedBy, owedByInCase, severity }: Rule,
  c: CrsCase,
  trigger: Trigger,
  due: Instant,
  now: Instant,
) => {
  const { at, because, subject } = trigger;
  const key = subject === undefined ? id : `${id}:${subject}`;
  const snoozes = c.dealings.snoozes.filter(
    (snooze) => snooze.obligation === key && snooze.due === due && snooze.at <= now,
  );
  return {
    key,
    rule: id,
    ...(subject !== undefined && { subject }),
    caseId: c.id,
    owedBy: owedByInCase?.(c, trigger) ?? owedBy,
    severity,
    opened: at,
    because,
    ...(snoozes.length > 0 && { snoozes }),
  };
};

/** A settlement, once it has come. */
const by = (now: Instant, settlement: Settlement | undefined): Settlement | undefined =>
  settlement && settlement.at <= now ? settlement : undefined;
