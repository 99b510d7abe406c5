import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import type { ImportRecord } from "./records.ts";

/** Where the lines that were rejected are told, beside the file. */
export const rejectedFileOf = (file: string): string => `${file}.rejected.jsonl`;

/** Leaves what was told of the first so many rejected records, and nothing that an import that broke off told after. */
export async function keepFirst(path: string, records: number): Promise<void> {
  if (records === 0) return rm(path, { force: true });
  const lines = (await readFile(path, "utf8").catch(() => "")).split("\n").slice(0, records);
  await writeFile(path, lines.map((line) => `${line}\n`).join(""));
}

/** A line of JSON for each record: its line, and what is wrong. What stood there is not repeated. */
export async function tell(path: string, rejected: readonly ImportRecord[]): Promise<void> {
  if (rejected.length === 0) return;
  await appendFile(
    path,
    rejected.map(({ line, problems }) => `${JSON.stringify({ line, problems })}\n`).join(""),
  );
}
