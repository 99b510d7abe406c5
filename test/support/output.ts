/** Runs `work` and gives, beside its result, every line that it wrote to the process's output. */
export async function capturedOutput<T>(
  work: () => Promise<T>,
): Promise<{ readonly output: readonly string[]; readonly result: T }> {
  const written: string[] = [];
  const streams = [process.stdout, process.stderr] as const;
  const originals = streams.map((stream) => stream.write);
  const methods = ["log", "info", "warn", "error", "debug"] as const;
  const consoles = methods.map((method) => console[method]);
  const keep = (...parts: unknown[]) => {
    written.push(parts.map(String).join(" "));
  };
  for (const method of methods) console[method] = keep;
  for (const stream of streams) {
    stream.write = ((chunk: string | Uint8Array) => {
      written.push(String(chunk));
      return true;
    }) as typeof stream.write;
  }
  try {
    return {
      result: await work(),
      output: written.flatMap((text) => text.split("\n")).filter((line) => line.trim()),
    };
  } finally {
    streams.forEach((stream, index) => {
      stream.write = originals[index] as typeof stream.write;
    });
    methods.forEach((method, index) => {
      console[method] = consoles[index] as typeof console.log;
    });
  }
}
