import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { Emulators } from "./emulators.ts";

export const LOCAL_REGION = "eu-west-2";
/** The emulators ask for credentials and believe any. */
export const LOCAL_CREDENTIALS = { accessKeyId: "local", secretAccessKey: "local" };
export const LOCAL_ACCOUNT = "000000000000";

/** The stack's own clients, for making its resources and polling its queues. */
export type Clients = {
  readonly dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
  readonly destroy: () => void;
};

export function clientsOf(emulators: Emulators): Clients {
  const common = { region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  const dynamodb = new DynamoDBClient({ ...common, endpoint: emulators.dynamodb.url });
  const sqs = new SQSClient({ ...common, endpoint: emulators.aws.url });
  const sns = new SNSClient({ ...common, endpoint: emulators.aws.url });
  const s3 = new S3Client({ ...common, endpoint: emulators.aws.url, forcePathStyle: true });
  const secrets = new SecretsManagerClient({ ...common, endpoint: emulators.secrets.url });
  return {
    dynamodb,
    sqs,
    sns,
    s3,
    secrets,
    destroy: () => {
      for (const client of [dynamodb, sqs, sns, s3, secrets]) client.destroy();
    },
  };
}

/** The environment by which any AWS SDK, in a function or in a user's program, reaches this stack. */
export function environmentFor(emulators: Emulators): Readonly<Record<string, string>> {
  const { dynamodb, aws, inbox, secrets } = emulators;
  return {
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url,
    AWS_ENDPOINT_URL_SQS: aws.url,
    AWS_ENDPOINT_URL_SNS: aws.url,
    AWS_ENDPOINT_URL_S3: aws.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_ENDPOINT_URL_SES: inbox.url,
    AWS_ENDPOINT_URL_SESV2: inbox.url,
  };
}
