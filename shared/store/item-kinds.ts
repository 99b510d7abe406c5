import * as z from "zod";
import { type CaseEvent, type CrsCase, caseEvent } from "../case/index.ts";
import type { Alert, RecipientRole } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import { type Delivery, delivery, storedAlert } from "./alert-schema.ts";
import { caseFacts } from "./case-facts.ts";
import { code, instant } from "./fields.ts";
import { bodyOf, itemKind } from "./item-kind.ts";

/** Why nothing is sent to an address any more; the latter outweighs the former. */
export const suppressionReasons = ["bounced", "complained"] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/**
 * Whether alerts go out.
 * - `held`: since a scan found so many e-mails to send at once that somebody must look first.
 * - `released`: whoever runs the monitor has looked; what could be sent by then may go, however much it is.
 */
const hold = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("held"), since: instant, emails: z.int().min(1) }),
  z.strictObject({ state: z.literal("released"), at: instant }),
]);
export type Hold = z.infer<typeof hold>;

/** Why operators withdraw an event: a closed list, so that nothing can be written about a person. */
export const withdrawalReasons = [
  "wrong-date",
  "wrong-detail",
  "wrong-case",
  "never-happened",
  "recorded-twice",
  "test-data",
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** How far a week's report is on its way to its readers. */
const reportEmail = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("sending") }),
  z.strictObject({ state: z.literal("sent"), messageId: z.string(), at: instant }),
]);
export type ReportEmail = z.infer<typeof reportEmail>;

/** Why and since when nothing is sent to an address. */
export interface Suppression {
  readonly because: SuppressionReason;
  readonly since: Instant;
}
/** The deliveries of which SES said so. */
export interface SuppressionEvidence extends Suppression {
  readonly bounced: readonly string[];
  readonly complained: readonly string[];
}
/** Whose address it is, for those who know the people. */
export interface SuppressedOwner extends Suppression {
  readonly role: RecipientRole;
  readonly of: string;
  readonly masked: string;
}
const suppression = { because: z.enum(suppressionReasons), since: instant };

const version = z
  .int()
  .min(1)
  .describe("counts its writes; a write is on condition of the one that was read");
const count = z.int().min(0);
const TWO_YEARS = 730;

/**
 * Every kind of item in the table: keys, attributes, indexes and retention. `docs/items.md` is printed from it. Kinds
 * and keys are a published surface: a change to them needs a migration of what is stored.
 *
 * The sort keys of a case's partition come in the order alerts, case, events. A reader of the partition therefore has
 * the case's version before it reads the events: any event that went into that version is among them.
 */
