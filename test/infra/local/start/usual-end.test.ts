import { describe, expect, test } from "vitest";
import { usualEnd } from "../../../../infra/local/start/usual-end.ts";
import { at } from "../../../support/london.ts";

describe("where the stack's clock is to stand when it goes live", () => {
  test.each([
    ["before people are awake", "2026-11-20 06:59:59.999", "2026-11-19 15:00"],
    ["from the moment that e-mails go out: now", "2026-11-20 07:00", "2026-11-20 07:00"],
    ["in the middle of the day: now", "2026-11-20 11:23:45", "2026-11-20 11:23:45"],
    ["an hour before e-mails end: now", "2026-11-20 17:59:59.999", "2026-11-20 17:59:59.999"],
    ["later: that afternoon", "2026-11-20 18:00", "2026-11-20 15:00"],
    ["on a Saturday: Friday afternoon", "2026-11-21 12:00", "2026-11-20 15:00"],
    ["on a Sunday night: Friday afternoon", "2026-11-22 02:00", "2026-11-20 15:00"],
    ["on Monday before seven: Friday afternoon", "2026-11-23 06:00", "2026-11-20 15:00"],
    ["on Easter Monday: Maundy Thursday", "2026-04-06 12:00", "2026-04-02 15:00"],
  ])("%s", (_, now, expected) => {
    expect(usualEnd(at(now))).toBe(at(expected));
  });
});
