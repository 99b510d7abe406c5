import { sayKey } from "./keys.ts";
import type { Item, ItemKey } from "./table.ts";

/** What must be true of the item that is there for a write to take place, said once for DynamoDB and once for memory. */
export interface Condition {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly holds: (found: Item | undefined) => boolean;
}

/** Nothing is stored under the key. */
export const notYetThere: Condition = {
  expression: "attribute_not_exists(pk)",
  holds: (found) => found === undefined,
};

/** The item is still the one that was read. */
export const versionIs = (version: number): Condition => ({
  expression: "#version = :version",
  names: { "#version": "version" },
  values: { ":version": version },
  holds: (found) => found?.["version"] === version,
});

/** The item is still the one that was read, and is still to be kept for as long. @param end seconds since 1970 */
export const versionAndEndAre = (version: number, end: number | undefined): Condition => ({
  expression: `#version = :version AND ${end === undefined ? "attribute_not_exists(#end)" : "#end = :end"}`,
  names: { "#version": "version", "#end": "expiresAt" },
  values: { ":version": version, ...(end !== undefined && { ":end": end }) },
  holds: (found) => found?.["version"] === version && found["expiresAt"] === end,
});

/** Nothing is stored under the key, or what is there is of an earlier instant. */
export const earlierThan = (at: string): Condition => ({
  expression: "attribute_not_exists(pk) OR #at < :at",
  names: { "#at": "at" },
  values: { ":at": at },
  holds: (found) => found === undefined || String(found["at"]) < at,
});

/** No such alert is in the outbox; one that was withdrawn untold may come back, if it is warranted after all. */
export const notYetRaised: Condition = {
  expression: "attribute_not_exists(pk) OR #state = :withdrawn",
  names: { "#state": "state" },
  values: { ":withdrawn": "withdrawn" },
  holds: (found) => found === undefined || found["state"] === "withdrawn",
};

/** The event that is there, if one is, has not been withdrawn. */
export const notWithdrawn: Condition = {
  expression: "attribute_not_exists(withdrawnAt)",
  holds: (found) => found?.["withdrawnAt"] === undefined,
};

/** The event is there and has not been withdrawn. */
export const thereAndNotWithdrawn: Condition = {
  expression: "attribute_exists(pk) AND attribute_not_exists(withdrawnAt)",
  holds: (found) => found !== undefined && found["withdrawnAt"] === undefined,
};

/** Somebody else wrote the item first. Not an error of anybody: read it again and decide again. */
export class ConditionNotMet extends Error {
  override readonly name = "ConditionNotMet";
  readonly pk: string;
  readonly sk: string;
  constructor(key: ItemKey) {
    const { pk, sk } = key;
    super(`${sayKey(key)} was written by somebody else since it was read. Read it again and decide again.`);
    this.pk = pk;
    this.sk = sk;
  }
}
