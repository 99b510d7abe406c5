import {
  GetSecretValueCommand,
  type GetSecretValueCommandOutput,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { LINK_LASTS, type LinkSecrets } from "../snooze/index.ts";
import { addHours, addMilliseconds, type Instant, instantFromEpoch } from "../time/index.ts";

/** The secret is there and holds nothing: no link can be made or trusted. */
export class NoSigningSecret extends Error {
  override readonly name = "NoSigningSecret";
  constructor(secret: string) {
    super(`The secret ${secret} holds no text. Deploy the stack again, which generates it.`);
  }
}

/** Milliseconds for which a function goes on with what it has fetched. */
export const SECRET_KEPT = 5 * 60_000;
/** Milliseconds between two fetches because of links that nothing fits: whoever forges cannot have us ask all the time. */
export const SECRET_ASKED_AGAIN = 10_000;
/** Milliseconds for which links are still made with a secret that was replaced: while it is kept, and a sender runs. */
const OLD_IN_USE = SECRET_KEPT + 15 * 60_000;

/** The secrets with which links are signed: a new one takes over while functions live, and the old is let run out. */
export interface SigningSecrets {
  /** Signs new links. @throws NoSigningSecret */
  readonly current: () => Promise<string>;
  /**
   * What a link may be signed with.
   *
   * @param anew because a link fits nothing that is known: the secret may just have been replaced
   * @throws NoSigningSecret
   */
  readonly accepted: (anew?: boolean) => Promise<LinkSecrets>;
}

/**
 * Fetches the secret when it is first needed and again after five minutes. A secret that was replaced is the version
 * that Secrets Manager calls AWSPREVIOUS: its links count until the last of them has ended.
 *
 * @param measured milliseconds that go on evenly
 */
export function signingSecrets(
  client: SecretsManagerClient,
  secret: string,
  measured: () => number = () => performance.now(),
): SigningSecrets {
  const versionOf = async (VersionStage: "AWSCURRENT" | "AWSPREVIOUS") =>
    client.send(new GetSecretValueCommand({ SecretId: secret, VersionStage }));
  const current = kept(async () => {
    const version = await versionOf("AWSCURRENT");
    if (!version.SecretString) throw new NoSigningSecret(secret);
    return { secret: version.SecretString, since: sinceOf(version) };
  }, measured);
  const accepted = kept(async (): Promise<LinkSecrets> => {
    const { secret: newest, since } = await current(0);
    const { SecretString: previous } = await versionOf("AWSPREVIOUS").catch(noSuchVersion);
    if (!previous || since === undefined) return { current: newest };
    const endsBy = addMilliseconds(addHours(since, 24 * LINK_LASTS), OLD_IN_USE);
    return { current: newest, previous: { secret: previous, endsBy } };
  }, measured);
  return {
    current: async () => (await current(SECRET_KEPT)).secret,
    accepted: (anew = false) => accepted(anew ? SECRET_ASKED_AGAIN : SECRET_KEPT),
  };
}

const sinceOf = ({ CreatedDate: made }: GetSecretValueCommandOutput): Instant | undefined =>
  made && instantFromEpoch(made.getTime());

/** A secret that was never replaced has no version before. */
function noSuchVersion(error: unknown): Partial<GetSecretValueCommandOutput> {
  if (error instanceof Error && error.name === "ResourceNotFoundException") return {};
  throw error;
}

interface Fetched<Value> {
  readonly value: Promise<Value>;
  readonly at: number;
}

/**
 * Fetches once for all who ask, and anew for who asks for something younger than it has. While nothing can be
 * fetched, what was had before does, unless the asker has tried that.
 */
function kept<Value>(fetchIt: () => Promise<Value>, measured: () => number) {
  let known: Fetched<Value> | undefined;
  let good: Fetched<Value> | undefined;
  return async (youngerThan: number): Promise<Value> => {
    const now = measured();
    if (known === undefined || now - known.at >= youngerThan) known = { value: fetchIt(), at: now };
    const asked = known;
    try {
      const value = await asked.value;
      good = asked;
      return value;
    } catch (error) {
      // The next request tries again.
      if (known === asked) known = undefined;
      if (good === undefined || youngerThan < SECRET_KEPT) throw error;
      return good.value;
    }
  };
}
