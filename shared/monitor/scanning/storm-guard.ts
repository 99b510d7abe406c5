import { ConditionNotMet, type Hold, type Store } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";

/** Whose alerts a scan would send, by recipient key: since when the newest of them may be sent. */
export type WaitingRecipients = ReadonlyMap<string, Instant>;

export interface Guarded {
  /** May be told now. */
  readonly told: readonly string[];
  /** Whose e-mails are held until somebody has looked. */
  readonly held: number;
}

/**
 * Lets a scan's e-mails go, or holds all of them, urgent ones too, where they are more than so many: a bad feed must
 * not flood every practitioner in the country before anybody can look. Held alerts stay in the outbox, where each scan
 * finds them again.
 *
 *     nothing held ──more than so many──▶ held ──npm run release──▶ released ──more than so many anew──▶ held
 *
 * What could be sent when it was released goes without being counted again, also if it takes several scans.
 */
export async function guardAgainstStorm(
  waiting: WaitingRecipients,
  { store, mostAtOnce, now }: { store: Store; mostAtOnce: number; now: Instant },
): Promise<Guarded> {
  const found = await store.hold.get();
  if (found && isHeld(found.hold)) return { told: [], held: waiting.size };
  const releasedAt = found?.hold.state === "released" ? found.hold.at : undefined;
  const anew = [...waiting].filter(([, since]) => releasedAt === undefined || since > releasedAt);
  if (anew.length <= mostAtOnce) return { told: [...waiting.keys()].sort(), held: 0 };
  try {
    await store.hold.put({ state: "held", since: now, emails: waiting.size }, found?.version);
  } catch (error) {
    // Another scan has held them; or somebody has just released them, and the next scan sees that.
    if (!(error instanceof ConditionNotMet)) throw error;
  }
  return { told: [], held: waiting.size };
}

export const isHeld = (hold: Hold | undefined): boolean => hold?.state === "held";
