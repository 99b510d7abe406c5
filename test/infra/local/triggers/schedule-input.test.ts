import { expect, it } from "vitest";
import type { SchedulePlan } from "../../../../infra/local/template/index.ts";
import { inputOfFiring } from "../../../../infra/local/triggers/schedule-input.ts";
import { parseInstant } from "../../../../shared/time/index.ts";

it("fills in what EventBridge Scheduler fills in, each time it is named", () => {
  const names = ["scheduled-time", "execution-id", "attempt-number", "schedule-arn"].map(
    (name) => `<aws.scheduler.${name}>`,
  );
  const plan = {
    arn: "arn:of:schedule",
    input: JSON.stringify([...names, `again ${names[0]}`, "<aws.scheduler.other>"]),
  };
  expect(inputOfFiring(plan as SchedulePlan, parseInstant("2026-11-23T07:00:00Z"))).toEqual([
    "2026-11-23T07:00:00Z",
    expect.stringMatching(/^[0-9a-f-]{36}$/),
    "1",
    "arn:of:schedule",
    "again 2026-11-23T07:00:00Z",
    "<aws.scheduler.other>",
  ]);
});
