import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { admissionProblems, isNameOfOrganisation } from "../../../../shared/sources/admission/index.ts";
import { admitEvent } from "../../../../shared/sources/full-events/index.ts";
import providers from "../../../fixtures/reference/service-providers.json" with { type: "json" };
import { examples } from "../../../fuzz/an-event.ts";

describe("the name of an organisation, a unit or a kind of contract", () => {
  test.each([
    "Lantern Housing Trust",
    "Ingeus (UK) Limited",
    "St. Giles Trust",
    "Catch22 Charity Limited",
    "3SC",
    "Nacro",
    "Interventions Alliance",
    "The Growth Company",
    "PSS (UK)",
    "Black Country Women's Aid",
    "Victim Support",
    "Offender Management Unit North",
    "St Mungo's",
    "A Band of Brothers",
    "P3",
    "Brighton Women’s Centre",
    "Lucy Faithfull Foundation",
    "Shelter, The National Campaign for Homeless People Limited",
    "Gofal a Thrwsio Llŷn",
    "Hackney and Tower Hamlets",
    "Redcar, Cleveland and Middlesbrough",
    "Knowsley and St. Helens",
    "Birmingham Central and South",
    "Invented delivery unit J1",
    "Tin Kettle Futures (invented)",
    "Paper Lighthouse",
    "Finance, benefit and debt in the North East",
    "LANTERN_1 Trust".replace("_", " "),
    "not known",
    "Harmony Living Trust",
    "Independent Living Services",
  ])("is admitted: %s", (name) => {
    expect(isNameOfOrganisation(name)).toBe(true);
  });

  test.each([
    ["a person", "Sarah Persson"],
    ["a person, surname first", "PERSSON, Sarah"],
    ["a person with a title", "Mrs Persson"],
    ["somebody's relation", "Persson, daughter"],
    ["an initial and a surname", "J Persson"],
    ["initials and a surname", "J. P. Persson"],
    ["a surname and an initial", "Persson, J"],
    ["a birthday", "Persson 12/03/1990"],
    ["a CRN", "X123456"],
    ["a CRN among words", "Lantern Trust x123456"],
    ["a prison number", "Lantern A1234BC"],
    ["a PNC number", "Lantern 2012/1234567X"],
    ["a telephone number", "Lantern Trust 020 7946 0123"],
    ["a long number", "Lantern 12345"],
    ["a postcode", "Lantern Trust SW1A 1AA"],
    ["an address", "14 Birdcage Walk"],
    ["a mail address", "lantern@trust.example"],
    ["a sentence", "Lantern Trust, he is at risk"],
    ["what somebody did", "released on licence"],
    ["too much", "Trust ".repeat(21).trim()],
    ["too many words", "a b c d e f g h i j k l m n o Trust"],
    ["digits alone", "1234"],
    ["full-width letters", "Ｌantern Trust"],
    ["a ligature", "Lantern Oﬃce"],
    ["Cyrillic that looks Latin", "Lаntern Trust"],
    ["a zero-width space", "Lantern\u200bTrust"],
    ["a soft hyphen", "Lan\u00adtern Trust"],
    ["a direction mark", "Lantern\u202eTrust"],
    ["an isolate", "\u2066Lantern\u2069"],
    ["a no-break space", "Lantern\u00a0Trust"],
    ["a line break", "Lantern\nTrust"],
    ["a control character", "Lantern\u0007Trust"],
    ["markup", "<b>Lantern</b>"],
    ["a formula", "=Lantern Trust"],
    ["nothing", ""],
  ])("is not %s", (_, name) => {
    expect(isNameOfOrganisation(name)).toBe(false);
  });

  test("holds nothing that is invisible or only looks like a letter, whatever is written", () => {
    const odd = fc.string({ unit: "grapheme", maxLength: 40 });
    const planted = fc.tuple(fc.constantFrom("\u200b", "\u202e", "\u2066", "\ufeff", "\u0000", "Ａ"), odd);
    fc.assert(
      fc.property(
        fc.oneof(
          odd,
          planted.map(([mark, text]) => `Trust ${mark}${text}`),
        ),
        (text) => {
          if (isNameOfOrganisation(text))
            expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uff00-\uffef]/u);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

test("every provider that the live service lists is admitted, also one that bears a person's name", () => {
  const [sent] = examples.map((example) => admitEvent(example)).filter(({ admitted }) => admitted);
  if (!sent?.admitted || sent.event.eventType !== "intervention.referral.sent")
    throw new Error("no referral");
  const { event } = sent;
  expect(providers.length).toBeGreaterThan(100);
  for (const { name } of providers) {
    const provider = { ...event.detail.contract.provider, name };
    const detail = { ...event.detail, contract: { ...event.detail.contract, provider } };
    expect(admissionProblems({ ...event, detail }), name).toEqual([]);
  }
});
