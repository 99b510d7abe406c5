/** `npm run repeat`: repeats a planned scan, report or reconciliation. */
import { readArguments, usage } from "./repeat/arguments.ts";
import { repeat } from "./repeat/repeat.ts";
import { sayRepeated } from "./repeat/say.ts";
import { runCommand } from "./run-command.ts";

await runCommand({
  usage,
  read: readArguments,
  run: async (command, place) => {
    let failed = 0;
    for await (const one of repeat(command, place)) {
      console.log(sayRepeated(command.run, one));
      if (!one.outcome.ok) failed += 1;
    }
    return failed > 0 ? 1 : 0;
  },
});
