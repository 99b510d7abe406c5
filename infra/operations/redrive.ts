/** `npm run redrive`: puts back, counts or discards what a queue has set aside. */
import { readArguments, usage } from "./redrive/arguments.ts";
import { redrive } from "./redrive/redrive.ts";
import { sayRedrive } from "./redrive/say.ts";
import { runCommand } from "./run-command.ts";

await runCommand({
  usage,
  read: readArguments,
  run: async ({ request }, place) => {
    const tallies = await redrive(request, place);
    console.log(sayRedrive(request, place.name, tallies));
    if (request.work === "look") return 0;
    const meant = tallies.filter(({ reason }) => request.only === undefined || reason === request.only);
    return meant.every(({ letters, done }) => letters === done) ? 0 : 1;
  },
});
