import { describe, expect, it } from "vitest";
import { labelledText } from "../../../shared/judgement/labelled-text.ts";
import { compare, precision, recall, scoresOf, scoreTable } from "../../../shared/judgement/score.ts";

const label = (text: object) => labelledText.parse(text);
const scoreOf = (judgement: string, ...texts: object[]) =>
  scoresOf(compare(texts.map(label))).find((score) => score.judgement === judgement);

describe("a score", () => {
  it("counts a judgement that agrees with the label", () => {
    expect(scoreOf("blank", { text: "N/A", blank: "placeholder" })).toMatchObject({
      right: 1,
      wrong: 0,
      missed: 0,
    });
  });

  it("counts one that was made and should not have been", () => {
    expect(scoreOf("blank", { text: "N/A" })).toMatchObject({ right: 0, wrong: 1, missed: 0 });
  });

  it("counts one that should have been made", () => {
    expect(scoreOf("blank", { text: "Arson", blank: "empty" })).toMatchObject({
      right: 0,
      wrong: 0,
      missed: 1,
    });
  });

  it("counts a point that is claimed for a text that only seems to know no risk", () => {
    expect(scoreOf("all nine points", { text: "No known risk." })).toMatchObject({
      right: 0,
      wrong: 9,
      missed: 0,
    });
    expect(scoreOf("all nine points", { text: "No known risk.", noKnownRisk: true })).toMatchObject({
      wrong: 0,
    });
  });

  it("judges further information for blankness only", () => {
    const text = { section: "further-information", text: "RAR, call 07700 900123" };
    expect(scoresOf(compare([label(text)])).every(({ wrong }) => wrong === 0)).toBe(true);
  });

  it.each([
    [{ right: 3, wrong: 1, missed: 0 }, 0.75, 1],
    [{ right: 3, wrong: 0, missed: 1 }, 1, 0.75],
    [{ right: 0, wrong: 0, missed: 0 }, 1, 1],
    [{ right: 0, wrong: 2, missed: 2 }, 0, 0],
  ])("of %o has precision %d and recall %d", (counts, precise, recalled) => {
    expect(precision({ judgement: "", ...counts })).toBe(precise);
    expect(recall({ judgement: "", ...counts })).toBe(recalled);
  });

  it("prints as a table with both groups side by side", () => {
    const tuned = [{ judgement: "blank", right: 3, wrong: 1, missed: 0 }];
    const heldOut = [{ judgement: "blank", right: 1, wrong: 0, missed: 1 }];
    const [head, row] = scoreTable(tuned, heldOut).split("\n");
    expect(head).toMatch(/^judgement +tuned +precision +recall +held out +precision +recall$/);
    expect(row?.split(/ +/)).toEqual(["blank", "3", "0.750", "1.000", "2", "1.000", "0.500"]);
  });
});
