import { type ParseArgsConfig, parseArgs } from "node:util";

/** An operator's command that cannot be understood. */
export class UnusableArguments extends Error {
  override readonly name = "UnusableArguments";
}

/** What every operator's command takes. */
export const placeAndHelp = {
  stage: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

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
