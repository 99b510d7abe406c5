/** The way in for full events: what is posted, what is let in, what goes on the queue. */
export { type Admitted, admitEvent } from "./admit-event.ts";
export type { Answer } from "./answer.ts";
export type { Judges } from "./free-text.ts";
export { namesInEvents } from "./names.ts";
export { asksForDocument, openApiDocument, printedDocument } from "./openapi/document.ts";
export { MOST_BYTES, MOST_EVENTS } from "./posted.ts";
export { type QueuedEvent, readQueuedEvent, type UnusableMessage } from "./queued-event.ts";
export { type Post, type Received, receiveEvents } from "./receive-events.ts";
export type { Problem, Rejected } from "./rejection.ts";
