import type { Obligation } from "../../obligations/index.ts";
import { regionNames } from "../../reference/index.ts";
import { ruleOf, saySource } from "../../rules/index.ts";
import type { Judged } from "../judge-cases.ts";
import { partyName, severityNames } from "../parties.ts";
import { sayState } from "../states.ts";
import { dayCell, instantCell, numberCell, textCell } from "./cells.ts";
import type { SheetContent } from "./write.ts";

/** One row an obligation, in the order given. */
export const obligationSheet = (judged: readonly Judged[]): SheetContent => ({
  name: "Obligations",
  columns: [
    { label: "Region", width: 18 },
    { label: "Contract", width: 18 },
    { label: "Provider", width: 26 },
    { label: "Delivery unit", width: 22 },
    { label: "Referral", width: 12 },
    { label: "Rule", width: 26 },
    { label: "What is owed", width: 34 },
    { label: "Owed by", width: 16 },
    { label: "Kind", width: 13 },
    { label: "Opened", width: 17 },
    { label: "Last day allowed", width: 13 },
    { label: "State", width: 20 },
    { label: "Done at", width: 17 },
    { label: "Working days late", width: 10 },
    { label: "Offered in time, or what is wanting", width: 34 },
    { label: "Source of the rule", width: 40 },
  ],
  rows: judged.map(({ obligation, of }) => [
    textCell(of.region && regionNames[of.region]),
    textCell(of.contract?.reference),
    textCell(of.contract?.provider.name),
    textCell(of.pdu),
    textCell(of.reference),
    textCell(obligation.rule),
    textCell(ruleOf(obligation.rule).title),
    textCell(partyName(obligation.owedBy)),
    textCell(severityNames[obligation.severity]),
    instantCell(obligation.opened),
    dayCell(obligation.deadline?.dueDay),
    textCell(sayState(obligation)),
    instantCell("met" in obligation ? obligation.met?.at : undefined),
    obligation.state === "missed" ? numberCell(obligation.workingDaysLate) : null,
    textCell(noteOf(obligation)),
    textCell(ruleOf(obligation.rule).sources.map(saySource).join("; ")),
  ]),
});

function noteOf(obligation: Obligation): string | undefined {
  return obligation.state === "missed" ? obligation.mitigation : obligation.wanting?.join("; ");
}
