import * as z from "zod";
import { envelope } from "./envelope.ts";
import { idField, instantField } from "./fields.ts";

/**
 * nDelius is or was down, and Refer and Monitor could only be read. Of the service as a whole, not of a case;
 * recorded again with `to` when it is over.
 */
export const outageRecorded = z.strictObject({
  ...envelope,
  eventType: z.literal("crs.outage.recorded"),
  additionalInformation: z.object({}),
  detail: z.strictObject({ outageId: idField, from: instantField, to: instantField.nullish() }),
});
