/** `npm run digest`: tells by what digest logs and metrics call a person. */
import { identifierOf, personIdentifierForms } from "../../shared/case/index.ts";
import { pseudonymsWith } from "../../shared/pseudonyms/index.ts";
import { parsed, placeAndHelp, UnusableArguments } from "./command-line.ts";
import { runCommand } from "./run-command.ts";

const usage = `npm run digest -- --case ID [--stage NAME]

Prints what stands in logs, metrics and dead letters in place of a person: the digest of their CRN or prison
number, made with the key of the stage. Search the logs for it. The ids of referrals stand there as they are.

  --case ID        a CRN, a prison number, or the id of a person's case, such as person-X123456
  --stage NAME     in AWS, with the credentials that the AWS SDK finds; without it in the
                   local stack that runs`;

function readArguments(args: readonly string[]) {
  const { values } = parsed({ args: [...args], options: { case: { type: "string" }, ...placeAndHelp } });
  if (values.help) return "help";
  const identifier = identifierOf(values.case?.trim() ?? "").toUpperCase();
  if (!Object.values(personIdentifierForms).some((form) => form.test(identifier))) {
    throw new UnusableArguments(
      "Found no --case with a CRN (a letter and six digits) or a prison number (a letter, four digits, two letters); expected for example --case X123456.",
    );
  }
  return { identifier, stage: values.stage };
}

await runCommand({
  usage,
  read: readArguments,
  run: async ({ identifier }, place) => {
    console.log(pseudonymsWith(await place.identifierKey()).of(identifier));
    return 0;
  },
});
