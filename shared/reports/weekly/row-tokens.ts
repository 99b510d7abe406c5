import type { Obligation } from "../../obligations/index.ts";
import { startOfLondonDay, startOfNextLondonDay } from "../../time/index.ts";
import type { Judged, ReportedCase } from "../judge-cases.ts";
import { isOwedByProbation, isUnderContract } from "../parties.ts";
import { isOverdue } from "../standing.ts";
import { ageBandOf } from "../statistics/ages.ts";
import { fallsDueIn, type ReportWeek } from "./report-week.ts";

/** What a figure counts, as tokens that every one of its rows carries. */
export type Tokens = readonly string[];

/** The address within the page that shows the rows of these tokens. */
export const addressOf = (tokens: Tokens): string => `#rows:${tokens.join("+")}`;

/** What is owed under a contract; the rest is not counted there. */
export const underContractToken = "under-contract";

/** Owed by somebody of a probation delivery unit. */
export const probationToken = "probation";

export const ruleToken = (rule: string): string => `rule-${rule}`;

export const ageToken = (band: number): string => `age-${band}`;

/** Letters and digits alone: a token stands in an address and between spaces. */
const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, "-");

export const contractToken = (contract: { reference: string; provider: { code: string } }): string =>
  `contract-${plain(contract.reference)}-${plain(contract.provider.code)}`;

export const regionToken = (region: string | null | undefined): string => `region-${region ?? "none"}`;

export const unitToken = (of: Pick<ReportedCase, "region" | "pdu">): string =>
  `unit-${of.region ?? "none"}-${of.pdu === undefined ? "none" : plain(of.pdu)}`;

/** Every token of an obligation: the figures of the week in which it is counted, and what it is of. */
export function tokensOf({ obligation, of }: Judged, week: ReportWeek): Tokens {
  return [
    ...figuresCounting(obligation, week),
    ...(isUnderContract(obligation) ? [underContractToken] : []),
    ...(isOwedByProbation(obligation) ? [probationToken] : []),
    ruleToken(obligation.rule),
    regionToken(of.region),
    ...(of.contract ? [contractToken(of.contract)] : []),
    unitToken(of),
  ];
}

function figuresCounting(obligation: Obligation, week: ReportWeek): Tokens {
  const { state } = obligation;
  if (!obligation.deadline) return omissionsCounting(obligation, week);
  const inWeek = fallsDueIn(week)(obligation);
  return [
    ...(inWeek && (state === "met" || state === "missed") ? ["fell-due", state] : []),
    ...(inWeek && state === "missed" && obligation.mitigation !== undefined ? ["offered"] : []),
    ...(inWeek && (state === "waived" || state === "held") ? ["apart"] : []),
    ...(isOverdue(obligation) ? ["overdue", ageToken(ageBandOf(obligation.workingDaysLate))] : []),
  ];
}

function omissionsCounting(obligation: Obligation, { monday, sunday }: ReportWeek): Tokens {
  const [from, to] = [startOfLondonDay(monday), startOfNextLondonDay(sunday)];
  return [
    "omission",
    ...(obligation.state === "open" ? ["wanting"] : []),
    ...(from <= obligation.opened && obligation.opened < to ? ["found"] : []),
    ...(obligation.state === "met" && from <= obligation.met.at && obligation.met.at < to
      ? ["put-right"]
      : []),
  ];
}
