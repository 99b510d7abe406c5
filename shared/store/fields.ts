import * as z from "zod";
import {
  epochOf,
  type Instant,
  instantFromEpoch,
  type LocalDate,
  parseInstant,
  parseLocalDate,
} from "../time/index.ts";

/** A text that its parser gives back unchanged: what was stored was already in its final form. */
const unchangedBy = <T extends string>(parse: (text: string) => T) =>
  z.custom<T>((value) => {
    try {
      return typeof value === "string" && parse(value) === value;
    } catch {
      return false;
    }
  });

export const instant = unchangedBy<Instant>(parseInstant);
export const localDate = unchangedBy<LocalDate>(parseLocalDate);

/** Seconds since 1970: where DynamoDB reads when it may delete an item. */
export const expiryAt = (until: Instant): number => Math.floor(epochOf(until) / 1000);

/** The instant that such a number stands for. */
export const expiry = z
  .int()
  .min(0)
  .max(253_402_300_799)
  .transform((seconds) => instantFromEpoch(seconds * 1000));

/** A word of a vocabulary that was checked when the word came in. */
export const code = <T extends string>() => z.custom<T>((value) => typeof value === "string");

/** An object whose named parts are checked and whose others, written by a newer version of us, are kept. */
export const fact = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> =>
  z.looseObject(shape) as unknown as z.ZodObject<Shape>;
