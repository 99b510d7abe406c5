import type { SnoozeRole } from "../case/index.ts";
import type { Obligation } from "../obligations/index.ts";

const states = { open: "Open", met: "Met on time", waived: "Waived", held: "Held" } as const;

/** Where an obligation stands, in a few words. */
export function sayState(obligation: Obligation): string {
  if (obligation.state === "met" && !obligation.deadline) return "Put right";
  if (obligation.state !== "missed") return states[obligation.state];
  if (obligation.met) return "Missed, done late";
  return obligation.fellAway ? "Missed, fell away" : "Missed, overdue";
}

/** In what capacity somebody answered. */
export const roleWords: Readonly<Record<SnoozeRole, string>> = {
  practitioner: "Probation practitioner",
  provider: "Provider",
  "custody-team": "Team in prison",
  manager: "Manager",
  "contract-manager": "Contract manager",
};
