import {
  type CrsCase,
  type IdentifierKind,
  identifierOf,
  isPersonCase,
  kindOfIdentifier,
} from "../../case/index.ts";

/**
 * Somebody has a case under each of their identifiers, and once an event has named two together, each knows what the
 * other does. What concerns them as such is judged in one of these: under their first identifier of the first of these
 * kinds by which they are known.
 */
export function isJudgedUnder(c: CrsCase, ...kinds: readonly IdentifierKind[]): boolean {
  const first = kinds
    .flatMap((kind) => c.identifiers.filter((identifier) => kindOfIdentifier(identifier) === kind))
    .at(0);
  return isPersonCase(c.id) && identifierOf(c.id) === first;
}
