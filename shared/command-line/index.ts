/** How every command reads what was typed, and says what is wrong with it. */
import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command that cannot be understood as it was typed. */
export class UnusableArguments extends Error {
  override readonly name = "UnusableArguments";
}

/** As `parseArgs` of `node:util`. @throws UnusableArguments */
export function parsed<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UnusableArguments(error instanceof Error ? error.message : String(error));
  }
}

/** A class of errors whose message tells all that there is to tell. */
export type Told = abstract new (...args: never[]) => Error;

/**
 * Runs a command. An error that was to be expected is told by its message alone, without a stack trace, and the exit
 * code is 2; with what was typed goes how the command is used.
 */
export async function tellingErrors(
  usage: string,
  expected: readonly Told[],
  command: () => Promise<void> | void,
): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (
      !(error instanceof Error) ||
      ![UnusableArguments, ...expected].some((kind) => error instanceof kind)
    ) {
      throw error;
    }
    console.error(error instanceof UnusableArguments ? `${error.message}\n\n${usage}` : error.message);
    process.exitCode = 2;
  }
}
