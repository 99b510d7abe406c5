import { createHash } from "node:crypto";
import type { CaseEvent } from "../../shared/case/index.ts";

/** The same event of another person, under an id of its own: `name` tells the person from others. */
export const ofAnother = (event: CaseEvent, name: string): CaseEvent =>
  ({
    ...event,
    eventId: `${event.eventId}-${name}`,
    personReference: {
      identifiers: [{ type: "CRN", value: crnOf(name) }],
    },
  }) as CaseEvent;

/** A CRN of its own for each name. */
export const crnOf = (name: string): string =>
  `Y${String(createHash("sha256").update(name).digest().readUInt32BE() % 1_000_000).padStart(6, "0")}`;
