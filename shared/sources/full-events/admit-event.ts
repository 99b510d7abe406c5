import { type CaseEvent, caseEvent } from "../../case/index.ts";
import { judgeFurtherInformation, judgeRisk } from "../../judgement/index.ts";
import { admissionProblems, dateProblems } from "../admission/index.ts";
import { isMadeHere, isOfUnknownType } from "./event-types.ts";
import { isObject, type Judges, withoutFreeText } from "./free-text.ts";
import { type Problem, pointerTo, problemsOf, type Rejected } from "./rejection.ts";

/** An event that may go on: every word of free text has been judged and is gone. */
export interface Admitted {
  readonly admitted: true;
  readonly event: CaseEvent;
}

const ourJudges: Judges = { risk: judgeRisk, furtherInformation: judgeFurtherInformation };

/**
 * Takes an event as posted: the case event, in which `detail.riskInformation` and `detail.furtherInformation` may
 * still be what somebody wrote. Judges the text in memory, removes it and reads the rest. Throws nothing, and
 * nothing that it returns holds any of the text.
 */
export function admitEvent(raw: unknown, judges: Judges = ourJudges): Admitted | Rejected {
  if (!isObject(raw)) {
    return {
      admitted: false,
      kind: "invalid",
      problems: [{ pointer: "", message: "Expected an event, a JSON object." }],
    };
  }
  const eventId = caseEvent.options[0].shape.eventId.safeParse(raw["eventId"]).data;
  const named = eventId === undefined ? {} : { eventId };
  if (isOfUnknownType(raw)) {
    const message =
      "This is not a type of event that the monitor knows. GET /v1/openapi.json names those it does.";
    return {
      admitted: false,
      kind: "unknown-event-type",
      ...named,
      problems: [{ pointer: "/eventType", message }],
    };
  }
  if (isMadeHere(raw)) {
    const message =
      "Events of this type are made by the monitor itself, of what it saw. Post the facts as events of their own.";
    return { admitted: false, kind: "invalid", ...named, problems: [{ pointer: "/eventType", message }] };
  }
  const parsed = caseEvent.safeParse(withoutFreeText(raw, judges));
  const problems = parsed.success
    ? [...admissionProblems(parsed.data), ...dateProblems(parsed.data)].map(({ path, message }) => ({
        pointer: pointerTo(path),
        message,
      }))
    : problemsOf(parsed.error.issues);
  if (parsed.success && problems.length === 0) return { admitted: true, event: parsed.data };
  const unreadable: Problem = { pointer: "", message: "This cannot be read as an event." };
  const [first = unreadable, ...more] = problems;
  return { admitted: false, kind: "invalid", ...named, problems: [first, ...more] };
}
