import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseEvent, foldCase } from "../../../shared/case/index.ts";
import { type Obligation, obligationsOf } from "../../../shared/obligations/index.ts";
import {
  addCalendarDays,
  addMilliseconds,
  type Instant,
  type LocalDate,
  londonDayOf,
  parseInstant,
  parseLocalDate,
} from "../../../shared/time/index.ts";
import { anyMoment, anyStory, storyId } from "../../support/arbitrary-story.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const judged = (events: readonly CaseEvent[], now: Instant) => obligationsOf(foldCase(storyId, events), now);
const byKey = (obligations: readonly Obligation[]) =>
  new Map(obligations.map((o) => [`${o.key}@${o.opened}`, o]));

describe("whatever the story", () => {
  test("any order and any duplication of the same events gives the same obligations", () => {
    fc.assert(
      fc.property(
        anyStory.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          ),
        ),
        anyMoment,
        ([events, shuffled], now) => {
          expect(judged(shuffled, now)).toEqual(judged(events, now));
        },
      ),
    );
  });

  test("adding time never un-misses", () => {
    fc.assert(
      fc.property(anyStory, anyMoment, fc.nat({ max: 90 * 24 * 60 }), (events, now, minutes) => {
        const later = byKey(judged(events, addMilliseconds(now, minutes * 60_000)));
        for (const [key, obligation] of byKey(judged(events, now))) {
          if (obligation.state === "missed") expect(later.get(key)?.state).toBe("missed");
        }
      }),
    );
  });

  test("adding time never reopens what was settled, and never takes an obligation away", () => {
    fc.assert(
      fc.property(anyStory, anyMoment, fc.nat({ max: 90 * 24 * 60 }), (events, now, minutes) => {
        const later = byKey(judged(events, addMilliseconds(now, minutes * 60_000)));
        for (const [key, { state }] of byKey(judged(events, now))) {
          expect(later.has(key)).toBe(true);
          if (state === "met") expect(later.get(key)?.state).toBe("met");
        }
      }),
    );
  });

  test("met means before the due instant, missed means that it has passed", () => {
    fc.assert(
      fc.property(anyStory, anyMoment, (events, now) => {
        for (const obligation of judged(events, now)) {
          expect(obligation.opened <= now).toBe(true);
          const due = obligation.deadline?.due;
          if (!due) continue;
          if (obligation.state === "met") expect(obligation.met.at < due).toBe(true);
          if (obligation.state === "open") expect(now < due).toBe(true);
          if (obligation.state === "missed") {
            expect(now >= due).toBe(true);
            expect(obligation.workingDaysLate).toBeGreaterThanOrEqual(0);
            if (obligation.met) expect(obligation.met.at >= due && obligation.met.at <= now).toBe(true);
          }
        }
      }),
    );
  });

  test("an obligation has one key in a case at a time", () => {
    fc.assert(
      fc.property(anyStory, anyMoment, (events, now) => {
        const clocks = judged(events, now).filter(({ deadline }) => deadline);
        expect(new Set(clocks.map(({ key }) => key)).size).toBe(clocks.length);
      }),
    );
  });
});

describe("moving everything by whole weeks", () => {
  /** Ten years and a bit from the story: bank holidays are not known any more, so that there are none in reach. */
  const weeksToWithoutHolidays = 522;
  /** Whole years of 52 weeks, in which the clocks change on the same day of the story. */
  const yearsOn = fc.integer({ min: 1, max: 4 });
  const week = 7 * 86_400_000;
  const movedInstant = (instant: Instant, weeks: number) => addMilliseconds(instant, weeks * week);
  const movedDay = (day: LocalDate, weeks: number) => addCalendarDays(day, 7 * weeks);

  /** Every instant and every day in it moved: what an event says moves with when it occurred. */
  const moved = (events: readonly CaseEvent[], weeks: number): CaseEvent[] =>
    JSON.parse(JSON.stringify(events), (_key, value) => {
      if (typeof value !== "string") return value;
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return movedDay(parseLocalDate(value), weeks);
      return /^\d{4}-\d\d-\d\dT/.test(value) ? movedInstant(parseInstant(value), weeks) : value;
    });

  test("moves all obligations and their due days by as much, and changes nothing else", () => {
    fc.assert(
      fc.property(anyStory, anyMoment, yearsOn, (story, moment, years) => {
        const weeks = weeksToWithoutHolidays + 52 * years;
        const stands = (by: number) =>
          judged(moved(story, by), movedInstant(moment, by)).map(
            ({ key, state, deadline, opened, ...rest }) => ({
              key: key.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, (at) => movedInstant(at as Instant, -by)),
              state,
              opened: movedInstant(opened, -by),
              due: deadline && movedInstant(deadline.due, -by),
              dueDay: deadline && movedDay(deadline.dueDay, -by),
              late: "workingDaysLate" in rest && rest.workingDaysLate,
              wanting: rest.wanting,
            }),
          );
        expect(stands(weeks)).toEqual(stands(weeksToWithoutHolidays));
      }),
    );
  });
});

