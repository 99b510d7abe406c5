import { parsed, placeAndHelp, UnusableArguments } from "../command-line.ts";

export const usage = `Says whether an address was given up because e-mail to it came back or was marked as spam,
and puts it back in use.

  npm run address -- ADDRESS [--use-again] [--stage NAME]

  ADDRESS          such as j.smith@justice.example.org; it is stored nowhere
  --use-again      send to it again from now on; what went elsewhere meanwhile stays there
  --stage NAME     in AWS, with the credentials that the AWS SDK finds; without it in the
                   local stack that runs
  --help           print this

SES keeps a list of its own: aws sesv2 delete-suppressed-destination --email-address ADDRESS

Exit code: 0 it was done, or nothing was to be done; 2 the command could not be used.
`;

export interface AddressCommand {
  readonly address: string;
  readonly useAgain: boolean;
  readonly stage: string | undefined;
}

/** The command, or `help`. @throws UnusableArguments */
export function readArguments(args: readonly string[]): AddressCommand | "help" {
  const { values, positionals } = parsed({
    args: [...args],
    allowPositionals: true,
    options: {
      "use-again": { type: "boolean" },
      ...placeAndHelp,
    },
  });
  if (values.help) return "help";
  const [address, ...others] = positionals;
  if (address === undefined || others.length > 0 || !/^[^\s@]+@[^\s@]+$/u.test(address)) {
    throw new UnusableArguments(
      "Expected one address, such as j.smith@justice.example.org. --help says the rest.",
    );
  }
  return { address, useAgain: values["use-again"] ?? false, stage: values.stage };
}
