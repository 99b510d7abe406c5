import type { ReleaseWork } from "../../../shared/monitor/index.ts";
import { parsed, placeAndHelp, UnusableArguments } from "../command-line.ts";

export const usage = `Lets through, or drops, e-mails that are held because one scan found too many at once.

  npm run release [-- [--look | --drop] [--stage NAME]]

  --look           say what is held, and change nothing
  --drop           never send these alerts; what falls due later is told all the same
  --stage NAME     in AWS, with the credentials that the AWS SDK finds; without it in the
                   local stack that runs
  --help           print this

What is let through goes with the next scan between 07:00 and 19:00 of a working day.

Exit code: 0 it was done, or nothing is held; 2 the command could not be used.
`;

export interface ReleaseCommand {
  readonly work: ReleaseWork;
  readonly stage: string | undefined;
}

/** The command, or `help`. @throws UnusableArguments */
export function readArguments(args: readonly string[]): ReleaseCommand | "help" {
  const { values } = parsed({
    args: [...args],
    options: {
      look: { type: "boolean" },
      drop: { type: "boolean" },
      ...placeAndHelp,
    },
  });
  if (values.help) return "help";
  const { look = false, drop = false, stage } = values;
  if (look && drop) throw new UnusableArguments("Found --look and --drop: choose one.");
  return { work: look ? "look" : drop ? "drop" : "let through", stage };
}
