import * as z from "zod";
import { type CaseEvent, caseEvent } from "../../case/index.ts";
import { type Instant, parseInstant } from "../../time/index.ts";
import { admissionProblems } from "../admission/index.ts";
import { isOfUnknownType } from "./event-types.ts";
import { isObject } from "./free-text.ts";

/** What goes on the events queue: an admitted event, and when it first reached us. */
export interface QueuedEvent {
  readonly event: CaseEvent;
  readonly receivedAt: Instant;
}

const instant = z.string().transform((text, context) => {
  try {
    return parseInstant(text);
  } catch {
    context.addIssue({ code: "custom", message: "an instant" });
    return z.NEVER;
  }
});

const queuedEvent = z.strictObject({ event: caseEvent, receivedAt: instant });

/** Why a message on the events queue cannot be recorded. */
export type UnusableMessage = "not-json" | "not-an-event" | "unknown-event-type";

/** Reads a message of the events queue. The reason why it cannot be read says nothing of what it holds. */
export function readQueuedEvent(body: string): QueuedEvent | UnusableMessage {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    return "not-json";
  }
  const parsed = queuedEvent.safeParse(message);
  if (parsed.success) return admissionProblems(parsed.data.event).length === 0 ? parsed.data : "not-an-event";
  const { event } = isObject(message) ? message : {};
  return isObject(event) && isOfUnknownType(event) ? "unknown-event-type" : "not-an-event";
}
