import { describe, expect, it } from "vitest";
import { glossary, glossaryEntry } from "../../../shared/judgement/index.ts";
import { jargonIn } from "../../../shared/judgement/jargon.ts";

describe("jargon", () => {
  it.each([
    ["in capitals", "MAPPA level 2", ["MAPPA"]],
    ["in small letters", "has 20 rar days", ["RAR"]],
    ["in the plural", "Previous ACCTs", ["ACCT"]],
    ["in another spelling", "see Delius, ROSH medium", ["nDelius", "RoSH"]],
    ["beside punctuation", "(OASys/PSR)", ["OASys", "PSR"]],
    ["each once, in the glossary's order", "SPO, RAR, SPO", ["RAR", "SPO"]],
    ["not inside a longer word", "rarely, spoken, dart", []],
    ["not in small letters where it is another word", "the pipe, an ap, sara and em", []],
    ["in its capitals where it is another word", "PIPE, AP, SARA, EM", ["SARA", "PIPE", "AP", "EM"]],
    [
      "not told from words where everything is in capitals",
      "HE HIT HER WITH A PIPE AND SARA CALLED THE POLICE STRAIGHT AWAY, MAPPA",
      ["MAPPA"],
    ],
    ["not where it is spelled out", "Multi-Agency Public Protection Arrangements (MAPPA) level 1", []],
    ["not in plain words", "He is a medium risk to the public.", []],
  ])("is found %s", (_, text, terms) => expect(jargonIn(text)).toEqual(terms));
});

describe("the glossary", () => {
  it.each(
    "RAR PSS MAPPA OASys nDelius RoSH SPO DV DA IOM ViSOR AP HDC CAS3 EM NPS OPD PIPE SARA MARAC UPW PSR CJSM".split(
      " ",
    ),
  )("explains %s", (term) => expect(glossaryEntry(term)?.meaning).toBeTruthy());

  it("does not know what it does not have", () => expect(glossaryEntry("XYZ")).toBeUndefined());

  it("has each spelling once", () => {
    const spellings = glossary.flatMap(({ term, alsoWritten = [] }) =>
      [term, ...alsoWritten].map((one) => one.toLowerCase()),
    );
    expect(spellings.filter((one, place) => spellings.indexOf(one) !== place)).toEqual([]);
  });

  it("explains in words that are not jargon themselves", () => {
    const unclear = glossary.filter(({ meaning }) => jargonIn(meaning).length > 0).map(({ term }) => term);
    expect(unclear).toEqual([]);
  });

  it("keeps terms short enough for a judgement", () => {
    expect(glossary.filter(({ term }) => term.length > 40)).toEqual([]);
  });
});
