import * as z from "zod";
import {
  identifierForm,
  mailboxField,
  personIdentifierForms,
  sortableInstantField,
} from "../../case/index.ts";

/** An id; some senders write it as a number. */
export const id = z.union([z.string(), z.int()]).transform(String).pipe(z.string().regex(identifierForm));

/** An instant with all that its sender told of it, in UTC with nine fraction digits. */
export const moment = sortableInstantField;

/** A case reference number. */
export const crn = z.string().regex(personIdentifierForms.CRN);

/** An address of staff; whatever else stands there is let go. */
export const mailbox = z
  .string()
  .nullish()
  .transform((text) => mailboxField.safeParse(text?.trim().toLowerCase()).data);

/** Whether something was written; the text itself is let go. Undefined when the field was not there at all. */
export const written = z
  .string()
  .nullish()
  .transform((text) => (text === undefined ? undefined : (text ?? "").trim() !== ""));

/** An answer of yes or no; null is none. */
export const yesOrNo = z.boolean().nullish();

/** The value, or nothing for one that cannot be read: for what may be left out without harm. */
export const orNothing = <T>(field: z.ZodType<T>) => field.nullish().catch(undefined);
