import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailSamples } from "../../../infra/local/email-samples.ts";
import { composeAlertEmail } from "../../../shared/emails/index.ts";
import { anyInput } from "./any-alerts.ts";
import { visibleText } from "./visible-text.ts";

/** The facts that a reader could act on, each kind in the order in which it is told. */
const factsOf = (text: string) => {
  const words = text.replace(/\s+/g, " ");
  const all = (pattern: RegExp) => words.match(pattern) ?? [];
  return {
    days: all(/\w+day \d{1,2} \w+(?: \d{4})?/g),
    distances: all(/\d+ (?:working )?days?(?: ago)?|tomorrow|yesterday|the next working day/g),
    links: all(/https:\/\/\S+/g),
    references: all(/\b(?:[A-Z]{2}\d{4}[A-Z]{2}|A\d{4}QX)\b/g),
    statuses: all(/Missed|To be put right|Due soon|Escalated(?: for the \w+ time)?/gi).map((status) =>
      status.toLowerCase(),
    ),
    counts: all(/\d+ (?:missed )?(?:action|omission)s?/g),
    needs: all(/(?:Still n|N)eeded(?: from [^:]+)?: \w+/g),
    toDo: all(/What (?:to do|[a-z ]+ has to do|has to be done): \w+ \w+/g),
    reasons: all(/Why you get this: \w+ \w+ \w+/g),
    sources: all(/Source: \S+/g),
  };
};

/** Every word, in whatever order: a list puts a link beside its referral in HTML and after its day in text. */
const wordsOf = (text: string) =>
  text
    .replace(/^[=-]+$/gm, "")
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[.,:]+$/, ""))
    .filter((word) => word.length > 0)
    .sort();

describe("the two parts of an e-mail", () => {
  it.each(emailSamples)("tell the same facts: $name", async ({ input }) => {
    const { html, text } = await composeAlertEmail(input);
    const facts = factsOf(text);
    expect(factsOf(visibleText(html))).toEqual(facts);
    expect(facts.days.length).toBeGreaterThanOrEqual(Math.min(input.alerts.length, 40));
    for (const { reference } of input.alerts) expect(facts.references).toContain(reference);
    expect(facts.sources.length).toBeGreaterThan(0);
    expect(wordsOf(visibleText(html))).toEqual(wordsOf(text));
  });

  it("use the same words, whatever the alerts", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (input) => {
        const { html, text } = await composeAlertEmail(input);
        expect(wordsOf(visibleText(html))).toEqual(wordsOf(text));
      }),
    );
  });

  it("name every referral and link to it", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (input) => {
        const { html, text } = await composeAlertEmail(input);
        for (const { caseId, reference } of input.alerts) {
          for (const part of [text, html]) {
            expect(part).toContain(reference);
            expect(part).toContain(`/referrals/${caseId}/`);
          }
        }
      }),
    );
  });
});
