import { type RiskJudgement, riskPoints, type TextJudgement, unsafePatterns } from "../case/index.ts";
import { judgeFurtherInformation, judgeRisk } from "./judge.ts";
import type { LabelledText } from "./labelled-text.ts";

/** How often a judgement was made and how often it was right, over some labelled texts. */
export interface Score {
  readonly judgement: string;
  /** Made, and right. */
  readonly right: number;
  /** Made, and wrong. */
  readonly wrong: number;
  /** Not made, where it should have been. */
  readonly missed: number;
}

/** The share of the judgements made that are right; 1 when none was made. */
export const precision = ({ right, wrong }: Score): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);

/** The share of the judgements due that were made; 1 when none was due. */
export const recall = ({ right, missed }: Score): number =>
  right + missed === 0 ? 1 : right / (right + missed);

/** What a reader says and what the judge says of one text; `labels` is what is compared. */
export interface Comparison {
  readonly text: LabelledText;
  readonly expected: ReadonlySet<string>;
  readonly judged: ReadonlySet<string>;
}

/** Judges each text and sets the answer beside the label. */
export const compare = (texts: readonly LabelledText[]): readonly Comparison[] =>
  texts.map((text) => ({
    text,
    expected: scored(text, expectedOf(text)),
    judged: scored(text, judgedOf(text)),
  }));

const scored = ({ partly }: LabelledText, all: ReadonlySet<string>): ReadonlySet<string> =>
  partly ? new Set([...all].filter((label) => !/^(?:point|jargon): /.test(label))) : all;

/** A score for each judgement: blank and its three kinds, no known risk, each point, each unsafe code, jargon as a whole. */
export function scoresOf(comparisons: readonly Comparison[]): readonly Score[] {
  return judgements.map(([judgement, belongs]) => {
    const counts = { judgement, right: 0, wrong: 0, missed: 0 };
    for (const { expected, judged } of comparisons) {
      const due = [...expected].filter(belongs);
      const made = [...judged].filter(belongs);
      counts.right += made.filter((label) => expected.has(label)).length;
      counts.wrong += made.filter((label) => !expected.has(label)).length;
      counts.missed += due.filter((label) => !judged.has(label)).length;
    }
    return counts;
  });
}

const exactly = (label: string) => [label, (other: string) => other === label] as const;

const judgements: readonly (readonly [string, (label: string) => boolean])[] = [
  exactly("blank"),
  exactly("blank: empty"),
  exactly("blank: placeholder"),
  exactly("blank: contact-only"),
  exactly("no known risk"),
  ["all nine points", (label) => label.startsWith("point: ")],
  ...riskPoints.map((point) => exactly(`point: ${point}`)),
  ["all unsafe codes", (label) => label.startsWith("unsafe: ")],
  ...unsafePatterns.map((code) => exactly(`unsafe: ${code}`)),
  ["jargon", (label) => label.startsWith("jargon: ")],
];

function expectedOf({ blank, noKnownRisk, points, unsafe, jargon }: LabelledText): ReadonlySet<string> {
  return labels({ blank, noKnownRisk, points, unsafe, jargon });
}

function judgedOf(text: LabelledText): ReadonlySet<string> {
  if (text.section === "further-information") return labels(judgeFurtherInformation(text.text));
  const judgement = judgeRisk(text.text);
  const answered = riskPoints.filter((point) => !judgement.missingPoints.includes(point));
  return labels({ ...judgement, points: text.noKnownRisk && judgement.noKnownRisk ? [] : answered });
}

interface Judged {
  readonly blank?: TextJudgement["blank"];
  readonly noKnownRisk?: boolean;
  readonly points?: readonly string[];
  readonly unsafe?: RiskJudgement["unsafe"];
  readonly jargon?: readonly string[];
}

const labels = ({ blank, noKnownRisk, points = [], unsafe = [], jargon = [] }: Judged): ReadonlySet<string> =>
  new Set([
    ...(blank ? ["blank", `blank: ${blank}`] : []),
    ...(noKnownRisk ? ["no known risk"] : []),
    ...points.map((point) => `point: ${point}`),
    ...unsafe.map((code) => `unsafe: ${code}`),
    ...jargon.map((term) => `jargon: ${term}`),
  ]);

/** Scores of two groups of texts side by side, as a table for a terminal. Both come from `scoresOf`. */
export function scoreTable(tuned: readonly Score[], heldOut: readonly Score[]): string {
  const head = ["judgement", "tuned", "precision", "recall", "held out", "precision", "recall"];
  const rows = tuned.map((score, place) => [
    score.judgement,
    ...[score, heldOut[place]].flatMap((one) =>
      one ? [String(one.right + one.missed), precision(one).toFixed(3), recall(one).toFixed(3)] : [],
    ),
  ]);
  return [head, ...rows]
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(34) : cell.padStart(11))).join(""))
    .join("\n");
}
