import type { Writable } from "node:stream";
import { Presets, SingleBar } from "cli-progress";

/** Shows how far something is. */
export interface Progress {
  readonly at: (done: number, what: string) => void;
  readonly end: () => void;
}

/** A bar on a terminal; elsewhere a line each ten per cent. */
export function progressOf(
  total: number,
  out: Writable & { readonly isTTY?: boolean },
  say: (line: string) => void,
  things = "events",
): Progress {
  return out.isTTY ? bar(total, out, things) : lines(total, say, things);
}

function bar(total: number, stream: Writable, things: string): Progress {
  const shown = new SingleBar(
    {
      format: `  {bar} {percentage}% | {value} of {total} ${things} | {what} | {duration_formatted}`,
      stream: stream as NodeJS.WriteStream,
      hideCursor: true,
      gracefulExit: false,
      autopadding: true,
    },
    Presets.shades_classic,
  );
  shown.start(total, 0, { what: "" });
  return { at: (done, what) => shown.update(done, { what }), end: () => shown.stop() };
}

function lines(total: number, say: (line: string) => void, things: string): Progress {
  let told = 0;
  return {
    at: (done, what) => {
      const tenth = total === 0 ? 10 : Math.floor((10 * done) / total);
      if (tenth <= told) return;
      told = tenth;
      say(`  ${String(10 * tenth).padStart(3)} %  ${done} of ${total} ${things}, ${what}`);
    },
    end: () => undefined,
  };
}
