import { readFileSync } from "node:fs";
import * as z from "zod";
import { parsed, tellingErrors } from "../command-line/index.ts";
import { judgeRisk } from "./judge.ts";
import { labelledText } from "./labelled-text.ts";
import { type Comparison, compare, scoresOf, scoreTable } from "./score.ts";

/**
 * Prints precision and recall of every judgement over the corpus of invented texts: how many were due, how many of those
 * made are right, how many of those due were made. Texts that the phrases were tuned on and texts held out stand apart.
 * With `--speed` it prints how long a text takes, on texts of its length in the corpus and on those that say something.
 * With `--misjudged` it lists the tuned texts judged otherwise than labelled; those held out are measured, never shown.
 */
const corpus = new URL("../../test/shared/judgement/corpus/", import.meta.url);

const read = (...names: string[]): readonly Comparison[] =>
  compare(
    names.flatMap((name) =>
      z.array(labelledText).parse(JSON.parse(readFileSync(new URL(`${name}.json`, corpus), "utf8"))),
    ),
  );

const usage = `npm run rules:risk [-- --misjudged | --speed]   precision and recall of each judgement of free text, on the corpus
  --misjudged   the tuned texts that are judged otherwise than labelled
  --speed       microseconds per text, the best of five rounds: all texts, and those that say something
  --help        print this`;

const tunedTexts = (): readonly Comparison[] =>
  read("tuned", "practitioners-tuned", "sixth-batch", "seventh-batch");

const heldOutTexts = (): readonly Comparison[] => read("held-out", "practitioners-held-out", "eighth-batch");

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
  const heldOut = heldOutTexts();
  console.log(`${tuned.length} tuned texts, ${heldOut.length} held out\n`);
  console.log(scoreTable(scoresOf(tuned), scoresOf(heldOut)));
}

const rounds = 5;

function printSpeed(): void {
  const texts = [...tunedTexts(), ...heldOutTexts()].map(({ text }) => text);
  printMicroseconds(
    "all texts",
    texts.map(({ text }) => text),
  );
  printMicroseconds(
    "texts that say something",
    texts.filter(({ blank }) => !blank).map(({ text }) => text),
  );
}

function printMicroseconds(which: string, texts: readonly string[]): void {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (const text of texts) judgeRisk(text);
    return ((performance.now() - start) * 1000) / texts.length;
  });
  console.log(`${texts.length} ${which}: ${Math.min(...times).toFixed(0)} µs each`);
}

await tellingErrors(usage, [], () => {
  const { values } = parsed({
    options: {
      misjudged: { type: "boolean" },
      speed: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) console.log(usage);
  else if (values.misjudged) printMisjudged();
  else if (values.speed) printSpeed();
  else printScores();
});
