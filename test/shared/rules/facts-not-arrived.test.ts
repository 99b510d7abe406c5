import { describe, expect, test } from "vitest";
import { type CrsCase, foldCase } from "../../../shared/case/index.ts";
import { obligationsOf } from "../../../shared/obligations/index.ts";
import { type ClockRule, catalogue, type Trigger } from "../../../shared/rules/index.ts";
import { deadlineAfter, workingDays } from "../../../shared/time/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

/** Cases of which next to nothing is known. */
const cases: readonly (readonly [name: string, c: CrsCase])[] = [
  ["a referral of which nothing has arrived", foldCase("case-1", [])],
  ["a person of whom nothing has arrived", foldCase("person-A1234BC", [])],
  ["a referral whose conclusion alone has arrived", new Story("case-1").concluded("2026-11-09 09:00").case],
  ["a referral of which custody alone has told", new Story("case-1").received("2026-11-02 09:00").case],
  [
    "a person who was released, from where nobody knows",
    Story.ofPerson("A1234BC").released("2026-11-09 09:00").case,
  ],
];
const now = at("2026-12-01 09:00");

/** A trigger about something that no case knows of. */
const trigger: Trigger = { at: at("2026-11-03 09:00"), because: "something began", subject: "unknown" };
const deadline = deadlineAfter(trigger.at, workingDays(2));
const clocks = catalogue.filter((rule): rule is ClockRule => rule.kind === "clock");

describe.each(cases)("in the case of %s", (_name, c) => {
  test.each(catalogue.map((rule) => [rule.id, rule] as const))("%s does not apply", (_id, rule) => {
    const owed = obligationsOf(c, now, { rules: [rule] });
    expect(owed.filter(({ state }) => state !== "waived")).toEqual([]);
    if (rule.kind === "clock") expect(rule.opens(c)).toEqual([]);
    else expect(rule.findings(c)).toEqual([]);
  });

  test.each(clocks.map((rule) => [rule.id, rule] as const))(
    "%s, asked about something that nobody knows of, knows of nothing that was done, and fails on nothing",
    (_id, rule) => {
      const met = rule.metBy(c, trigger);
      if (met !== undefined) expect(met.at).toBe(c.concludedAt);
      rule.due?.(c, trigger);
      expect(rule.mitigatedBy?.(c, trigger, deadline)).toBeUndefined();
      const waived = rule.waivedBy?.(c, trigger);
      if (waived !== undefined) expect(waived.how).toMatch(/\w/);
      rule.owedByInCase?.(c, trigger);
    },
  );
});
