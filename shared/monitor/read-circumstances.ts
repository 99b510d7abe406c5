import { serviceCaseId } from "../case/index.ts";
import { type Circumstances, circumstancesOf } from "../obligations/index.ts";
import { eventsThatCount, type Store } from "../store/index.ts";

/** What bears on every case alike, as far as it has been recorded: the outages of the live service. */
export async function readCircumstances(store: Store): Promise<Circumstances> {
  const { log } = await store.cases.sources(serviceCaseId);
  return circumstancesOf(eventsThatCount(log));
}
