import type { ClockFace } from "../clock-face.ts";

/** What the main thread tells the worker of a function: run this once. */
export type Invoke = {
  readonly requestId: string;
  /** The event as JSON, as Lambda hands it over. */
  readonly event: string;
  /** When time is up, milliseconds since 1970 by the machine's clock. */
  readonly deadline: number;
  readonly functionArn: string;
};

/** What the worker of a function tells: its bundle is loaded (well or not), or how an invocation went. */
export type FromFunction = { readonly kind: "loaded" } | ({ readonly kind: "outcome" } & Outcome);

/** How it went; the payload is JSON, `undefined` where the handler answered nothing. */
type Outcome =
  | { readonly ok: true; readonly payload: string | undefined }
  | { readonly ok: false; readonly error: LambdaError; readonly atStart: boolean };

/** An error in the form in which Lambda reports it. */
export type LambdaError = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
};

/** What the worker of a function is started with. */
export type FunctionWorkerData = {
  readonly modulePath: string;
  readonly handler: string;
  /** What the function takes for the present; without it the machine's clock. */
  readonly clockFace: ClockFace | undefined;
};
