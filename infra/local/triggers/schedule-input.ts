import { randomUUID } from "node:crypto";
import type { Instant } from "../../../shared/time/index.ts";
import type { SchedulePlan } from "../template/index.ts";

/**
 * The payload of one firing: the schedule's input with EventBridge Scheduler's own variables filled in, the
 * planned instant to the second as AWS writes it (`2026-11-23T07:00:00Z`).
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 */
export function inputOfFiring({ input, arn }: SchedulePlan, planned: Instant): unknown {
  const filled = input
    .replaceAll("<aws.scheduler.scheduled-time>", `${planned.slice(0, 19)}Z`)
    .replaceAll("<aws.scheduler.execution-id>", randomUUID())
    .replaceAll("<aws.scheduler.attempt-number>", "1")
    .replaceAll("<aws.scheduler.schedule-arn>", arn);
  return JSON.parse(filled);
}
