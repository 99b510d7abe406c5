import { personCaseId, regionField } from "../../../shared/case/index.ts";
import { inParallel } from "../../../shared/concurrency/index.ts";
import {
  type Recording,
  type Refolded,
  readCircumstances,
  refoldCase,
} from "../../../shared/monitor/index.ts";
import { type Store, UNKNOWN_REGION } from "../../../shared/store/index.ts";
import { type Instant, parseInstant } from "../../../shared/time/index.ts";

/** How many cases came to what. */
export type RebuildTally = Readonly<Record<Refolded, number>>;

const EVER = parseInstant("0001-01-01T00:00:00Z");
const CASES_AT_ONCE = 8;

/** Every case that is in a region, and the person's own case of each referral among them. */
export async function caseIdsIn(store: Store): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const region of [...regionField.options, UNKNOWN_REGION]) {
    for await (const cases of store.cases.ofRegion(region, EVER)) {
      for (const { id, referral } of cases) {
        ids.add(id);
        if (referral?.crn !== undefined) ids.add(personCaseId(referral.crn));
      }
    }
  }
  return [...ids].sort();
}

/** Folds cases anew, several side by side. Doing it again, or breaking off, does no harm. @throws CaseContended */
export async function rebuild(
  caseIds: readonly string[],
  now: Instant,
  recording: Recording,
  show: (done: number) => void = () => undefined,
): Promise<RebuildTally> {
  const telling = { ...recording.telling, circumstances: await readCircumstances(recording.store) };
  const tally = { folded: 0, same: 0, none: 0 };
  let done = 0;
  await inParallel(caseIds, CASES_AT_ONCE, async (caseId) => {
    tally[await refoldCase(caseId, now, { ...recording, telling })] += 1;
    done += 1;
    show(done);
  });
  return tally;
}
