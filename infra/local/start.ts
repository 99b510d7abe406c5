/** `npm start`: the whole stack on this machine, with a caseload going by. */
import { PortTaken } from "./ports.ts";
import { endWithNpm } from "./start/end-with-npm.ts";
import { help, readStartOptions, UnusableArgument } from "./start/options.ts";
import { RunFailed, runOnThisMachine } from "./start/run.ts";

const stopping = new AbortController();
/** In milliseconds: npm passes Ctrl-C on to who has had it from the terminal already. */
const SAME_SIGNAL = 500;
let asked = 0;
// A terminal that is closed says SIGHUP.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // Asked a second time: somebody does not want to wait.
    if (stopping.signal.aborted && performance.now() - asked > SAME_SIGNAL) process.exit(1);
    asked = performance.now();
    stopping.abort();
  });
}

endWithNpm(() => stopping.abort());

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  else await runOnThisMachine(options, { out: process.stdout, in: process.stdin, stopping: stopping.signal });
} catch (error) {
  // Whatever broke off because it was told to stop is no failure.
  if (!stopping.signal.aborted) {
    console.error(`\n${explained(error)}`);
    process.exitCode = error instanceof UnusableArgument || error instanceof PortTaken ? 2 : 1;
  }
}

/** What was expected to happen now and then is told by its message, anything else with where it came from. */
function explained(error: unknown): string {
  if (error instanceof PortTaken) {
    const flag = error.part === "api" || error.part === "inbox" ? `--${error.part}-port` : "--reports-port";
    return `${error.message} With npm start: \`npm start -- ${flag} N\`.`;
  }
  if (error instanceof UnusableArgument || error instanceof RunFailed) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
