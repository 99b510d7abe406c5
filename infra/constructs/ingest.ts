import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpIamAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { StageSettings } from "../settings.ts";
import type { FunctionSurroundings } from "./bundled-function.ts";
import { BundledFunction } from "./bundled-function.ts";
import { QueueWithDeadLetters } from "./queue-with-dead-letters.ts";
import type { Storage } from "./storage.ts";
import { throttleRoute } from "./throttle-route.ts";

const RECORD_TIMEOUT = Duration.seconds(30);

/** An import of a whole region leaves the account's other functions room, and events of one person seldom meet. */
const RECORDED_AT_ONCE = 20;

const EVENT_LIMITS = { perSecond: 50, atOnce: 100 };

/** Read by developers, not by programs. */
const DESCRIPTION_LIMITS = { perSecond: 5, atOnce: 10 };

/** Who called, what came of it, and why not; never what the event says. */
const ACCESS_LOG_LINE = {
  requestId: "$context.requestId",
  requestTime: "$context.requestTime",
  sourceIp: "$context.identity.sourceIp",
  caller: "$context.identity.userArn",
  route: "$context.routeKey",
  status: "$context.status",
  responseLatency: "$context.responseLatency",
  error: "$context.error.message",
  integrationError: "$context.integrationErrorMessage",
};

interface IngestProps {
  readonly surroundings: FunctionSurroundings;
  readonly storage: Storage;
  /** Part of who is told, and so of when there is next somebody to tell. */
  readonly contractManagers: StageSettings["contractManagers"];
}

/** The way in: `POST /v1/events` → receive-event → events queue → record-event → the table. */
export class Ingest extends Construct {
  readonly events: QueueWithDeadLetters;
  readonly receiveEvent: BundledFunction;
  readonly recordEvent: BundledFunction;
  readonly api: HttpStage;

  constructor(scope: Construct, id: string, props: IngestProps) {
    super(scope, id);
    const { surroundings, storage, contractManagers } = props;

    this.events = new QueueWithDeadLetters(this, "Events", { consumerTimeout: RECORD_TIMEOUT });

    this.receiveEvent = new BundledFunction(this, "ReceiveEvent", {
      surroundings,
      folder: "receive-event",
      description: "Checks an event from the API and queues it",
      timeout: Duration.seconds(10),
      memory: 512,
      environment: { EVENTS_QUEUE_URL: this.events.queue.queueUrl },
      mayDo: [new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.events.queue.queueArn] })],
    });
    this.api = this.offer(this.receiveEvent, surroundings);

    this.recordEvent = new BundledFunction(this, "RecordEvent", {
      surroundings,
      folder: "record-event",
      description: "Adds queued events to their case",
      timeout: RECORD_TIMEOUT,
      memory: 512,
      environment: {
        TABLE_NAME: storage.table.tableName,
        CONTRACT_MANAGERS: JSON.stringify(contractManagers),
        ...this.events.deadLettersVariable,
      },
      mayDo: [
        this.events.maySetAside(),
        new PolicyStatement({
          actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
          resources: [storage.table.tableArn],
        }),
      ],
    });
    this.events.feed(this.recordEvent, { batchSize: 10, atOnce: RECORDED_AT_ONCE });
  }

  /** Events in, and how to send them, for callers who sign their request and whom IAM allows to call it. */
  private offer(receiver: BundledFunction, surroundings: FunctionSurroundings): HttpStage {
    const api = new HttpApi(this, "Api", {
      description: "Takes events of referrals, appointments and custody",
      createDefaultStage: false,
    });
    const integration = new HttpLambdaIntegration("ReceiveEvent", receiver.function);
    const authorizer = new HttpIamAuthorizer();
    const events = api.addRoutes({
      path: "/v1/events",
      methods: [HttpMethod.POST],
      integration,
      authorizer,
    });
    // Nothing of this API answers strangers; the same description lies in docs/openapi.json.
    const description = api.addRoutes({
      path: "/v1/openapi.json",
      methods: [HttpMethod.GET],
      integration,
      authorizer,
    });
    const accessLog = new LogGroup(this, "ApiAccess", {
      retention: surroundings.logRetentionDays,
      removalPolicy: surroundings.removeDataOnDelete ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    const stage = new HttpStage(this, "ApiStage", {
      httpApi: api,
      stageName: "$default",
      autoDeploy: true,
      detailedMetricsEnabled: true,
      // More than its routes take together: each is held to its own rate, and by no other.
      throttle: { rateLimit: 100, burstLimit: 250 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_LINE)),
      },
    });
    for (const route of events) throttleRoute(stage, route, EVENT_LIMITS);
    for (const route of description) throttleRoute(stage, route, DESCRIPTION_LIMITS);
    return stage;
  }
}
