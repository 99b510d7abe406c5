import type { Obligation } from "../../obligations/index.ts";
import { regionNames } from "../../reference/index.ts";
import { ruleOf, saySource } from "../../rules/index.ts";
import type { Instant, LocalDate } from "../../time/index.ts";
import type { Judged } from "../judge-cases.ts";
import { partyName, severityNames } from "../parties.ts";
import { sayState } from "../states.ts";

/** A column of the rows of obligations: what stands in it, and as what. */
export type ObligationColumn = {
  readonly label: string;
  /** In characters. */
  readonly width: number;
} & (
  | { readonly as: "text"; readonly of: (judged: Judged) => string | undefined }
  | { readonly as: "day"; readonly of: (judged: Judged) => LocalDate | undefined }
  | { readonly as: "instant"; readonly of: (judged: Judged) => Instant | undefined }
  | { readonly as: "number"; readonly of: (judged: Judged) => number | undefined }
);

/** The same in the spreadsheet and in the CSV file. */
export const obligationColumns: readonly ObligationColumn[] = [
  { label: "Region", width: 18, as: "text", of: ({ of }) => of.region && regionNames[of.region] },
  { label: "Contract", width: 18, as: "text", of: ({ of }) => of.contract?.reference },
  { label: "Provider", width: 26, as: "text", of: ({ of }) => of.contract?.provider.name },
  { label: "Delivery unit", width: 22, as: "text", of: ({ of }) => of.pdu },
  { label: "Referral", width: 12, as: "text", of: ({ of }) => of.reference },
  { label: "Rule", width: 26, as: "text", of: ({ obligation }) => obligation.rule },
  { label: "What is owed", width: 34, as: "text", of: ({ obligation }) => ruleOf(obligation.rule).title },
  { label: "Owed by", width: 16, as: "text", of: ({ obligation }) => partyName(obligation.owedBy) },
  { label: "Kind", width: 13, as: "text", of: ({ obligation }) => severityNames[obligation.severity] },
  { label: "Opened", width: 17, as: "instant", of: ({ obligation }) => obligation.opened },
  { label: "Last day allowed", width: 13, as: "day", of: ({ obligation }) => obligation.deadline?.dueDay },
  { label: "State", width: 20, as: "text", of: ({ obligation }) => sayState(obligation) },
  {
    label: "Done at",
    width: 17,
    as: "instant",
    of: ({ obligation }) => ("met" in obligation ? obligation.met?.at : undefined),
  },
  {
    label: "Working days late",
    width: 10,
    as: "number",
    of: ({ obligation }) => (obligation.state === "missed" ? obligation.workingDaysLate : undefined),
  },
  {
    label: "Offered in time, or what is wanting",
    width: 34,
    as: "text",
    of: ({ obligation }) => noteOf(obligation),
  },
  {
    label: "Source of the rule",
    width: 40,
    as: "text",
    of: ({ obligation }) => ruleOf(obligation.rule).sources.map(saySource).join("; "),
  },
];

function noteOf(obligation: Obligation): string | undefined {
  return obligation.state === "missed" ? obligation.mitigation : obligation.wanting?.join("; ");
}
