import type { Arrival } from "../../../../infra/local/sample/index.ts";
import {
  type CaseEvent,
  type CrsCase,
  caseEvent,
  caseIdOf,
  foldCase,
} from "../../../../shared/case/index.ts";
import { judgeFurtherInformation, judgeRisk } from "../../../../shared/judgement/index.ts";

/** A posted event as it is kept: admitted by the schema, its free text replaced by the judgement of it. */
export function admitted({ event }: Arrival): CaseEvent {
  const { detail = {}, ...envelope } = event;
  const { riskInformation, furtherInformation, ...facts } = detail as Record<string, unknown>;
  const kept = {
    ...facts,
    ...(typeof riskInformation === "string" && { riskInformation: judgeRisk(riskInformation) }),
    ...(typeof furtherInformation === "string" && {
      furtherInformation: judgeFurtherInformation(furtherInformation),
    }),
  };
  return caseEvent.parse({ ...envelope, ...(event.detail && { detail: kept }) });
}

/** The cases that the arrivals fold into, by id. */
export function casesOf(arrivals: readonly Arrival[]): ReadonlyMap<string, CrsCase> {
  const byCase = Map.groupBy(arrivals.map(admitted), caseIdOf);
  return new Map([...byCase].map(([id, events]) => [id, foldCase(id, events)]));
}
