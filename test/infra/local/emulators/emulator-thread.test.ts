import { describe, expect, it } from "vitest";
import { EmulatorFailed, startEmulator } from "../../../../infra/local/emulators/emulator-thread.ts";

/** A worker that runs that program. */
const program = (source: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from "node:worker_threads";${source}`)}`,
  );

const listens = `parentPort.postMessage({ kind: "listening", port: workerData.port });`;

describe("an emulator in its thread", () => {
  it("has started when it says that it listens", async () => {
    const emulator = await startEmulator(
      "Nothing",
      program(`${listens} setInterval(() => {}, 1000);`),
      { port: 4711 },
      () => {},
    );
    expect([emulator.port, emulator.url]).toEqual([4711, "http://127.0.0.1:4711"]);
    await emulator.stop();
  });

  it("answers each question, the first asked the first", async () => {
    const answers = `let nth = 0; parentPort.on("message", () => parentPort.postMessage({ kind: "answer", value: (nth += 1) }));`;
    const emulator = await startEmulator("Nothing", program(`${answers} ${listens}`), { port: 1 }, () => {});
    expect(await Promise.all([emulator.ask(), emulator.ask(), emulator.ask()])).toEqual([1, 2, 3]);
    await emulator.stop();
  });

  it.each([
    ["throws before it listens", `throw new Error("no such file");`, "no such file"],
    ["ends before it listens", "process.exit(3);", "exit code 3"],
  ])("that %s has not started", async (_what, source, why) => {
    const starting = startEmulator("Nothing", program(source), { port: 1 }, () => {});
    await expect(starting).rejects.toThrow(EmulatorFailed);
    await expect(starting).rejects.toThrow(
      `The emulator of Nothing has ended: ${why}. Start the stack again.`,
    );
  });

  it("that dies later is told, and leaves no question without an answer", async () => {
    const told: string[] = [];
    const dies = `${listens} parentPort.on("message", () => { throw new Error("out of memory"); });`;
    const emulator = await startEmulator("Nothing", program(dies), { port: 1 }, (line) => told.push(line));
    await expect(emulator.ask()).rejects.toThrow(EmulatorFailed);
    await expect(emulator.ask()).rejects.toThrow("out of memory");
    expect(told).toEqual(["Nothing: out of memory"]);
  });

  it("that is stopped is not told as dead", async () => {
    const told: string[] = [];
    const stays = `${listens} setInterval(() => {}, 1000);`;
    const emulator = await startEmulator("Nothing", program(stays), { port: 1 }, (line) => told.push(line));
    await emulator.stop();
    expect(told).toEqual([]);
  });
});