describe("lateness", () => {
  const sent = new Story().sent("2026-11-02 09:00");
  const late = (story: Story, now: string) => {
    const obligation = story.at(now).get("initial-assessment");
    return obligation?.state === "missed" ? obligation.workingDaysLate : undefined;
  };

  test.each([
    ["the first instant after the last day", "2026-11-17 00:00", 1],
    ["the end of that day", "2026-11-17 23:59:59.999", 1],
    ["the day after", "2026-11-18 00:00", 2],
    ["the weekend adds nothing", "2026-11-22 12:00", 4],
    ["Monday does", "2026-11-23 00:00", 5],
  ])("%s: %s is %d working days late", (_name, now, days) => expect(late(sent, now)).toBe(days));

  test("a deadline that ended on a Friday is no working day late on Saturday", () => {
    expect(late(new Story().sent("2026-11-06 09:00"), "2026-11-21 12:00")).toBe(0);
  });

  test("stops when the referral ends", () => {
    expect(late(sent.ended("2026-11-18 10:00"), "2026-12-18 10:00")).toBe(2);
  });
});

describe("an outage of nDelius", () => {
  const booked = new Story().sent("2026-11-02 09:00").sessionBooked("2026-11-03 09:00", "2026-11-10 10:00");
  const judge = (story: Story, now: string, from: string, to?: string) =>
    obligationsOf(story.case, at(now), {
      circumstances: { outages: [{ from: at(from), ...(to && { to: at(to) }) }] },
    }).find(({ rule }) => rule === "attendance-recorded");

  test("on the day holds a same-day obligation while it lasts", () => {
    expect(judge(booked, "2026-11-11 09:00", "2026-11-10 09:00")?.state).toBe("held");
  });

  test.each([
    ["2026-11-12 23:59:59.999", "open"],
    ["2026-11-13 00:00", "missed"],
    ["2026-11-13 00:00:00.001", "missed"],
  ])("then makes it due at the end of the next working day after it ends: at %s %s", (now, state) => {
    const obligation = judge(booked, now, "2026-11-10 09:00", "2026-11-11 15:00");
    expect(obligation?.deadline?.dueDay).toBe("2026-11-12");
    expect(obligation?.state).toBe(state);
  });

  test("entries made after it count by the time of recording, within the longer time", () => {
    const recorded = booked.sessionHeld("2026-11-10 10:00", 1, { recorded: "2026-11-12 16:00" });
    expect(judge(recorded, "2026-11-20 09:00", "2026-11-10 09:00", "2026-11-11 15:00")?.state).toBe("met");
  });

  test.each([
    ["ended the evening before", "2026-11-09 09:00", "2026-11-09 23:59"],
    ["ended at the midnight at which the day began", "2026-11-09 09:00", "2026-11-10 00:00"],
    ["began when the day was over", "2026-11-11 00:00", "2026-11-11 09:00"],
  ])("that %s changes nothing", (_name, from, to) => {
    expect(judge(booked, "2026-11-11 10:00", from, to)?.deadline?.dueDay).toBe("2026-11-10");
  });

  test.each([
    ["before it begins", "2026-11-10 08:59:59.999", "open", "2026-11-10"],
    ["as it begins", "2026-11-10 09:00", "held", "2026-11-10"],
    ["before it is over", "2026-11-11 14:59:59.999", "held", "2026-11-10"],
    ["as it is over", "2026-11-11 15:00", "open", "2026-11-12"],
  ])("whose end is known: %s", (_name, now, state, dueDay) => {
    const early = booked.sessionBooked("2026-11-03 09:00", "2026-11-10 08:00");
    const obligation = judge(early, now, "2026-11-10 09:00", "2026-11-11 15:00");
    expect(obligation).toMatchObject({ state, deadline: { dueDay } });
  });

  test("says why it holds, and since when", () => {
    expect(judge(booked, "2026-11-11 09:00", "2026-11-10 09:00")).toMatchObject({
      held: { at: at("2026-11-10 09:00"), how: "Refer and Monitor can only be read: nDelius is down" },
    });
  });

  test("leaves obligations of more than a day alone", () => {
    const [assessment] = obligationsOf(booked.case, at("2026-11-12 09:00"), {
      circumstances: { outages: [{ from: at("2026-11-02 09:00") }] },
    });
    expect(assessment).toMatchObject({
      rule: "initial-assessment",
      state: "open",
      deadline: { dueDay: "2026-11-16" },
    });
  });

  const first = { from: at("2026-11-10 09:00"), to: at("2026-11-10 15:00") };
  const second = { from: at("2026-11-11 10:00"), to: at("2026-11-12 15:00") };
  test.each([
    ["in the order in which they came", [first, second]],
    ["whichever was recorded first", [second, first]],
  ])("two outages on end prolong twice, %s", (_name, outages) => {
    const obligation = obligationsOf(booked.case, at("2026-11-13 09:00"), {
      circumstances: { outages },
    }).find(({ rule }) => rule === "attendance-recorded");
    expect(obligation?.deadline?.dueDay).toBe("2026-11-13");
  });
});

test("what lies in the future of `now` is not known yet", () => {
  const story = new Story()
    .sent("2026-11-02 09:00")
    .assessmentHeld("2026-11-12 10:00")
    .concluded("2026-11-12 11:00");
  expect(story.at("2026-11-11 09:00").get("initial-assessment")?.state).toBe("open");
  expect(story.at("2026-11-11 09:00").has("attendance-recorded:saa-1")).toBe(false);
  expect(story.at("2026-11-01 09:00").size).toBe(0);
});

test("a deadline past the end of the calendar says so", () => {
  const [assessment] = obligationsOf(new Story().sent("2035-12-24 09:00").case, at("2035-12-27 09:00"));
  expect(assessment?.deadline?.calendarRunsOut).toBe(true);
  expect(assessment && londonDayOf(assessment.opened)).toBe("2035-12-24");
});
