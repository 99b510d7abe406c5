import {
  addCalendarDays,
  addWorkingDays,
  type LocalDate,
  parseLocalDate,
  workingDaysBetween,
} from "../../shared/time/index.ts";
import { against, type Line, sameAnswers } from "../line.ts";
import { workingDayPeers } from "../peers/working-days.ts";

/** Days all over ten years, weekends and bank holidays among them. */
const days: readonly LocalDate[] = Array.from({ length: 200 }, (_, index) =>
  addCalendarDays(parseLocalDate("2017-01-01"), 19 * index),
);
const spans = days.map((from, index): readonly [from: LocalDate, to: LocalDate] => [
  from,
  addCalendarDays(from, 7 + (index % 15)),
]);

/** The sum keeps each answer in use. */
const addToEach =
  (add: (day: LocalDate, n: number) => string, n: number, times = 1) =>
  (): number => {
    let sum = 0;
    for (let time = 0; time < times; time++) for (const day of days) sum += add(day, n).length;
    return sum;
  };
const countEach =
  (count: (from: LocalDate, to: LocalDate) => number, times = 1) =>
  (): number => {
    let sum = 0;
    for (let time = 0; time < times; time++) for (const [from, to] of spans) sum += count(from, to);
    return sum;
  };

const addOurs = (day: LocalDate, n: number): string => addWorkingDays(day, n).day;

/** So that a run of ours is long enough for the clock. */
const TIMES = 250;
const goal = { atLeast: 300 };

export const workingDays: Line = {
  name: "working days",
  run: async () => {
    for (const { name, add, count } of workingDayPeers) {
      for (const n of [1, 10])
        sameAnswers(
          name,
          days,
          (day) => addOurs(day, n),
          (day) => add(day, n),
        );
      sameAnswers(
        name,
        spans,
        ([from, to]) => workingDaysBetween(from, to),
        ([from, to]) => count(from, to),
      );
    }
    const operations = days.length;
    const adding = (n: number) => ({
      name: `${n} working days`,
      work: addToEach(addOurs, n, TIMES),
      operations: operations * TIMES,
    });
    return [
      ...(await against(
        "add 10 working days",
        adding(10),
        workingDayPeers.map(({ name, add }) => ({ name, work: addToEach(add, 10), operations, goal })),
      )),
      ...(await against(
        "count working days",
        { name: "count", work: countEach(workingDaysBetween, TIMES), operations: operations * TIMES },
        workingDayPeers.map(({ name, count }) => ({ name, work: countEach(count), operations, goal })),
      )),
      ...(await against("add 1,000 working days", adding(1000), [
        { ...adding(1), name: "adding 1", goal: { atMost: 1.5 } },
      ])),
    ];
  },
};
