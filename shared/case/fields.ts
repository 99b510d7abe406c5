import * as z from "zod";
import {
  admittedWords,
  type Instant,
  type LocalDate,
  parseInstant,
  parseLocalDate,
  sortableInstant,
} from "../time/index.ts";

/** Turns a parser that throws a named error into a zod field whose issue carries that error's message. */
const parsedBy = <T>(parse: (text: string) => T) =>
  z.string().transform((text, context) => {
    try {
      return parse(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });

/**
 * An instant with an offset or `Z`, up to nanoseconds; kept in UTC with milliseconds. Which days are admitted is checked
 * by whoever lets events in: what is in a log must be readable whatever it says.
 */
export const instantField = parsedBy<Instant>(parseInstant).meta({
  type: "string",
  format: "date-time",
  description: `An instant with an offset or Z, for example 2026-11-20T09:30:00+00:00; ${admittedWords}`,
});

/** The same, kept in UTC with all nine fraction digits, because events are ordered by it. */
export const sortableInstantField = parsedBy(sortableInstant).meta({
  type: "string",
  format: "date-time",
  description: `An instant with an offset or Z, up to nanoseconds; ${admittedWords}`,
});

/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export const dayField = parsedBy<LocalDate>(parseLocalDate).meta({
  type: "string",
  format: "date",
  description: `A day in Europe/London, for example 2026-11-20; ${admittedWords}`,
});

/**
 * An identifier that a way in admits: it becomes part of a storage key, of an address of the live service, of a log
 * line and of an e-mail. So it is plain ASCII and begins and ends with a letter or digit: no path, no control or
 * direction mark, nothing that is invisible, no full-width or look-alike letter.
 */
export const identifierForm = /^[A-Za-z0-9](?:[A-Za-z0-9._:-]{0,98}[A-Za-z0-9])?$/u;

/** How a person is named: a case reference number of nDelius, or a prison number of NOMIS. */
export const personIdentifierForms = {
  CRN: /^[A-Z]\d{6}$/u,
  NOMS: /^[A-Z]\d{4}[A-Z]{2}$/u,
} as const;

/** An identifier as a log may hold it, which takes what an earlier version admitted: it becomes part of a storage key, so it may not hold `#`, white space or control characters. */
export const idField = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\s#\p{Cc}]+$/u, "an id has no white space and no '#'")
  .meta({ pattern: identifierForm.source });

/** A code or reference as a log may hold it: one piece of letters, digits, `_`, `.`, `/` and `-`. */
export const codeField = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9][\w./-]*$/u, "a code is letters, digits, '_', '.', '/' and '-'")
  .meta({ pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$" });

/** The name of an organisation, a unit or a kind of contract; never a sentence, an address or a person. */
export const nameField = z
  .string()
  .max(120)
  .regex(
    /^(?:[\p{L}\p{N}][\p{L}\p{N} &'‘’(),./+:_\p{Pd}]*)?$/u,
    "a name of an organisation, unit or kind of contract",
  );

/** The live service's mail addresses of staff and mailboxes. */
export const mailboxField = z.email().max(254);

/** Probation regions as the live service letters them, A (North East) to L (Greater Manchester). */
export const regionField = z.enum(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"]);
export type RegionCode = z.infer<typeof regionField>;
