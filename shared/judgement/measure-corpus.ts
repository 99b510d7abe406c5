import { readFileSync } from "node:fs";
import * as z from "zod";
import { parsed, tellingErrors } from "../command-line/index.ts";
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

const usage = `npm run rules:risk [-- --misjudged]   precision and recall of each judgement of free text, on the corpus
  --misjudged   the tuned texts that are judged otherwise than labelled
  --help        print this`;

const tunedTexts = (): readonly Comparison[] => read("tuned", "practitioners-tuned");

function printMisjudged(): void {
  for (const { text, expected, judged } of tunedTexts()) {
    const missed = [...expected].filter((label) => !judged.has(label));
    const wrong = [...judged].filter((label) => !expected.has(label));
    if (missed.length + wrong.length === 0) continue;
    console.log(JSON.stringify(text.text));
    if (missed.length > 0) console.log(`    missed  ${missed.join(", ")}`);
    if (wrong.length > 0) console.log(`    wrong   ${wrong.join(", ")}`);
  }
}

function printScores(): void {
  const tuned = tunedTexts();
  const heldOut = read("held-out", "practitioners-held-out", "sixth-batch");
  console.log(`${tuned.length} tuned texts, ${heldOut.length} held out\n`);
  console.log(scoreTable(scoresOf(tuned), scoresOf(heldOut)));
}

await tellingErrors(usage, [], () => {
  const { values } = parsed({
    options: { misjudged: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) console.log(usage);
  else if (values.misjudged) printMisjudged();
  else printScores();
});
