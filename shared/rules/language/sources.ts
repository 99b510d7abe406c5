/** The documents that the rules come from; each is cited by its short name. */
export const documents = {
  SI: "Guidance for probation practitioners: CRS delivered in prison, Social Inclusion",
  RPG: "Resettlement and Pre-Release Planning Guidance v2, October 2022",
  JB: "Judicial brochure: Commissioned Rehabilitative Services, 28 February 2025",
  TT: "Commissioned Rehabilitative Services learning page and Top Tips",
  LET: "Letter on the resettlement approach, June 2021",
  "R&M": "Refer and Monitor, the live service",
} as const;
export type DocumentName = keyof typeof documents;

/** Where a rule comes from: the document and the place in it. */
export interface Source {
  readonly document: DocumentName;
  readonly place: string;
}

/** `cite("RPG", "App. 5 §6")`. */
export const cite = (document: DocumentName, place: string): Source => ({ document, place });

/** `RPG App. 5 §6`, as it stands in the catalogue, the e-mails and the report. */
export const saySource = ({ document, place }: Source): string => `${document} ${place}`;
