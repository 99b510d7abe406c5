import { readFileSync } from "node:fs";
import { DynamoDBClient, paginateListTables } from "@aws-sdk/client-dynamodb";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { paginateListQueues, SQSClient } from "@aws-sdk/client-sqs";
import type { ContractManagers } from "../../shared/obligations/index.ts";
import { type Instant, instantFromEpoch, parseInstant } from "../../shared/time/index.ts";
import { type RunningStack, readStackFile } from "../local/start/stack-file.ts";
import { identifierKeyName, readStageSettings } from "../settings.ts";
import { functionNameIn, type Invoked, invoke, type PlannedFunction } from "./planned-functions.ts";
import { beginningOf, type DeadLettersName, logicalIdOf, physicalNameOf, type QueuePart } from "./queues.ts";

/** Where an operator's command works: the local stack that runs, or a stage in AWS. */
export interface Place {
  /** How to call it in a sentence. */
  readonly name: string;
  /** Tells it from every other place, and from a local stack that ran before; part of a file's name. */
  readonly key: string;
  readonly sqs: SQSClient;
  readonly dynamodb: DynamoDBClient;
  /** @throws NotInPlace */
  readonly queueUrl: (name: DeadLettersName, part: QueuePart) => Promise<string>;
  /** @throws NotInPlace */
  readonly tableName: () => Promise<string>;
  /** The key by which logs call people and dead letters are sealed. @throws NotInPlace */
  readonly identifierKey: () => Promise<string>;
  /** Runs what runs by the clock, with that event, and waits for what comes of it. @throws NotInPlace */
  readonly invokePlanned: (run: PlannedFunction, event: string) => Promise<Invoked>;
  /** What the clock of the place shows. */
  readonly now: () => Promise<Instant>;
  readonly close: () => void;
}

/** `cdk.json` knows no such stage. */
export class UnknownStage extends Error {
  override readonly name = "UnknownStage";
  constructor(found: string, known: readonly string[]) {
    super(`Found --stage ${found}; expected one of ${known.join(", ")}, as in cdk.json.`);
  }
}

/** The stack is not there, or is of another version than this command. */
export class NotInPlace extends Error {
  override readonly name = "NotInPlace";
  constructor(what: string, place: string) {
    super(
      `Found no ${what} in ${place}. Is it deployed there from this version, and are these its credentials?`,
    );
  }
}

/** A stage in AWS, with the credentials that the AWS SDK finds; without a stage the local stack. */
export const placeOf = async (stage: string | undefined): Promise<Place> =>
  stage === undefined ? localPlace(await readStackFile()) : stagePlace(stage);

/** The local stack that runs. */
export function localPlace({ pid, environment, queueUrls, tableName, deskUrl }: RunningStack): Place {
  const name = "the local stack";
  const { AWS_REGION: region = "", AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "" } = environment;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const at = (service: string) => environment[`AWS_ENDPOINT_URL_${service}`] ?? "";
  const sqs = new SQSClient({ region, credentials, endpoint: at("SQS") });
  const dynamodb = new DynamoDBClient({ region, credentials, endpoint: at("DYNAMODB") });
  const secrets = new SecretsManagerClient({ region, credentials, endpoint: at("SECRETS_MANAGER") });
  const lambda = new LambdaClient({ region, credentials, endpoint: at("LAMBDA") });
  return {
    name,
    key: `local-${pid}`,
    sqs,
    dynamodb,
    queueUrl: async (queue, part) => {
      const id = logicalIdOf(queue, part);
      const [, url] = Object.entries(queueUrls).find(([logicalId]) => id.test(logicalId)) ?? [];
      if (url === undefined)
        throw new NotInPlace(`${part === "Queue" ? "queue" : "dead-letter queue"} ${queue}`, name);
      return url;
    },
    tableName: async () => tableName,
    identifierKey: () => identifierKeyIn(secrets, LOCAL_STAGE, name),
    invokePlanned: (run, event) => invokeIn(lambda, LOCAL_STAGE, name, run, event),
    now: async () => parseInstant(await (await fetch(`${deskUrl}/now`)).text()),
    close: () => {
      for (const client of [sqs, dynamodb, secrets, lambda]) client.destroy();
    },
  };
}

