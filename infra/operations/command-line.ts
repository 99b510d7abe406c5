import type { ParseArgsConfig } from "node:util";

export { parsed, UnusableArguments } from "../../shared/command-line/index.ts";

/** What every operator's command takes. */
export const placeAndHelp = {
  stage: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];
