import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const sent = new Story().sent("2026-11-02 09:00");

describe("what was written and said", () => {
  test("a case note is told from a contact outside the live service", () => {
    const { correspondence } = sent
      .caseNote("2026-11-03 09:00", "practitioner", "new-practitioner", "other")
      .contact("2026-11-04 09:00", "provider", "missed-appointments").case.dealings;
    expect(correspondence).toEqual([
      {
        at: at("2026-11-03 09:00"),
        means: "case-note",
        by: "practitioner",
        about: ["new-practitioner", "other"],
      },
      { at: at("2026-11-04 09:00"), means: "contact", by: "provider", about: ["missed-appointments"] },
    ]);
  });

  test("the first record of an occurrence, or of a change, counts", () => {
    const { occurrences, changes } = sent
      .occurred("2026-11-03 09:00", "unsuitable", "o-1")
      .occurred("2026-11-04 09:00", "enforcement-action", "o-1")
      .occurred("2026-11-04 10:00", "enforcement-action", "o-2")
      .changed("2026-11-03 09:00", "change-of-prison", "c-1")
      .changed("2026-11-04 09:00", "change-of-address", "c-1").case.dealings;
    expect(occurrences).toEqual([
      { id: "o-1", at: at("2026-11-03 09:00"), kind: "unsuitable" },
      { id: "o-2", at: at("2026-11-04 10:00"), kind: "enforcement-action" },
    ]);
    expect(changes).toEqual([{ id: "c-1", at: at("2026-11-03 09:00"), kind: "change-of-prison" }]);
  });

  test("a later agreement or suggestion takes no earlier one back", () => {
    const { assessmentPostponements, endSuggestions } = sent
      .postponementAgreed("2026-11-03 09:00", "following-day")
      .postponementAgreed("2026-11-04 09:00", "three-working-days")
      .endSuggested("2026-11-03 09:00", "early-end")
      .endSuggested("2026-11-04 09:00", "outcomes-met").case.dealings;
    expect(assessmentPostponements).toEqual([
      { at: at("2026-11-03 09:00"), until: "following-day" },
      { at: at("2026-11-04 09:00"), until: "three-working-days" },
    ]);
    expect(endSuggestions).toEqual([
      { at: at("2026-11-03 09:00"), reason: "early-end" },
      { at: at("2026-11-04 09:00"), reason: "outcomes-met" },
    ]);
  });
});
