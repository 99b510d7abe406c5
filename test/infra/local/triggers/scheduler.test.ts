import { describe, expect, it } from "vitest";
import { virtualClock } from "../../../../infra/local/clock.ts";
import type { FunctionPool } from "../../../../infra/local/functions/index.ts";
import { readScheduleExpression } from "../../../../infra/local/schedules/index.ts";
import type { FunctionPlan, SchedulePlan } from "../../../../infra/local/template/index.ts";
import { type PassOver, type Scheduler, schedulerOf } from "../../../../infra/local/triggers/scheduler.ts";
import { parseInstant } from "../../../../shared/time/index.ts";

const start = parseInstant("2026-11-23T06:50:00Z");

/** A schedule that invokes the function of its own name, if of no other. */
function schedule(name: string, expression: string, invoked = name): SchedulePlan {
  return {
    logicalId: name,
    name,
    arn: `arn:of:${name}`,
    function: { name: invoked } as FunctionPlan,
    expression: readScheduleExpression(expression, "Europe/London"),
    input: `{"at":"<aws.scheduler.scheduled-time>"}`,
  };
}

/** A scheduler whose functions write into `happened` what they were given, and at which time. */
function scheduling(schedules: readonly SchedulePlan[]) {
  const clock = virtualClock(start);
  const happened: string[] = [];
  const complaints: string[] = [];
  const aside: unknown[] = [];
  const setAside = async ({ name }: FunctionPlan, event: unknown, { message }: Error) => {
    aside.push([name, event, message]);
  };
  const poolOf = (name: string): FunctionPool => ({
    plan: { name } as FunctionPlan,
    environment: {},
    stop: async () => {},
    invoke: async (event) => {
      const { at } = event as { at: string };
      happened.push(`${name} ${at.slice(11, 16)}, clock ${clock.now().slice(11, 16)}`);
      if (name === "fails") throw new RangeError("it is broken");
      return `answer of ${name}`;
    },
  });
  const settle = async () => {
    happened.push("settled");
  };
  const scheduler = schedulerOf(schedules, {
    clock,
    poolOf,
    settle,
    setAside,
    log: (line) => complaints.push(line),
  });
  return { scheduler, clock, happened, complaints, aside };
}

const to = (scheduler: Scheduler, time: string, passOver?: PassOver) =>
  scheduler.advanceTo(parseInstant(`2026-11-23T${time}Z`), passOver);

describe("advancing", () => {
  it("fires in order of time, functions of one instant in the order of the template, and settles after each", async () => {
    const { scheduler, happened } = scheduling([
      schedule("report-B", "cron(0 7 ? * MON *)"),
      schedule("report-A", "cron(0 7 ? * MON *)"),
      schedule("scan", "cron(0/15 * * * ? *)"),
    ]);
    await to(scheduler, "07:15");
    expect(happened).toEqual([
      "report-B 07:00, clock 07:00",
      "settled",
      "report-A 07:00, clock 07:00",
      "settled",
      "scan 07:00, clock 07:00",
      "settled",
      "scan 07:15, clock 07:15",
      "settled",
    ]);
  });

  it("fires the schedules of one function at one instant side by side, and settles once", async () => {
    const { scheduler, happened } = scheduling([
      schedule("report-B", "cron(0 7 ? * MON *)", "report"),
      schedule("scan", "cron(0/15 * * * ? *)"),
      schedule("report-A", "cron(0 7 ? * MON *)", "report"),
    ]);
    const firings = await to(scheduler, "07:15");
    expect(firings.map(({ schedule: name }) => name)).toEqual(["report-B", "report-A", "scan", "scan"]);
    expect(happened).toEqual([
      "report 07:00, clock 07:00",
      "report 07:00, clock 07:00",
      "settled",
      "scan 07:00, clock 07:00",
      "settled",
      "scan 07:15, clock 07:15",
      "settled",
    ]);
  });

  it("fires nothing twice, however small the steps", async () => {
    const { scheduler, clock, happened } = scheduling([schedule("scan", "cron(0/15 * * * ? *)")]);
    for (const time of ["06:59:59.999", "07:00", "07:00", "07:00:00.001", "07:14", "07:15"])
      await to(scheduler, time);
    expect(happened.filter((what) => what !== "settled")).toEqual([
      "scan 07:00, clock 07:00",
      "scan 07:15, clock 07:15",
    ]);
    expect(clock.now()).toBe("2026-11-23T07:15:00.000Z");
  });

  it("tells what ran and what it answered", async () => {
    const { scheduler } = scheduling([schedule("scan", "cron(0/15 * * * ? *)")]);
    expect(await to(scheduler, "07:00")).toEqual([
      {
        schedule: "scan",
        functionName: "scan",
        planned: "2026-11-23T07:00:00.000Z",
        answer: "answer of scan",
        error: undefined,
      },
    ]);
  });

  it("goes on after a firing that failed, and tells why it did", async () => {
    const { scheduler, complaints, aside } = scheduling([
      schedule("fails", "cron(0/15 * * * ? *)"),
      schedule("scan", "cron(0/15 * * * ? *)"),
    ]);
    const firings = await to(scheduler, "07:00");
    expect(firings.map(({ functionName, error }) => [functionName, error?.message])).toEqual([
      ["fails", "it is broken"],
      ["scan", undefined],
    ]);
    expect(complaints).toEqual(["fails, planned for 2026-11-23T07:00:00.000Z: it is broken"]);
    expect(aside).toEqual([["fails", { at: "2026-11-23T07:00:00Z" }, "it is broken"]]);
  });

  it("leaves out what the caller passes over, at its time and no other", async () => {
    const { scheduler, happened } = scheduling([schedule("scan", "cron(0/15 * * * ? *)")]);
    const asked: string[] = [];
    await to(scheduler, "07:30", async ({ functionName, planned }) => {
      asked.push(`${functionName} ${planned.slice(11, 16)}`);
      return planned.slice(11, 16) === "07:15";
    });
    expect(asked).toEqual(["scan 07:00", "scan 07:15", "scan 07:30"]);
    expect(happened.filter((what) => what !== "settled")).toEqual([
      "scan 07:00, clock 07:00",
      "scan 07:30, clock 07:30",
    ]);
  });

  it("comes to its end when a schedule has no more firings", async () => {
    const { scheduler, clock } = scheduling([schedule("once", "cron(0 7 23 11 ? 2026)")]);
    expect(await scheduler.advanceTo(parseInstant("2027-11-23T00:00:00Z"))).toHaveLength(1);
    expect(clock.now()).toBe("2027-11-23T00:00:00.000Z");
  });
});
