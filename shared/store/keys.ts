import { createHash } from "node:crypto";
import { type Alert, newsOf } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import type { ItemKey } from "./table.ts";

/** Over so many partitions the due index is spread: so many times the writes that one partition takes, and scans side by side. */
export const DUE_SHARDS = 4;

export const casePartition = (caseId: string): string => `CASE#${caseId}`;

/**
 * The sort keys of a case's partition come in the order alerts, case, events. A reader of the partition therefore
 * has the case's version before it reads the events: any event that went into that version is among them.
 */
export const caseKey = (caseId: string): ItemKey => ({ pk: casePartition(caseId), sk: "CASE" });

/** Beside the case: how far its referral is known by reading the live service. */
export const readingKey = (caseId: string): ItemKey => ({ pk: casePartition(caseId), sk: "CASE#READING" });

/** A key as an error may show it: without whatever names a person. */
export const sayKey = ({ pk, sk }: ItemKey): string =>
  `${pk.replace(/^(CASE#person-|PERSON#).*$/u, "$1…")} / ${sk}`;

/** The case that an item of a case's partition belongs to. */
export const caseIdIn = ({ pk }: ItemKey): string => pk.slice("CASE#".length);

export const eventKey = (
  caseId: string,
  { occurredAt, eventId }: { occurredAt: string; eventId: string },
): ItemKey => ({ pk: casePartition(caseId), sk: `EVENT#${occurredAt}#${eventId}` });

export const alertKey = (alert: Alert): ItemKey => ({
  pk: casePartition(alert.caseId),
  sk: `ALERT#${newsOf(alert)}#${recipientKey(alert.recipient.address)}`,
});

/** Alerts, the case, and how far it is known by reading, without its events. */
export const standingOf = (caseId: string) => ({
  partition: casePartition(caseId),
  from: "ALERT#",
  to: "CASE#READING",
});

/** The events alone. */
export const logOf = (caseId: string) => ({ partition: casePartition(caseId), from: "EVENT#" });

export const figuresKey = (region: string, week: string): ItemKey => ({ pk: `REPORT#${region}`, sk: week });

/** A partition of its own: what lies beside a region's figures would be read with them. */
export const correctionsKey = (region: string, week: string): ItemKey => ({
  pk: `CORRECTIONS#${region}`,
  sk: week,
});

/** When something last arrived from each region: twelve small items that are read together. */
export const heardPartition = "HEARD";
export const heardKey = (region: string): ItemKey => ({ pk: heardPartition, sk: region });

/** Stands for a mail address wherever a key, a queue or a log would otherwise show it: SHA-256 of its lower-case form. */
export const recipientKey = (address: string): string =>
  createHash("sha256").update(address.toLowerCase()).digest("hex");

export const deliveryKey = (deliveryId: string): ItemKey => ({
  pk: `DELIVERY#${deliveryId}`,
  sk: "DELIVERY",
});

/** @param recipient `recipientKey` of the address */
export const addressKey = (recipient: string): ItemKey => ({ pk: `ADDRESS#${recipient}`, sk: "DELIVERY" });

/** Where a region's addresses lie to which nothing can be delivered. */
export const unreachablePartition = (region: string): string => `UNREACHABLE#${region}`;
export const unreachableKey = (region: string, recipient: string): ItemKey => ({
  pk: unreachablePartition(region),
  sk: recipient,
});

/** @param day a day of UTC, `2026-11-22` */
export const tallyKey = (day: string): ItemKey => ({ pk: "TALLY", sk: day });

/** Whether alerts go out: one item for the whole stack. */
export const holdKey: ItemKey = { pk: "HOLD", sk: "ALERTS" };

export const outboxPartition = (recipient: string): string => `TO#${recipient}`;
/** In the region index: alerts that no e-mail can carry as they are. */
export const undeliverablePartition = (region: string): string => `UNDELIVERABLE#${region}`;
export const regionPartition = (region: string): string => `REGION#${region}`;
export const personPartition = (crn: string): string => `PERSON#${crn}`;

export const duePartition = (shard: number): string => `DUE#${shard}`;

/** The keys under which the scan finds what is to be done for a case at an instant; none while nothing is. */
export const dueKeys = (caseId: string, at: Instant | undefined): { duePk?: string; dueSk?: string } =>
  at === undefined ? {} : { duePk: duePartition(shardOf(caseId)), dueSk: at };

/** Where open cases that the live feed feeds lie in order of their last reading; in the due index, but no scan looks there. */
export const unreadPartitions: readonly string[] = Array.from(
  { length: DUE_SHARDS },
  (_, shard) => `UNREAD#${shard}`,
);
export const unreadPartition = (caseId: string): string => `UNREAD#${shardOf(caseId)}`;

/** FNV-1a: spreads ids evenly and never changes, so that an item stays in its shard. */
function shardOf(caseId: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(caseId)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % DUE_SHARDS;
}
