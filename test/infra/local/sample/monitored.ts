import type { Arrival } from "../../../../infra/local/sample/index.ts";
import { type CaseEvent, type CrsCase, caseIdOf, foldCase } from "../../../../shared/case/index.ts";
import { admitEvent } from "../../../../shared/sources/full-events/index.ts";

/** A posted event as it is kept: let in by the API's own gate, its free text replaced by the judgement of it. */
export function admitted({ event }: Arrival): CaseEvent {
  const answer = admitEvent(event);
  if (!answer.admitted) throw new Error(JSON.stringify(answer.problems));
  return answer.event;
}

/** The cases that the arrivals fold into, by id. */
export function casesOf(arrivals: readonly Arrival[]): ReadonlyMap<string, CrsCase> {
  const byCase = Map.groupBy(arrivals.map(admitted), caseIdOf);
  return new Map([...byCase].map(([id, events]) => [id, foldCase(id, events)]));
}
