import { describe, expect, it } from "vitest";
import { judgeRisk } from "../../../shared/judgement/index.ts";
import { paperworkIn } from "../../../shared/judgement/paperwork.ts";
import { wordsOf } from "../../../shared/judgement/words.ts";

const inClause = (clause: string) => paperworkIn(wordsOf(clause));

describe("a clause that speaks of paperwork", () => {
  it.each([
    ["I owe you the risk stuff", "elsewhere"],
    ["still to be typed up", "elsewhere"],
    ["Prison hasn't got back to me", "elsewhere"],
    ["documentation will be furnished in due course", "elsewhere"],
    ["the form won't let me go forward without text", "elsewhere"],
    ["Not sure what goes in here", "elsewhere"],
    ["once I've met him I will complete the OASys", "elsewhere"],
    ["can't think of anything to put", "nothing"],
    ["Let's touch base", "contact"],
    ["I am new to this system", "excuse"],
  ])("'%s' is %s", (clause, said) => expect(inClause(clause)).toBe(said));
});

describe("a clause that may tell of the person", () => {
  it.each([
    ["a word outside the language of an office", "Will share needles"],
    ["what the person does", "He reads the report"],
    ["an instruction", "Do not share the report"],
    ["a condition", "Call me if late"],
    ["that it will happen again", "Will do it again"],
    ["a denial", "Not on OASys"],
    ["a help that is asked for", "Cannot fill in forms"],
    ["more than anybody writes", `See OASys ${"please ".repeat(100)}`],
  ])("is none when it holds %s", (_, clause) => expect(inClause(clause)).toBeUndefined());
});

describe("clauses are read apart", () => {
  it.each([
    "See OASys, see on own",
    "See OASys. Must be back by 7",
    "TBC, in court on Monday",
    "Will send OASys, out by 4",
    "Call me to discuss, has been sent to prison",
  ])("so that this says something: %s", (text) => expect(judgeRisk(text).blank).toBeUndefined());
});
