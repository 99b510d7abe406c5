import { readFileSync } from "node:fs";
import * as z from "zod";
import { labelledText } from "./labelled-text.ts";
import { type Comparison, compare, scoresOf, scoreTable } from "./score.ts";

/**
 * Prints precision and recall of every judgement over the corpus of invented texts: how many were due, how many of those
 * made are right, how many of those due were made. Texts that the phrases were tuned on and texts held out stand apart.
 * With `--misjudged` it lists the tuned texts judged otherwise than labelled; those held out are measured, never shown.
 */
const corpus = new URL("../../test/shared/judgement/corpus/", import.meta.url);

const read = (...names: string[]): readonly Comparison[] =>
  compare(
    names.flatMap((name) =>
      z.array(labelledText).parse(JSON.parse(readFileSync(new URL(`${name}.json`, corpus), "utf8"))),
    ),
  );

const tuned = read("tuned", "practitioners-tuned");

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
  const heldOut = read("held-out", "practitioners-held-out");
  console.log(`${tuned.length} tuned texts, ${heldOut.length} held out\n`);
  console.log(scoreTable(scoresOf(tuned), scoresOf(heldOut)));
}
