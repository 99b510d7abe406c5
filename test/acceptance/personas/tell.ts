import { describe, expect, test } from "vitest";
import {
  type CaseEvent,
  type CrsCase,
  caseIdsOf,
  foldCase,
  instantOf,
  isCustodyEvent,
  isPersonCase,
  serviceCaseId,
} from "../../../shared/case/index.ts";
import { alertsWarranted, circumstancesOf, obligationsOf } from "../../../shared/obligations/index.ts";
import { contractManagers } from "../../support/alerts.ts";
import { at } from "../../support/london.ts";
import type { Story } from "../../support/story.ts";
import { differences, type Owed, sayAlert, sayOwed, shortKey } from "./words.ts";

/** What a story must come to at some moments, each a London time. */
export interface Telling {
  /** Every obligation of every case of the person then, in the words of `words.ts`: none may be there that is not told. */
  readonly stands: Readonly<Record<string, Owed>>;
  /** Every piece of news that is warranted then, and to whom, where the story is about that. */
  readonly told?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Tells a person's story and holds it against what was worked out by hand. At each moment the cases are folded from what
 * had happened by then and from no more, as the monitor would have known them; and the story is told backwards and twice
 * as well, which must change nothing.
 */
export function tell(title: string, story: Story, { stands, told = {} }: Telling): void {
  describe(title, () => {
    test.each(Object.entries(stands))("%s", (moment, owed) => {
      expectNone(moment, differences(owed, standing(story.events, moment)));
      const anyhow = [...story.events, ...story.events].reverse();
      expectNone(`${moment}, told backwards and twice`, differences(owed, standing(anyhow, moment)));
    });

    test.each(Object.entries(told))("%s: who is told", (moment, news) => {
      expect(newsOf(story.events, moment)).toEqual([...news].sort());
    });
  });
}

function expectNone(moment: string, found: readonly string[]): void {
  if (found.length > 0) expect.fail([`On ${moment}:`, ...found].join("\n  "));
}

/** Every obligation of every case at a moment; those of a referral carry its id where the person has had several. */
function standing(events: readonly CaseEvent[], moment: string): Owed {
  const lines: Record<string, string> = {};
  const { cases, circumstances } = knownBy(events, moment);
  for (const [prefix, c] of cases) {
    for (const obligation of obligationsOf(c, at(moment), { circumstances })) {
      const key = prefix + shortKey(obligation.key);
      lines[key in lines ? `${key}, once more` : key] = sayOwed(obligation);
    }
  }
  return lines;
}

function newsOf(events: readonly CaseEvent[], moment: string): readonly string[] {
  const { cases, circumstances } = knownBy(events, moment);
  return cases
    .flatMap(([prefix, c]) =>
      alertsWarranted(c, at(moment), { contractManagers, circumstances }).map(
        (alert) => prefix + sayAlert(alert),
      ),
    )
    .sort();
}

/** The person's cases as they were known at a moment, each with what its obligations are told by, and the outages. */
function knownBy(events: readonly CaseEvent[], moment: string) {
  const sofar = events.filter((event) => instantOf(event) <= at(moment));
  const ids = (known: readonly CaseEvent[]) => [...new Set(known.flatMap(caseIdsOf))];
  const isOneOfSeveral = ids(events).filter(isOfReferral).length > 1;
  const told = ids(sofar).filter((id) => isPersonCase(id) || isOfReferral(id));
  const cases = told
    .sort()
    .map((id): readonly [prefix: string, c: CrsCase] => [
      isOneOfSeveral && isOfReferral(id) ? `${id}: ` : "",
      foldCase(id, logOf(id, sofar)),
    ]);
  return { cases, circumstances: circumstancesOf(sofar) };
}

const isOfReferral = (id: string): boolean => !isPersonCase(id) && id !== serviceCaseId;

/** What is in the log of a case: in a referral's its own events, and what custody told of the person. */
function logOf(id: string, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const own = events.filter((event) => caseIdsOf(event).includes(id));
  const ofPerson = logOfPerson(new Set(own.flatMap(caseIdsOf).filter(isPersonCase)), events);
  return isPersonCase(id) ? ofPerson : [...own, ...ofPerson.filter(isCustodyEvent)];
}

/** Everything about the person who has these cases, and those under each identifier that is known to be theirs. */
function logOfPerson(cases: ReadonlySet<string>, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const log = events.filter((event) => caseIdsOf(event).some((id) => cases.has(id)));
  const all = new Set([...cases, ...log.flatMap(caseIdsOf).filter(isPersonCase)]);
  return all.size > cases.size ? logOfPerson(all, events) : log;
}
