import { describe, expect, it } from "vitest";
import { riskPoints } from "../../../shared/case/index.ts";
import { judgeRisk, longestTextJudged } from "../../../shared/judgement/index.ts";

const answeredIn = (text: string) => {
  const { missingPoints } = judgeRisk(text);
  return riskPoints.filter((point) => !missingPoints.includes(point));
};

describe("a full section", () => {
  const text =
    "Medium risk of harm to his ex-partner: domestic abuse, by assault. Risk increases when he drinks. See him at the office. " +
    "No thoughts of self-harm. Not vulnerable. Restraining order in place. Not known to be at risk from others.";

  it("misses nothing", () => {
    expect(judgeRisk(text)).toEqual({ noKnownRisk: false, missingPoints: [], unsafe: [], jargon: [] });
  });
});

describe("each point is answered by yes and by no", () => {
  it.each([
    ["who-is-at-risk", "The risk is to staff", "No risk to children"],
    ["level", "RoSH: high", "Low risk to the public"],
    ["nature", "Previous robbery with a knife", "No history of violence"],
    ["what-might-increase-it", "Gets worse when he is drinking", "No alcohol misuse"],
    ["what-the-provider-can-do", "See him with a colleague", "No special measures needed"],
    ["risk-to-self", "Took an overdose in 2020", "No thoughts of suicide"],
    ["vulnerability", "Has a learning disability", "Not vulnerable"],
    ["restrictions", "Exclusion zone around the school", "No restrictions"],
    ["risk-from-others", "At risk from a gang to whom he owes money", "No risk from others"],
  ] as const)("%s", (point, yes, no) => {
    expect(answeredIn(yes)).toContain(point);
    expect(answeredIn(no)).toContain(point);
  });

  it("and by nothing else", () => {
    expect(answeredIn("Wants help with housing and benefits; likes football.")).toEqual([]);
  });
});

describe("what only sounds like an answer is none", () => {
  it.each([
    ["a high street", "Worked in a high street shop", "level"],
    ["high complexity", "Complexity is high", "level"],
    ["a level of risk to self", "Risk to self: low", "level"],
    ["harm that was done to the person", "He was assaulted by an uncle", "nature"],
    ["alcohol abuse", "Completed work on alcohol abuse", "nature"],
    ["panic attacks", "Has panic attacks", "nature"],
    ["those whom the person is at risk from", "She is at risk from her ex-partner", "who-is-at-risk"],
    ["a public place", "Risk is managed by meeting in a public place", "who-is-at-risk"],
    ["children who are seen", "Sees his children on Saturdays", "who-is-at-risk"],
    ["drink driving", "Convicted of drink driving", "what-might-increase-it"],
    ["RAR days at an office", "Has ten days of activities left", "what-the-provider-can-do"],
  ] as const)("%s", (_, text, point) => expect(answeredIn(text)).not.toContain(point));
});

describe("a form", () => {
  it("does not answer by its headings", () => {
    const text =
      "Level of risk: medium\nRisk to self:\nVulnerability: TBC\nRestrictions: see OASys\nRisk from others: N/A";
    expect(answeredIn(text)).toEqual(["level", "risk-from-others"]);
  });

  it("answers on the line below a heading", () => {
    expect(answeredIn("Risk to self:\nhe took an overdose\nRestrictions:\n")).toEqual(["risk-to-self"]);
  });
});

describe("no known risk", () => {
  it.each([
    "Person on Probation does not present any known risk of harm to self or others",
    "No known risks.",
    "There are no known risks to himself or anyone else",
    "No risk to self. No risk to others.",
    "No known risk to public, children, staff, known adults or self",
    "None known",
    "Nid oes unrhyw risg hysbys",
    "No known risk of harm to self or others. Not vulnerable. Can be seen alone.",
  ])("is said, and needs no points: %s", (text) => {
    expect(judgeRisk(text)).toMatchObject({ noKnownRisk: true, missingPoints: [] });
    expect(judgeRisk(text).blank).toBeUndefined();
  });

  it.each([
    ["only staff are safe", "No known risk to staff"],
    ["only the person is safe", "No known risk to self"],
    ["only others are safe", "No known risk to others"],
    ["one sort of harm is denied", "No known risk of violence"],
    ["there is an exception", "No known risks apart from drink driving"],
    ["there is a condition", "No risk when sober"],
    ["something is told beside it", "No known risks. He has convictions for arson."],
    ["a level is told beside it", "No known risk to self or others. Medium risk to known adult."],
    ["others are a risk to the person", "No known risk to self or others. She is at risk from her husband."],
    ["the assessment is missing, not the risk", "No risk assessment yet for this man"],
    ["there are no new risks", "No further risks"],
    ["it is no denial", "Any risks?\nHe drinks"],
  ])("is not said where %s", (_, text) => expect(judgeRisk(text).noKnownRisk).toBe(false));

  it("is not said by a bare 'None', which is a placeholder", () => {
    expect(judgeRisk("None")).toMatchObject({ blank: "placeholder", noKnownRisk: false });
  });
});

describe("a blank section", () => {
  it("misses all nine points, lists no jargon, and still tells what is unsafe in it", () => {
    expect(judgeRisk("See OASys or call me on 07700 900123")).toEqual({
      blank: "contact-only",
      noKnownRisk: false,
      missingPoints: [...riskPoints],
      unsafe: ["phone-number"],
      jargon: [],
    });
  });
});

describe("a very long section", () => {
  const filling = (length: number) => "word ".repeat(length / 5);

  it("is judged up to its 50,000th readable character", () => {
    expect(longestTextJudged).toBe(50_000);
    const last = "arson MAPPA";
    expect(judgeRisk(filling(49_980) + last)).toMatchObject({ jargon: ["MAPPA"] });
    expect(judgeRisk(filling(50_000) + last)).toMatchObject({ jargon: [] });
  });

  it("counts readable characters: markup and white space before the text do not use it up", () => {
    expect(judgeRisk("<p>&nbsp;</p> ".repeat(10_000) + "MAPPA").jargon).toEqual(["MAPPA"]);
  });

  it("is not blank when what it says comes late", () => {
    expect(judgeRisk("- ".repeat(60_000) + "high risk").blank).toBeUndefined();
  });
});
