import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { firstDayOfIsoWeek, startOfLondonDay } from "../time/index.ts";
import { itemKinds, type ReportEmail } from "./item-kinds.ts";
import { allItems, type Item, putNext, type Table } from "./table.ts";

/** The figures of a region's week as JSON: the report that made them also reads them. */
export interface WeekOfFigures {
  readonly region: string;
  /** ISO week, such as `2026-W46`. */
  readonly week: string;
  readonly figures: unknown;
  readonly email: ReportEmail;
}

export interface StoredFigures extends WeekOfFigures {
  readonly version: number;
}

const kind = itemKinds.figures;

function readFigures(item: Item): StoredFigures {
  const { region, week, version, body } = kind.read(item);
  return { region, week, version, ...body };
}

/** @throws UnreadableItem */
export async function getFigures(
  table: Table,
  region: string,
  week: string,
): Promise<StoredFigures | undefined> {
  const item = await table.get(kind.key({ region, week }));
  return item && readFigures(item);
}

/** Writes a week's figures, if they still have the version that was read (or are not there yet). @throws ConditionNotMet */
export async function putFigures(
  table: Table,
  { region, week, figures, email }: WeekOfFigures,
  after: number | undefined,
): Promise<StoredFigures> {
  const from = startOfLondonDay(firstDayOfIsoWeek(week));
  await putNext(table, kind.item({ region, week }, { body: { figures, email } }, { from }), after);
  return { region, week, figures, email, version: (after ?? 0) + 1 };
}

/** The figures of up to so many weeks before a week, oldest first. @throws UnreadableItem */
export async function figuresBefore(
  table: Table,
  region: string,
  week: string,
  weeks: number,
): Promise<readonly unknown[]> {
  const stretch = { partition: kind.partition({ region }), to: week, last: weeks + 1 };
  return (await allItems(table, stretch))
    .map(readFigures)
    .filter((figures) => figures.week < week)
    .slice(0, weeks)
    .reverse()
    .map(({ figures }) => figures);
}

/** A written report, as it lies on the shelf. */
export interface ReportFile {
  readonly name: string;
  readonly type: "text/html; charset=utf-8" | "application/json" | typeof SPREADSHEET | typeof CSV;
  readonly content: string | Buffer;
}

export const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const CSV = "text/csv; charset=utf-8";

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
