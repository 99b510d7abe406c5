/** What the monitor keeps, and the promises under which it is kept. */
export type { StoredAlert } from "./alert-item.ts";
export { type CaseEntry, type StoredCase, UNKNOWN_REGION } from "./case-item.ts";
export { ConditionNotMet } from "./conditions.ts";
export { type Corrections, noCorrections } from "./corrections-item.ts";
export { type Delivery, QUIET_AFTER_LEASE } from "./delivery.ts";
export type { Due } from "./due-index.ts";
export { DynamoTable } from "./dynamo-table.ts";
export { distinctEvents, type LoggedEvent } from "./event-log.ts";
export type { StoredFigures, WeekOfFigures } from "./figures-item.ts";
export { DUE_SHARDS, recipientKey } from "./keys.ts";
export { MemoryTable } from "./memory-table.ts";
export type { CaseSources, Standing, WholeCase } from "./partition.ts";
export type { CaseReading, StoredReading } from "./reading-item.ts";
export { bucketShelf, memoryShelf, type ReportFile, type ReportShelf, SPREADSHEET } from "./report-shelf.ts";
export { dynamoStore, memoryStore, type Store, storeOver } from "./store.ts";
export { UnreadableItem } from "./stored.ts";
export { type Item, type ItemKey, indexes, type Stretch, type Table } from "./table.ts";
