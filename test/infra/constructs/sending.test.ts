import { describe, expect, test } from "vitest";
import { readable, resourceAt, templateOf } from "../synthesized.ts";

test("e-mails leave over TLS only, and not to addresses that have bounced or complained", () => {
  expect(resourceAt(templateOf("prod"), "Sending/ConfigurationSet").Properties).toEqual({
    DeliveryOptions: { TlsPolicy: "REQUIRE" },
    ReputationOptions: { ReputationMetricsEnabled: true },
    SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
});

describe("what became of e-mails", () => {
  const template = templateOf("prod");
  const allowed = (path: string) => {
    const { PolicyDocument, KeyPolicy } = resourceAt(template, path).Properties as {
      PolicyDocument?: { Statement: Statement[] };
      KeyPolicy?: { Statement: Statement[] };
    };
    return (PolicyDocument ?? KeyPolicy)?.Statement.filter(({ Effect }) => Effect === "Allow") ?? [];
  };
  interface Statement {
    readonly Effect: string;
    readonly Principal: unknown;
    readonly Action: unknown;
    readonly Condition?: Record<string, Record<string, unknown>>;
  }
  const said = (condition: Record<string, unknown> | undefined) =>
    Object.fromEntries(
      Object.entries(condition ?? {}).map(([name, value]) => [name.toLowerCase(), readable(template, value)]),
    );

  test("SES tells of every e-mail of the configuration set, and not who opened it", () => {
    const { EventDestination, ConfigurationSetName } = resourceAt(template, "Sending/ConfigurationSet/Told")
      .Properties as {
      ConfigurationSetName: unknown;
      EventDestination: {
        MatchingEventTypes: string[];
        Enabled: boolean;
        SnsDestination: { TopicARN: unknown };
      };
    };
    expect(readable(template, ConfigurationSetName)).toBe("{Sending/ConfigurationSet}");
    expect(EventDestination.Enabled).toBe(true);
    expect(readable(template, EventDestination.SnsDestination.TopicARN)).toBe("{Delivery/Topic}");
    expect(EventDestination.MatchingEventTypes).toEqual([
      "send",
      "delivery",
      "bounce",
      "complaint",
      "reject",
      "renderingFailure",
      "deliveryDelay",
    ]);
  });

  test("nobody but SES, for this account's configuration set, can tell it", () => {
    const [statement, ...others] = allowed("Delivery/Topic/Policy");
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ Principal: { Service: "ses.amazonaws.com" }, Action: "sns:Publish" });
    expect(said(statement?.Condition?.["StringEquals"])).toEqual({
      "aws:sourceaccount": "{AccountId}",
      "aws:sourcearn":
        "arn:{Partition}:ses:eu-west-2:{AccountId}:configuration-set/{Sending/ConfigurationSet}",
    });
  });

  test("and the queue takes it from that topic alone, as it was told", () => {
    const [statement, ...others] = allowed("Delivery/News/Queue/Policy");
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      Principal: { Service: "sns.amazonaws.com" },
      Action: "sqs:SendMessage",
    });
    expect(said(statement?.Condition?.["ArnEquals"])).toEqual({ "aws:sourcearn": "{Delivery/Topic}" });
    const subscription = Object.values(template.Resources).find(
      ({ Type, Properties }) =>
        Type === "AWS::SNS::Subscription" &&
        readable(template, Properties["TopicArn"]) === "{Delivery/Topic}",
    );
    expect(subscription?.Properties).toMatchObject({ Protocol: "sqs", RawMessageDelivery: true });
  });

  test("it is encrypted on its way, by a key that SES may use, and refused over plain HTTP", () => {
    const topic = resourceAt(template, "Delivery/Topic").Properties;
    expect(readable(template, topic["KmsMasterKeyId"])).toBe("{Delivery/Key}");
    expect(resourceAt(template, "Delivery/Key").Properties["EnableKeyRotation"]).toBe(true);
    expect(allowed("Delivery/Key")).toContainEqual(
      expect.objectContaining({
        Principal: { Service: "ses.amazonaws.com" },
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
      }),
    );
    const { PolicyDocument } = resourceAt(template, "Delivery/Topic/Policy").Properties as {
      PolicyDocument: { Statement: Statement[] };
    };
    expect(PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    );
  });
});
