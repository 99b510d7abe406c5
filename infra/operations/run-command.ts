import { NoStackRuns } from "../local/start/stack-file.ts";
import { UnusableArguments } from "./command-line.ts";
import { NotInPlace, type Place, placeOf, UnknownStage } from "./place.ts";

/** A command that operators give, on the stack that runs here or on one in AWS. */
export interface OperatorsCommand<Command extends { readonly stage: string | undefined }> {
  readonly usage: string;
  /** @throws UnusableArguments */
  readonly read: (args: readonly string[]) => Command | "help";
  /** Gives the exit code. */
  readonly run: (command: Command, place: Place) => Promise<number>;
  /** Errors of its own whose message tells the operator all there is to tell. */
  readonly expected?: readonly (abstract new (
    ...args: never[]
  ) => Error)[];
}

/** Runs a command with the arguments of this process. The exit code is 2 where it could not be used. */
export async function runCommand<Command extends { readonly stage: string | undefined }>({
  usage,
  read,
  run,
  expected = [],
}: OperatorsCommand<Command>): Promise<void> {
  try {
    const command = read(process.argv.slice(2));
    if (command === "help") {
      console.log(usage);
      return;
    }
    const place = await placeOf(command.stage);
    try {
      process.exitCode = await run(command, place);
    } finally {
      place.close();
    }
  } catch (error) {
    const told = [UnusableArguments, UnknownStage, NotInPlace, NoStackRuns, ...expected];
    if (!told.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
