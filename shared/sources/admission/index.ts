/** What every way in admits of identifiers, of names of organisations, and of days and instants. */
export { type AdmissionProblem, admissionProblems } from "./admission-problems.ts";
export { dateProblems } from "./date-problems.ts";
export { holdsPersonIdentifier, isPersonIdentifier } from "./identifiers.ts";
export { isNameOfOrganisation } from "./organisation-name.ts";
