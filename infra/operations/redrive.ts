/** `npm run redrive`: puts back, counts or discards what a queue has set aside. */
import { NoStackRuns } from "../local/start/stack-file.ts";
import { NotInPlace, placeOf, UnknownStage } from "./place.ts";
import { readArguments, usage } from "./redrive/arguments.ts";
import { redrive } from "./redrive/redrive.ts";
import { sayRedrive } from "./redrive/say.ts";
import { UnusableArguments } from "./unusable-arguments.ts";

async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  if (command === "help") {
    console.log(usage);
    return 0;
  }
  const { request, stage } = command;
  const place = await placeOf(stage);
  try {
    const tallies = await redrive(request, place);
    console.log(sayRedrive(request, place.name, tallies));
    if (request.work === "look") return 0;
    const meant = tallies.filter(({ reason }) => request.only === undefined || reason === request.only);
    return meant.every(({ letters, done }) => letters === done) ? 0 : 1;
  } finally {
    place.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const expected = [UnusableArguments, UnknownStage, NotInPlace, NoStackRuns];
  if (!expected.some((kind) => error instanceof kind)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
