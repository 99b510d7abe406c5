import { type CaseEvent, caseEvent } from "../../case/index.ts";
import { judgeFurtherInformation, judgeRisk } from "../../judgement/index.ts";
import { isOfUnknownType } from "./event-types.ts";
import { isObject, type Judges, withoutFreeText } from "./free-text.ts";
import { problemsOf, type Rejected } from "./rejection.ts";

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
      "This is not a type of event that the monitor knows. GET the API's description for those it does.";
    return {
      admitted: false,
      kind: "unknown-event-type",
      ...named,
      problems: [{ pointer: "/eventType", message }],
    };
  }
  const parsed = caseEvent.safeParse(withoutFreeText(raw, judges));
  if (parsed.success) return { admitted: true, event: parsed.data };
  const [first, ...more] = problemsOf(parsed.error.issues);
  return {
    admitted: false,
    kind: "invalid",
    ...named,
    problems: [first ?? { pointer: "", message: "This cannot be read as an event." }, ...more],
  };
}
