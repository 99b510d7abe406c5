import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import type { GlobalSecondaryIndexPropsV2 } from "aws-cdk-lib/aws-dynamodb";
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

/** The indexes of the table. All are sparse: an item without the index's keys is not in it. */
export const INDEXES = ["due", "outbox", "region", "person"] as const;

export type IndexName = (typeof INDEXES)[number];

/** The one table that holds cases, events and alerts, and the bucket that holds the written reports. */
export class Storage extends Construct {
  readonly table: TableV2;
  readonly reports: Bucket;

  constructor(scope: Construct, id: string, props: { readonly removeDataOnDelete: boolean }) {
    super(scope, id);
    const removalPolicy = props.removeDataOnDelete ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;

    this.table = new TableV2(this, "Table", {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      globalSecondaryIndexes: [
        index("due", ["kind", "recipient", "version"]),
        index("outbox"),
        index("region"),
        index("person", ["reference", "contractType", "open"]),
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: "expiresAt",
      deletionProtection: !props.removeDataOnDelete,
      removalPolicy,
    });

    this.reports = new Bucket(this, "Reports", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [
        {
          id: "forget-replaced-versions",
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy,
      autoDeleteObjects: props.removeDataOnDelete,
    });
    Validations.of(this.reports).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "Reports name no person on probation. Who read one is recorded by data events of the account's own CloudTrail trail, not by a second bucket in every stage.",
    });
  }

  /** The ARN of one index, so that a statement can allow that one and no other. */
  indexArn(name: IndexName): string {
    return `${this.table.tableArn}/index/${name}`;
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}

/** An index over `<name>Pk` and `<name>Sk` that carries all attributes, or those named. */
function index(name: IndexName, attributes?: string[]): GlobalSecondaryIndexPropsV2 {
  return {
    indexName: name,
    partitionKey: text(`${name}Pk`),
    sortKey: text(`${name}Sk`),
    ...(attributes
      ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: attributes }
      : { projectionType: ProjectionType.ALL }),
  };
}