export const itemKinds = {
  event: itemKind("event", {
    holds: "an event in the log of its case",
    pk: "CASE#{caseId}",
    sk: "EVENT#{occurredAt}#{eventId}",
    attributes: {
      receivedAt: instant.describe("when it first reached the monitor"),
      withdrawnAt: instant.exactOptional().describe("when operators withdrew it"),
      withdrawnFor: code<WithdrawalReason>().exactOptional().describe("one of a closed list of reasons"),
      withdrawnBy: z.string().exactOptional().describe("the operator's user name on their machine"),
      body: bodyOf<CaseEvent>(caseEvent).describe("the event"),
    },
    retention: { days: 0, after: "the case's retention has ended" },
  }),
  case: itemKind("case", {
    holds: "a case as it was folded last from its events",
    pk: "CASE#{caseId}",
    sk: "CASE",
    attributes: {
      version,
      foldedFrom: z.int().min(1).describe("how many entries of the event log it was folded from"),
      dueSk: instant.exactOptional().describe("when there is next something to do for it"),
      reportedUntil: instant.exactOptional().describe("no report of a later time is about it"),
      keptUntil: instant.exactOptional().describe("when the retention of its events and alerts ends"),
      reference: z.string().exactOptional().describe("of its referral"),
      contractType: z.string().exactOptional(),
      open: z.boolean().exactOptional().describe("whether the service has not ended"),
      body: bodyOf<CrsCase>(caseFacts).describe("the facts of the case"),
    },
    indexes: {
      due: { pk: "DUE#{shard}", sk: "{nextActionAt}" },
      region: { pk: "REGION#{region}", sk: "{reportedUntil}#{caseId}" },
      person: { pk: "PERSON#{crn}", sk: "{sentAt}#{caseId}" },
    },
    retention: { days: 7 * 365 - 90, after: "its events are forgotten" },
  }),
  reading: itemKind("reading", {
    holds: "how far a referral is known by reading the live service",
    pk: "CASE#{caseId}",
    sk: "CASE#READING",
    attributes: {
      version,
      readAt: instant.exactOptional().describe("when all of it was last read"),
      askedAt: instant.exactOptional().describe("when somebody was last asked to read it"),
      duePk: z.string().exactOptional().describe("there while it is read again at night"),
    },
    indexes: { due: { pk: "UNREAD#{shard}", sk: "{readAt}" } },
    retention: { days: 0, after: "the case's retention has ended" },
  }),
  alert: itemKind("alert", {
    holds: "an alert in the outbox, and how far its delivery is",
    pk: "CASE#{caseId}",
    sk: "ALERT#{news}#{recipient}",
    attributes: {
      version,
      state: code<Delivery["state"]>().exactOptional().describe("the state of its delivery"),
      recipient: z.string().exactOptional().describe("key of the address"),
      body: bodyOf<{ readonly alert: Alert; readonly delivery: Delivery }>(
        z.strictObject({ alert: storedAlert, delivery }),
      ).describe("the alert, and its delivery"),
    },
    indexes: {
      due: { pk: "DUE#{shard}", sk: "{sendableFrom}" },
      outbox: { pk: "TO#{recipient}", sk: "{sendableFrom}" },
      region: { pk: "UNDELIVERABLE#{region}", sk: "{at}#{sk}" },
    },
    retention: { days: 0, after: "the case's retention has ended" },
  }),
  delivery: itemKind("delivery", {
    holds: "which alerts one e-mail carries, for SES's news of the e-mail",
    pk: "DELIVERY#{deliveryId}",
    sk: "DELIVERY",
    attributes: {
      recipient: z.string().describe("key of the address"),
      body: bodyOf<{ readonly at: Instant; readonly alerts: readonly (readonly [pk: string, sk: string])[] }>(
        z.strictObject({ at: instant, alerts: z.array(z.tuple([z.string(), z.string()])).min(1) }),
      ).describe("as of when it was made, and the keys of the alerts"),
    },
    retention: { days: 90, after: "the e-mail was made" },
  }),
  address: itemKind("address", {
    holds: "an address on the suppression list, known by its key alone",
    pk: "ADDRESS#{recipient}",
    sk: "DELIVERY",
    attributes: {
      version,
      body: bodyOf<SuppressionEvidence>(
        z.strictObject({ ...suppression, bounced: z.array(z.string()), complained: z.array(z.string()) }),
      ).describe("why, since when, and the deliveries that showed it"),
    },
    retention: { days: TWO_YEARS, after: "SES first said so: it is then tried again" },
  }),
  unreachable: itemKind("unreachable", {
    holds: "the same address in the list of its region",
    pk: "UNREACHABLE#{region}",
    sk: "{recipient}",
    attributes: {
      version,
      body: bodyOf<SuppressedOwner>(
        z.strictObject({ ...suppression, role: code<RecipientRole>(), of: z.string(), masked: z.string() }),
      ).describe("why, since when, and whose it is; the address is masked"),
    },
    retention: { days: TWO_YEARS, after: "SES first said so" },
  }),
  tally: itemKind("tally", {
    holds: "what became of the e-mails of a day of UTC",
    pk: "TALLY",
    sk: "{day}",
    attributes: { sent: count, bounced: count.describe("could not be delivered, and never will be") },
    retention: { days: 90, after: "the last addition" },
  }),
  figures: itemKind("figures", {
    holds: "the figures of a region's weekly report",
    pk: "REPORT#{region}",
    sk: "{week}",
    attributes: {
      version,
      body: bodyOf<{ readonly figures: unknown; readonly email: ReportEmail }>(
        z.strictObject({ figures: z.json(), email: reportEmail }),
      ).describe("the figures, and how far the report's e-mail is"),
    },
    retention: { days: TWO_YEARS, after: "the week began" },
  }),
  corrections: itemKind("corrections", {
    holds: "what reading open cases again came to in a region's week",
    pk: "CORRECTIONS#{region}",
    sk: "{week}",
    attributes: { read: count, corrected: count, learnt: count },
    retention: { never: "counts alone" },
  }),
  heard: itemKind("heard", {
    holds: "the heartbeat of a region: when something last arrived from it",
    pk: "HEARD",
    sk: "{region}",
    attributes: { at: instant },
    retention: { never: "one instant for each region" },
  }),
  hold: itemKind("hold", {
    holds: "whether alerts go out; one item for the whole stack",
    pk: "HOLD",
    sk: "ALERTS",
    attributes: { version, body: bodyOf<Hold>(hold).describe("held or released, and since when") },
    retention: { never: "one item" },
  }),
};
