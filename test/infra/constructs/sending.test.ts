import { expect, test } from "vitest";
import { resourceAt, templateOf } from "../synthesized.ts";

test("e-mails leave over TLS only, and not to addresses that have bounced or complained", () => {
  expect(resourceAt(templateOf("prod"), "Sending/ConfigurationSet").Properties).toEqual({
    DeliveryOptions: { TlsPolicy: "REQUIRE" },
    ReputationOptions: { ReputationMetricsEnabled: true },
    SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
});
