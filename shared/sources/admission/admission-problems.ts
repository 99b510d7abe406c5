import { type CaseEvent, personIdentifierForms } from "../../case/index.ts";
import {
  contractOf,
  contractTypeCode,
  isKnownProvider,
  regionOfDeliveryUnit,
} from "../../reference/index.ts";
import {
  codeWords,
  identifierWords,
  isCode,
  isIdentifier,
  isPersonIdentifier,
  personIdentifierWords,
} from "./identifiers.ts";
import { isNameOfOrganisation } from "./organisation-name.ts";

/** A field that is not admitted, and what would be. Never says what stood there. */
export interface AdmissionProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** Fields that hold a code, and are shown to people. */
const codes = new Set(["reference", "code", "withdrawalCode", "prisonId", "referenceNumber"]);
/** Fields that hold the name of an organisation, by the last two names of their path. */
const names = new Set(["provider.name", "contract.type", "practitioner.pdu"]);

const isNameKnown: Readonly<Record<string, (name: string) => boolean>> = {
  "provider.name": isKnownProvider,
  "contract.type": (name) => contractTypeCode(name) !== undefined || contractOf(name) !== undefined,
  "practitioner.pdu": (name) => regionOfDeliveryUnit(name) !== undefined,
};

const nameWords =
  "Expected the name of an organisation, a unit or a kind of contract, as the reference data has it or without anything of a person's own: no name of a person, no number, no address, no sentence, at most 120 characters.";
const personWords = "This reads like a CRN or prison number: only personReference may hold one.";
const plainWords = "Expected plain characters: letters A to Z, digits and marks of ASCII, without spaces.";

/**
 * What no way in admits, in an event that has the form of one: identifiers that are not plain, names that may be a
 * person's, and numbers of people outside `personReference`.
 */
export function admissionProblems(event: CaseEvent): readonly AdmissionProblem[] {
  const problems: AdmissionProblem[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "string") {
      const message = problemOf(value, path);
      if (message !== undefined) problems.push({ path, message });
    } else if (Array.isArray(value)) {
      for (const [place, one] of value.entries()) look(one, [...path, String(place)]);
    } else if (typeof value === "object" && value !== null) {
      for (const [field, part] of Object.entries(value)) look(part, [...path, field]);
    }
  };
  const { personReference, ...rest } = event;
  look(rest, []);
  for (const [place, { type, value }] of (personReference?.identifiers ?? []).entries()) {
    const path = ["personReference", "identifiers", String(place), "value"];
    if (!personIdentifierForms[type].test(value))
      problems.push({ path, message: personIdentifierWords[type] });
  }
  return problems;
}

function problemOf(value: string, path: readonly string[]): string | undefined {
  const fields = path.filter((part) => !/^\d+$/u.test(part));
  const [field = ""] = fields.slice(-1);
  const where = fields.slice(-2).join(".");
  if (names.has(where)) return isNameAdmitted(value, where) ? undefined : nameWords;
  if (codes.has(field)) {
    if (!isCode(value)) return codeWords;
    return isPersonIdentifier(value) ? personWords : undefined;
  }
  if (/Ids?$/u.test(field) || field === "replaces" || field === "facts") {
    return isIdentifier(value) ? undefined : identifierWords;
  }
  return /^[\x21-\x7e]*$/u.test(value) ? undefined : plainWords;
}

/** An empty name is none: the field was there and nothing stood in it. */
const isNameAdmitted = (name: string, where: string): boolean =>
  name === "" || isNameKnown[where]?.(name) === true || isNameOfOrganisation(name);
