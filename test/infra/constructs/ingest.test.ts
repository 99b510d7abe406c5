import { describe, expect, test } from "vitest";
import { readable, resourceAt, templateOf } from "../synthesized.ts";

const template = templateOf("prod");
const allOf = (type: string) => Object.values(template.Resources).filter(({ Type }) => Type === type);

describe("the API", () => {
  test("has one route, for callers whom IAM knows", () => {
    expect(allOf("AWS::ApiGatewayV2::Route").map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({ RouteKey: "POST /v1/events", AuthorizationType: "AWS_IAM" }),
    ]);
  });

  test("hands a request to receive-event in the payload's version 2.0", () => {
    const [integration, ...others] = allOf("AWS::ApiGatewayV2::Integration");
    expect(others).toEqual([]);
    expect(integration?.Properties).toMatchObject({
      IntegrationType: "AWS_PROXY",
      PayloadFormatVersion: "2.0",
    });
    expect(readable(template, integration?.Properties["IntegrationUri"])).toBe(
      "{Ingest/ReceiveEvent/Function}",
    );
  });

  test("may call receive-event for that route only", () => {
    const [permission, ...others] = allOf("AWS::Lambda::Permission");
    expect(others).toEqual([]);
    expect(readable(template, permission?.Properties["FunctionName"])).toBe("{Ingest/ReceiveEvent/Function}");
    expect(readable(template, permission?.Properties["SourceArn"])).toBe(
      "arn:aws:execute-api:eu-west-2:{AccountId}:{Ingest/Api}/*/*/v1/events",
    );
  });

  test("holds callers to a rate", () => {
    expect(resourceAt(template, "Ingest/ApiStage").Properties).toMatchObject({
      StageName: "$default",
      AutoDeploy: true,
      DefaultRouteSettings: {
        ThrottlingRateLimit: 50,
        ThrottlingBurstLimit: 100,
        DetailedMetricsEnabled: true,
      },
    });
  });

  test("logs who called and what came of it, and nothing that the event says", () => {
    const { AccessLogSettings } = resourceAt(template, "Ingest/ApiStage").Properties as {
      AccessLogSettings: { DestinationArn: unknown; Format: string };
    };
    expect(readable(template, AccessLogSettings.DestinationArn)).toBe("{Ingest/ApiAccess}");
    expect(JSON.parse(AccessLogSettings.Format)).toMatchObject({
      requestId: "$context.requestId",
      caller: "$context.identity.userArn",
      status: "$context.status",
    });
    for (const variable of Object.values(JSON.parse(AccessLogSettings.Format)))
      expect(variable).toMatch(/^\$context\./);
  });
});
