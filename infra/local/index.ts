/**
 * Runs the synthesized stack on one machine.
 *
 * @example
 * const assembly = createApp({ stage: "dev", outdir }).synth();
 * const { template, stackName } = assembly.getStackByName("CrsComplianceMonitor-dev");
 * const clock = virtualClock(parseInstant("2026-10-05T06:00:00Z"));
 * const stack = await startLocalStack({ template, assetDirectory: assembly.directory, stackName, clock });
 * await fetch(`${stack.apiUrl}/v1/events`, { method: "POST", body });
 * await stack.advanceTo(parseInstant("2026-10-12T07:00:00Z")); // runs what falls due on the way
 * await stack.stop();
 */
export { ClockCannotMove, realClock, type StackClock, virtualClock } from "./clock.ts";
export { EmulatorFailed } from "./emulators/index.ts";
export { FunctionFailed, type FunctionLogs, type LogLine, StackStopped } from "./functions/index.ts";
export { type LocalStack, type LocalStackOptions, NotInTemplate, UnknownFunction } from "./local-stack.ts";
export { type Ports, PortTaken } from "./ports.ts";
export { UnknownTimeZone, UnreadableSchedule } from "./schedules/index.ts";
export { startLocalStack } from "./start-local-stack.ts";
export {
  NothingToStandInFor,
  type SkippedResource,
  UnreadableResource,
  UnreadableTemplate,
  UnsupportedTemplatePart,
} from "./template/index.ts";
export type { Firing, PassOver } from "./triggers/index.ts";
