/** What the monitor keeps, and the promises under which it is kept. */
export { type Delivery, QUIET_AFTER_LEASE } from "./alert-schema.ts";
export { alertKey, type StoredAlert } from "./alerts.ts";
export type { CaseSources, Standing, WholeCase } from "./case-partition.ts";
export { type CaseEntry, type StoredCase, UNKNOWN_REGION } from "./cases.ts";
export type { Due } from "./due-index.ts";
export { DynamoTable, TableBusy } from "./dynamo-table.ts";
export { eventsThatCount, type LoggedEvent, type Withdrawal } from "./events.ts";
export { UnreadableItem } from "./item-kind.ts";
export { type Hold, itemKinds, type WithdrawalReason, withdrawalReasons } from "./item-kinds.ts";
export { DUE_SHARDS, recipientKey } from "./keys.ts";
export type { DeliveryRecord, MailStanding, Tally } from "./mail.ts";
export { MemoryTable } from "./memory-table.ts";
export type { StoredHold } from "./operations.ts";
export { type CaseReading, type Corrections, noCorrections, type StoredReading } from "./readings.ts";
export {
  bucketShelf,
  CSV,
  memoryShelf,
  type ReportFile,
  type ReportShelf,
  SPREADSHEET,
  type StoredFigures,
  type WeekOfFigures,
} from "./reports.ts";
export { dynamoStore, memoryStore, type Store, storeOver } from "./store.ts";
export type { KnownUnreachable, MarkedUnreachable, UnreachableNews } from "./suppression-list.ts";
export { ConditionNotMet, type Item, type ItemKey, indexes, type Stretch, type Table } from "./table.ts";
