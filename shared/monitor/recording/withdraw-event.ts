import { type CaseEvent, caseIdsOf, isPersonCase } from "../../case/index.ts";
import { type Obligation, obligationsOf } from "../../obligations/index.ts";
import { ConditionNotMet, type LoggedEvent, type WholeCase, type Withdrawal } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import type { Recording } from "./record-case.ts";
import { type Refolded, refoldCase } from "./refold-case.ts";

/** The log of the case holds no event with that id. */
export class NoSuchEvent extends Error {
  override readonly name = "NoSuchEvent";
  constructor(eventId: string) {
    super(`The log of the case holds no event "${eventId}". \`npm run explain\` lists the events of a case.`);
  }
}

/** The case is over for so long that its events are forgotten. */
export class EventsForgotten extends Error {
  override readonly name = "EventsForgotten";
  constructor(keptUntil: Instant) {
    super(
      `The events of this case were kept until ${keptUntil}. It stands as it was folded last, and nothing of it can be withdrawn.`,
    );
  }
}

/** What withdrawing an event came to. */
export interface Withdrawn {
  readonly event: CaseEvent;
  /** As it is written on the event: by whoever withdrew it first. */
  readonly withdrawal: Withdrawal;
  /** Every case that had the event, and whether the case was written anew. */
  readonly cases: readonly { readonly caseId: string; readonly refolded: Refolded }[];
  /** What is owed in the case at hand before and after, as of now. */
  readonly before: readonly Obligation[];
  readonly after: readonly Obligation[];
}

/**
 * Withdraws an event from the log of a case and of every other that has it, and folds them anew. The event stays in the
 * log with when, by whom and why it was withdrawn, and a repetition of it changes nothing. It is marked before any case
 * is folded, so that whoever folds one meanwhile either sees the mark or finds the case written since it was read. Doing
 * it again after a crash finishes it. What is owed now is told by the next scan; what waits to be sent and is not
 * warranted any more is withdrawn by the next that would send it.
 *
 * @throws NoSuchEvent, EventsForgotten, CaseContended
 */
export async function withdrawEvent(
  { caseId, eventId, ...withdrawal }: { readonly caseId: string; readonly eventId: string } & Withdrawal,
  recording: Recording,
): Promise<Withdrawn> {
  const { store } = recording;
  const { at: now } = withdrawal;
  const circumstances = await readCircumstances(store);
  const known = await store.cases.whole(caseId);
  const [first] = entriesOf(known, eventId);
  if (first === undefined) throw new NoSuchEvent(eventId);
  const { keptUntil } = known.stored ?? {};
  if (keptUntil !== undefined && now >= keptUntil) throw new EventsForgotten(keptUntil);

  let affected: readonly string[];
  // Again, until nothing is found: somebody may have been entering it in another case of the person.
  do affected = await casesWith(caseId, eventId, recording);
  while (await markIn(affected, eventId, withdrawal, recording));

  const telling = { ...recording.telling, circumstances: await readCircumstances(store) };
  const cases: { caseId: string; refolded: Refolded }[] = [];
  for (const id of affected) {
    cases.push({ caseId: id, refolded: await refoldCase(id, now, { ...recording, telling }) });
  }
  const then = await store.cases.whole(caseId);
  const [marked] = entriesOf(then, eventId);
  return {
    event: first.event,
    withdrawal: marked?.withdrawn ?? withdrawal,
    cases,
    before: owedIn(known, now, circumstances),
    after: owedIn(then, now, telling.circumstances),
  };
}

const entriesOf = ({ log }: Pick<WholeCase, "log">, eventId: string): readonly LoggedEvent[] =>
  log.filter(({ event }) => event.eventId === eventId);

const owedIn = (
  { stored }: WholeCase,
  now: Instant,
  circumstances: Awaited<ReturnType<typeof readCircumstances>>,
): readonly Obligation[] => (stored ? obligationsOf(stored.facts, now, { circumstances }) : []);

/** Every case of which the log holds the event: the person's under each identifier, and those of their referrals. */
async function casesWith(caseId: string, eventId: string, { store }: Recording): Promise<readonly string[]> {
  const found = new Set<string>();
  const looked = new Set([caseId]);
  // A set is walked to its end, with what is put into it on the way.
  for (const id of looked) {
    const { log, stored } = await store.cases.whole(id);
    const entries = entriesOf({ log }, eventId);
    if (entries.length === 0) continue;
    found.add(id);
    const elsewhere = entries.flatMap(({ event }) => caseIdsOf(event));
    const ofPerson = isPersonCase(id)
      ? [
          ...log.flatMap(({ event }) => caseIdsOf(event)).filter(isPersonCase),
          ...(stored?.facts.referralsOfPerson ?? []).map((referral) => referral.id),
        ]
      : [];
    for (const other of [...elsewhere, ...ofPerson]) looked.add(other);
  }
  return [...found];
}

/** Marks it wherever it is not marked. @returns whether it was anywhere */
async function markIn(
  caseIds: readonly string[],
  eventId: string,
  withdrawal: Withdrawal,
  { store }: Recording,
): Promise<boolean> {
  let isAny = false;
  for (const caseId of caseIds) {
    for (const entry of entriesOf(await store.cases.sources(caseId), eventId)) {
      if (entry.withdrawn) continue;
      isAny = true;
      try {
        await store.events.withdraw(caseId, entry, withdrawal);
      } catch (error) {
        if (!(error instanceof ConditionNotMet)) throw error;
      }
    }
  }
  return isAny;
}
