import { describe, expect, it } from "vitest";
import { judgeFurtherInformation, judgeRisk } from "../../../shared/judgement/index.ts";
import { alwaysBlank, heldOut, neverBlank, tuned } from "./corpus.ts";

const blankOf = (text: string) => judgeRisk(text).blank;
const labelled = [...tuned, ...heldOut];
/** Judged in both sections, so that a word that means something in one of them is not lost in the other. */
const real = [...neverBlank, ...labelled.filter(({ blank }) => !blank).map(({ text }) => text)];
const blank = [...alwaysBlank, ...tuned.filter((one) => one.blank).map(({ text }) => text)];

describe("a section is empty", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \t\r\n\u00a0\u3000"],
    ["zero-width characters", "\u200b\u200c\u200d\u2060\ufeff"],
    ["soft hyphens", "\u00ad\u00ad"],
    ["bidirectional marks", "\u202a\u200f\u2066\u2069\u202c"],
    ["variation selectors and fillers", "\ufe0f\u034f\u115f\u3164\u2800"],
    ["control characters and lone surrogates", "\u0000\u0007\ud800"],
    ["HTML with no text", '<p class="x">&nbsp;</p><br/><div><span></span></div>'],
    ["HTML escaped once more", "&lt;p&gt;&amp;nbsp;&lt;/p&gt;"],
    ["numeric entities", "&#160;&#xA0;&#8203;"],
    ["comments, styles and scripts", "<!-- Start --><style>p { color: red }</style><script>x()</script>"],
    ["what a word processor leaves", "<!--[if gte mso 9]><xml>x</xml><![endif]--><o:p>&nbsp;</o:p>"],
  ])("when there is %s", (_, text) => {
    expect(blankOf(text)).toBe("empty");
    expect(judgeFurtherInformation(text)).toEqual({ blank: "empty" });
  });
});

describe("a section is a placeholder", () => {
  it.each([
    "-",
    "--- ***",
    ".",
    "……",
    "?",
    "\u2022\n\u2022",
    "👍",
    "_____",
    "N/A",
    "n.a.",
    "None.",
    "nil",
    "TBC",
    "x",
    "test",
  ])("when it says %s", (text) => expect(blankOf(text)).toBe("placeholder"));

  it.each([
    "Risk to self:\nRisk to others:",
    "Risk information: N/A",
    "Risk to self: see OASys\nTriggers: TBC",
  ])("when it is a form with no answers: %j", (text) => expect(blankOf(text)).toBe("placeholder"));

  it.each(["Dim", "gweler OASys", "Gweler uchod", "i ddilyn", "amherthnasol"])("in Welsh: %s", (text) =>
    expect(blankOf(text)).toBe("placeholder"),
  );
});

describe("a section only asks for contact", () => {
  it.each([
    "please call me to discuss",
    "contact PP for risk info",
    "Please contact the probation practitioner, Jane Sample, on 07700 900123",
    "Email me at pat.sample@justice.example",
    "01632 960123",
    "N/A - call me",
    "Cysylltwch â mi",
  ])("when it says: %s", (text) => {
    expect(blankOf(text)).toBe("contact-only");
  });
});

describe("a section says something", () => {
  it.each([
    ["a denial of risk", "No known risks"],
    ["a denial under a heading", "Risks: none"],
    ["an answer under a heading", "Risk to self: none"],
    ["a word in angle brackets", "<medium risk>"],
    ["words that only look like a tag", "<a risk to staff>"],
    ["a level below a number", "RSR <3, >1"],
    ["a request with a reason", "Please call me before you see him alone"],
    ["a pointer with a level", "High - see OASys"],
    ["an instruction to call", "Call 999"],
  ])("when there is %s", (_, text) => expect(blankOf(text)).toBeUndefined());
});

/** Ways in which the same text arrives, by hand or by a rich-text box. */
const disguises: readonly [string, (text: string) => string][] = [
  ["in capitals", (text) => text.toUpperCase()],
  ["with white space around it", (text) => `\n\n\u00a0 ${text} \u3000\n`],
  ["in a paragraph", (text) => `<p>${text.replaceAll("<", "&lt;")}</p><p>&nbsp;</p>`],
  ["with zero-width spaces between its letters", (text) => Array.from(text).join("\u200b")],
  ["with a soft hyphen at its start", (text) => `\u00ad${text}`],
  ["in quotes", (text) => `"${text}"`],
  ["in bold", (text) => `**${text}**`],
  ["with an exclamation", (text) => `${text} !`],
  ["twice", (text) => `${text}\n${text}`],
];

describe.each(disguises)("%s", (_, disguise) => {
  it("a real section is still no blank", () => {
    expect(real.filter((text) => blankOf(disguise(text)) !== undefined)).toEqual([]);
  });
});

describe.each(disguises)("%s", (_, disguise) => {
  it("a blank is still one", () => {
    const escaped = blank.filter((text) => blankOf(disguise(text)) === undefined);
    expect(escaped.length / blank.length).toBeLessThan(0.02);
  });
});

describe("what is never blank", () => {
  it("is not, in either section", () => {
    expect(real.filter((text) => blankOf(text) || judgeFurtherInformation(text).blank)).toEqual([]);
  });

  // What says something stays, whatever stands beside it. These few say nothing beside a pointer: a bare heading or mark, a review by date.
  const sayNothingBesideIt = new Set([
    "Risk",
    "PP",
    "1",
    "Who: me",
    "Who: you",
    "yes",
    "Y",
    "N",
    "Review with manager 12/5/2026",
    "Reviewed by Dr Testcase (12/05/2026)",
  ]);

  it.each(["See OASys", "Call me to discuss", "N/A", "TBC", "None", "As above"])(
    "is not beside '%s' either",
    (placeholder) => {
      const texts = real
        .filter((text) => !sayNothingBesideIt.has(text))
        .flatMap((text) => [
          `${placeholder}. ${text}`,
          `${text}\n${placeholder}`,
          `${text} - ${placeholder}`,
        ]);
      expect(texts.filter((text) => blankOf(text) !== undefined)).toEqual([]);
    },
  );
});

describe("what is always blank", () => {
  it.each(alwaysBlank)("is: %s", (text) => expect(blankOf(text)).toBeDefined());

  it("is not once it is longer than anybody writes", () => {
    expect(blankOf("N/A ".repeat(400))).toBe("placeholder");
    expect(blankOf("N/A ".repeat(600))).toBeUndefined();
  });

  it("is, at any length, when there is no letter in it", () => {
    expect(blankOf("-".repeat(200_000))).toBe("placeholder");
    expect(blankOf("-".repeat(200_000) + " arson")).toBeUndefined();
  });
});
