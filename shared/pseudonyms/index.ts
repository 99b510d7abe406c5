/** How a person's CRN or prison number is kept out of logs, metrics and dead letters. */
export { type Pseudonyms, pseudonymsWith, withoutKey } from "./pseudonyms.ts";
export { isSealed, seal, Unsealable, unseal } from "./seal.ts";
