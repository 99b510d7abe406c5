import { describe, expect, test } from "vitest";
import { resourceAt, templateOf } from "../synthesized.ts";

const template = templateOf("prod");
const keys = Object.values(template.Resources)
  .filter(({ Type }) => Type === "AWS::ApiGatewayV2::Route")
  .map(({ Properties }) => String(Properties["RouteKey"]));
const stage = resourceAt(template, "Ingest/ApiStage") as ReturnType<typeof resourceAt> & {
  DependsOn?: string[];
};
const settings = stage.Properties["RouteSettings"] as Record<string, Record<string, unknown>>;

describe("every route of the API", () => {
  test("has a rate of its own, so that a flood of one leaves the others theirs", () => {
    expect(Object.keys(settings).sort()).toEqual([...keys].sort());
  });

  test.each([
    ["POST /v1/events", 50, 100],
    ["GET /v1/openapi.json", 5, 10],
    ["GET /v1/snooze/{token}", 10, 50],
    ["POST /v1/snooze/{token}", 10, 50],
  ])("%s takes %i requests a second, %i at once", (key, rate, burst) => {
    expect(settings[key]).toEqual({
      ThrottlingRateLimit: rate,
      ThrottlingBurstLimit: burst,
      DetailedMetricsEnabled: true,
    });
  });

  test("is there before the stage names it", () => {
    expect(stage.DependsOn).toHaveLength(keys.length);
  });

  test.each([["ThrottlingRateLimit"], ["ThrottlingBurstLimit"]])(
    "has room beside all others: %s",
    (limit) => {
      const together = Object.values(settings).reduce((sum, one) => sum + Number(one[limit]), 0);
      const ofTheStage = stage.Properties["DefaultRouteSettings"] as Record<string, number>;
      expect(ofTheStage[limit]).toBeGreaterThanOrEqual(together);
    },
  );
});
