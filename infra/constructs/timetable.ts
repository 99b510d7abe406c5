import type { Duration } from "aws-cdk-lib";
import { TimeZone, Validations } from "aws-cdk-lib";
import type { IRole } from "aws-cdk-lib/aws-iam";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { CronOptionsWithTimezone, IScheduleTarget } from "aws-cdk-lib/aws-scheduler";
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
  TimeWindow,
} from "aws-cdk-lib/aws-scheduler";
import type { ScheduleTargetBaseProps } from "aws-cdk-lib/aws-scheduler-targets";
import { ScheduleTargetBase } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { BundledFunction } from "./bundled-function.ts";
import { deadLetterQueue } from "./queue-with-dead-letters.ts";

interface TimetableEntry {
  readonly description: string;
  readonly at: Omit<CronOptionsWithTimezone, "timeZone">;
  /** By whose clock: London's, unless it says otherwise. */
  readonly timeZone?: TimeZone;
  readonly run: BundledFunction;
  /** Goes to the function beside `scheduledTime`, the instant for which the run was planned. */
  readonly input?: Readonly<Record<string, string>>;
  readonly retries: number;
  /** After this a run that could not be started is set aside. */
  readonly giveUpAfter: Duration;
}

/** What runs when, and where a run goes that failed for good. */
export class Timetable extends Construct {
  readonly deadLetters: Queue;
  private readonly group: ScheduleGroup;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.group = new ScheduleGroup(this, "Group");
    this.deadLetters = deadLetterQueue(this, "DeadLetters");
    Validations.of(this.deadLetters).acknowledge({
      id: "AwsSolutions-SQS3",
      reason: "This is the dead-letter queue of the schedules and of the functions that they start.",
    });
  }

  /** Plans one run; the function gets the planned instant, so that a late or repeated run does the same. */
  plan(id: string, entry: TimetableEntry): Schedule {
    return new Schedule(this, id, {
      description: entry.description,
      scheduleGroup: this.group,
      schedule: ScheduleExpression.cron({ ...entry.at, timeZone: entry.timeZone ?? TimeZone.EUROPE_LONDON }),
      timeWindow: TimeWindow.off(),
      target: new FunctionRun(entry.run, {
        input: ScheduleTargetInput.fromObject({
          scheduledTime: ContextAttribute.scheduledTime,
          // A dead letter must say which run it is: those of Lambda do not.
          function: entry.run.service,
          ...entry.input,
        }),
        retryAttempts: entry.retries,
        maxEventAge: entry.giveUpAfter,
        deadLetterQueue: this.deadLetters,
      }),
    });
  }
}

/** Invokes one function. The CDK's own LambdaInvoke also allows every version and alias of it: `<function>:*`. */
class FunctionRun extends ScheduleTargetBase implements IScheduleTarget {
  constructor(target: BundledFunction, props: ScheduleTargetBaseProps) {
    super(props, target.function.functionArn);
  }

  protected override addTargetActionToRole(role: IRole): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [this.targetArn] }),
    );
  }
}
