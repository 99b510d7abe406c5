declare module "dynalite" {
  import type { Server } from "node:http";

  /** An in-memory DynamoDB; the times say how many milliseconds a table stays in a state of transition. */
  function dynalite(options?: {
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }): Server;
  export = dynalite;
}