/** A stage's stack, found by the names that CloudFormation gives. @throws UnknownStage */
export function stagePlace(
  stage: string,
  {
    region = "eu-west-2",
    ...clients
  }: {
    region?: string;
    sqs?: SQSClient;
    dynamodb?: DynamoDBClient;
    secrets?: SecretsManagerClient;
    lambda?: LambdaClient;
  } = {},
): Place {
  const known = Object.keys(stagesOfCdkJson());
  if (!known.includes(stage)) throw new UnknownStage(stage, known);
  const { sqs = new SQSClient({ region }), dynamodb = new DynamoDBClient({ region }) } = clients;
  const { secrets = new SecretsManagerClient({ region }), lambda = new LambdaClient({ region }) } = clients;
  const stack = `CrsComplianceMonitor-${stage}`;
  const name = `stage ${stage}`;
  return {
    name,
    key: stage,
    sqs,
    dynamodb,
    queueUrl: async (queue, part) => {
      const wanted = physicalNameOf(stack, queue, part);
      const prefix = `${stack}-${beginningOf(queue)}${part}`;
      for await (const { QueueUrls = [] } of paginateListQueues(
        { client: sqs, pageSize: 100 },
        { QueueNamePrefix: prefix },
      )) {
        const url = QueueUrls.find((one) => wanted.test(one.slice(one.lastIndexOf("/") + 1)));
        if (url !== undefined) return url;
      }
      throw new NotInPlace(`queue of the name ${prefix}…`, name);
    },
    tableName: async () => {
      const prefix = `${stack}-StorageTable`;
      for await (const { TableNames = [] } of paginateListTables({ client: dynamodb }, {})) {
        const found = TableNames.find((one) => one.startsWith(prefix));
        if (found !== undefined) return found;
      }
      throw new NotInPlace(`table of the name ${prefix}…`, name);
    },
    identifierKey: () => identifierKeyIn(secrets, stage, name),
    invokePlanned: (run, event) => invokeIn(lambda, stage, name, run, event),
    now: async () => instantFromEpoch(Date.now()),
    close: () => {
      for (const client of [sqs, dynamodb, secrets, lambda]) client.destroy();
    },
  };
}

/** The stage that runs on this machine. */
const LOCAL_STAGE = "dev";

async function identifierKeyIn(client: SecretsManagerClient, stage: string, place: string): Promise<string> {
  const SecretId = identifierKeyName(stage);
  try {
    const { SecretString: key } = await client.send(new GetSecretValueCommand({ SecretId }));
    if (key) return key;
  } catch (error) {
    if (!(error instanceof Error && error.name === "ResourceNotFoundException")) throw error;
  }
  throw new NotInPlace(`secret ${SecretId}`, place);
}

async function invokeIn(
  lambda: LambdaClient,
  stage: string,
  place: string,
  run: PlannedFunction,
  event: string,
): Promise<Invoked> {
  const functionName = await functionNameIn(lambda, stage, run);
  if (functionName === undefined) throw new NotInPlace(`function ${run}`, place);
  return invoke(lambda, functionName, event);
}

/** Who is told where nobody else is known, as `cdk.json` says for a stage. @throws UnusableSettings */
export const contractManagersOf = (stage: string): ContractManagers =>
  readStageSettings(stage, stagesOfCdkJson()).contractManagers;

function stagesOfCdkJson(): Readonly<Record<string, unknown>> {
  const { context } = JSON.parse(readFileSync(new URL("../../cdk.json", import.meta.url), "utf8"));
  return context.stages;
}
