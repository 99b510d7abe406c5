import { Duration, Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { CfnBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { StageSettings } from "../settings.ts";
import { REPORT_AUDIENCES } from "../settings.ts";
import type { FunctionSurroundings } from "./bundled-function.ts";
import { BundledFunction } from "./bundled-function.ts";
import type { Sending } from "./sending.ts";
import type { Storage } from "./storage.ts";
import type { Timetable } from "./timetable.ts";

interface ReportsProps {
  readonly surroundings: FunctionSurroundings;
  readonly storage: Storage;
  readonly sending: Sending;
  readonly timetable: Timetable;
  readonly contractManagers: StageSettings["contractManagers"];
}

/** Monday 07:00 in London: the week on one page for each region; at 07:30 the nation's, which adds them up. */
export class Reports extends Construct {
  readonly writeWeeklyReport: BundledFunction;

  constructor(scope: Construct, id: string, props: ReportsProps) {
    super(scope, id);
    const { surroundings, storage, sending, timetable } = props;

    this.writeWeeklyReport = new BundledFunction(this, "WriteWeeklyReport", {
      surroundings,
      folder: "write-weekly-report",
      description: "Writes a region's weekly report to the bucket and sends it to its contract managers",
      timeout: Duration.minutes(5),
      memory: 1024,
      environment: {
        TABLE_NAME: storage.table.tableName,
        REPORTS_BUCKET: storage.reports.bucketName,
        CONTRACT_MANAGERS: JSON.stringify(props.contractManagers),
        ...sending.environment,
      },
      mayDo: [
        new PolicyStatement({ actions: ["dynamodb:Query"], resources: [storage.indexArn("region")] }),
        new PolicyStatement({
          actions: ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
          resources: [storage.table.tableArn],
        }),
        new PolicyStatement({
          actions: ["s3:PutObject"],
          resources: [storage.reports.arnForObjects("weekly/*")],
        }),
        sending.permission(),
      ],
      failedInvocations: timetable.deadLetters,
    });

    Validations.of(this.writeWeeklyReport).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(storage.reports.node.defaultChild as CfnBucket)}.Arn>/weekly/*]`,
      reason: "Each report is an object of its own under weekly/, named for its week and region.",
    });

    for (const audience of REPORT_AUDIENCES) {
      timetable.plan(`WeeklyReport-${audience}`, {
        description:
          audience === "national" ? "The national weekly report" : `The weekly report of region ${audience}`,
        // The nation's adds up those of the regions.
        at: { weekDay: "MON", hour: "7", minute: audience === "national" ? "30" : "0" },
        run: this.writeWeeklyReport,
        input: { region: audience },
        retries: 20,
        giveUpAfter: Duration.hours(12),
      });
    }
  }
}
