import { randomUUID } from "node:crypto";
import * as z from "zod";
import { secretArn, secretNameIn } from "../template/index.ts";

/** An answer of the Secrets Manager API. */
export type SecretsAnswer = { readonly status: 200 | 400; readonly body: Readonly<Record<string, unknown>> };

const createRequest = z.object({ Name: z.string().min(1), SecretString: z.string().optional() });
const putRequest = z.object({ SecretId: z.string().min(1), SecretString: z.string().min(1) });
const getRequest = z.object({
  SecretId: z.string().min(1),
  VersionStage: z.enum(["AWSCURRENT", "AWSPREVIOUS"]).default("AWSCURRENT"),
});

interface Version {
  readonly value: string;
  readonly id: string;
  /** Seconds since 1970. */
  readonly made: number;
}

/** The newest version of a secret and the one before; of one that holds nothing yet there is neither. */
interface Secret {
  readonly AWSCURRENT?: Version | undefined;
  readonly AWSPREVIOUS?: Version | undefined;
}

const refusal = (kind: string, message: string): SecretsAnswer => ({
  status: 400,
  body: { __type: kind, message },
});

const notFound = refusal("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

/**
 * The part of Secrets Manager that a stack and who operates it need: secrets are made once, replaced, and read by name
 * or ARN, the newest version or the one before. What it is asked beyond that it refuses by name.
 *
 * @param clock milliseconds since 1970
 */
export function secretsManager(
  place: { readonly region: string; readonly accountId: string },
  clock: () => number = Date.now,
) {
  const secrets = new Map<string, Secret>();
  const versionOf = (value: string): Version => ({ value, id: randomUUID(), made: clock() / 1000 });
  const madeAs = (name: string, version: Version | undefined): SecretsAnswer => ({
    status: 200,
    body: { ARN: secretArn(place, name), Name: name, VersionId: version?.id },
  });

  const create = ({ Name: name, SecretString: value }: z.output<typeof createRequest>): SecretsAnswer => {
    if (secrets.has(name)) return refusal("ResourceExistsException", `A secret ${name} is there already.`);
    const first = value === undefined ? undefined : versionOf(value);
    secrets.set(name, { AWSCURRENT: first });
    return madeAs(name, first);
  };

  const put = ({ SecretId: id, SecretString: value }: z.output<typeof putRequest>): SecretsAnswer => {
    const name = secretNameIn(id);
    const before = secrets.get(name);
    if (before === undefined) return notFound;
    const next = versionOf(value);
    secrets.set(name, { AWSCURRENT: next, AWSPREVIOUS: before.AWSCURRENT });
    return madeAs(name, next);
  };

  const get = ({ SecretId: id, VersionStage: stage }: z.output<typeof getRequest>): SecretsAnswer => {
    const name = secretNameIn(id);
    const found = secrets.get(name)?.[stage];
    if (found === undefined) return notFound;
    return {
      status: 200,
      body: {
        ARN: secretArn(place, name),
        Name: name,
        VersionId: found.id,
        SecretString: found.value,
        CreatedDate: found.made,
        VersionStages: [stage],
      },
    };
  };

  /** @param target the header `X-Amz-Target` of the request. */
  return (target: string, body: string): SecretsAnswer => {
    const action = target.replace(/^secretsmanager\./, "");
    try {
      const asked: unknown = JSON.parse(body);
      if (action === "CreateSecret") return create(createRequest.parse(asked));
      if (action === "PutSecretValue") return put(putRequest.parse(asked));
      if (action === "GetSecretValue") return get(getRequest.parse(asked));
    } catch {
      return refusal("InvalidParameterException", `This is no ${action} that can be answered here.`);
    }
    return refusal(
      "InvalidRequestException",
      "Here only CreateSecret, PutSecretValue and GetSecretValue are answered.",
    );
  };
}
