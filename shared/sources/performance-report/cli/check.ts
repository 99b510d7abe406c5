/** `npm run check`: the one file of this way in that touches the process, its clock and its files. */
import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { periodReport } from "../../../reports/index.ts";
import { instantFromEpoch } from "../../../time/index.ts";
import { asJson, asText, type CheckedReport, checkPerformanceReport, factsOf } from "../index.ts";
import { type CheckRequest, readArguments, UnusableArguments, usage } from "./arguments.ts";

/** Something that is not in the file's contents stands in the way: exit code 2. */
class CannotCheck extends Error {
  override readonly name = "CannotCheck";
}

async function main(): Promise<number> {
  const request = readArguments(process.argv.slice(2));
  if (request === "help") {
    await print([usage]);
    return 0;
  }
  const checked = await check(request);
  const facts = factsOf(checked, basename(request.file));
  await print(request.json ? asJson(checked) : asText(facts));
  if (!request.json || request.out !== undefined) {
    const { html, spreadsheet } = await periodReport(facts);
    const written = await write(request, { html, xlsx: spreadsheet });
    if (!request.json) await print([`\nWritten: ${written.join("\n         ")}\n`]);
  }
  return checked.problems.length > 0 ? 1 : 0;
}

async function check({ file, asOf }: CheckRequest): Promise<CheckedReport> {
  try {
    return await checkPerformanceReport(createReadStream(file), asOf ?? instantFromEpoch(Date.now()));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new CannotCheck(`Cannot read ${file}: ${reasons[error.code] ?? error.message}.`);
  }
}

async function write(
  { file, out }: CheckRequest,
  contents: Readonly<Record<string, string | Buffer>>,
): Promise<readonly string[]> {
  const folder = out ?? dirname(file);
  const name = basename(file).replace(/\.csv$/iu, "");
  try {
    await mkdir(folder, { recursive: true });
    const written: string[] = [];
    for (const [extension, content] of Object.entries(contents)) {
      const path = join(folder, `${name}.compliance.${extension}`);
      await writeFile(path, content);
      written.push(path);
    }
    return written;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const reason = reasons[error.code] ?? error.message;
    throw new CannotCheck(`Cannot write into ${folder}: ${reason}. Name another folder with --out.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ENOTDIR: "it is not a folder",
  EACCES: "it is not allowed",
  EEXIST: "a file of that name is in the way",
  ENOSPC: "the disk is full",
};

const isSystemError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;

/** Waits for each piece to be taken, so that no more than one is held. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  // Whoever read the output has stopped reading (`| head`): there is nobody left to tell.
  if (isSystemError(error) && error.code === "EPIPE") process.exitCode = 0;
  else if (error instanceof UnusableArguments || error instanceof CannotCheck) {
    const hint =
      error instanceof UnusableArguments ? "\nRun 'npm run check -- --help' to see how it is used." : "";
    process.stderr.write(`${error.message}${hint}\n`);
    process.exitCode = 2;
  } else throw error;
}
