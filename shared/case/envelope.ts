import * as z from "zod";
import { idField, personIdentifierForms, sortableInstantField } from "./fields.ts";

/** A person as the live service names one: by case reference number or by prison number, never by name. */
export const personIdentifier = z.object({
  type: z.enum(["CRN", "NOMS"]),
  value: z
    .string()
    .regex(/^[A-Z0-9]{1,15}$/u, "a CRN or prison number is capital letters and digits")
    .meta({
      pattern: `${personIdentifierForms.CRN.source}|${personIdentifierForms.NOMS.source}`,
      examples: ["X123456", "A1234BC"],
    }),
});

/**
 * The envelope of the live service's domain events (hmpps-domain-events), with an id of its own,
 * because the live envelope carries none and a repeated delivery must be told from a second fact.
 */
export const envelope = {
  eventId: idField,
  occurredAt: sortableInstantField,
  version: z.literal(1).default(1),
  personReference: z.object({ identifiers: z.array(personIdentifier).max(5) }).optional(),
};

/** Where the case of an event is named. */
export const ofReferral = z.object({ referralId: idField });
