import { createHash } from "node:crypto";
import type { Instant } from "../../../shared/time/index.ts";
import type { Step } from "../sample/index.ts";

/** As the live service's database keeps a moment: in UTC, to the microsecond. */
export const kept = (at: Instant): string => `${at.slice(0, 23)}457Z`;

/** The moment of a step as it is kept, null for one that was not taken by then. */
export const keptBy = (step: Step | undefined, now: Instant): string | null =>
  step !== undefined && step.at <= now ? kept(step.at) : null;

/** Whether a step had been taken by then. */
export const takenBy = (step: Step | undefined, now: Instant): boolean =>
  step !== undefined && step.at <= now;

/** An id of something that the sample names no id of: the same for the same referral, shaped as a UUID (version 8). */
export function idOf(
  what: "report" | "risk" | "assessment" | "session" | "user" | "intervention",
  ...of: readonly string[]
): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([what, ...of]))
    .digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** A user of the live service, by the name under which they sign in. */
export const user = (username: string, authSource: "auth" | "delius" = "auth") => ({
  username,
  authSource,
  userId: idOf("user", username),
});

/** Under whose name the live service itself approves action plans. */
export const serviceItself = {
  username: "hmpps-interventions-service",
  authSource: "urn:hmpps:interventions",
  userId: "00000000-0000-0000-0000-000000000000",
} as const;
