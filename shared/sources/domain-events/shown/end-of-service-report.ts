import * as z from "zod";
import { id, moment } from "../fields.ts";

/** `GET /end-of-service-report/{id}`; what it says of the person is not read. */
export const endOfServiceReport = z
  .object({ id, referralId: id, submittedAt: moment.nullish() })
  .transform(({ submittedAt, ...ids }) => ({ ...ids, ...(submittedAt && { submittedAt }) }));
export type ShownReport = z.output<typeof endOfServiceReport>;
