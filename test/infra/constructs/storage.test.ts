import { describe, expect, test } from "vitest";
import { resourceAt, templateOf } from "../synthesized.ts";

const prod = templateOf("prod");
const dev = templateOf("dev");

type Key = { AttributeName: string; KeyType: string };
type Index = {
  IndexName: string;
  KeySchema: Key[];
  Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
};

describe("the table", () => {
  const table = resourceAt(prod, "Storage/Table");
  const properties = table.Properties as {
    KeySchema: Key[];
    AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
    GlobalSecondaryIndexes: Index[];
    Replicas: Record<string, unknown>[];
  };

  test("is keyed by pk and sk", () => {
    expect(properties.KeySchema).toEqual([
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ]);
  });

  test.each([
    ["due", { ProjectionType: "INCLUDE", NonKeyAttributes: ["kind", "recipient", "version"] }],
    ["outbox", { ProjectionType: "ALL" }],
    ["region", { ProjectionType: "ALL" }],
    ["person", { ProjectionType: "INCLUDE", NonKeyAttributes: ["reference", "contractType", "open"] }],
  ])("has the index %s with its own keys", (name, projection) => {
    expect(properties.GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === name)).toEqual({
      IndexName: name,
      KeySchema: [
        { AttributeName: `${name}Pk`, KeyType: "HASH" },
        { AttributeName: `${name}Sk`, KeyType: "RANGE" },
      ],
      Projection: projection,
    });
  });

  test("has four indexes and no other", () => {
    expect(properties.GlobalSecondaryIndexes).toHaveLength(4);
  });

  test("has keys of text only", () => {
    expect(properties.AttributeDefinitions).toHaveLength(10);
    expect(new Set(properties.AttributeDefinitions.map(({ AttributeType }) => AttributeType))).toEqual(
      new Set(["S"]),
    );
  });

  test("is paid by the request, encrypted with a key that CloudTrail sees, and forgets what has expired", () => {
    expect(table.Properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
    });
  });

  test("stands in London only, can be put back to any second, and cannot be deleted by mistake", () => {
    expect(properties.Replicas).toEqual([
      expect.objectContaining({
        Region: "eu-west-2",
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      }),
    ]);
  });
});

describe("the bucket of reports", () => {
  const bucket = resourceAt(prod, "Storage/Reports");

  test("is private, encrypted, versioned, and forgets replaced versions after 90 days", () => {
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
      VersioningConfiguration: { Status: "Enabled" },
      LifecycleConfiguration: {
        Rules: [
          {
            Status: "Enabled",
            NoncurrentVersionExpiration: { NoncurrentDays: 90 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    });
  });

  test("refuses plain HTTP and old TLS", () => {
    const policy = resourceAt(prod, "Storage/Reports/Policy").Properties["PolicyDocument"];
    expect(policy).toMatchObject({
      Statement: [
        { Effect: "Deny", Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
        { Effect: "Deny", Action: "s3:*", Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } } },
      ],
    });
  });
});

describe("when the stack is deleted", () => {
  const holdsData = (type: string) =>
    ["AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket", "AWS::Logs::LogGroup"].includes(type);
  const policies = (template: typeof prod) =>
    Object.values(template.Resources)
      .filter(({ Type }) => holdsData(Type))
      .map(({ DeletionPolicy, UpdateReplacePolicy }) => ({ DeletionPolicy, UpdateReplacePolicy }));

  const distinct = (found: readonly object[]) => [
    ...new Map(found.map((one) => [JSON.stringify(one), one])).values(),
  ];

  test("prod keeps table, reports and logs", () => {
    expect(distinct(policies(prod))).toEqual([{ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }]);
    expect(Object.values(prod.Resources).map(({ Type }) => Type)).not.toContain(
      "Custom::S3AutoDeleteObjects",
    );
  });

  test("dev, whose settings ask for it, removes them, emptying the bucket first", () => {
    expect(distinct(policies(dev))).toEqual([{ DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" }]);
    expect(Object.values(dev.Resources).map(({ Type }) => Type)).toContain("Custom::S3AutoDeleteObjects");
    expect(resourceAt(dev, "Storage/Table").Properties["Replicas"]).toMatchObject([
      { DeletionProtectionEnabled: false },
    ]);
  });
});
