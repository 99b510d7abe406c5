import { sayInstant } from "../../../shared/time/index.ts";
import type { PlannedFunction } from "../planned-functions.ts";
import type { Repeated } from "./repeat.ts";

const runs: Readonly<Record<PlannedFunction, string>> = {
  "scan-deadlines": "Scan",
  "write-weekly-report": "Report",
  "reconcile-cases": "Reconciliation",
};

/** How one run went, for a terminal: what the function answered, number by number. */
export function sayRepeated(run: PlannedFunction, { region, at, outcome }: Repeated): string {
  const what = `${runs[run]}${region === undefined ? "" : ` of ${region}`} as of ${sayInstant(at)}`;
  if (!outcome.ok) return `${what}: failed with ${outcome.reason}; the log of ${run} says where`;
  const told = Object.entries(outcome.answer ?? {}).filter(
    ([name, value]) => name !== "region" && ["string", "number", "boolean"].includes(typeof value),
  );
  return `${what}: ${told.map(([name, value]) => `${name} ${value}`).join(", ")}`;
}
