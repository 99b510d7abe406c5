import { describe, expect, it } from "vitest";
import type { RoutePlan } from "../../../../infra/local/template/index.ts";
import { chooseRoute } from "../../../../infra/local/triggers/http-routes.ts";

const invoked = {} as RoutePlan["function"];
const routes = [
  "$default",
  "ANY /cases/{proxy+}",
  "GET /cases/{id}",
  "ANY /cases/{id}",
  "GET /cases/newest",
  "GET /cases/{id}/events/{event}",
  "POST /v1/events",
].map((routeKey): RoutePlan => ({ logicalId: routeKey, routeKey, function: invoked, authorization: "NONE" }));

describe("a request", () => {
  it.each([
    ["POST", "/v1/events", "POST /v1/events", {}],
    ["GET", "/v1/events", "$default", {}],
    ["POST", "/v1/events/", "$default", {}],
    ["POST", "/v1", "$default", {}],
    ["GET", "/cases/newest", "GET /cases/newest", {}],
    ["GET", "/cases/AB1234", "GET /cases/{id}", { id: "AB1234" }],
    ["PUT", "/cases/AB1234", "ANY /cases/{id}", { id: "AB1234" }],
    ["GET", "/cases/A%2FB", "GET /cases/{id}", { id: "A/B" }],
    ["GET", "/cases/%zz", "GET /cases/{id}", { id: "%zz" }],
    ["GET", "/cases/1/events/2", "GET /cases/{id}/events/{event}", { id: "1", event: "2" }],
    ["GET", "/cases/1/other/2", "ANY /cases/{proxy+}", { proxy: "1/other/2" }],
    ["GET", "/cases/", "$default", {}],
    ["GET", "/", "$default", {}],
  ])("%s %s goes to %s with %j", (method, path, routeKey, pathParameters) => {
    expect(chooseRoute(routes, method, path)).toMatchObject({ route: { routeKey }, pathParameters });
  });

  it("that no route fits goes nowhere", () => {
    expect(chooseRoute(routes.slice(-1), "GET", "/v1/events")).toBeUndefined();
  });
});
