import { randomInt } from "node:crypto";
import { createInterface } from "node:readline";
import { type Instant, instantFromEpoch, sayInstant } from "../../../shared/time/index.ts";
import type { LocalStack } from "../index.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { StartOptions } from "./options.ts";
import { quietScans } from "./quiet-scans.ts";
import { scanOnce } from "./scan-once.ts";
import { removeStackFile, writeStackFile } from "./stack-file.ts";
import type { Stores } from "./stores.ts";
import type { Terminal } from "./terminal.ts";
import { tryIt } from "./try-it.ts";

export interface LiveSurroundings {
  readonly options: StartOptions;
  /** Where the caseload ended, and what the machine's clock showed when the command was given. */
  readonly until: Instant;
  readonly present: Instant;
  readonly terminal: Terminal;
  readonly say: (line: string) => void;
  /** Of the fake of the live service, where there is one. */
  readonly liveServiceUrl?: string | undefined;
}

/** The stack runs by itself, its clock going on in real time, until the command is told to stop. */
export async function live(stack: LocalStack, stores: Stores, surroundings: LiveSurroundings): Promise<void> {
  const { options, until, present, terminal, say } = surroundings;
  // What fell due while the caseload went by is made good, so that the clock shows the real time again.
  if (until === present) {
    await stack.advanceTo(instantFromEpoch(Date.now()), quietScans(() => stores.store.due.next()).passOver);
  }
  stack.goLive();
  const scan = () => scanOnce(stack);
  const desk = await openDesk(options.ports.reports, { reports: stores.reports, scan, now: stack.clock.now });
  await writeStackFile({
    pid: process.pid,
    apiUrl: stack.apiUrl,
    inboxUrl: stack.inboxUrl,
    deskUrl: desk.url,
    tableName: stack.tableName,
    bucketName: stack.bucketName,
    queueUrls: stack.queueUrls,
    environment: stack.environment,
  });
  const keys = listen(terminal, scan, say);
  say(`\n${welcome(stack, desk, surroundings)}\n`);
  try {
    await new Promise<void>((stop) => {
      if (terminal.stopping.aborted) stop();
      terminal.stopping.addEventListener("abort", () => stop());
    });
    say("\nStopping …");
  } finally {
    keys.close();
    await removeStackFile();
    await desk.stop();
  }
}

/** On a terminal, `s` and Enter scan now. */
function listen(
  { in: input }: Terminal,
  scan: () => Promise<unknown>,
  say: (line: string) => void,
): { readonly close: () => void } {
  if (!input.isTTY) return { close: () => undefined };
  const lines = createInterface({ input });
  lines.on("line", (line) => {
    if (line.trim().toLowerCase() !== "s") return;
    scan().then(
      (answer) => say(`Scanned: ${JSON.stringify(answer)}`),
      (error: unknown) => say(`  ! ${error instanceof Error ? error.message : error}`),
    );
  });
  return { close: () => lines.close() };
}

function welcome(
  stack: LocalStack,
  desk: Desk,
  { options, until, present, liveServiceUrl }: LiveSurroundings,
): string {
  const command = tryIt(stack.apiUrl, stack.clock.now(), String(randomInt(1000, 10_000)));
  const held = options.until === undefined && until !== present;
  return [
    `The stack is up. Its clock shows ${sayInstant(stack.clock.now())} in London and runs on.`,
    ...(held
      ? [
          "(Nobody is e-mailed at this hour, so the clock was set to the last working afternoon; " +
            "`npm start -- --until now` keeps the real time.)",
        ]
      : []),
    "",
    `  E-mails  ${stack.inboxUrl}`,
    `  Reports  ${desk.url}/reports/ (copied to .local/reports/)`,
    `  API      ${stack.apiUrl}/v1/events (IAM authorisation is not asked for on one machine)`,
    ...(liveServiceUrl === undefined
      ? []
      : [
          `  Live service (a fake)  ${liveServiceUrl}`,
          "    fails with    curl -X PUT " + `${liveServiceUrl}/_troubles -d '[{"status":503}]'`,
          "    works with    curl -X PUT " + `${liveServiceUrl}/_troubles -d '[]'`,
        ]),
    "",
    "Try it: this posts a referral whose risk section is blank. The practitioner's e-mail comes with the next scan.",
    "",
    command,
    "",
    "Scans run each quarter of an hour; `npm run scan` in another terminal, or s and Enter here, scans now. " +
      "Ctrl-C stops.",
  ].join("\n");
}
