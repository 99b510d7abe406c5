/** How messages go on queues and e-mails go out. */
export {
  type DeadLetter,
  type DeadLetters,
  deadLetterAttributes,
  sqsDeadLetters,
  TRIES,
} from "./dead-letters.ts";
export { EmailNotAccepted, type Mailer, type MailVerdict, type OutgoingEmail } from "./mailer.ts";
export { memoryDeadLetters } from "./memory-dead-letters.ts";
export { memoryMailer } from "./memory-mailer.ts";
export { memoryQueue } from "./memory-queue.ts";
export { type Postpone, type Postponed, sqsPostpone } from "./postpone.ts";
export type { Queue, Sent } from "./queue.ts";
export {
  type DeliveryNews,
  type DeliveryOutcome,
  deliveryOutcomes,
  readableInSesEvents,
  readDeliveryNews,
  UnreadableDeliveryNews,
} from "./ses-events.ts";
export { clientThatSendsOnce, type SesSettings, sesMailer } from "./ses-mailer.ts";
export { sqsQueue } from "./sqs-queue.ts";
export { type Readable, withoutText } from "./without-text.ts";
