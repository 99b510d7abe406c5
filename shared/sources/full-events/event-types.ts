import { caseEvent } from "../../case/index.ts";

const knownTypes: ReadonlySet<unknown> = new Set(caseEvent.options.map(({ shape }) => shape.eventType.value));

/** Whether an event names a type that the monitor does not know. One that names none at all is not an event. */
export const isOfUnknownType = ({ eventType }: { readonly eventType?: unknown }): boolean =>
  typeof eventType === "string" && !knownTypes.has(eventType);
