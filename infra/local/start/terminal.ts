import type { Writable } from "node:stream";

/** Where the command speaks and listens. */
export interface Terminal {
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly in: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Aborted when the command is to stop. */
  readonly stopping: AbortSignal;
}
