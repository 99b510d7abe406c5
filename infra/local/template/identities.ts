import { secretArn } from "./secret-plan.ts";
import type { Resource } from "./template.ts";

/** What `Ref` and `Fn::GetAtt` answer for one resource. */
export type Identity = {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
};

/** Where the stack runs: what CloudFormation knows from the account, here from the emulators. */
export type Place = {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
  /** The URL under which the queue of that name answers. */
  readonly queueUrl: (queueName: string) => string;
  /** The base URL of the HTTP API, without a slash at the end. */
  readonly apiUrl: string;
};

/** Reads a naming property (`QueueName`…); when the template gives none, `otherwise` or the logical id. */
type NameOf = (property: string, otherwise?: string) => string;
type Identify = (name: NameOf, place: Place, logicalId: string) => Identity;

const arn = (place: Place, service: string, resource: string) =>
  `arn:aws:${service}:${place.region}:${place.accountId}:${resource}`;

const byType: Readonly<Record<string, Identify>> = {
  "AWS::DynamoDB::GlobalTable": (nameOf, place) => {
    const name = nameOf("TableName");
    return { ref: name, attributes: { Arn: arn(place, "dynamodb", `table/${name}`) } };
  },
  "AWS::SQS::Queue": (nameOf, place) => {
    const name = nameOf("QueueName");
    const url = place.queueUrl(name);
    return { ref: url, attributes: { Arn: arn(place, "sqs", name), QueueName: name, QueueUrl: url } };
  },
  "AWS::S3::Bucket": (nameOf, place, logicalId) => {
    const name = nameOf("BucketName", bucketNameFor(place.stackName, logicalId));
    return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
  },
  "AWS::SNS::Topic": (nameOf, place) => {
    const name = nameOf("TopicName");
    const topic = arn(place, "sns", name);
    return { ref: topic, attributes: { TopicArn: topic, TopicName: name } };
  },
  "AWS::SecretsManager::Secret": (nameOf, place) => {
    const ref = secretArn(place, nameOf("Name"));
    return { ref, attributes: { Id: ref } };
  },
  "AWS::Lambda::Function": (nameOf, place) => {
    const name = nameOf("FunctionName");
    return { ref: name, attributes: { Arn: arn(place, "lambda", `function:${name}`) } };
  },
  "AWS::ApiGatewayV2::Api": (_nameOf, place, logicalId) => ({
    ref: logicalId,
    attributes: { ApiEndpoint: place.apiUrl, ApiId: logicalId },
  }),
  "AWS::ApiGatewayV2::Integration": (_nameOf, _place, logicalId) => ({ ref: logicalId, attributes: {} }),
  "AWS::Scheduler::ScheduleGroup": (nameOf, place) => {
    const name = nameOf("Name");
    return { ref: name, attributes: { Arn: arn(place, "scheduler", `schedule-group/${name}`) } };
  },
  "AWS::SES::ConfigurationSet": (nameOf) => ({ ref: nameOf("Name"), attributes: {} }),
  "AWS::SES::EmailIdentity": (nameOf) => ({ ref: nameOf("EmailIdentity"), attributes: {} }),
  "AWS::Logs::LogGroup": (nameOf, place) => {
    const name = nameOf("LogGroupName");
    return { ref: name, attributes: { Arn: arn(place, "logs", `log-group:${name}:*`) } };
  },
  "AWS::IAM::Role": (nameOf, place) => {
    const name = nameOf("RoleName");
    return { ref: name, attributes: { Arn: `arn:aws:iam::${place.accountId}:role/${name}` } };
  },
};

/** The identity of a resource, or undefined for a type that this runner does not know. */
export function identify(resource: Resource, nameOf: NameOf, place: Place): Identity | undefined {
  return byType[resource.type]?.(nameOf, place, resource.logicalId);
}

/** Bucket names are at most 63 characters, lower case, and must differ between stacks. */
function bucketNameFor(stackName: string, logicalId: string): string {
  return `${stackName}-${logicalId}`.toLowerCase().slice(-63).replace(/^-+/, "");
}
