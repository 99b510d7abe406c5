import * as z from "zod";
import { UnreadableDomainEvent } from "./errors.ts";

/** What SNS puts around an event where raw message delivery is off. */
const notification = z.object({ Type: z.literal("Notification"), Message: z.string() });

/** The event in a message's body, which is the event itself or an SNS notification of it. @throws UnreadableDomainEvent */
export function eventIn(body: string): unknown {
  const message = json(body);
  const wrapped = notification.safeParse(message);
  return wrapped.success ? json(wrapped.data.Message) : message;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new UnreadableDomainEvent("not-json");
  }
}
