/** `npm run scan`: has the local stack that runs scan now, instead of at the next quarter of an hour. */
import { parsed, tellingErrors } from "../../shared/command-line/index.ts";
import { NoStackRuns, readStackFile } from "./start/stack-file.ts";

const usage = `npm run scan   has the local stack that runs scan now, and says what it came to
  --help     print this`;

/** In milliseconds: longer than the stack itself waits for a scan and what it set going. */
const PATIENCE = 25_000;
const TOO_BUSY = `The local stack has not answered for ${PATIENCE / 1000} seconds: it is busy, or its process hangs. Look at what it prints in its own terminal.`;

async function scan(): Promise<void> {
  const { deskUrl, inboxUrl } = await readStackFile();
  const response = await fetch(`${deskUrl}/scan`, { method: "POST", signal: AbortSignal.timeout(PATIENCE) });
  const answer = await response.text();
  if (!response.ok) throw new Error(`The local stack answered ${response.status}: ${answer}`);
  console.log(`Scanned: ${answer.trim()}\nE-mails: ${inboxUrl}`);
}

await tellingErrors(usage, [NoStackRuns], async () => {
  const { values } = parsed({ options: { help: { type: "boolean", short: "h" } } });
  if (values.help) {
    console.log(usage);
    return;
  }
  try {
    await scan();
  } catch (error) {
    if (error instanceof NoStackRuns) throw error;
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    console.error(isLate ? TOO_BUSY : error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
});
