import { idField, personCaseId, personIdentifierForms } from "../../../shared/case/index.ts";
import { type WithdrawalReason, withdrawalReasons } from "../../../shared/store/index.ts";
import { parsed, placeAndHelp, UnusableArguments } from "../command-line.ts";

export const usage = `Withdraws an event that was recorded wrongly: it counts for nothing any more, and every case that has it is
folded anew. It stays in their logs with when, by whom and why it was withdrawn, and a repetition of it
changes nothing: send what is right as an event with an id of its own.

  npm run withdraw -- --case ID --event ID --reason REASON [--stage NAME]

  --case ID        the id of a referral, or a CRN or prison number for the case of a person
  --event ID       the event; npm run explain lists those of a case, the weekly report those with an
                   impossible date
  --reason REASON  ${withdrawalReasons.join(", ")}
  --stage NAME     in AWS, with the credentials that the AWS SDK finds; without it in the
                   local stack that runs
  --help           print this

Exit code: 0 it was done, or had been; 2 the command could not be used.
`;

export interface WithdrawCommand {
  readonly caseId: string;
  readonly eventId: string;
  readonly reason: WithdrawalReason;
  readonly stage: string | undefined;
}

/** The command, or `help`. @throws UnusableArguments */
export function readArguments(args: readonly string[]): WithdrawCommand | "help" {
  const { values } = parsed({
    args: [...args],
    options: {
      case: { type: "string" },
      event: { type: "string" },
      reason: { type: "string" },
      ...placeAndHelp,
    },
  });
  if (values.help) return "help";
  const caseId = idOf("--case", values.case);
  const eventId = idOf("--event", values.event);
  const reason = withdrawalReasons.find((one) => one === values.reason);
  if (reason === undefined) {
    const found = values.reason === undefined ? "no --reason" : "a --reason that is none of these";
    throw new UnusableArguments(`Found ${found}; expected one of ${withdrawalReasons.join(", ")}.`);
  }
  const isPerson = Object.values(personIdentifierForms).some((form) => form.test(caseId.toUpperCase()));
  return {
    caseId: isPerson ? personCaseId(caseId.toUpperCase()) : caseId,
    eventId,
    reason,
    stage: values.stage,
  };
}

function idOf(option: string, text: string | undefined): string {
  const id = idField.safeParse(text?.trim());
  if (id.success) return id.data;
  const found = text === undefined ? `no ${option}` : `a ${option} that is no id`;
  throw new UnusableArguments(
    `Found ${found}; expected one without white space and '#', at most 100 characters. --help says the rest.`,
  );
}
