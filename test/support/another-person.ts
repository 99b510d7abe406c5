import type { CaseEvent } from "../../shared/case/index.ts";

/** The same event of another person, under an id of its own: `name` tells the person from others. */
export const ofAnother = (event: CaseEvent, name: string): CaseEvent =>
  ({
    ...event,
    eventId: `${event.eventId}-${name}`,
    personReference: {
      identifiers: [{ type: "CRN", value: name.toUpperCase().replaceAll(/[^A-Z0-9]/gu, "") }],
    },
  }) as CaseEvent;
