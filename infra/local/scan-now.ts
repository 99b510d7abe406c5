/** `npm run scan`: has the local stack that runs scan now, instead of at the next quarter of an hour. */
import { NoStackRuns, readStackFile } from "./start/stack-file.ts";

try {
  const { deskUrl, inboxUrl } = await readStackFile();
  const response = await fetch(`${deskUrl}/scan`, { method: "POST" });
  const answer = await response.text();
  if (!response.ok) throw new Error(`The local stack answered ${response.status}: ${answer}`);
  console.log(`Scanned: ${answer.trim()}\nE-mails: ${inboxUrl}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof NoStackRuns ? 2 : 1;
}
