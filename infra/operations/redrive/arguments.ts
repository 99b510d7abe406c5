import { parsed, placeAndHelp, UnusableArguments } from "../command-line.ts";
import { type DeadLettersName, isDeadLettersName, queues, SCHEDULES } from "../queues.ts";
import type { RedriveRequest } from "./redrive.ts";

const names = [...Object.keys(queues), SCHEDULES];

export const usage = `Puts back what was set aside for having failed for good. A planned scan, report or reconciliation is run again,
as of the time for which it was planned.

  npm run redrive -- --queue NAME [--only REASON] [--dry-run | --discard] [--stage NAME]

  --queue NAME     ${names.join(", ")}
  --only REASON    only what failed for this reason
  --dry-run        count what is there, by reason, and change nothing
  --discard        delete for good instead of putting back; asks for --only
  --stage NAME     in AWS, with the credentials that the AWS SDK finds; without it in the
                   local stack that runs
  --help           print this

A message out of which text was taken cannot be put back: send it again from its source and
discard it here.

Exit code: 0 nothing is left of what was meant, or with --dry-run; 1 something is left; 2 the
command could not be used.
`;

export interface RedriveCommand {
  readonly request: RedriveRequest;
  readonly stage: string | undefined;
}

/** The command, or `help`. @throws UnusableArguments */
export function readArguments(args: readonly string[]): RedriveCommand | "help" {
  const { values } = parsed({
    args: [...args],
    options: {
      queue: { type: "string" },
      only: { type: "string" },
      "dry-run": { type: "boolean" },
      discard: { type: "boolean" },
      ...placeAndHelp,
    },
  });
  if (values.help) return "help";
  const { only, discard = false, "dry-run": dryRun = false } = values;
  if (discard && dryRun) throw new UnusableArguments("Found --discard and --dry-run: choose one.");
  if (discard && only === undefined) {
    throw new UnusableArguments(
      "Found --discard without --only: name the reason whose messages may be lost.",
    );
  }
  return {
    request: {
      queue: queueNamed(values.queue),
      ...(only !== undefined && { only }),
      work: dryRun ? "look" : discard ? "discard" : "put back",
    },
    stage: values.stage,
  };
}

function queueNamed(name: string | undefined): DeadLettersName {
  if (name !== undefined && isDeadLettersName(name)) return name;
  const found = name === undefined ? "no --queue" : `--queue ${name}`;
  throw new UnusableArguments(`Found ${found}; expected one of ${names.join(", ")}.`);
}
