import { describe, expect, test } from "vitest";
import { caseEvent, foldCase } from "../../../../shared/case/index.ts";
import { caseEntry } from "../../../../shared/monitor/recording/case-entry.ts";
import { alertsWarranted, circumstancesOf, explainCase } from "../../../../shared/obligations/index.ts";
import { judgeCase } from "../../../../shared/reports/judge-cases.ts";
import { admitted, parseInstant } from "../../../../shared/time/index.ts";
import { patience } from "../../../fuzz/odd.ts";
import { chance } from "../../../support/chance.ts";
import { extremeCaseIds, extremeEvents, extremeTypes, type Reach } from "../../../support/extreme-events.ts";

const IN_A_CASE = 40;

/** Years in which the monitor may run, and the ends of what it may be told. */
const moments = [
  "1950-01-01T00:00:00Z",
  "2026-03-02T09:00:00Z",
  "2031-06-01T09:00:00Z",
  "2099-12-31T23:59:59Z",
].map(parseInstant);

test("events of every type are drawn from", () => {
  const types = caseEvent.options.map(({ shape }) => shape.eventType.value);
  expect([...extremeTypes].sort()).toEqual([...types].sort());
});

describe.each<[number, Reach, number]>([
  [100_000, "admitted", 20261201],
  [25_000, "anything", 19900101],
])("%i events with days and instants as far apart as %s", patience, (count, reach, seed) => {
  test("can be folded, judged, told, explained, reported and stored", () => {
    const random = chance(seed);
    let folded = 0;
    let setAside = 0;
    for (let done = 0; done < count; done += IN_A_CASE) {
      const events = extremeEvents(random, IN_A_CASE, reach);
      const telling = { contractManagers: {}, circumstances: circumstancesOf(events) };
      const now = random.pick(moments);
      for (const id of extremeCaseIds) {
        const c = foldCase(id, events);
        expect(daysIn({ ...c, setAside: [] })).toEqual([]);
        alertsWarranted(c, now, telling);
        explainCase(c, now, telling.circumstances);
        caseEntry(c, events.length, new Set(), now, telling);
        const judged = judgeCase(c, now, "national", telling.circumstances);
        expect("apart" in judged && judged.apart.reason === "not-judged").toBe(false);
        folded += 1;
        setAside += c.setAside.length;
      }
    }
    expect(folded).toBe((3 * count) / IN_A_CASE);
    if (reach === "admitted") expect(setAside).toBe(0);
    else expect(setAside).toBeGreaterThan(count / 20);
  });
});

/** Days and instants outside the range that stand anywhere in a case. */
const daysIn = (c: object): readonly string[] =>
  [...JSON.stringify(c).matchAll(/"(\d{4}-\d\d-\d\d)(?:T[^"]*)?"/gu)].flatMap(([, day = ""]) =>
    day < admitted.firstDay || day > admitted.lastDay ? [day] : [],
  );
