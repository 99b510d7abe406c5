import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { LEASE, SENDER_DELIVERIES, SENDER_TIMEOUT } from "../../shared/monitor/index.ts";
import type { StageSettings } from "../settings.ts";
import type { FunctionSurroundings } from "./bundled-function.ts";
import { BundledFunction } from "./bundled-function.ts";
import { QueueWithDeadLetters } from "./queue-with-dead-letters.ts";
import type { Sending } from "./sending.ts";
import type { Snooze } from "./snooze.ts";
import type { Storage } from "./storage.ts";

const SEND_TIMEOUT = Duration.seconds(SENDER_TIMEOUT);

interface AlertsProps {
  readonly surroundings: FunctionSurroundings;
  readonly storage: Storage;
  readonly sending: Sending;
  /** Linked from each e-mail. */
  readonly referAndMonitorUrl: string;
  /** The page on which people acknowledge what they are told, linked from each e-mail too. */
  readonly snooze: Snooze;
  /** Who is told where nothing can be delivered to anybody else. */
  readonly contractManagers: StageSettings["contractManagers"];
}

/** Alerts queue → send-alerts → one e-mail a recipient. */
export class Alerts extends Construct {
  readonly alerts: QueueWithDeadLetters;
  readonly sendAlerts: BundledFunction;

  constructor(scope: Construct, id: string, props: AlertsProps) {
    super(scope, id);
    const { surroundings, storage, sending } = props;

    this.alerts = new QueueWithDeadLetters(this, "Alerts", {
      consumerTimeout: SEND_TIMEOUT,
      tries: SENDER_DELIVERIES,
    });
    checkLease(this.alerts);

    this.sendAlerts = new BundledFunction(this, "SendAlerts", {
      surroundings,
      folder: "send-alerts",
      description: "Sends the alerts that wait for a recipient in one e-mail",
      timeout: SEND_TIMEOUT,
      memory: 1024,
      environment: {
        TABLE_NAME: storage.table.tableName,
        REFER_AND_MONITOR_URL: props.referAndMonitorUrl,
        CONTRACT_MANAGERS: JSON.stringify(props.contractManagers),
        ...sending.environment,
        ...props.snooze.environment,
      },
      mayDo: [
        new PolicyStatement({ actions: ["dynamodb:Query"], resources: [storage.indexArn("outbox")] }),
        new PolicyStatement({
          actions: ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
          resources: [storage.table.tableArn],
        }),
        sending.permission(),
        props.snooze.mayReadSecret(),
      ],
    });
    // Few at a time, so that a busy morning stays under the rate at which SES lets an account send.
    this.alerts.feed(this.sendAlerts, { batchSize: 10, atOnce: 2 });
  }
}

/** A claim on alerts would end while a message that may find them claimed is still handed over: they would go twice. */
export class LeaseTooShort extends Error {
  override readonly name = "LeaseTooShort";
  constructor(lease: number, deliveries: number) {
    super(
      `A sender's claim on alerts ends after ${lease} seconds, but a message of the alerts queue may be handed over for ` +
        `${deliveries}. Change shared/monitor/sending/send-timing.ts, from which both follow.`,
    );
  }
}

/** @throws LeaseTooShort */
export function checkLease({ visibility, tries }: Pick<QueueWithDeadLetters, "visibility" | "tries">): void {
  const deliveries = tries * visibility.toSeconds();
  if (LEASE * 60 <= deliveries) throw new LeaseTooShort(LEASE * 60, deliveries);
}
