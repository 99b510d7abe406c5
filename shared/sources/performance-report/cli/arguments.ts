import { parseArgs } from "node:util";
import type { Instant } from "../../../time/index.ts";
import { momentOf, UnreadableMoment } from "../index.ts";

export const usage = `Judges a performance report of Refer and Monitor against the rules of the contract.

  npm run check -- FILE.csv [--as-of MOMENT] [--out DIR] [--json]

  --as-of MOMENT   judge as of then; a day such as 2022-06-14 (its end in London) or an
                   instant such as 2022-06-14T12:00Z. Default: now.
  --out DIR        where the HTML report and the spreadsheet are written. Default: beside the file.
  --json           print the obligations and problems as JSON and nothing else. Use
                   'npm run --silent check -- …', because npm prints a line of its own.
                   The report and the spreadsheet are then written only if --out is given.
  --help           print this.

It prints for each contract what fell due, was met, was missed and is open, and writes
FILE.compliance.html and FILE.compliance.xlsx. Nothing leaves this machine.

Exit code: 0 all read; 1 something in the file could not be read (the rest was judged);
2 the command or the file could not be used.
`;

/** What the command was asked for. */
export interface CheckRequest {
  readonly file: string;
  /** Absent for now. */
  readonly asOf?: Instant;
  readonly out?: string;
  readonly json: boolean;
}

/** Thrown when the command cannot be understood. */
export class UnusableArguments extends Error {
  override readonly name = "UnusableArguments";
}

/** The request, or `help`. @throws UnusableArguments */
export function readArguments(args: readonly string[]): CheckRequest | "help" {
  const { values, positionals } = parsed(args);
  if (values.help) return "help";
  const [file, another] = positionals;
  if (file === undefined) throw new UnusableArguments("Found no file. Name the performance report to check.");
  if (another !== undefined) {
    throw new UnusableArguments(`Found a second file, "${another}". Check one file at a time.`);
  }
  return {
    file,
    ...(values["as-of"] !== undefined && { asOf: moment(values["as-of"]) }),
    ...(values.out !== undefined && { out: values.out }),
    json: values.json ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "as-of": { type: "string" },
        out: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UnusableArguments(error instanceof Error ? error.message : String(error));
  }
}

function moment(text: string): Instant {
  try {
    return momentOf(text);
  } catch (error) {
    if (error instanceof UnreadableMoment) throw new UnusableArguments(`--as-of: ${error.message}`);
    throw error;
  }
}
