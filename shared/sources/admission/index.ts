/** What every way in admits of identifiers and of names of organisations. */
export { type AdmissionProblem, admissionProblems } from "./admission-problems.ts";
export { holdsPersonIdentifier, isPersonIdentifier } from "./identifiers.ts";
export { isNameOfOrganisation } from "./organisation-name.ts";
