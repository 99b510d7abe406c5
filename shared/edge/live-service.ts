import { setTimeout as sleep } from "node:timers/promises";
import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod";
import {
  type ClientCredentials,
  clientCredentialsToken,
  type LiveService,
  liveService,
} from "../sources/domain-events/index.ts";
import { variable } from "./environment.ts";

/** What a function is told of the live service. */
export const liveServiceVariables = {
  LIVE_SERVICE_URL: variable.address,
  RISK_SERVICE_URL: variable.address,
  TOKEN_URL: variable.address,
  CREDENTIALS_SECRET: variable.text,
  REQUESTS_PER_SECOND: variable.number,
};

/** The secret is not the JSON that was agreed. Says nothing of what it holds. */
export class UnusableSecret extends Error {
  override readonly name = "UnusableSecret";
  constructor(secret: string) {
    super(`The secret ${secret} cannot be used: expected JSON with clientId and clientSecret.`);
  }
}

const credentials = z.object({ clientId: z.string().min(1), clientSecret: z.string().min(1) });

/** Gets the credentials from Secrets Manager. @throws UnusableSecret */
async function credentialsIn(client: SecretsManagerClient, secret: string): Promise<ClientCredentials> {
  const { SecretString: text = "" } = await client.send(new GetSecretValueCommand({ SecretId: secret }));
  try {
    return credentials.parse(JSON.parse(text));
  } catch {
    // What is wrong with it would quote it.
    throw new UnusableSecret(secret);
  }
}

/** Milliseconds since 1970 as the machine measures them: they go on evenly, whatever the calendar's clock is set to. */
const measured = (): number => performance.timeOrigin + performance.now();

/** The live service as a function asks it: at its share of the rate, with the time of a reading from the calendar's clock. */
export function liveServiceOf(
  environment: z.output<z.ZodObject<typeof liveServiceVariables>>,
  secrets: SecretsManagerClient,
): LiveService {
  const perSecond = environment.REQUESTS_PER_SECOND;
  const clock = { now: measured, sleep };
  const { random } = Math;
  return liveService({
    baseUrl: environment.LIVE_SERVICE_URL,
    allowedHost: new URL(environment.LIVE_SERVICE_URL).host,
    riskBaseUrl: environment.RISK_SERVICE_URL,
    tokenSource: clientCredentialsToken({
      tokenUrl: environment.TOKEN_URL,
      credentials: () => credentialsIn(secrets, environment.CREDENTIALS_SECRET),
      fetch,
      clock,
      random,
    }),
    fetch,
    clock,
    calendar: () => Date.now(),
    random,
    limits: { rate: { perSecond, burst: Math.max(2, Math.ceil(perSecond)) } },
  });
}
