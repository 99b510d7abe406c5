import { type Instant, parseInstant } from "../time/index.ts";
import type { CaseEvent } from "./events.ts";

/** When an event occurred, to the millisecond. */
export const instantOf = (event: Pick<CaseEvent, "occurredAt">): Instant => parseInstant(event.occurredAt);
