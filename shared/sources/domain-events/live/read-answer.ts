import type * as z from "zod";
import { placesOf } from "../errors.ts";
import { type Asked, DetailNotHad } from "./verdict.ts";

/** What somebody answered, by the schema of it. @throws DetailNotHad that quotes nothing of an answer that is not it */
export function readAnswer<T>(text: string, asked: Asked, schema: z.ZodType<T>): T {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new DetailNotHad("unreadable", asked, { places: ["the whole"] });
  }
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new DetailNotHad("unreadable", asked, { places: placesOf(parsed.error.issues) });
}
