import { readFileSync } from "node:fs";
import type { StageSettings } from "../../settings.ts";
import type { LocalStackOptions, StackClock } from "../index.ts";
import { type LiveServiceFake, startLiveService } from "../live-service/index.ts";
import { type SampleCaseload, sampleContracts } from "../sample/index.ts";

type LiveFeedSettings = NonNullable<StageSettings["liveFeed"]>;

/**
 * The live feed as a stage would name it: everything of it lies outside, at addresses that lead nowhere. Here the rate
 * is no concern, and the contracts are the sample's.
 */
export const sampleLiveFeed: LiveFeedSettings = {
  topicArn: "arn:aws:sns:eu-west-2:111122223333:hmpps-domain-events",
  apiUrl: "https://live-service.example.org",
  riskUrl: "https://risk-service.example.org",
  tokenUrl: "https://sign-in.example.org/auth/oauth/token",
  credentialsSecretName: "crs-compliance-monitor/live-service",
  requestsPerSecond: 1_000,
  contracts: Object.fromEntries(
    sampleContracts.map(({ reference, type, region }) => [reference, { type, region }]),
  ),
};

/** Context for a stack whose stage `dev` is fed by the live service. */
export function contextWithLiveFeed(): Readonly<Record<string, unknown>> {
  const { stages } = JSON.parse(readFileSync(new URL("../../../cdk.json", import.meta.url), "utf8")).context;
  return { stages: { ...stages, dev: { ...stages.dev, liveFeed: sampleLiveFeed } } };
}

/** A fake of the live service that plays a caseload, and what a stack must be started with to take it for the real one. */
export interface LiveSource {
  readonly fake: LiveServiceFake;
  readonly inItsPlace: Pick<LocalStackOptions, "standIns" | "secrets">;
}

/** Starts the fake by the stack's clock. @throws EmulatorFailed */
export async function liveSource(
  { lives }: Pick<SampleCaseload, "lives">,
  clock: StackClock,
  log: (line: string) => void,
): Promise<LiveSource> {
  const fake = await startLiveService({ lives, clockFace: clock.face, log });
  const { apiUrl, riskUrl, tokenUrl, credentialsSecretName } = sampleLiveFeed;
  return {
    fake,
    inItsPlace: {
      standIns: { [apiUrl]: fake.url, [riskUrl]: fake.url, [tokenUrl]: fake.tokenUrl },
      secrets: { [credentialsSecretName]: JSON.stringify(fake.credentials) },
    },
  };
}
