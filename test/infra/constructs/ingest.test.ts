import { describe, expect, test } from "vitest";
import { pathOf, readable, resourceAt, templateOf } from "../synthesized.ts";

const template = templateOf("prod");
/** Those that belong to this way in. */
const allOf = (type: string) =>
  Object.values(template.Resources).filter(
    (resource) => resource.Type === type && pathOf(resource).startsWith("Ingest/"),
  );

describe("the API", () => {
  test.each(["POST /v1/events", "GET /v1/openapi.json"])("has %s for callers whom IAM knows", (route) => {
    const routes = allOf("AWS::ApiGatewayV2::Route").map(({ Properties }) => Properties);
    expect(routes).toContainEqual(expect.objectContaining({ RouteKey: route, AuthorizationType: "AWS_IAM" }));
  });

  test("hands a request to receive-event in the payload's version 2.0", () => {
    const integrations = allOf("AWS::ApiGatewayV2::Integration").filter(
      ({ Properties }) =>
        readable(template, Properties["IntegrationUri"]) === "{Ingest/ReceiveEvent/Function}",
    );
    expect(integrations.map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({ IntegrationType: "AWS_PROXY", PayloadFormatVersion: "2.0" }),
    ]);
  });

  test("may call receive-event for those routes only", () => {
    const permissions = allOf("AWS::Lambda::Permission").filter(
      ({ Properties }) => readable(template, Properties["FunctionName"]) === "{Ingest/ReceiveEvent/Function}",
    );
    expect(permissions.map(({ Properties }) => readable(template, Properties["SourceArn"])).sort()).toEqual([
      "arn:aws:execute-api:eu-west-2:{AccountId}:{Ingest/Api}/*/*/v1/events",
      "arn:aws:execute-api:eu-west-2:{AccountId}:{Ingest/Api}/*/*/v1/openapi.json",
    ]);
  });

  test("holds callers to a rate", () => {
    expect(resourceAt(template, "Ingest/ApiStage").Properties).toMatchObject({
      StageName: "$default",
      AutoDeploy: true,
      DefaultRouteSettings: {
        ThrottlingRateLimit: 100,
        ThrottlingBurstLimit: 250,
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
