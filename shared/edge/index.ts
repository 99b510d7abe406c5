/** What every function does where it meets its surroundings: environment, trigger, log, metrics. */
export { readEnvironment, UnusableEnvironment, variable } from "./environment.ts";
export { IDENTIFIER_KEY_VARIABLE } from "./identifier-key.ts";
export { FunctionFailed, lambda, type Surroundings } from "./lambda.ts";
export { liveServiceOf, liveServiceVariables, UnusableSecret } from "./live-service.ts";
export { describeError, type Fields, type SafeLog, safeLog } from "./safe-log.ts";
export { answerQueue, type MessageFailure, type Patience } from "./set-aside.ts";
export {
  NoSigningSecret,
  SECRET_ASKED_AGAIN,
  SECRET_KEPT,
  signingSecrets,
} from "./signing-secret.ts";
export {
  failuresOf,
  type QueueMessage,
  readFollowedLink,
  readHttpRequest,
  readPlannedReport,
  readPlannedRun,
  readQueueMessages,
  UnexpectedTrigger,
} from "./triggers.ts";
