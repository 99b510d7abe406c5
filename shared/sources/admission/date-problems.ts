import { type CaseEvent, datesOutside, untilProblem } from "../../case/index.ts";
import { NotAdmitted } from "../../time/index.ts";
import type { AdmissionProblem } from "./admission-problems.ts";

/**
 * Days and instants that no way in admits, each with what was found and the range that is. What is in a log all the same
 * is set aside by the case.
 */
export function dateProblems(event: CaseEvent): readonly AdmissionProblem[] {
  const outside = datesOutside(event).map(({ path, found }) => ({
    path,
    message: new NotAdmitted(found).message,
  }));
  const message = event.eventType === "crs.obligation.snoozed" ? untilProblem(event) : undefined;
  const isKnown = outside.some(({ path }) => path.at(-1) === "until");
  return message === undefined || isKnown ? outside : [...outside, { path: ["detail", "until"], message }];
}
