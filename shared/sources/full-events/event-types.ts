import { type CaseEventType, caseEvent } from "../../case/index.ts";

/** Made by the monitor itself: what somebody else says to have read of the live service is nothing to go by. */
const madeHere: readonly CaseEventType[] = ["crs.referral.read"];

const knownTypes: ReadonlySet<unknown> = new Set(caseEvent.options.map(({ shape }) => shape.eventType.value));

type Typed = { readonly eventType?: unknown };

/** Whether an event names a type that the monitor does not know. One that names none at all is not an event. */
export const isOfUnknownType = ({ eventType }: Typed): boolean =>
  typeof eventType === "string" && !knownTypes.has(eventType);

/** Whether an event is of a type that nobody may post. */
export const isMadeHere = ({ eventType }: Typed): boolean => madeHere.some((type) => type === eventType);
