import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";

/** A written report, as it lies on the shelf. */
export interface ReportFile {
  readonly name: string;
  readonly type: "text/html; charset=utf-8" | "application/json" | typeof SPREADSHEET;
  readonly content: string | Buffer;
}

export const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where written reports are kept; a file of the same name is replaced. */
export interface ReportShelf {
  put(file: ReportFile): Promise<void>;
}

/** In a bucket of S3. */
export const bucketShelf = (client: S3Client, bucket: string): ReportShelf => ({
  async put({ name, type, content }) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, ContentType: type, Body: content }));
  },
});

/** In memory. */
export function memoryShelf(): ReportShelf & { readonly files: ReadonlyMap<string, ReportFile> } {
  const files = new Map<string, ReportFile>();
  return {
    files,
    async put(file) {
      files.set(file.name, file);
    },
  };
}
