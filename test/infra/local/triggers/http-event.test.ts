import { describe, expect, it } from "vitest";
import type { RoutePlan } from "../../../../infra/local/template/index.ts";
import { httpEventOf } from "../../../../infra/local/triggers/http-event.ts";
import { parseInstant } from "../../../../shared/time/index.ts";

const route: RoutePlan = {
  logicalId: "Route",
  routeKey: "POST /v1/events",
  function: {} as RoutePlan["function"],
  authorization: "AWS_IAM",
};

function eventFor(
  request: { url?: string; headers?: Record<string, string>; body?: Buffer | string },
  pathParameters = {},
) {
  const { url = "/v1/events", headers = {}, body = "" } = request;
  return httpEventOf(
    { method: "POST", url, headers, body: Buffer.from(body), sourceIp: "127.0.0.1" },
    { route, pathParameters },
    parseInstant("2026-11-23T07:00:01.500Z"),
  );
}

describe("the event of payload format 2.0", () => {
  it("carries the request and the stack's time", () => {
    const event = eventFor({
      url: "/v1/events?region=A&region=B&dry",
      headers: {
        host: "localhost:1",
        "user-agent": "curl",
        cookie: "a=1; b=2",
        "content-type": "application/json",
      },
      body: '{"é":1}',
    });
    expect(event).toEqual({
      version: "2.0",
      routeKey: "POST /v1/events",
      rawPath: "/v1/events",
      rawQueryString: "region=A&region=B&dry",
      cookies: ["a=1", "b=2"],
      headers: { host: "localhost:1", "user-agent": "curl", "content-type": "application/json" },
      queryStringParameters: { region: "A,B", dry: "" },
      requestContext: {
        accountId: "000000000000",
        apiId: "local",
        domainName: "localhost:1",
        domainPrefix: "local",
        http: {
          method: "POST",
          path: "/v1/events",
          protocol: "HTTP/1.1",
          sourceIp: "127.0.0.1",
          userAgent: "curl",
        },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        routeKey: "POST /v1/events",
        stage: "$default",
        time: "23/Nov/2026:07:00:01 +0000",
        timeEpoch: Date.UTC(2026, 10, 23, 7, 0, 1, 500),
      },
      body: '{"é":1}',
      isBase64Encoded: false,
    });
  });

  it("leaves out what the request does not have", () => {
    expect(Object.keys(eventFor({}) as object)).not.toEqual(
      expect.arrayContaining(["cookies", "queryStringParameters", "pathParameters", "body"]),
    );
    expect(eventFor({}, { id: "1" })).toHaveProperty("pathParameters", { id: "1" });
  });

  it.each([
    ["application/json", false],
    ["application/cloudevents+json; charset=utf-8", false],
    ["text/csv", false],
    ["application/x-www-form-urlencoded", false],
    ["application/octet-stream", true],
    ["application/gzip", true],
  ])("tells a body of %s in base64: %s", (type, inBase64) => {
    const event = eventFor({ headers: { "content-type": type }, body: "abc" });
    expect(event).toMatchObject({ isBase64Encoded: inBase64, body: inBase64 ? "YWJj" : "abc" });
  });
});
