import type { Obligation } from "../../../shared/obligations/index.ts";
import type { Judged } from "../../../shared/reports/index.ts";
import { ruleOf } from "../../../shared/rules/index.ts";
import { deadlineOnDay, workingDaysBetween } from "../../../shared/time/index.ts";
import { at, day } from "../../support/london.ts";
import { contracts } from "./caseload.ts";

type Told = {
  readonly rule?: string;
  readonly subject?: string;
  readonly due?: string;
  readonly of?: Partial<Judged["of"]>;
} & (
  | { readonly state: "open" | "held" }
  | { readonly state: "met"; readonly met: string }
  | { readonly state: "waived"; readonly waived: string }
  | {
      readonly state: "missed";
      readonly met?: string;
      readonly fellAway?: string;
      readonly now?: string;
      readonly mitigation?: string;
    }
);

/** An obligation as it would be judged, told by hand; due at the end of a London day. */
export function judged(reference: string, told: Told): Judged {
  const { rule = "initial-assessment", subject, due = "2026-11-10" } = told;
  const { owedBy, severity } = ruleOf(rule);
  const owed = {
    key: subject === undefined ? rule : `${rule}:${subject}`,
    rule,
    ...(subject !== undefined && { subject }),
    caseId: `case of ${reference}`,
    owedBy,
    severity,
    opened: at("2026-10-01 09:00"),
    because: "told by hand",
    deadline: deadlineOnDay(day(due)),
  };
  return {
    obligation: { ...owed, ...stateOf(told, due) } as Obligation,
    of: { reference, region: "J", contract: contracts.housing, ...told.of },
  };
}

function stateOf(told: Told, due: string) {
  switch (told.state) {
    case "open":
      return { state: "open" };
    case "held":
      return { state: "held", held: { at: at("2026-11-01 09:00"), how: "the service is down" } };
    case "met":
      return { state: "met", met: { at: at(told.met), how: "done" } };
    case "waived":
      return { state: "waived", waived: { at: at(told.waived), how: "the referral concluded" } };
    case "missed": {
      const until = told.met ?? told.fellAway ?? told.now ?? "2026-11-16 07:00";
      return {
        state: "missed",
        ...(told.met && { met: { at: at(told.met), how: "done" } }),
        ...(told.fellAway && { fellAway: { at: at(told.fellAway), how: "the referral concluded" } }),
        ...(told.mitigation && { mitigation: told.mitigation }),
        workingDaysLate: workingDaysBetween(day(due), day(until.slice(0, 10))),
      };
    }
  }
}
