import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { type Pseudonyms, pseudonymsWith, withoutKey } from "../pseudonyms/index.ts";

/** Names the secret with the key that keeps CRNs and prison numbers out of logs. */
export const IDENTIFIER_KEY_VARIABLE = "IDENTIFIER_KEY_SECRET";

/** In milliseconds: a log line is not worth more of a function's time. */
const PATIENCE = { connectionTimeout: 1_000, requestTimeout: 2_000 };

/**
 * The pseudonyms of a function: its key is fetched when it starts, and again with the next invocation if it was not
 * had. Work goes on without it, and nothing that names a person is written then either.
 *
 * @param secret absent where a function was deployed without one: then there is never a key
 */
export function pseudonymsOf(
  secret: string | undefined,
  client = new SecretsManagerClient({ maxAttempts: 2, requestHandler: PATIENCE }),
): () => Promise<Pseudonyms> {
  let known: Pseudonyms | undefined;
  return async () => {
    if (secret === undefined) return withoutKey;
    try {
      known ??= await pseudonymsIn(client, secret);
    } catch {
      return withoutKey;
    }
    return known;
  };
}

async function pseudonymsIn(client: SecretsManagerClient, secret: string): Promise<Pseudonyms> {
  const { SecretString: key } = await client.send(new GetSecretValueCommand({ SecretId: secret }));
  return key ? pseudonymsWith(key) : withoutKey;
}
