import { inParallel } from "../../concurrency/index.ts";
import { regionOf } from "../../obligations/index.ts";
import {
  announcedTypes,
  isComplete,
  isGone,
  type News,
  type Read,
  readReferral,
} from "../../sources/domain-events/index.ts";
import { type Corrections, noCorrections, UNKNOWN_REGION } from "../../store/index.ts";
import { type Instant, instantFromEpoch, isoWeekOf, londonDayOf } from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import { type FeedFailure, type FeedMessage, failureOf, type LiveFeed } from "./live-feed.ts";
import { type ReadingAsked, readingAskedIn } from "./reading-asked.ts";
import { markRead, plansNamedIn, recordReading } from "./record-reading.ts";

export interface ReadAgain {
  /** Referrals that were read. */
  readonly read: number;
  /** Messages about referrals that somebody had read since it was asked. */
  readonly readAlready: number;
  /** What reading at night came to, by region and ISO week. */
  readonly corrections: readonly (Corrections & { readonly region: string; readonly week: string })[];
  readonly failed: readonly FeedFailure[];
}

/** What reading one referral again came to; its news alone where it was read to reconcile. */
interface Outcome {
  readonly read: boolean;
  readonly reconciled?: { readonly region: string; readonly week: string; readonly news: News };
}

const MESSAGES_AT_ONCE = 2;

/**
 * Reads again the referrals of a batch of messages, and records what they show. A referral that cannot be read now
 * fails alone. What reading at night corrected is added to its region's week: a crash in between leaves it out, and a
 * message that comes twice finds its referral read.
 */
export async function readAgain(messages: readonly FeedMessage[], feed: LiveFeed): Promise<ReadAgain> {
  const telling = { ...feed.telling, circumstances: await readCircumstances(feed.store) };
  const failed: FeedFailure[] = [];
  const outcomes: Outcome[] = [];
  await inParallel(messages, MESSAGES_AT_ONCE, async (message) => {
    try {
      const asked = readingAskedIn(message.body);
      outcomes.push(await readOnce(asked, message, { ...feed, telling }));
    } catch (error) {
      failed.push(failureOf(message.messageId, error));
    }
  });
  const corrections = addedUp(outcomes);
  for (const { region, week, ...more } of corrections) {
    await feed.store.readings.addCorrections(region, week, more);
  }
  const read = outcomes.filter((outcome) => outcome.read).length;
  return { read, readAlready: outcomes.length - read, corrections, failed };
}

async function readOnce(
  { referralId, why, askedAt }: ReadingAsked,
  { receiveCount }: FeedMessage,
  feed: LiveFeed,
): Promise<Outcome> {
  const { store } = feed;
  const { stored, ...known } = await store.cases.whole(referralId);
  if (known.reading?.readAt !== undefined && known.reading.readAt >= askedAt) return { read: false };
  const { facts } = stored ?? {};
  const read = await readOrGone(feed, receiveCount, {
    referralId,
    knownPlans: plansNamedIn(known.log),
    crn: facts?.referral?.crn,
  });
  const { snapshot } = read;
  const news = await recordReading(
    { snapshot, known: { ...known, head: stored }, keep: why === "verification" },
    feed,
  );
  const whole = isComplete(read);
  await markRead(store, referralId, {
    gone: snapshot.referral === "gone",
    ...(whole && { readAt: snapshot.readAt }),
  });
  const [wanting] = read.missing;
  if (!whole && wanting) throw wanting;
  if (why !== "reconciliation") return { read: true };
  const region = (facts && regionOf(facts)) ?? UNKNOWN_REGION;
  return { read: true, reconciled: { region, week: weekOf(snapshot.readAt), news } };
}

/** Reads all of a referral; one that is not there, however often it was asked for, is gone. @throws DetailNotHad */
async function readOrGone(
  { live }: LiveFeed,
  tries: number,
  { crn, ...wanted }: { referralId: string; knownPlans: readonly string[]; crn: string | undefined },
): Promise<Read> {
  const readAt = instantFromEpoch(live.now());
  try {
    return await readReferral(live, wanted);
  } catch (error) {
    if (!isGone(error, tries)) throw error;
    const { referralId } = wanted;
    const snapshot = { referralId, readAt, referral: "gone" as const, ...(crn !== undefined && { crn }) };
    return { snapshot, missing: [], all: true };
  }
}

const weekOf = (readAt: Instant): string => isoWeekOf(londonDayOf(readAt));

const announced: ReadonlySet<string> = new Set(announcedTypes);

/** Whether the feed should have told: of bookings and of the form it never tells. */
const isCorrection = ({ added, takenBack }: News): boolean =>
  takenBack.length > 0 || added.some(({ eventType }) => announced.has(eventType));

function addedUp(outcomes: readonly Outcome[]): ReadAgain["corrections"] {
  const reconciled = outcomes.flatMap(({ reconciled }) => reconciled ?? []);
  const groups = Map.groupBy(reconciled, ({ region, week }) => `${region} ${week}`);
  return [...groups.values()].map((group) => {
    const [{ region, week }] = group as [NonNullable<Outcome["reconciled"]>];
    const corrected = group.filter(({ news }) => isCorrection(news)).length;
    const learnt = group.filter(({ news }) => !isCorrection(news) && !news.isRepetition).length;
    return { ...noCorrections, region, week, read: group.length, corrected, learnt };
  });
}
