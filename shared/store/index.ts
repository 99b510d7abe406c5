/** What the monitor keeps, and the promises under which it is kept. */
export type { KnownUnreachable, MarkedUnreachable, UnreachableNews } from "./address-item.ts";
export type { StoredAlert } from "./alert-item.ts";
export { type CaseEntry, type StoredCase, UNKNOWN_REGION } from "./case-item.ts";
export { ConditionNotMet } from "./conditions.ts";
export { type Corrections, noCorrections } from "./corrections-item.ts";
export { type Delivery, QUIET_AFTER_LEASE } from "./delivery.ts";
export type { DeliveryRecord } from "./delivery-record.ts";
export type { Due } from "./due-index.ts";
export { DynamoTable, TableBusy } from "./dynamo-table.ts";
export {
  eventsThatCount,
  type LoggedEvent,
  type Withdrawal,
  type WithdrawalReason,
  withdrawalReasons,
} from "./event-log.ts";
export type { StoredFigures, WeekOfFigures } from "./figures-item.ts";
export type { Hold, StoredHold } from "./hold-item.ts";
export { addressKey, alertKey, DUE_SHARDS, recipientKey, unreachableKey } from "./keys.ts";
export type { MailStanding } from "./mail.ts";
export { MemoryTable } from "./memory-table.ts";
export type { CaseSources, Standing, WholeCase } from "./partition.ts";
export type { CaseReading, StoredReading } from "./reading-item.ts";
export { bucketShelf, memoryShelf, type ReportFile, type ReportShelf, SPREADSHEET } from "./report-shelf.ts";
export { dynamoStore, memoryStore, type Store, storeOver } from "./store.ts";
export { UnreadableItem } from "./stored.ts";
export { type Item, type ItemKey, indexes, type Stretch, type Table } from "./table.ts";
export type { Tally } from "./tally-item.ts";
