import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, type S3Client } from "@aws-sdk/client-s3";

/** Where `npm start` copies the reports to. */
export const reportsFolder = fileURLToPath(new URL("../../../.local/reports", import.meta.url));

export interface WrittenReport {
  readonly type: string;
  readonly content: Uint8Array;
}

/** The written reports of a stack, read only. */
export interface WrittenReports {
  /** The names of all, in order. */
  readonly names: () => Promise<readonly string[]>;
  /** One of them; undefined when there is none of that name. */
  readonly read: (name: string) => Promise<WrittenReport | undefined>;
}

export const reportsIn = (s3: S3Client, bucket: string): WrittenReports => ({
  names: async () => {
    const names: string[] = [];
    let next: string | undefined;
    do {
      const { Contents: found = [], NextContinuationToken: token } = await s3.send(
        new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: next }),
      );
      names.push(...found.map(({ Key: key = "" }) => key));
      next = token;
    } while (next !== undefined);
    return names.sort();
  },
  read: async (name) => {
    try {
      const { Body: body, ContentType: type = "application/octet-stream" } = await s3.send(
        new GetObjectCommand({ Bucket: bucket, Key: name }),
      );
      return { type, content: (await body?.transformToByteArray()) ?? new Uint8Array() };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
});

/** Copies all reports into an empty folder of their own. @returns how many there are */
export async function copyReports(reports: WrittenReports, folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names = await reports.names();
  for (const name of names) {
    const path = join(folder, name);
    const report = await reports.read(name);
    if (report === undefined || !resolve(path).startsWith(resolve(folder) + sep)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, report.content);
  }
  return names.length;
}
