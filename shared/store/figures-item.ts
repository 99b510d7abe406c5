import * as z from "zod";
import { addMilliseconds, firstDayOfIsoWeek, startOfLondonDay } from "../time/index.ts";
import { notYetThere, versionIs } from "./conditions.ts";
import { expiryAt, instant } from "./fields.ts";
import { figuresKey } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { Item, Table } from "./table.ts";

/** How far a week's report is on its way to its readers. */
const reportEmail = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("sending") }),
  z.strictObject({ state: z.literal("sent"), messageId: z.string(), at: instant }),
]);
export type ReportEmail = z.infer<typeof reportEmail>;

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

/** In milliseconds, two years: a report looks back at twelve weeks and names references in the last of them. */
const KEPT = 730 * 86_400_000;

const figuresItem = z.object({
  kind: z.literal("figures"),
  pk: z.templateLiteral(["REPORT#", z.string()]),
  sk: z.string(),
  version: z.int().min(1),
  body: bodyOf(z.strictObject({ figures: z.json(), email: reportEmail })),
});

function readFigures(item: Item): StoredFigures {
  const { pk, sk, version, body } = readItem(figuresItem, item);
  return { region: pk.slice("REPORT#".length), week: sk, version, ...body };
}

/** @throws UnreadableItem */
export async function getFigures(
  table: Table,
  region: string,
  week: string,
): Promise<StoredFigures | undefined> {
  const item = await table.get(figuresKey(region, week));
  return item && readFigures(item);
}

/** Writes a week's figures, if they still have the version that was read (or are not there yet). @throws ConditionNotMet */
export async function putFigures(
  table: Table,
  { region, week, figures, email }: WeekOfFigures,
  after: number | undefined,
): Promise<StoredFigures> {
  const version = (after ?? 0) + 1;
  const body = JSON.stringify({ figures, email });
  const expiresAt = expiryAt(addMilliseconds(startOfLondonDay(firstDayOfIsoWeek(week)), KEPT));
  await table.put(
    { ...figuresKey(region, week), kind: "figures", version, expiresAt, body },
    after === undefined ? notYetThere : versionIs(after),
  );
  return { region, week, figures, email, version };
}

/** The figures of up to so many weeks before a week, oldest first. @throws UnreadableItem */
export async function figuresBefore(
  table: Table,
  region: string,
  week: string,
  weeks: number,
): Promise<readonly unknown[]> {
  const { pk } = figuresKey(region, week);
  const found: StoredFigures[] = [];
  for await (const page of table.read({ partition: pk, to: week, last: weeks + 1 })) {
    found.push(...page.map(readFigures));
  }
  return found
    .filter((figures) => figures.week < week)
    .slice(0, weeks)
    .reverse()
    .map(({ figures }) => figures);
}
