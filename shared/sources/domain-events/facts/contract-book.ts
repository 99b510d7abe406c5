import type { RegionCode } from "../../../case/index.ts";
import { contractOf } from "../../../reference/index.ts";

/** Of what type a contract is (a code such as `ACC`, or a name), and in which region. */
export interface ContractKnown {
  readonly type: string;
  readonly region: RegionCode;
}

/** What is known of contracts. */
export type ContractBook = (reference: string) => ContractKnown | undefined;

/** The contracts of the live service, and beside them those that are newer than the list of them, or invented. */
export const contractBook =
  (beside: Readonly<Record<string, ContractKnown>> = {}): ContractBook =>
  (reference) =>
    contractOf(reference) ?? (Object.hasOwn(beside, reference) ? beside[reference] : undefined);
