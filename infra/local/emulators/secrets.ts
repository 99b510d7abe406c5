import { randomUUID } from "node:crypto";
import * as z from "zod";
import { secretArn, secretNameIn } from "../template/index.ts";

/** An answer of the Secrets Manager API. */
export type SecretsAnswer = { readonly status: 200 | 400; readonly body: Readonly<Record<string, unknown>> };

const createRequest = z.object({ Name: z.string().min(1), SecretString: z.string().optional() });
const getRequest = z.object({
  SecretId: z.string().min(1),
  VersionStage: z.literal("AWSCURRENT").optional(),
});

const refusal = (kind: string, message: string): SecretsAnswer => ({
  status: 400,
  body: { __type: kind, message },
});

/**
 * The part of Secrets Manager that a stack needs: secrets are made once, each with one version, and read by name or
 * ARN. What it is asked beyond that it refuses by name.
 */
export function secretsManager(place: { readonly region: string; readonly accountId: string }) {
  const secrets = new Map<string, { readonly value: string | undefined; readonly version: string }>();

  const create = ({ Name: name, SecretString: value }: z.output<typeof createRequest>): SecretsAnswer => {
    if (secrets.has(name)) return refusal("ResourceExistsException", `A secret ${name} is there already.`);
    const version = randomUUID();
    secrets.set(name, { value, version });
    return { status: 200, body: { ARN: secretArn(place, name), Name: name, VersionId: version } };
  };

  const get = ({ SecretId: id }: z.output<typeof getRequest>): SecretsAnswer => {
    const name = secretNameIn(id);
    const found = secrets.get(name);
    if (found?.value === undefined)
      return refusal("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    return {
      status: 200,
      body: {
        ARN: secretArn(place, name),
        Name: name,
        VersionId: found.version,
        SecretString: found.value,
        VersionStages: ["AWSCURRENT"],
      },
    };
  };

  /** @param target the header `X-Amz-Target` of the request. */
  return (target: string, body: string): SecretsAnswer => {
    const action = target.replace(/^secretsmanager\./, "");
    try {
      const asked: unknown = JSON.parse(body);
      if (action === "CreateSecret") return create(createRequest.parse(asked));
      if (action === "GetSecretValue") return get(getRequest.parse(asked));
    } catch {
      return refusal("InvalidParameterException", `This is no ${action} that can be answered here.`);
    }
    return refusal("InvalidRequestException", "Here only CreateSecret and GetSecretValue are answered.");
  };
}
