import type { LambdaError } from "./messages.ts";

/** A function answered with an error, ran out of time, or ended; told as Lambda would tell its caller. */
export class FunctionFailed extends Error {
  override readonly name = "FunctionFailed";
  readonly functionName: string;
  /** The error's own class, or `Sandbox.Timedout`, `Runtime.ExitError`, `Runtime.HandlerNotFound`… */
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];

  constructor(functionName: string, { errorType, errorMessage, trace }: LambdaError) {
    super(`The function ${functionName} failed with ${errorType}: ${errorMessage}`);
    this.functionName = functionName;
    this.errorType = errorType;
    this.errorMessage = errorMessage;
    this.trace = trace;
  }
}

/** The stack ended while the function ran, or before its turn came. */
export class StackStopped extends Error {
  override readonly name = "StackStopped";

  constructor(functionName: string) {
    super(`The local stack was stopped before ${functionName} had finished.`);
  }
}
