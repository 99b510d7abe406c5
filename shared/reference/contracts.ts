import type { RegionCode } from "../case/index.ts";
import { contractTable, contractTypeTable } from "./contracts.generated.ts";

/** What is publicly known of a contract; who provides it is not part of it. */
export interface KnownContract {
  readonly reference: string;
  /** Code of the contract type, such as `PWB`. */
  readonly type: string;
  /** The intervention's title in the live service, such as 'Personal Wellbeing Services in Durham'. */
  readonly title: string;
  readonly region: RegionCode;
}

const contracts: ReadonlyMap<string, KnownContract> = new Map(
  contractTable.map(([reference, type, title, region]) => [
    reference,
    { reference, type, title, region: region as RegionCode },
  ]),
);

const contractTypes: ReadonlyMap<string, string> = new Map(contractTypeTable);

/** The contract of that reference, or `undefined` for one that is newer than the table or invented. */
export const contractOf = (reference: string): KnownContract | undefined => contracts.get(reference);

/** The name of a contract type, such as 'Personal Wellbeing' for `PWB`; an unknown code stands for itself. */
export const contractTypeName = (code: string): string => contractTypes.get(code) ?? code;

const contractTypeCodes: ReadonlyMap<string, string> = new Map(
  contractTypeTable.flatMap(([code, name]) => [
    [code, code],
    [name, code],
  ]),
);

/** The code of a contract type that is given by its code or its name; `undefined` for an unknown one. */
export const contractTypeCode = (codeOrName: string): string | undefined => contractTypeCodes.get(codeOrName);
