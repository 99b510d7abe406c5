// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are CloudFormation's placeholders
import { describe, expect, it } from "vitest";
import {
  type Place,
  readTemplate,
  resolverOf,
  UnsupportedTemplatePart,
} from "../../../../infra/local/template/index.ts";

const place: Place = {
  stackName: "Tiny",
  region: "eu-west-2",
  accountId: "000000000000",
  apiUrl: "http://127.0.0.1:1",
  queueUrl: (name) => `http://127.0.0.1:2/000000000000/${name}`,
};

const template = readTemplate({
  Parameters: { Told: { Type: "String", Default: "by default" }, Untold: { Type: "String" } },
  Resources: {
    Queue: {
      Type: "AWS::SQS::Queue",
      Properties: { QueueName: { "Fn::Join": ["-", ["events", { Ref: "AWS::StackName" }]] } },
    },
    Table: { Type: "AWS::DynamoDB::GlobalTable" },
    Topic: { Type: "AWS::SNS::Topic" },
    Api: { Type: "AWS::ApiGatewayV2::Api" },
    Role: { Type: "AWS::IAM::Role" },
    Log: { Type: "AWS::Logs::LogGroup" },
    Bucket: { Type: "AWS::S3::Bucket" },
    LongBucket: { Type: "AWS::S3::Bucket", Properties: { BucketName: "its-own-name" } },
    Identity: { Type: "AWS::SES::EmailIdentity", Properties: { EmailIdentity: "example.org" } },
    Vault: { Type: "AWS::Invented::Vault" },
  },
});

const asker = { logicalId: "Asking", type: "AWS::Lambda::Function" };
const resolved = (value: unknown) => resolverOf(template, place)(value, asker);

describe("an intrinsic", () => {
  it.each([
    [{ Ref: "Queue" }, "http://127.0.0.1:2/000000000000/events-Tiny"],
    [{ Ref: "Table" }, "Table"],
    [{ Ref: "Topic" }, "arn:aws:sns:eu-west-2:000000000000:Topic"],
    [{ Ref: "Bucket" }, "tiny-bucket"],
    [{ Ref: "LongBucket" }, "its-own-name"],
    [{ Ref: "Identity" }, "example.org"],
    [{ Ref: "Told" }, "by default"],
    [{ Ref: "AWS::Region" }, "eu-west-2"],
    [{ "Fn::GetAtt": ["Queue", "Arn"] }, "arn:aws:sqs:eu-west-2:000000000000:events-Tiny"],
    [{ "Fn::GetAtt": "Queue.QueueName" }, "events-Tiny"],
    [{ "Fn::GetAtt": ["Table", "Arn"] }, "arn:aws:dynamodb:eu-west-2:000000000000:table/Table"],
    [{ "Fn::GetAtt": ["Api", "ApiEndpoint"] }, "http://127.0.0.1:1"],
    [{ "Fn::GetAtt": ["Role", "Arn"] }, "arn:aws:iam::000000000000:role/Role"],
    [{ "Fn::GetAtt": ["Log", "Arn"] }, "arn:aws:logs:eu-west-2:000000000000:log-group:Log:*"],
    [{ "Fn::Join": ["/", ["a", { Ref: "Table" }, 3]] }, "a/Table/3"],
    [{ "Fn::Select": [1, ["a", { Ref: "Table" }]] }, "Table"],
    [{ "Fn::Select": ["1", { "Fn::Split": ["-", "a-b-c"] }] }, "b"],
    [
      { "Fn::Sub": "${AWS::Partition}:${Table}:${Queue.QueueName}:${!Table}" },
      "aws:Table:events-Tiny:${Table}",
    ],
    [{ "Fn::Sub": ["${Table}/${Own}", { Own: { Ref: "Told" } }] }, "Table/by default"],
  ])("%j stands for %j", (value, expected) => {
    expect(resolved(value)).toBe(expected);
  });

  it("is found however deep it lies, and AWS::NoValue takes its property away", () => {
    expect(
      resolved({
        list: [{ deep: { Ref: "Table" } }, { Ref: "AWS::NoValue" }],
        gone: { Ref: "AWS::NoValue" },
      }),
    ).toEqual({
      list: [{ deep: "Table" }],
    });
  });

  it("is left alone when it is only one key of several", () => {
    expect(resolved({ Ref: "Table", other: 1 })).toEqual({ Ref: "Table", other: 1 });
  });

  it.each([
    [{ "Fn::ImportValue": "other-stack" }, "the intrinsic Fn::ImportValue"],
    [{ "Fn::If": ["IsProd", 1, 2] }, "the intrinsic Fn::If"],
    [{ Ref: "Nowhere" }, "Nowhere, which is no resource"],
    [{ Ref: "Untold" }, "Untold, which is no resource, no pseudo parameter and no parameter with a default"],
    [{ Ref: "Vault" }, "the resource type AWS::Invented::Vault of Vault"],
    [
      { "Fn::GetAtt": ["Table", "StreamArn"] },
      "the attribute StreamArn of Table (AWS::DynamoDB::GlobalTable)",
    ],
    [{ "Fn::Join": ["", "not a list"] }, "this form of Fn::Join"],
    [{ "Fn::Select": [7, ["a"]] }, "this form of Fn::Select"],
    [{ "Fn::Sub": "${Nowhere.Arn}" }, "Nowhere, which is no resource"],
  ])("%j is refused, told with who needs it", (value, part) => {
    expect(() => resolved(value)).toThrow(UnsupportedTemplatePart);
    expect(() => resolved(value)).toThrow(
      `Asking (AWS::Lambda::Function): the local runner does not know ${part}`,
    );
  });
});
