import * as z from "zod";
import type { Alert } from "../obligations/index.ts";
import { addMilliseconds, type Instant } from "../time/index.ts";
import { code, fact, instant, localDate } from "./fields.ts";

/**
 * Why an alert was not delivered and will not be: its obligation was settled or moved, a later stage has come,
 * somebody asked for quiet, or whoever runs the monitor dropped it.
 */
export const withdrawalReasons = [
  "met",
  "waived",
  "held",
  "moved",
  "stage passed",
  "snoozed",
  "dropped by operators",
] as const;

/**
 * Where the delivery of an alert stands.
 *
 *     waiting ──claim──▶ claimed ──SES accepted──▶ accepted
 *      │ │  ▲             │   │                       │
 *      │ │  └─SES refused─┘   └──SES will never take it, or could not deliver it──▶ failed
 *      │ │                  └──the e-mail itself is at fault──▶ undeliverable ──an operator sends it again──▶ waiting
 *      │ └──nothing can be delivered to the address──▶ failed, or undeliverable where nobody else can be told
 *      └──no longer warranted──▶ withdrawn
 *
 * That SES accepted is written down by whoever sent, or by SES's own news of the e-mail, whichever comes first; `at`
 * is the instant as of which the e-mail was made, so that both write the same. A claim whose owner died is taken over
 * once its lease has ended and a quarter of an hour has gone by without such news.
 */
export const delivery = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("waiting") }),
  z.strictObject({ state: z.literal("claimed"), deliveryId: z.string(), at: instant, leaseUntil: instant }),
  z.strictObject({
    state: z.literal("accepted"),
    deliveryId: z.string(),
    messageId: z.string(),
    at: instant,
  }),
  z.strictObject({ state: z.literal("withdrawn"), reason: z.enum(withdrawalReasons), at: instant }),
  z.strictObject({
    state: z.literal("failed"),
    /** Absent where it was never tried. */
    deliveryId: z.string().exactOptional(),
    reason: z.string(),
    at: instant,
  }),
  z.strictObject({
    state: z.literal("undeliverable"),
    /** Absent where it was never tried. */
    deliveryId: z.string().exactOptional(),
    /** A code of the mail service, or of ours; never its words. */
    reason: z.string(),
    at: instant,
  }),
]);
export type Delivery = z.infer<typeof delivery>;

/** Minutes that SES's own news of an e-mail may take to come, before a lease that ended counts as one that failed. */
export const QUIET_AFTER_LEASE = 15;

/** When an alert may be sent: from its time of delivery on, or when a claim has lapsed; undefined once it is settled. */
export function sendableFrom(state: Delivery, deliverAt: Instant): Instant | undefined {
  switch (state.state) {
    case "waiting":
      return deliverAt;
    case "claimed":
      return addMilliseconds(state.leaseUntil, QUIET_AFTER_LEASE * 60_000);
    case "accepted":
    case "withdrawn":
    case "failed":
    case "undeliverable":
      return undefined;
  }
}

/** The stored form of an alert. */
export const storedAlert = fact({
  caseId: z.string(),
  reference: z.string(),
  region: code<Alert["region"]>(),
  about: fact({
    contractType: z.string(),
    provider: z.string(),
    sentOn: localDate,
    deliveryUnit: z.string().exactOptional(),
    caseworker: z.string().exactOptional(),
  }).exactOptional(),
  obligation: z.string(),
  rule: z.string(),
  owedBy: code<NonNullable<Alert["owedBy"]>>().exactOptional(),
  stage: code<Alert["stage"]>(),
  repeat: z.number().exactOptional(),
  opened: instant,
  due: instant.exactOptional(),
  dueDay: localDate.exactOptional(),
  wanting: z.array(z.string()).exactOptional(),
  recipient: fact({
    role: code<Alert["recipient"]["role"]>(),
    address: z.string(),
    insteadOf: z.string().exactOptional(),
    copy: z.literal(true).exactOptional(),
  }),
  raisedAt: instant,
  deliverAt: instant,
  shouldReachAt: instant.exactOptional(),
}) satisfies z.ZodType<Alert>;
