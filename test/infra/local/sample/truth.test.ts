import { describe, expect, test } from "vitest";
import {
  type Expected,
  generateCaseload,
  rulesWithTruth,
  type SampleCaseload,
} from "../../../../infra/local/sample/index.ts";
import type { CrsCase } from "../../../../shared/case/index.ts";
import { obligationsOf } from "../../../../shared/obligations/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import { at } from "../../../support/london.ts";
import { casesOf } from "./monitored.ts";

const judged: readonly string[] = rulesWithTruth;
const said = ({ rule, subject, state }: Expected) => [rule, subject, state].filter(Boolean).join(" ");

/** What the monitor says of a case at an instant, as far as the generator tells the truth about it. */
const found = (c: CrsCase, now: Instant): string[] =>
  obligationsOf(c, now)
    .filter(({ rule }) => judged.includes(rule))
    .map(({ rule, subject, state }) => [rule, subject, state].filter(Boolean).join(" "))
    .sort();

function differences({ arrivals, referrals, until }: SampleCaseload) {
  const cases = casesOf(arrivals);
  return referrals.flatMap(({ id, reference, truth }) => {
    const c = cases.get(id);
    const told = truth.map(said).sort();
    const monitored = c ? found(c, until) : [];
    return JSON.stringify(told) === JSON.stringify(monitored) ? [] : [{ reference, told, monitored }];
  });
}

describe("the truth of the sample, told apart from events, fold, rules and deadlines", () => {
  test.each([
    ["an ordinary autumn across the clock change", 1, "2026-11-20 16:00"],
    ["a Sunday night", 2, "2026-11-22 02:00"],
    ["Christmas and New Year", 3, "2027-01-04 07:00"],
    ["Good Friday, Easter Monday and the clock change in spring", 4, "2026-04-10 10:00"],
    ["the two days of the Platinum Jubilee", 5, "2022-06-20 16:00"],
    ["midnight at the end of a working day", 6, "2026-11-13 23:59:59.999"],
    ["midnight at the start of the next", 6, "2026-11-14 00:00"],
  ])("the monitor finds it in every referral: %s", (_, seed, until) => {
    expect(differences(generateCaseload({ seed, until: at(until), referrals: 700 }))).toEqual([]);
  });

  test("it speaks of every rule it knows, in every state that the rule can be in", () => {
    const referrals = [1, 2, 3].flatMap(
      (seed) => generateCaseload({ seed, until: at("2026-11-20 11:00") }).referrals,
    );
    const told = new Set(
      referrals.flatMap(({ truth }) => truth.map(({ rule, state }) => `${rule} ${state}`)),
    );
    const clocks = rulesWithTruth.filter((rule) => !rule.endsWith("-present"));
    for (const rule of clocks) {
      for (const state of ["open", "met", "missed"]) expect(told).toContain(`${rule} ${state}`);
    }
    for (const rule of rulesWithTruth.filter((rule) => rule.endsWith("-present"))) {
      for (const state of ["open", "met", "waived"]) expect(told).toContain(`${rule} ${state}`);
    }
  });

  test("it would notice: an event that is lost shows", () => {
    const caseload = generateCaseload({ seed: 1, until: at("2026-11-20 16:00"), referrals: 100 });
    const lost = caseload.arrivals.filter(
      ({ event }) => event.eventType !== "intervention.action-plan.submitted",
    );
    expect(differences({ ...caseload, arrivals: lost }).length).toBeGreaterThan(10);
  });
});
