import { expect, test } from "vitest";
import { printCase } from "../../../../infra/local/explain/print.ts";
import { explainCase } from "../../../../shared/obligations/index.ts";
import { at } from "../../../support/london.ts";
import { Story } from "../../../support/story.ts";

test("a case tells who acknowledged what, in what capacity, why and until when", () => {
  const story = new Story("case-1")
    .sent("2026-11-02 09:00")
    .snoozed("2026-11-12 10:00", "initial-assessment", "2026-11-17 00:00", "2026-11-16", {
      reason: "booked",
    });
  const now = at("2026-11-13 09:00");
  const printed = printCase("case-1", story.events, explainCase(story.case, now), now);
  expect(printed).toContain(
    "2026-11-12T10:00:00Z  crs.obligation.snoozed  (initial-assessment until 2026-11-16: booked, says the provider)",
  );
  expect(printed).toContain(
    "Thursday 12 November 2026 at 10:00: acknowledged by the provider (booked); no reminder before 2026-11-16",
  );
});

test("a case tells what is left out of it because of its date", () => {
  const story = new Story("case-1").sent("2026-11-02 09:00", { completionDeadline: "9999-12-31" });
  const now = at("2026-11-13 09:00");
  const { setAside } = story.case;
  const printed = printCase("case-1", story.events, explainCase(story.case, now), now, { setAside });
  expect(printed).toContain("Left out, because no calendar holds it (1)");
  expect(printed).toContain("intervention.referral.sent detail.completionDeadline: 9999-12-31  (event e1)");
  expect(printCase("case-1", story.events, explainCase(story.case, now), now)).not.toContain("Left out");
});

test("a case tells each event's id, and what was withdrawn, by whom and why", () => {
  const story = new Story("case-1").sent("2026-11-02 09:00").acknowledged("2026-11-02 10:00");
  const now = at("2026-11-13 09:00");
  const [sent, event] = story.events;
  const withdrawn = event ? [{ event, at: now, by: "operator", reason: "wrong-case" as const }] : [];
  const events = sent ? [sent] : [];
  const printed = printCase("case-1", events, explainCase(story.case, now), now, { withdrawn });
  expect(printed).toContain("2026-11-02T09:00:00Z  intervention.referral.sent  [e1]");
  expect(printed).toContain(
    "crs.referral.acknowledged  [e2] on Friday 13 November 2026 at 09:00 by operator: wrong-case",
  );
});
