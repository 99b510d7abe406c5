import { Duration, TimeZone } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { StageSettings } from "../settings.ts";
import type { FunctionSurroundings } from "./bundled-function.ts";
import { BundledFunction } from "./bundled-function.ts";
import type { Storage } from "./storage.ts";
import type { Timetable } from "./timetable.ts";

interface ScanProps {
  readonly surroundings: FunctionSurroundings;
  readonly storage: Storage;
  readonly timetable: Timetable;
  /** Where the scan says that somebody has alerts waiting. */
  readonly alertsQueue: Queue;
  /** Where it asks for a reading before it says that something was not done; absent where nothing is read. */
  readonly readingsQueue: Queue | undefined;
  /** Who is told where nobody else is known. */
  readonly contractManagers: StageSettings["contractManagers"];
  /** More e-mails in one scan are held until somebody has looked. */
  readonly mostEmailsAtOnce: number;
}

/** Every quarter of an hour: what fell due becomes alerts in the outbox. */
export class Scan extends Construct {
  readonly scanDeadlines: BundledFunction;

  constructor(scope: Construct, id: string, props: ScanProps) {
    super(scope, id);
    const { surroundings, storage, timetable, alertsQueue, readingsQueue, contractManagers } = props;

    this.scanDeadlines = new BundledFunction(this, "ScanDeadlines", {
      surroundings,
      folder: "scan-deadlines",
      description: "Finds the obligations that came due and puts alerts in the outbox",
      // Ends well before the next scan begins, with room for the two retries of a failed one.
      timeout: Duration.minutes(4),
      memory: 1024,
      environment: {
        TABLE_NAME: storage.table.tableName,
        ALERTS_QUEUE_URL: alertsQueue.queueUrl,
        ...(readingsQueue && { READINGS_QUEUE_URL: readingsQueue.queueUrl }),
        MOST_EMAILS_AT_ONCE: String(props.mostEmailsAtOnce),
        CONTRACT_MANAGERS: JSON.stringify(contractManagers),
      },
      mayDo: [
        new PolicyStatement({ actions: ["dynamodb:Query"], resources: [storage.indexArn("due")] }),
        new PolicyStatement({
          actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
          resources: [storage.table.tableArn],
        }),
        new PolicyStatement({
          actions: ["sqs:SendMessage"],
          resources: [alertsQueue, readingsQueue].flatMap((queue) => queue?.queueArn ?? []),
        }),
      ],
      failedInvocations: timetable.deadLetters,
    });

    timetable.plan("Scan", {
      description: "Looks for deadlines every 15 minutes",
      at: { minute: "0/15" },
      // By London's clock there would be no scan in the hour that comes twice: the scheduler does not repeat it.
      timeZone: TimeZone.ETC_UTC,
      run: this.scanDeadlines,
      // The next scan finds whatever this one would have found.
      retries: 3,
      giveUpAfter: Duration.minutes(15),
    });
  }
}
