/** How messages go on queues and e-mails go out. */
export { EmailNotAccepted, type Mailer, type MailVerdict, type OutgoingEmail } from "./mailer.ts";
export { memoryMailer } from "./memory-mailer.ts";
export { memoryQueue } from "./memory-queue.ts";
export type { Queue, Sent } from "./queue.ts";
export { clientThatSendsOnce, type SesSettings, sesMailer } from "./ses-mailer.ts";
export { sqsQueue } from "./sqs-queue.ts";
