import * as z from "zod";

/** What the API answers, as schemas: the document shows them, and tests read every answer by them. */

const problemAt = z.strictObject({ pointer: z.string(), message: z.string() });

const result = z.strictObject({
  status: z.union([z.literal(202), z.literal(400), z.literal(503)]),
  eventId: z.string().optional(),
  type: z.string().optional(),
  problems: z.array(problemAt).optional(),
});

/** One result for each event. */
export const eventsAnswer = z.strictObject({ events: z.array(result).min(1) });

/** A request that was refused as a whole (RFC 9457). */
export const problemAnswer = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  problems: z.array(problemAt).optional(),
});
