import { describe, expect, test } from "vitest";
import {
  explainCase,
  explainRule,
  NoClockToExplain,
  type Outage,
} from "../../../shared/obligations/index.ts";
import { UnknownRule } from "../../../shared/rules/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

describe("when something would be due", () => {
  test("is told by the day, with what was skipped and why", () => {
    const explained = explainRule("action-plan-submission", at("2026-12-22 10:00"));
    expect(explained).toMatchObject({
      rule: "action-plan-submission",
      title: "Action plan submitted",
      owedBy: "provider",
      from: at("2026-12-22 10:00"),
      within: "5 working days",
      dueDay: "2026-12-31",
      due: at("2027-01-01 00:00"),
      calendarRunsOut: false,
    });
    expect(explained.source).toContain("RPG App. 5");
    expect(explained.days.map(({ counts, why }) => counts ?? why)).toEqual([
      0,
      1,
      2,
      "Christmas Day",
      "Saturday",
      "Sunday",
      "Boxing Day (substitute day)",
      3,
      4,
      5,
    ]);
  });

  test.each([
    ["has no clock", "risk-information-present"],
    ["counts back from a day that the case names", "crs-referral-for-release"],
    ["is due on a day that the case names", "completion-deadline"],
    ["has a time allowed, and yet is due when the case says", "assessment-after-release"],
  ])("cannot be told of a rule that %s", (_name, id) => {
    expect(() => explainRule(id, at("2026-12-22 10:00"))).toThrow(NoClockToExplain);
  });

  test("and it says why not, and what to ask instead", () => {
    expect(() => explainRule("completion-deadline", at("2026-12-22 10:00"))).toThrow(
      /^The due day of "completion-deadline" does not follow from a starting time alone \(opens when .+; within: .+\)\. Ask about a case instead: npm run explain -- <referral>\.$/,
    );
  });

  test("as an error that can be told from others", () => {
    expect(() => explainRule("completion-deadline", at("2026-12-22 10:00"))).toThrow(
      expect.objectContaining({ name: "NoClockToExplain" }),
    );
  });

  test("nor of a rule that there is not", () => {
    expect(() => explainRule("no-such-rule", at("2026-12-22 10:00"))).toThrow(UnknownRule);
  });
});

describe("a case", () => {
  const explained = (story: Story, rule: string, now: string, outages: readonly Outage[] = []) =>
    explainCase(story.case, at(now), { outages }).find(({ obligation }) => obligation.rule === rule);
  const sent = new Story().sent("2026-11-02 09:00", { completionDeadline: "2026-12-31" });

  test("is explained obligation by obligation, with the days counted and the source", () => {
    const found = explained(sent, "initial-assessment", "2026-11-03 09:00");
    expect(found).toMatchObject({
      obligation: { key: "initial-assessment", state: "open" },
      rule: { id: "initial-assessment", owedBy: "provider" },
      within: "10 working days",
    });
    expect(found?.days?.at(0)).toMatchObject({ day: "2026-11-02", counts: 0 });
    expect(found?.days?.at(-1)).toMatchObject({ day: "2026-11-16", counts: 10 });
    expect(found).not.toHaveProperty("settled");
  });

  test("without days for what is due on a day that the case names, or must simply be there", () => {
    const dated = explained(sent, "completion-deadline", "2026-11-03 09:00");
    expect(dated?.obligation.deadline?.dueDay).toBe("2026-12-31");
    const blank = new Story().sent("2026-11-02 09:00", { riskInformation: { blank: "empty" } });
    const wanting = explained(blank, "risk-information-present", "2026-11-03 09:00");
    expect(wanting?.obligation.state).toBe("open");
    for (const found of [dated, wanting]) {
      expect(found).not.toHaveProperty("within");
      expect(found).not.toHaveProperty("days");
    }
  });

  test("without days where a rule has a time allowed, and the case has the last word", () => {
    const released = new Story()
      .sentFromPrison("2026-11-02 09:00", "2026-11-20")
      .postponementAgreed("2026-11-19 09:00", "three-working-days")
      .released("2026-11-20 09:00");
    const found = explained(released, "assessment-after-release", "2026-11-23 09:00");
    expect(found?.obligation.deadline?.dueDay).toBe("2026-11-25");
    expect(found).not.toHaveProperty("days");
  });

  const settledBy = (story: Story, now: string, rule = "initial-assessment") =>
    explained(story, rule, now)?.settled;

  test.each([
    [
      "met in time",
      sent.assessmentHeld("2026-11-10 10:00"),
      { at: at("2026-11-10 10:00"), how: "the supplier assessment was held" },
    ],
    [
      "missed, and done late",
      sent.assessmentHeld("2026-11-18 10:00"),
      { at: at("2026-11-18 10:00"), how: "the supplier assessment was held" },
    ],
    [
      "missed, and fallen away",
      sent.ended("2026-11-18 10:00"),
      { at: at("2026-11-18 10:00"), how: "the practitioner ended the referral" },
    ],
    [
      "waived",
      sent.concluded("2026-11-10 10:00"),
      { at: at("2026-11-10 10:00"), how: "the referral concluded" },
    ],
  ])("%s: it says when and how it was settled", (_name, story, settled) => {
    expect(settledBy(story, "2026-11-20 09:00")).toEqual(settled);
  });

  test("missed, and neither done nor fallen away: nothing has settled it", () => {
    expect(settledBy(sent, "2026-11-20 09:00")).toBeUndefined();
  });

  test("held: it says since when and why, under the outages that there were", () => {
    const booked = sent.sessionBooked("2026-11-03 09:00", "2026-11-10 10:00");
    const down = [{ from: at("2026-11-10 12:00") }];
    expect(explained(booked, "attendance-recorded", "2026-11-10 13:00", down)).toMatchObject({
      obligation: { state: "held" },
      settled: { at: at("2026-11-10 12:00") },
    });
    expect(explained(booked, "attendance-recorded", "2026-11-10 13:00")).not.toHaveProperty("settled");
    expect(
      explainCase(booked.case, at("2026-11-10 13:00")).find(
        ({ obligation }) => obligation.rule === "attendance-recorded",
      )?.obligation.state,
    ).toBe("open");
  });
});
