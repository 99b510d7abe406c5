import type { StackClock } from "../../../../infra/local/clock.ts";
import type { LiveServiceFake } from "../../../../infra/local/live-service/index.ts";
import {
  clientCredentialsToken,
  type LiveService,
  liveService,
  type TokenSource,
} from "../../../../shared/sources/domain-events/index.ts";
import { epochOf } from "../../../../shared/time/index.ts";

const surroundings = (clock: StackClock) => ({
  fetch,
  clock: { now: () => epochOf(clock.now()), sleep: async () => undefined },
  random: () => 0.5,
});

export const tokensOf = ({ tokenUrl, credentials }: LiveServiceFake, clock: StackClock): TokenSource =>
  clientCredentialsToken({ ...surroundings(clock), tokenUrl, credentials: async () => credentials });

/** A client of the fake that lives at the stack's time, waits for nothing and keeps to no rate. */
export function clientOf(fake: LiveServiceFake, clock: StackClock): LiveService {
  const { url } = fake;
  return liveService({
    ...surroundings(clock),
    baseUrl: url,
    riskBaseUrl: url,
    allowedHost: new URL(url).host,
    tokenSource: tokensOf(fake, clock),
    limits: { rate: { perSecond: 1e9, burst: 1e9 } },
  });
}
