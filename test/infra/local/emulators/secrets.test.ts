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
    [
      "is not there to be replaced",
      "PutSecretValue",
      { SecretId: "x", SecretString: "y" },
      "ResourceNotFoundException",
    ],
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

  it("keeps the version that was replaced, with the moment at which the new one was made", () => {
    let seconds = 100;
    const ask = secretsManager(place, () => seconds * 1000);
    const call = (action: string, body: object) => ask(`secretsmanager.${action}`, JSON.stringify(body));
    const get = (VersionStage: string) => call("GetSecretValue", { SecretId: "crs/signing", VersionStage });
    call("CreateSecret", { Name: "crs/signing", SecretString: "first" });
    expect(get("AWSPREVIOUS")).toMatchObject({ body: { __type: "ResourceNotFoundException" } });
    for (const next of ["second", "third"]) {
      seconds += 100;
      expect(call("PutSecretValue", { SecretId: "crs/signing", SecretString: next }).status).toBe(200);
    }
    expect(get("AWSCURRENT").body).toMatchObject({ SecretString: "third", CreatedDate: 300 });
    expect(get("AWSPREVIOUS").body).toMatchObject({ SecretString: "second", CreatedDate: 200 });
  });

  it("refuses what is no JSON", () => {
    expect(withOne().ask("secretsmanager.GetSecretValue", "{")).toMatchObject({ status: 400 });
  });
});
