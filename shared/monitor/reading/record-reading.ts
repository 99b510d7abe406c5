import { caseIdsOf } from "../../case/index.ts";
import {
  type Announcement,
  factsOf,
  type News,
  newsIn,
  type Snapshot,
} from "../../sources/domain-events/index.ts";
import { type CaseSources, ConditionNotMet, type Store } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { isOpen } from "../recording/case-entry.ts";
import { recordCase } from "../recording/record-case.ts";
import type { LiveFeed } from "./live-feed.ts";

interface Reading {
  readonly snapshot: Snapshot;
  /** The event for which it was read. */
  readonly announced?: Announcement;
  /** The case as it was known before. */
  readonly known: CaseSources;
  /** Whether it is kept though it shows nothing new: it tells what had not been done by then. */
  readonly keep?: boolean;
}

/**
 * Records what was read of a referral: the reading, and the facts that it names. The referral's own case comes last:
 * what its log holds is in the person's case too, so a crash in between is made good when the message comes again.
 *
 * @throws UnknownContract
 * @throws UnusableSnapshot
 */
export async function recordReading(
  { snapshot, announced, known, keep = false }: Reading,
  feed: LiveFeed,
): Promise<News> {
  const { readAt, referralId } = snapshot;
  const { contracts } = feed;
  const told = factsOf(snapshot, { contracts, ...(announced && { announced }) });
  const news = newsIn(
    told,
    known.log.map(({ event }) => event),
  );
  if (news.isRepetition && !keep) {
    // All of it is in the log; whoever put it there may not have lived to fold it.
    if (known.head?.foldedFrom !== known.log.length) await recordCase(referralId, [], readAt, feed);
    return news;
  }
  const events = [told.reading, ...told.facts];
  const caseIds = new Set([...events.flatMap(caseIdsOf).filter((id) => id !== referralId), referralId]);
  for (const caseId of caseIds) {
    const own = events.filter((event) => caseIdsOf(event).includes(caseId));
    await recordCase(
      caseId,
      own.map((event) => ({ event, receivedAt: readAt })),
      readAt,
      feed,
    );
  }
  return news;
}

/**
 * The action plans that readings and events have named, drafts too. The live service lists those that are approved and
 * the newest: one that was submitted, and in whose place another is being drafted, is only found by who remembers it.
 */
export function plansNamedIn(log: CaseSources["log"]): readonly string[] {
  const named = log.flatMap(({ event }) => {
    if (event.eventType === "crs.referral.read") {
      return event.detail.parts.flatMap(({ part }) => /^action-plans\/(.+)$/u.exec(part)?.slice(1) ?? []);
    }
    return "actionPlanId" in event.additionalInformation ? [event.additionalInformation.actionPlanId] : [];
  });
  return [...new Set(named)];
}

const MOST_ATTEMPTS = 8;

/**
 * Writes down how far a referral is known now, and whether it is to be read again at night.
 *
 * @param readAt when all of it was read; absent when something was wanting
 * @throws ConditionNotMet when so many others write it that it gives up
 */
export async function markRead(
  store: Store,
  caseId: string,
  { readAt, gone = false }: { readonly readAt?: Instant; readonly gone?: boolean },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { stored, reading } = await store.cases.standing(caseId);
    const last = [reading?.readAt, readAt]
      .filter((at) => at !== undefined)
      .sort()
      .at(-1);
    const open = !gone && stored !== undefined && isOpen(stored);
    const { askedAt } = reading ?? {};
    const { keptUntil } = stored ?? {};
    try {
      const next = {
        caseId,
        open,
        ...(last && { readAt: last }),
        ...(askedAt && { askedAt }),
        ...(keptUntil && { keptUntil }),
      };
      await store.readings.put(next, reading?.version);
      return;
    } catch (error) {
      if (!(error instanceof ConditionNotMet) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
