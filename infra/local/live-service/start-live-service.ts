import { randomUUID } from "node:crypto";
import type { ClockFace } from "../clock-face.ts";
import { type EmulatorData, startEmulator } from "../emulators/index.ts";
import type { DetailPlaces, Life } from "../sample/index.ts";
import { TOKEN_PATH, TROUBLES_PATH } from "./serve.ts";
import { reportIdOf } from "./shown-referral.ts";
import type { Credentials } from "./tokens.ts";
import type { Trouble } from "./troubles.ts";

/** What the thread is started with. */
export interface LiveServiceData extends EmulatorData {
  readonly lives: readonly Life[];
  readonly credentials: Credentials;
  readonly clockFace: ClockFace;
}

/** A fake of the live service's API, listening. */
export interface LiveServiceFake {
  /** In the place of the live service's address, and of the risk service's. */
  readonly url: string;
  /** Where it gives tokens to the holder of its credentials. */
  readonly tokenUrl: string;
  readonly credentials: Credentials;
  /** Where it keeps what events point at. */
  readonly places: DetailPlaces;
  /** Orders it to fail in these ways, in the place of those ordered before; none: it works again. */
  readonly fail: (troubles: readonly Trouble[]) => Promise<void>;
  /** How many requests it has answered with each status. */
  readonly asked: () => Promise<Readonly<Record<string, number>>>;
  readonly stop: () => Promise<void>;
}

/** It did not understand how it was to fail. */
export class TroubleNotUnderstood extends Error {
  override readonly name = "TroubleNotUnderstood";
  constructor(why: string) {
    super(`The fake of the live service does not know how to fail like that: ${why}`);
  }
}

/**
 * Starts the fake in a thread of its own. It shows each referral as it stood at the moment asked for, by the clock
 * whose face it is given.
 *
 * @throws EmulatorFailed
 */
export async function startLiveService({
  lives,
  clockFace,
  port = 0,
  log = () => undefined,
}: {
  readonly lives: readonly Life[];
  readonly clockFace: ClockFace;
  readonly port?: number;
  readonly log?: (line: string) => void;
}): Promise<LiveServiceFake> {
  const credentials = { clientId: "crs-compliance-monitor", clientSecret: randomUUID() };
  const data: LiveServiceData = { lives, credentials, clockFace, port };
  const thread = await startEmulator(
    "the live service",
    new URL("live-service.worker.ts", import.meta.url),
    data,
    log,
  );
  const { url, stop } = thread;
  return {
    url,
    tokenUrl: `${url}${TOKEN_PATH}`,
    credentials,
    places: { baseUrl: url, reportIdOf },
    fail: async (troubles) => {
      const body = JSON.stringify(troubles);
      const response = await fetch(`${url}${TROUBLES_PATH}`, { method: "PUT", body });
      if (!response.ok) throw new TroubleNotUnderstood(await response.text());
    },
    asked: async () => (await fetch(`${url}${TROUBLES_PATH}`)).json() as Promise<Record<string, number>>,
    stop,
  };
}
