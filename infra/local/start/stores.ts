import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoStore, type Store } from "../../../shared/store/index.ts";
import type { LocalStack } from "../index.ts";
import { reportsIn, type WrittenReports } from "./reports.ts";

/** What a local stack keeps, read from outside as any client of AWS would. */
export interface Stores {
  readonly store: Store;
  readonly reports: WrittenReports;
  readonly close: () => void;
}

type Reachable = Pick<LocalStack, "endpoints" | "environment" | "tableName" | "bucketName">;

export function storesOf({ endpoints, environment, tableName, bucketName }: Reachable): Stores {
  const { AWS_REGION: region = "", AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "" } = environment;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const common = { region, credentials };
  const dynamodb = new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb });
  const s3 = new S3Client({ ...common, endpoint: endpoints.aws, forcePathStyle: true });
  return {
    store: dynamoStore(DynamoDBDocumentClient.from(dynamodb), tableName),
    reports: reportsIn(s3, bucketName),
    close: () => {
      dynamodb.destroy();
      s3.destroy();
    },
  };
}
