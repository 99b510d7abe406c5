import { describe, expect, test } from "vitest";
import type { Obligation, ObligationState } from "../../shared/obligations/index.ts";
import { ruleOf } from "../../shared/rules/index.ts";
import { type Instant, startOfNextLondonDay } from "../../shared/time/index.ts";
import { at, day, justAfter, justBefore } from "./london.ts";
import type { Story } from "./story.ts";

/** What a rule must say at a moment. `none` means that it does not apply. */
type Verdict = ObligationState | "none" | { state: "missed"; late: number; mitigation?: string };

interface RuleTable {
  /**
   * Tells the story up to the trigger, the clock starting at the London time given; `named` is the day that the case
   * itself names, where the row has one.
   */
  begin: (at: string, named: string) => Story;
  /** Does what is owed at an instant. */
  finish: (story: Story, at: Instant) => Story;
  /**
   * What the obligation is about, when the rule can have several in a case; where that follows from the trigger, the
   * cases are about the trigger of the first row.
   */
  subject?: string | ((trigger: Instant) => string);
  /**
   * Trigger (London time) and the last day allowed, worked out by hand, each for the reason it is named by; and the
   * day that the case names (a release, say), where the deadline is reckoned from that.
   */
  due: readonly (readonly [name: string, trigger: string, lastDay: string, named?: string])[];
  /** For a deadline that does not end with a London day: trigger and the first instant that is too late (London). */
  dueInstant?: readonly (readonly [name: string, trigger: string, tooLate: string])[];
  /** What else must hold. */
  cases: readonly (readonly [name: string, story: Story, now: string, verdict: Verdict])[];
}

/** Something that a reader can make sense of. */
const inWords = /^[a-z'].+ .+\w$/i;

const howSettled = (obligation: Obligation | undefined): string | undefined => {
  if (obligation?.state === "met") return obligation.met.how;
  if (obligation?.state === "waived") return obligation.waived.how;
  return obligation?.state === "missed" ? (obligation.met ?? obligation.fellAway)?.how : undefined;
};

/** The table of cases of one rule with a clock: every due day is tried just before, exactly on, and just after its end. */
export function clockRuleTable(id: string, table: RuleTable): void {
  const { subject } = table;
  const keyFrom = (trigger: string): string => {
    const about = typeof subject === "function" ? subject(at(trigger)) : subject;
    return about ? `${id}:${about}` : id;
  };
  const obligationOf =
    (key: string) =>
    (story: Story, now: Instant): Obligation | undefined =>
      story.at(now).get(key);
  const [first] = table.due;
  if (!first) throw new Error(`The table of ${id} has no due days.`);

  describe(id, () => {
    test("is declared with a clock", () => expect(ruleOf(id).kind).toBe("clock"));

    const rows = [
      ...table.due.map(([name, trigger, lastDay, named = ""]) => ({
        name,
        trigger,
        named,
        due: startOfNextLondonDay(day(lastDay)),
        lastDay,
      })),
      ...(table.dueInstant ?? []).map(([name, trigger, tooLate]) => ({
        name,
        trigger,
        named: "",
        due: at(tooLate),
        lastDay: undefined,
      })),
    ];
    describe.each(rows)("$name: from $trigger", ({ trigger, named, due, lastDay }) => {
      const seen = obligationOf(keyFrom(trigger));
      const story = table.begin(trigger, named);

      test("is due then", () => {
        const obligation = seen(story, justBefore(due));
        expect(obligation?.opened).toBe(at(trigger));
        expect(obligation?.because).toMatch(inWords);
        expect(obligation?.deadline?.due).toBe(due);
        if (lastDay) expect(obligation?.deadline?.dueDay).toBe(lastDay);
      });

      test("not done: open just before, missed exactly then and just after", () => {
        expect(seen(story, justBefore(due))?.state).toBe("open");
        expect(seen(story, due)?.state).toBe("missed");
        expect(seen(story, justAfter(due))?.state).toBe("missed");
      });

      test("done: met just before, missed exactly then and just after", () => {
        const later = at("2035-01-01 00:00");
        const doneAt = (when: Instant) => seen(table.finish(story, when), later);
        expect(doneAt(justBefore(due))).toMatchObject({
          state: "met",
          met: { at: justBefore(due), how: expect.stringMatching(inWords) },
        });
        expect(doneAt(due)).toMatchObject({ state: "missed", met: { at: due } });
        expect(doneAt(justAfter(due))).toMatchObject({ state: "missed", met: { at: justAfter(due) } });
      });
    });

    test("does not exist before its clock starts", () => {
      const [, trigger, , named = ""] = first;
      const early = obligationOf(keyFrom(trigger))(table.begin(trigger, named), justBefore(at(trigger)));
      expect(early).toBeUndefined();
    });

    test.each(table.cases)("%s", (_name, story, now, verdict) => {
      const obligation = obligationOf(keyFrom(first[1]))(story, at(now));
      for (const words of [obligation?.because, howSettled(obligation)]) {
        if (words !== undefined) expect(words).toMatch(inWords);
      }
      if (typeof verdict === "string") expect(obligation?.state ?? "none").toBe(verdict);
      else {
        const { late, ...rest } = verdict;
        expect(obligation).toMatchObject({ ...rest, workingDaysLate: late });
      }
    });
  });
}
