import { describe, expect, test } from "vitest";
import type { Judged } from "../../../shared/reports/index.ts";
import { movementTally } from "../../../shared/reports/weekly/movements.ts";
import { fallsDueIn, reportWeek } from "../../../shared/reports/weekly/report-week.ts";
import { reportedTally } from "../../../shared/reports/weekly/reported.ts";
import { at } from "../../support/london.ts";
import { judged } from "./judged.ts";

const lastMonday = at("2026-11-09 07:00");
const lastWeek = reportWeek("2026-W45", lastMonday);
/** Overdue when last week was reported: due on Tuesday 3 November. */
const overdueThen = (reference: string) =>
  judged(reference, { state: "missed", due: "2026-11-03", now: "2026-11-09 07:00" });

type Tally = Parameters<typeof movementTally>[0];
const movementsSince = (last: Tally, all: readonly Judged[]) => {
  const tally = movementTally(last);
  for (const one of all) tally?.add(one);
  return tally?.movements();
};
const reportedIn = (all: readonly Judged[], inSpan: Parameters<typeof reportedTally>[0]) => {
  const tally = reportedTally(inSpan);
  for (const one of all) tally.add(one);
  return tally.reported();
};

const since = (then: readonly Judged[], now: readonly Judged[]) =>
  movementsSince({ asOf: lastMonday, reported: reportedIn(then, fallsDueIn(lastWeek)) }, now);

const still = { before: 0, newlyOverdue: 0, cameToLight: 0, putRight: 0, fellAway: 0, corrected: 0, now: 0 };

describe("what changed since last week's report", () => {
  test.each([
    ["it is still overdue", judged("A", { state: "missed", due: "2026-11-03" }), { now: 1 }],
    [
      "it was put right",
      judged("A", { state: "missed", due: "2026-11-03", met: "2026-11-10 09:00" }),
      { putRight: 1 },
    ],
    [
      "it fell away",
      judged("A", { state: "missed", due: "2026-11-03", fellAway: "2026-11-10 09:00" }),
      { fellAway: 1 },
    ],
    [
      "a late entry shows that it was met",
      judged("A", { state: "met", due: "2026-11-03", met: "2026-11-02 09:00" }),
      { corrected: 1 },
    ],
    [
      "it had been waived",
      judged("A", { state: "waived", due: "2026-11-03", waived: "2026-11-02 09:00" }),
      { corrected: 1 },
    ],
    ["its day was moved", judged("A", { state: "open", due: "2026-12-18" }), { corrected: 1 }],
    ["it is gone", undefined, { corrected: 1 }],
  ])("one was overdue, and now %s", (_, now, moved) => {
    const movements = since([overdueThen("A")], now ? [now] : []);
    expect(movements?.underContract).toEqual({ ...still, before: 1, ...moved });
    expect(movements?.otherwise).toEqual(still);
    expect(movements?.corrections).toHaveLength("corrected" in moved ? 1 : 0);
  });

  test.each([
    ["fell due since", "2026-11-09", { newlyOverdue: 1 }],
    ["had fallen due before, but was not known", "2026-11-08", { cameToLight: 1 }],
  ])("one that was not overdue is: it %s", (_, due, moved) => {
    const movements = since([], [judged("A", { state: "missed", due })]);
    expect(movements?.underContract).toEqual({ ...still, ...moved, now: 1 });
  });

  test("one that was reported missed and done late is corrected when it proves to have been met on time", () => {
    const then = judged("A", { state: "missed", due: "2026-11-03", met: "2026-11-04 09:00" });
    const now = judged("A", { state: "met", due: "2026-11-03", met: "2026-11-03 09:00" });
    const movements = since([then], [now]);
    expect(movements?.corrections).toEqual([
      { reference: "A", rule: "initial-assessment", reported: "done late", now },
    ]);
    expect(movements?.underContract).toEqual(still);
    expect(since([then], [then])?.corrections).toEqual([]);
  });

  test("what practitioners owe is told apart from what is owed under a contract", () => {
    const movements = since(
      [],
      [judged("A", { rule: "action-plan-approval", subject: "plan", state: "missed" })],
    );
    expect(movements?.underContract).toEqual(still);
    expect(movements?.otherwise).toEqual({ ...still, newlyOverdue: 1, now: 1 });
  });

  test("several appointments of one referral are told apart, without keeping their ids", () => {
    const of = (subject: string, state: "missed" | "met") =>
      judged("A", {
        rule: "attendance-recorded",
        subject,
        due: "2026-11-03",
        ...(state === "met" ? { state, met: "2026-11-03 09:00" } : { state }),
      });
    const then = [of("appointment-1", "missed"), of("appointment-2", "missed")];
    const movements = since(then, [of("appointment-1", "met"), of("appointment-2", "missed")]);
    expect(movements?.underContract).toEqual({ ...still, before: 2, corrected: 1, now: 1 });
    expect(JSON.stringify(reportedIn(then, fallsDueIn(lastWeek)))).not.toContain("appointment");
  });

  test("a rule that has left the catalogue counts as corrected, not as forgotten", () => {
    const reported = { overdue: { "a-rule-of-old": ["A"] }, doneLate: {} };
    const movements = movementsSince({ asOf: lastMonday, reported }, []);
    expect(movements?.otherwise).toEqual({ ...still, before: 1, corrected: 1 });
  });

  test("without a report of the week before, or of what it called overdue, nothing is claimed", () => {
    expect(movementsSince(undefined, [])).toBeUndefined();
    expect(movementsSince({ asOf: lastMonday, reported: null }, [])).toBeUndefined();
  });

  test("more than a stored item can hold is not stored", () => {
    const long = "LONG".repeat(50);
    const many = Array.from({ length: 1_600 }, (_, index) => overdueThen(`${long}${index}`));
    expect(reportedIn(many, fallsDueIn(lastWeek))).toBeNull();
    expect(reportedIn(many.slice(0, 1_200), fallsDueIn(lastWeek))).not.toBeNull();
  });
});
