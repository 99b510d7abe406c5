import { describe, expect, it } from "vitest";
import { secretsManager } from "../../../../infra/local/emulators/secrets.ts";

const place = { region: "eu-west-2", accountId: "000000000000" };
const arn = "arn:aws:secretsmanager:eu-west-2:000000000000:secret:crs/live-service-local0";

function withOne() {
  const ask = secretsManager(place);
  const call = (action: string, body: object) => ask(`secretsmanager.${action}`, JSON.stringify(body));
  call("CreateSecret", { Name: "crs/live-service", SecretString: "opensesame" });
  call("CreateSecret", { Name: "crs/to-be-filled" });
  return { ask, call };
}

describe("Secrets Manager on one machine", () => {
  it.each([
    ["its name", "crs/live-service"],
    ["its ARN", arn],
    ["its ARN without the end that AWS chooses", arn.replace(/-local0$/, "")],
  ])("gives a secret by %s", (_what, SecretId) => {
    expect(withOne().call("GetSecretValue", { SecretId })).toMatchObject({
      status: 200,
      body: { ARN: arn, Name: "crs/live-service", SecretString: "opensesame" },
    });
  });

  it.each([
    ["is not there", "GetSecretValue", { SecretId: "crs/nobody" }, "ResourceNotFoundException"],
    ["holds nothing yet", "GetSecretValue", { SecretId: "crs/to-be-filled" }, "ResourceNotFoundException"],
    ["is there already", "CreateSecret", { Name: "crs/live-service" }, "ResourceExistsException"],
    ["is not named", "GetSecretValue", {}, "InvalidParameterException"],
    [
      "is to be of another stage",
      "GetSecretValue",
      { SecretId: "crs/live-service", VersionStage: "AWSPENDING" },
      "InvalidParameterException",
    ],
    ["is to be rotated", "RotateSecret", { SecretId: "crs/live-service" }, "InvalidRequestException"],
  ])(
    "refuses what AWS would refuse, or what it does not play: a secret that %s",
    (_what, action, body, kind) => {
      const answer = withOne().call(action, body);
      expect(answer).toMatchObject({ status: 400, body: { __type: kind } });
      expect(JSON.stringify(answer)).not.toContain("opensesame");
    },
  );

  it("refuses what is no JSON", () => {
    expect(withOne().ask("secretsmanager.GetSecretValue", "{")).toMatchObject({ status: 400 });
  });
});
