import { describe, expect, test } from "vitest";
import { pathOf, readable, resourceAt, templateOf } from "../synthesized.ts";

const template = templateOf("prod");
const allOf = (type: string) =>
  Object.values(template.Resources).filter(
    (resource) => resource.Type === type && pathOf(resource).startsWith("Snooze/"),
  );
const routes = ["GET /v1/snooze/{token}", "POST /v1/snooze/{token}"];

describe("the page behind the links in e-mails", () => {
  test("is open to whoever holds a token, at its two routes", () => {
    expect(
      allOf("AWS::ApiGatewayV2::Route").map(({ Properties }) => [
        Properties["RouteKey"],
        Properties["AuthorizationType"],
      ]),
    ).toEqual(routes.map((route) => [route, "NONE"]));
  });

  test("is called for these routes only", () => {
    const sources = allOf("AWS::Lambda::Permission").map(({ Properties }) =>
      readable(template, Properties["SourceArn"]),
    );
    expect(new Set(sources)).toEqual(
      new Set(["arn:aws:execute-api:eu-west-2:{AccountId}:{Ingest/Api}/*/*/v1/snooze/{token}"]),
    );
  });

  test("signs with a secret of 64 characters that AWS makes up", () => {
    expect(resourceAt(template, "Snooze/SigningSecret").Properties).toMatchObject({
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    });
  });

  test.each([
    ["prod", "Retain"],
    ["dev", "Delete"],
  ] as const)("in %s, when the stack is deleted, its secret has the policy %s", (stage, policy) => {
    expect(resourceAt(templateOf(stage), "Snooze/SigningSecret")).toMatchObject({
      DeletionPolicy: policy,
      UpdateReplacePolicy: policy,
    });
  });
});
