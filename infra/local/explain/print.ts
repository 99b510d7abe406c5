import type { CaseEvent, FactSetAside } from "../../../shared/case/index.ts";
import type { DeadlineExplanation, ObligationExplanation } from "../../../shared/obligations/index.ts";
import type { Withdrawal } from "../../../shared/store/index.ts";
import { type CountedDay, type Instant, sayInstant } from "../../../shared/time/index.ts";

/** 'When would it be due, and why', for a terminal. */
export function printDeadline(explanation: DeadlineExplanation): string {
  const { title, owedBy, source, from, within, dueDay, due, calendarRunsOut, days } = explanation;
  return [
    `${title} (${explanation.rule}), owed by the ${owedBy}`,
    `Source: ${source}`,
    `Clock starts: ${sayInstant(from)}   Allowed: ${within}`,
    "",
    ...days.map(printDay),
    "",
    `Due by the end of ${dueDay}, London. The first instant that is too late: ${due}`,
    ...(calendarRunsOut
      ? ["The bank holidays of these days are not known: only weekends were skipped."]
      : []),
  ].join("\n");
}

/** What is in the log of a case and does not count. */
export interface NotCounted {
  readonly setAside?: readonly FactSetAside[];
  readonly withdrawn?: readonly (Withdrawal & { readonly event: CaseEvent })[];
}

/** A case as it stands at an instant: its events, and each obligation with its arithmetic and source. */
export function printCase(
  id: string,
  events: readonly CaseEvent[],
  obligations: readonly ObligationExplanation[],
  now: Instant,
  { setAside = [], withdrawn = [] }: NotCounted = {},
): string {
  return [
    `Case ${id} as it stands on ${sayInstant(now)}`,
    "",
    `Events (${events.length})`,
    ...events.map(printEvent),
    "",
    ...(withdrawn.length > 0 ? [...sayTakenOut(withdrawn), ""] : []),
    ...(setAside.length > 0 ? [...sayLeftOut(setAside), ""] : []),
    `Obligations (${obligations.length})`,
    ...obligations.flatMap((explanation) => ["", ...printObligation(explanation)]),
  ].join("\n");
}

/** With its id, by which it can be withdrawn. */
const printEvent = (event: CaseEvent): string =>
  `  ${event.occurredAt.slice(0, 19)}Z  ${event.eventType}${aboutOf(event)}  [${event.eventId}]`;

const sayTakenOut = (withdrawn: NonNullable<NotCounted["withdrawn"]>): readonly string[] => [
  `Withdrawn (${withdrawn.length})`,
  ...withdrawn.map(
    ({ event, at, by, reason }) => `${printEvent(event)} on ${sayInstant(at)} by ${by}: ${reason}`,
  ),
];

const sayLeftOut = (setAside: readonly FactSetAside[]): readonly string[] => [
  `Left out, because no calendar holds it (${setAside.length})`,
  ...setAside.map(
    ({ eventType, field, found, eventId }) => `  ${eventType} ${field}: ${found}  (event ${eventId})`,
  ),
];

function printObligation({
  obligation,
  rule,
  within,
  days,
  settled,
}: ObligationExplanation): readonly string[] {
  const { key, state, owedBy, opened, because, deadline, wanting } = obligation;
  const late = obligation.state === "missed" ? `, ${obligation.workingDaysLate} working days late` : "";
  return [
    `  ${state.toUpperCase()}${late}  ${rule.title} (${key}), owed by the ${owedBy}`,
    `    Source: ${rule.source}`,
    `    Since ${sayInstant(opened)}: ${because}${within ? `; allowed: ${within}` : ""}`,
    ...(wanting ? [`    Wanting: ${wanting.join("; ")}`] : []),
    ...(days ?? []).map((day) => `    ${printDay(day)}`),
    ...(deadline ? [`    Due by the end of ${deadline.dueDay}, London; too late from ${deadline.due}`] : []),
    ...(settled ? [`    ${sayInstant(settled.at)}: ${settled.how}`] : []),
    ...(obligation.snoozes ?? []).map(
      ({ at, by, reason, until }) =>
        `    ${sayInstant(at)}: acknowledged by the ${by} (${reason}); no reminder before ${until}`,
    ),
    ...(obligation.state === "missed" && obligation.mitigation
      ? [`    Mitigation: ${obligation.mitigation}`]
      : []),
  ];
}

const printDay = ({ day, weekday, counts, why }: CountedDay): string =>
  `${day} ${weekday.padEnd(9)} ${counts === null ? "  –" : String(counts).padStart(3)}  ${why}`;

/** Which plan or appointment an event is about. */
function aboutOf({ additionalInformation, ...event }: CaseEvent): string {
  const detail = "detail" in event ? event.detail : undefined;
  const about =
    "actionPlanId" in additionalInformation
      ? additionalInformation.actionPlanId
      : detail && "appointmentId" in detail
        ? detail.appointmentId
        : detail && "obligation" in detail
          ? `${detail.obligation} until ${detail.until}: ${detail.reason}, says the ${detail.by}`
          : undefined;
  return about === undefined ? "" : `  (${about})`;
}
