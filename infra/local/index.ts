/** Runs the synthesized stack on one machine. */
export { ClockCannotMove, realClock, type StackClock, virtualClock } from "./clock.ts";
export { EmulatorFailed } from "./emulators/index.ts";
export { FunctionFailed, type FunctionLogs, type LogLine, StackStopped } from "./functions/index.ts";
export { type LocalStack, type LocalStackOptions, NotInTemplate, UnknownFunction } from "./local-stack.ts";
export { type Ports, PortTaken } from "./ports.ts";
export { UnknownTimeZone, UnreadableSchedule } from "./schedules/index.ts";
export { startLocalStack } from "./start-local-stack.ts";
export {
  type SkippedResource,
  UnreadableResource,
  UnreadableTemplate,
  UnsupportedTemplatePart,
} from "./template/index.ts";
export type { Firing, PassOver } from "./triggers/index.ts";
