import type { SampleCaseload } from "../../../../infra/local/sample/index.ts";
import type { Life } from "../../../../infra/local/sample/life.ts";
import { type CrsCase, foldCase } from "../../../../shared/case/index.ts";
import { admitted } from "../sample/monitored.ts";
import {
  asTheFeedTellsIt,
  type Outcome,
  outcomesOf,
  outcomesOfEvents,
  type Retold,
} from "./as-the-feed-tells-it.ts";

/** What was owed in one referral, by whoever told it. */
export interface Compared {
  readonly life: Life;
  readonly byFeed: readonly Outcome[];
  /** By full events with the four things told as the feed tells them. */
  readonly asFeed: readonly Outcome[];
  readonly inFull: readonly Outcome[];
  readonly retold: readonly Retold[];
}

/** Each referral of a caseload as the feed left it, and as full events tell it. */
export function compare(
  { arrivals, lives, until }: SampleCaseload,
  fed: ReadonlyMap<string, CrsCase>,
): readonly Compared[] {
  const full = Map.groupBy(arrivals, ({ event }) => event.additionalInformation.referralId);
  return lives.map((life) => {
    const events = (full.get(life.id) ?? []).map(admitted);
    const byFeed = fed.get(life.id) as CrsCase;
    const retold = asTheFeedTellsIt(events, life, byFeed);
    const changed = retold.map(({ event }) => event);
    return {
      life,
      retold,
      byFeed: outcomesOf(byFeed, until),
      asFeed: outcomesOfEvents(life.id, changed, until),
      inFull: outcomesOf(foldCase(life.id, events), until),
    };
  });
}
