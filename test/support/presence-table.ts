import { describe, expect, test } from "vitest";
import type { ObligationState } from "../../shared/obligations/index.ts";
import { ruleOf } from "../../shared/rules/index.ts";
import { at } from "./london.ts";
import type { Story } from "./story.ts";

/** `none`: nothing is wanting, or the facts have not arrived. */
type Verdict = ObligationState | "none";

/** The table of cases of one rule without a clock: what is wanting, until when. */
export function presenceRuleTable(
  id: string,
  cases: readonly (readonly [
    name: string,
    story: Story,
    now: string,
    verdict: Verdict,
    wanting?: readonly string[],
  ])[],
): void {
  describe(id, () => {
    test("is declared without a clock", () => expect(ruleOf(id).kind).toBe("presence"));

    const rows = cases.map(([name, story, now, verdict, wanting]) => ({
      name,
      story,
      now,
      verdict,
      wanting,
    }));
    test.each(rows)("$name", ({ story, now, verdict, wanting }) => {
      const found = [...story.at(at(now)).values()].filter(({ rule }) => rule === id).at(-1);
      expect(found?.state ?? "none").toBe(verdict);
      if (found?.state === "open") expect(found.wanting?.length).toBeGreaterThan(0);
      for (const words of found?.wanting ?? []) expect(words).toMatch(/^[a-z0-9'].*\w/i);
      if (wanting) expect(found?.wanting).toEqual(wanting);
    });
  });
}
