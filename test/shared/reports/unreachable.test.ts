import { describe, expect, test } from "vitest";
import {
  type UndeliverableAlert,
  type UnreachableAddress,
  weeklyReport,
} from "../../../shared/reports/index.ts";
import { at } from "../../support/london.ts";
import { casesOf, referral } from "./caseload.ts";

const heading = "Addresses that do not work";
const gone: UnreachableAddress = {
  region: "J",
  role: "practitioner",
  of: "Hackney and Tower Hamlets",
  masked: "p…@probation.example",
  because: "bounced",
  since: at("2026-11-10 07:01"),
};
const reported = async (unreachable?: readonly UnreachableAddress[], region: "J" | "national" = "J") => {
  const request = {
    region,
    week: "2026-W46",
    now: at("2026-11-16 07:00"),
    cases: casesOf(referral("METONTIME").sent("2026-10-26 09:00")),
    previous: [],
  } as const;
  const { text, html } = await weeklyReport({ ...request, ...(unreachable && { unreachable }) });
  return { text: text.replace(/\s+/gu, " "), html };
};

describe("the weekly report says whose addresses do not work", () => {
  test("by role, unit, masked address, what happened and since when", async () => {
    const spam = { ...gone, role: "provider", of: "Lantern Housing Trust", because: "complained" } as const;
    const { text, html } = await reported([gone, spam]);
    expect(html).toContain(heading);
    expect(text).toContain("2 addresses do not work");
    for (const cell of [
      "Practitioner or delivery unit",
      "Hackney and Tower Hamlets",
      "p…@probation.example",
      "E-mail came back",
      "10 November 2026",
      "Lantern Housing Trust",
      "E-mail was marked as spam",
    ]) {
      expect(html).toContain(cell);
    }
  });

  test("with the region in the national report, or that none is recorded", async () => {
    const { html } = await reported([gone, { ...gone, region: "national" }], "national");
    expect(html).toContain("No region recorded");
    expect(html).toContain('<th scope="col">Region');
  });

  test.each([
    [1, "1 address does not work"],
    [20, "20 addresses do not work"],
    [21, "21 addresses do not work, the first 20 here"],
  ])("%i: %s", async (count, caption) => {
    const many = Array.from({ length: count }, (_, number) => ({
      ...gone,
      masked: `${number}…@probation.example`,
    }));
    const { text, html } = await reported(many);
    expect(text).toContain(caption);
    expect(html.match(/…@probation\.example/gu)).toHaveLength(Math.min(count, 20));
  });

  test.each([[undefined], [[]]])("and nothing where all work: %o", async (none) => {
    expect((await reported(none)).html).not.toContain(heading);
  });
});

describe("the weekly report says what could not be e-mailed", () => {
  const refused: UndeliverableAlert = {
    region: "J",
    reference: "GT3080AC",
    rule: "initial-assessment",
    role: "provider",
    reason: "MessageRejected",
    since: at("2026-11-10 07:00"),
  };
  const told = async (undeliverable: readonly UndeliverableAlert[], region: "J" | "national" = "J") => {
    const cases = casesOf(referral("METONTIME").sent("2026-10-26 09:00"));
    const request = {
      region,
      week: "2026-W46",
      now: at("2026-11-16 07:00"),
      cases,
      previous: [],
      undeliverable,
    };
    return (await weeklyReport(request)).html;
  };

  test("by referral, rule, role, reason and day", async () => {
    const html = await told([refused]);
    for (const text of [
      "What could not be e-mailed",
      "1 item was not sent",
      "GT3080AC",
      "Initial assessment held",
      "MessageRejected",
      "10 November 2026",
    ]) {
      expect(html).toContain(text);
    }
  });

  test("with the region in the national report", async () => {
    expect(await told([{ ...refused, region: "national" }], "national")).toContain("No region recorded");
  });

  test("and nothing where everything was sent", async () => {
    expect(await told([])).not.toContain("What could not be e-mailed");
  });
});
