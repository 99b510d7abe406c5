/** DynamoDB, SQS, SNS, S3, Secrets Manager and SES on this machine, and the stack's resources in them. */
export { clientsOf, environmentFor, LOCAL_ACCOUNT, LOCAL_REGION } from "./clients.ts";
export { createResources } from "./create-resources.ts";
export { type EmulatorData, EmulatorFailed, startEmulator } from "./emulator-thread.ts";
export { type Emulators, startEmulators } from "./emulators.ts";
export type { FromEmulator } from "./messages.ts";
export type { MailboxBehaviour } from "./ses/mailbox.ts";
