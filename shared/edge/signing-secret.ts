import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** The secret is there and holds nothing: no link can be made or trusted. */
export class NoSigningSecret extends Error {
  override readonly name = "NoSigningSecret";
  constructor(secret: string) {
    super(`The secret ${secret} holds no text. Deploy the stack again, which generates it.`);
  }
}

/** The secret with which links are signed, fetched when it is first needed and kept while the function lives. @throws NoSigningSecret */
export function signingSecret(client: SecretsManagerClient, secret: string): () => Promise<string> {
  let known: Promise<string> | undefined;
  const fetchIt = async (): Promise<string> => {
    const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: secret }));
    if (!text) throw new NoSigningSecret(secret);
    return text;
  };
  return async () => {
    known ??= fetchIt();
    try {
      return await known;
    } catch (error) {
      // The next request tries again.
      known = undefined;
      throw error;
    }
  };
}
