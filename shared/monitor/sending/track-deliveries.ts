import { inParallel } from "../../concurrency/index.ts";
import type { Circumstances } from "../../obligations/index.ts";
import { type DeliveryRecord, recipientKey } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import { bouncesTooMuch } from "./bounce-breaker.ts";
import { type DeliveryMessage, type EmailNews, type FailedNews, newsByEmail } from "./email-news.ts";
import { giveUpAddress } from "./give-up-address.ts";
import type { Rerouting } from "./reroute.ts";
import { settleDelivery } from "./settle-delivery.ts";
import { endsAddress, endsEmail } from "./settled-by-news.ts";

export interface Tracking extends Rerouting {
  /** The only one whose news is ours. */
  readonly configurationSet: string;
}

/** What a batch of SES's news came to. */
export interface TrackedDeliveries {
  /** E-mails that SES says it accepted. */
  readonly accepted: number;
  /** E-mails of which SES says for the first time that they bounced for good, or that they were called spam. */
  readonly bounced: number;
  readonly complained: number;
  /** E-mails that SES did not send, or a mail server did not take, for what is in them; each time SES says so. */
  readonly notSent: number;
  /** Alerts that go to somebody else now, and those for whom nobody is left. */
  readonly rerouted: number;
  readonly nobodyLeft: number;
  /** E-mails that carried no alert, which are reports, and did not arrive; one that bounced, the first time only. */
  readonly unlisted: number;
  /** Whether so much bounces that only what cannot wait is sent. */
  readonly tooMuch: boolean;
  readonly failed: readonly FailedNews[];
}

type Counts = Omit<TrackedDeliveries, "tooMuch" | "failed">;
const nothing: Counts = {
  accepted: 0,
  bounced: 0,
  complained: 0,
  notSent: 0,
  rerouted: 0,
  nobodyLeft: 0,
  unlisted: 0,
};

const AT_ONCE = 4;

/**
 * Takes in what SES tells of e-mails: settles the alerts of a sender who died before it wrote down that SES had
 * accepted, gives up addresses that cannot be reached, and passes on what had gone there.
 *
 *     news, by e-mail ──▶ the delivery's record ──▶ is its last alert settled? ── yes ──▶ done, after two reads a batch
 *                                                        │ no, or it could not be delivered
 *                                                        ▼
 *                                    give up the address ──▶ raise the alerts anew ──▶ settle them
 *
 * News in any order, any number of times, before and after the sender's own word, comes to the same state; what fails
 * on the way comes again and ends in it too.
 */
export async function trackDeliveries(
  messages: readonly DeliveryMessage[],
  tracking: Tracking,
): Promise<TrackedDeliveries> {
  const { store, configurationSet } = tracking;
  const { emails, unreadable } = newsByEmail(messages, configurationSet);
  const [now] = messages
    .map(({ handledAt }) => handledAt)
    .sort()
    .slice(-1);
  if (now === undefined || emails.length === 0) return { ...nothing, tooMuch: false, failed: unreadable };

  const records = await store.mail.deliveries(emails.map(({ id }) => id));
  const settled = await settledAmong(emails, records, tracking);
  const failed = [...unreadable];
  let known: Promise<Circumstances> | undefined;
  const circumstances = () => {
    known ??= readCircumstances(store);
    return known;
  };
  const results = await inParallel(emails, AT_ONCE, async (email) => {
    if (settled.has(email.id)) return { ...nothing, accepted: email.accepted ? 1 : 0 };
    try {
      return await takeIn(email, records.get(email.id), { now, circumstances }, tracking);
    } catch (error) {
      failed.push(...email.messages.map((messageId) => ({ messageId, error, hopeless: false })));
      return nothing;
    }
  });
  const counts = results.reduce(sum, nothing);
  return { ...counts, tooMuch: await tally(counts, now, tracking), failed };
}

/** E-mails of which nothing is left to do: SES sent them, and whoever sent them has settled the last of their alerts. */
async function settledAmong(
  emails: readonly EmailNews[],
  records: ReadonlyMap<string, DeliveryRecord>,
  { store }: Tracking,
): Promise<ReadonlySet<string>> {
  const sent = emails.filter(({ outcome }) => outcome === "sent").map(({ id }) => id);
  const last = sent.flatMap((id) => records.get(id)?.alerts.at(-1) ?? []);
  const claimed = new Set(
    (await store.alerts.at(last)).flatMap(({ delivery }) =>
      delivery.state === "claimed" ? [delivery.deliveryId] : [],
    ),
  );
  return new Set(sent.filter((id) => !claimed.has(id)));
}

async function takeIn(
  email: EmailNews,
  record: DeliveryRecord | undefined,
  as: { readonly now: Instant; readonly circumstances: () => Promise<Circumstances> },
  tracking: Tracking,
): Promise<Counts> {
  const { id, outcome, endedAt, accepted, bounced, complained } = email;
  const recipient = record?.recipient ?? (email.address && recipientKey(email.address));
  const marked =
    endedAt !== undefined && recipient !== undefined
      ? await giveUpAddress(
          recipient,
          { deliveryId: id, since: endedAt, bounced, complained },
          record,
          tracking.store,
        )
      : undefined;
  const isNews = endsAddress(outcome) ? marked?.newlyBounced || marked?.newlyComplained : outcome !== "sent";
  const moved = record && (await settleDelivery(record, email, as, tracking));
  return {
    accepted: accepted ? 1 : 0,
    bounced: marked?.newlyBounced ? 1 : 0,
    complained: marked?.newlyComplained ? 1 : 0,
    notSent: endsEmail(outcome) ? 1 : 0,
    unlisted: isNews && record === undefined ? 1 : 0,
    rerouted: moved?.rerouted ?? 0,
    nobodyLeft: moved?.nobodyLeft ?? 0,
  };
}

/** Adds to what became of the e-mails of the day; says whether too much of them bounces. */
async function tally({ accepted, bounced }: Counts, now: Instant, { store }: Tracking): Promise<boolean> {
  if (accepted + bounced === 0) return false;
  await store.mail.addToTally(now, { sent: accepted, bounced });
  return bounced > 0 && bouncesTooMuch((await store.mail.standing([], now)).lately);
}

const sum = (one: Counts, other: Counts): Counts => ({
  accepted: one.accepted + other.accepted,
  bounced: one.bounced + other.bounced,
  complained: one.complained + other.complained,
  notSent: one.notSent + other.notSent,
  rerouted: one.rerouted + other.rerouted,
  nobodyLeft: one.nobodyLeft + other.nobodyLeft,
  unlisted: one.unlisted + other.unlisted,
});
