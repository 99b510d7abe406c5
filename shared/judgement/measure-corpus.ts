import { readFileSync } from "node:fs";
import * as z from "zod";
import { labelledText } from "./labelled-text.ts";
import { type Comparison, compare, precision, recall, type Score, scoresOf } from "./score.ts";

/**
 * Prints precision and recall of every judgement over the corpus of invented texts, for the texts that the phrases were
 * tuned on and for those that were held out. With `--misjudged` it lists the tuned texts judged otherwise than labelled;
 * the held-out ones are measured and not shown.
 */
const corpus = new URL("../../test/shared/judgement/corpus/", import.meta.url);

const read = (name: string): readonly Comparison[] =>
  compare(z.array(labelledText).parse(JSON.parse(readFileSync(new URL(`${name}.json`, corpus), "utf8"))));

const tuned = read("tuned");
const heldOut = read("held-out");

if (process.argv.includes("--misjudged")) {
  for (const { text, expected, judged } of tuned) {
    const missed = [...expected].filter((label) => !judged.has(label));
    const wrong = [...judged].filter((label) => !expected.has(label));
    if (missed.length + wrong.length === 0) continue;
    console.log(JSON.stringify(text.text));
    if (missed.length > 0) console.log(`    missed  ${missed.join(", ")}`);
    if (wrong.length > 0) console.log(`    wrong   ${wrong.join(", ")}`);
  }
} else {
  const share = (value: number) => value.toFixed(3);
  const columns = (score: Score) => [
    String(score.right + score.missed),
    share(precision(score)),
    share(recall(score)),
  ];
  const held = scoresOf(heldOut);
  const rows = scoresOf(tuned).map((score, place) => [
    score.judgement,
    ...columns(score),
    ...columns(held[place] ?? score),
  ]);
  console.log(`${tuned.length} tuned texts, ${heldOut.length} held out\n`);
  for (const row of [
    ["judgement", "tuned", "precision", "recall", "held out", "precision", "recall"],
    ...rows,
  ]) {
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(40) : cell.padStart(10))).join(""));
  }
}
