import { parsed, placeAndHelp, UnusableArguments } from "../command-line.ts";

export const usage = `Lists what nobody could be told by e-mail: the e-mail could not be written, the mail service refused
what is in it, or no address on its route works (NobodyToTell). Sends it again once the cause is put right.

  npm run undeliverable [-- [--send-again] [--reference REFERENCE] [--stage NAME]]

  --send-again           put it back in the outbox: the next scan has it sent
  --reference REFERENCE  only what is about this referral
  --stage NAME           in AWS, with the credentials that the AWS SDK finds; without it in the
                         local stack that runs
  --help                 print this

Exit code: 0 it was done, or there is nothing; 2 the command could not be used.
`;

export interface UndeliverableCommand {
  readonly sendAgain: boolean;
  readonly reference: string | undefined;
  readonly stage: string | undefined;
}

/** The command, or `help`. @throws UnusableArguments */
export function readArguments(args: readonly string[]): UndeliverableCommand | "help" {
  const { values } = parsed({
    args: [...args],
    options: { "send-again": { type: "boolean" }, reference: { type: "string" }, ...placeAndHelp },
  });
  if (values.help) return "help";
  const { reference, stage, "send-again": sendAgain = false } = values;
  if (reference !== undefined && !/^[A-Z0-9]{4,12}$/u.test(reference)) {
    throw new UnusableArguments("Expected --reference with a referral's reference, such as GT3080AC.");
  }
  return { sendAgain, reference, stage };
}
