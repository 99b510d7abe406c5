import { createServer, type Server } from "node:net";

/** Everything of a local stack listens here and nowhere else: it asks nobody who they are. */
export const LOCAL_HOST = "127.0.0.1";

/** Which port each part listens on; 0 or nothing means any free one. */
export type Ports = {
  readonly api?: number;
  readonly inbox?: number;
  readonly dynamodb?: number;
  /** SQS, SNS and S3. */
  readonly aws?: number;
};

/** What a port is for: a part of the stack, or the reports that are shown beside it. */
export type PortPurpose = keyof Ports | "reports";

const PURPOSES: Readonly<Record<PortPurpose, string>> = {
  api: "the HTTP API",
  inbox: "the e-mail inbox (SES)",
  dynamodb: "DynamoDB",
  aws: "SQS and S3",
  reports: "the written reports",
};

/** A port that was asked for is in use, by another program or another part of the stack, or may not be used. */
export class PortTaken extends Error {
  override readonly name = "PortTaken";
  readonly port: number;
  /** Which of the stack's ports it was to be. */
  readonly part: PortPurpose;

  constructor(port: number, part: PortPurpose, cause: NodeJS.ErrnoException) {
    super(
      `Port ${port} on ${LOCAL_HOST} was to serve ${PURPOSES[part]}, but ` +
        `${cause.code === "EACCES" ? "this user may not listen there" : "somebody listens there already"}. ` +
        `Stop that one, or choose another port (\`ports: { ${part}: … }\`; 0 takes any that is free).`,
      { cause },
    );
    this.port = port;
    this.part = part;
  }
}

/**
 * Makes sure, before anything starts, that each port that was asked for is free, and that none was asked for twice.
 *
 * @throws PortTaken for the first that is not.
 */
export async function claimPorts(
  ports: Readonly<Partial<Record<PortPurpose, number>>>,
): Promise<Readonly<Record<PortPurpose, number>>> {
  const { api = 0, inbox = 0, dynamodb = 0, aws = 0, reports = 0 } = ports;
  const asked = { api, inbox, dynamodb, aws, reports };
  const held: Server[] = [];
  try {
    for (const [part, port] of Object.entries(asked) as [PortPurpose, number][]) {
      if (port !== 0) held.push(await hold(port, part));
    }
  } finally {
    await Promise.all(held.map((server) => new Promise((closed) => server.close(closed))));
  }
  return asked;
}

function hold(port: number, part: PortPurpose): Promise<Server> {
  return new Promise((held, failed) => {
    const server = createServer();
    server.once("error", (error) => failed(new PortTaken(port, part, error)));
    server.listen(port, LOCAL_HOST, () => held(server));
  });
}
