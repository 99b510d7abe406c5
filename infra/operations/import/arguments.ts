import { type RegionCode, regionField } from "../../../shared/case/index.ts";
import { parsed, placeAndHelp, UnusableArguments } from "../command-line.ts";
import { type FileForm, formOf } from "./records.ts";

export const usage = `Takes in events from a file.

  npm run import -- FILE [--region LETTER | --read] [--again] [--stage NAME]

  FILE             .jsonl or .ndjson: one event a line, as POST /v1/events takes it;
                   .csv: the performance report of Refer and Monitor (27 columns)
  --region LETTER  of contracts in the report that the table of contracts does not have, A to L
  --read           of the report only which referrals there are: each is read from the live
                   service, which tells more and all of it as it stands; asks for a stage with
                   a live feed
  --again          from the start, although the file was taken in before
  --stage NAME     into AWS, with the credentials that the AWS SDK finds; without it into the
                   local stack that runs
  --help           print this

What breaks off goes on where it was when the same command is given again. Events that come
twice change nothing. Text is judged on this machine and not sent. Lines that were rejected
are told in FILE.rejected.jsonl.

Exit code: 0 everything was taken; 1 some lines were rejected; 2 the command, the file or the
queue could not be used.
`;

export interface ImportCommand {
  readonly file: string;
  readonly form: FileForm;
  readonly region: RegionCode | undefined;
  readonly read: boolean;
  readonly again: boolean;
  readonly stage: string | undefined;
}

/** The command, or `help`. @throws UnusableArguments */
export function readArguments(args: readonly string[]): ImportCommand | "help" {
  const { values, positionals } = parsed({
    args: [...args],
    allowPositionals: true,
    options: {
      region: { type: "string" },
      read: { type: "boolean" },
      again: { type: "boolean" },
      ...placeAndHelp,
    },
  });
  if (values.help) return "help";
  const [file, another] = positionals;
  if (file === undefined) throw new UnusableArguments("Found no file. Name the file to take in.");
  if (another !== undefined)
    throw new UnusableArguments(`Found a second file, "${another}". Name one at a time.`);
  const form = formOf(file);
  if (form === undefined) {
    throw new UnusableArguments(`Found "${file}"; expected a file that ends in .jsonl, .ndjson or .csv.`);
  }
  const region = values.region === undefined ? undefined : regionField.safeParse(values.region);
  if (region?.success === false) {
    throw new UnusableArguments(`Found --region ${values.region}; expected a letter from A to L.`);
  }
  const read = values.read ?? false;
  if (read && form === "json-lines") {
    throw new UnusableArguments(
      "Found --read with a file of events; expected the performance report (.csv).",
    );
  }
  return { file, form, region: region?.data, read, again: values.again ?? false, stage: values.stage };
}
