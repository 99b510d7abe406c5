import type { Message } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { kindIn, type PlannedFunction, plannedFunctions } from "../planned-functions.ts";

/**
 * Why AWS itself set a message aside, by the attributes that it gives: the scheduler writes `ERROR_CODE`, Lambda and
 * SNS write `ErrorCode` and `ErrorMessage`. `unknown` where a queue moved it: its consumer ended before it could say.
 */
export function reasonOfAws(attributes: NonNullable<Message["MessageAttributes"]>): string {
  const said = (name: string) => attributes[name]?.StringValue;
  return said("ERROR_CODE") ?? kindIn(said("ErrorMessage")) ?? said("ErrorCode") ?? "unknown";
}

const envelope = z.object({ Type: z.literal("Notification"), TopicArn: z.string(), Message: z.string() });

/** What was published, where SNS set it aside in its envelope. */
export const withoutEnvelope = (body: string): string =>
  envelope.safeParse(jsonIn(body)).data?.Message ?? body;

const plannedRun = z.object({
  scheduledTime: z.string(),
  function: z.enum(plannedFunctions).optional(),
  region: z.string().optional(),
});

/** Which run a dead letter of the schedules is, and for when it was planned. */
export interface RunSetAside {
  readonly plannedFor: string | undefined;
  /** Absent where the letter does not say: it was written by an older version. */
  readonly run: PlannedFunction | undefined;
}

/** Reads a dead letter of the schedules: the event with which the function was to be invoked. */
export function runIn(body: string): RunSetAside {
  const { scheduledTime, function: named, region } = plannedRun.safeParse(jsonIn(body)).data ?? {};
  // Reports have always said for which region they are; nothing else has one.
  return {
    plannedFor: scheduledTime,
    run: named ?? (region === undefined ? undefined : "write-weekly-report"),
  };
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
