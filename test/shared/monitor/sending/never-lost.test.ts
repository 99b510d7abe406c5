import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EmailNotAccepted, type Mailer, type MailVerdict } from "../../../../shared/messaging/index.ts";
import { EmailUncomposable, trackDeliveries } from "../../../../shared/monitor/index.ts";
import { type Alert, identityOf, newsOf } from "../../../../shared/obligations/index.ts";
import type { StoredAlert } from "../../../../shared/store/index.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { ofAnother } from "../../../support/another-person.ts";
import { at } from "../../../support/london.ts";
import { alertsIn, monitorOver } from "../../../support/monitor.ts";
import { newsOfEmail, type SesWord } from "../../../support/ses-news.ts";
import { Story } from "../../../support/story.ts";

/** So many other ways than the usual ones, new each time. */
const SEEDS = process.env["SEEDS"];
const HOUR = 3_600_000;
const begin = at("2022-06-10 09:00");
/** Sixteen days, in the last four of which every e-mail is delivered. */
const HOURS = 16 * 24;
const CALM = 12 * 24;

/** What SES may say to an e-mail at once, and of it afterwards. */
interface Fate {
  /** Why it is not accepted; absent where it is. */
  readonly refused?: MailVerdict;
  /** Whether no answer comes although it is accepted. */
  readonly unanswered?: true;
  readonly news: readonly SesWord[];
  /** Whether somebody has it in the end, and does not take it for spam. */
  readonly read: boolean;
}
const refusals: readonly MailVerdict[] = ["retry", "address-refused", "email-refused", "uncertain"];
const unread: readonly SesWord[] = [
  "bounce",
  "softBounce",
  "contentBounce",
  "complaint",
  "reject",
  "renderingFailure",
];
const delivered: Fate = { news: ["send", "delivery"], read: true };
const fates: readonly Fate[] = [
  delivered,
  { news: ["send", "deliveryDelay", "delivery"], read: true },
  { ...delivered, unanswered: true },
  ...refusals.map((refused): Fate => ({ refused, news: [], read: false })),
  ...unread.map((word): Fate => ({ news: ["send", word], read: false })),
  { unanswered: true, news: ["send", "bounce"], read: false },
];

const stories = [
  new Story("case-1").sent("2022-05-27 10:00").assigned("2022-05-27 11:00"),
  new Story("case-2").sent("2022-05-30 10:00", { riskInformation: { blank: "empty" } }),
];

const obligationOf = ({ caseId, obligation, due, opened }: Alert): string =>
  [caseId, obligation, due ?? opened].join(" ");

/** Lets the hours go by, each e-mail with its fate; gives all alerts, and which of them somebody has read. */
async function undergo(
  fateOf: (email: number) => Fate,
  cannotBeWritten: (email: number) => boolean,
  isOutOfService: (hour: number) => boolean,
) {
  let tried = 0;
  let written = 0;
  let now: Instant = begin;
  let calm = false;
  let outOfService = false;
  const read = new Set<string>();
  const disorder: string[] = [];
  const news: { readonly body: string; readonly from: Instant }[] = [];
  const mailer: Mailer = {
    async send(email) {
      if (outOfService) throw new EmailNotAccepted("retry", "ServiceUnavailable");
      tried += 1;
      disorder.push(...(await outOfOrder(alertsIn(email))));
      const fate = calm ? delivered : fateOf(tried);
      if (fate.refused) throw new EmailNotAccepted(fate.refused, fate.refused);
      const messageId = `message-${tried}`;
      for (const [place, word] of fate.news.entries()) {
        const when = addMilliseconds(now, place * HOUR);
        const { deliveryId, to } = email;
        news.push({ body: newsOfEmail(word, { deliveryId, messageId, to }, when), from: when });
      }
      if (fate.read) for (const alert of alertsIn(email)) read.add(identityOf(alert));
      if (fate.unanswered) throw new EmailNotAccepted("uncertain", "TimeoutError");
      return { messageId };
    },
  };
  const monitor = monitorOver({ mailer });
  /** Of an e-mail: stages beside another of the same obligation, or before an earlier one that somebody is yet to be told. */
  async function outOfOrder(alerts: readonly Alert[]): Promise<readonly string[]> {
    const besides = alerts.length - new Set(alerts.map(obligationOf)).size;
    const early: string[] = besides > 0 ? ["two stages of an obligation in one e-mail"] : [];
    for (const alert of alerts.filter(({ stage }) => stage === "escalated")) {
      const standing = await monitor.store.cases.standing(alert.caseId);
      const isPending = ({ alert: other, delivery: { state } }: StoredAlert) =>
        (state === "waiting" || state === "claimed") &&
        other.stage === "missed" &&
        other.recipient.copy !== true &&
        obligationOf(other) === obligationOf(alert);
      if (standing.alerts.some(isPending)) early.push(`${obligationOf(alert)} escalated before missed`);
    }
    return early;
  }
  const compose: typeof monitor.sending.compose = async (input) => {
    written += 1;
    if (!calm && cannotBeWritten(written)) throw new EmailUncomposable(new RangeError("no words"));
    return monitor.sending.compose(input);
  };
  const sending = { ...monitor.sending, compose };
  for (const story of stories) {
    const { id } = story.case;
    const events = story.events.map((event) => (id === "case-1" ? event : ofAnother(event, id)));
    await monitor.record(events, at("2022-05-30 10:00"));
  }
  const tracking = { store: monitor.store, contractManagers, configurationSet: "ours" };
  for (let hour = 0; hour < HOURS; hour += 1) {
    now = addMilliseconds(begin, hour * HOUR);
    calm = hour >= CALM;
    outOfService = !calm && isOutOfService(hour);
    await monitor.scanAndSend(now, sending);
    const heard = news.splice(0).filter((one) => one.from <= now || news.push(one) === 0);
    const messages = heard.map(({ body }, place) => ({
      messageId: `news-${hour}-${place}`,
      body,
      handledAt: now,
    }));
    const { failed } = await trackDeliveries(messages, tracking);
    expect(failed).toEqual([]);
  }
  const standings = await Promise.all(stories.map(({ case: { id } }) => monitor.store.cases.standing(id)));
  return { alerts: standings.flatMap(({ alerts }) => alerts), read, disorder, store: monitor.store };
}

const stateOf = ({ delivery }: StoredAlert): string =>
  "reason" in delivery ? `${delivery.state}: ${delivery.reason}` : delivery.state;

/** Whether somebody who acts has, or will have, the same news in the place of another, or is known not to have. */
const isInsteadOf = (one: StoredAlert, other: StoredAlert): boolean =>
  one.delivery.state !== "failed" &&
  one.alert.caseId === other.alert.caseId &&
  newsOf(one.alert) === newsOf(other.alert) &&
  one.alert.recipient.copy !== true &&
  [other.alert.recipient.role, "contract-manager"].includes(one.alert.recipient.role);

describe("whatever SES says, and whatever cannot be written, in 40 of its ways", () => {
  test("each alert was read, is not news any more, went to somebody else, or is kept as undeliverable", {
    timeout: 300_000,
  }, async () => {
    const seen = new Set<string>();
    const anyFates = fc.record({
      fates: fc.array(fc.nat(fates.length - 1), { minLength: 40, maxLength: 40 }),
      unwritten: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
      outOfServiceAt: fc.nat(CALM),
      outOfServiceFor: fc.nat(5 * 24),
    });
    await fc.assert(
      fc.asyncProperty(anyFates, async ({ fates: chosen, unwritten, outOfServiceAt, outOfServiceFor }) => {
        const fateOf = (email: number) => fates[chosen[email % chosen.length] ?? 0] ?? delivered;
        const { alerts, read, disorder, store } = await undergo(
          fateOf,
          (email) => unwritten.includes(email),
          (hour) => hour >= outOfServiceAt && hour < outOfServiceAt + outOfServiceFor,
        );
        expect(disorder).toEqual([]);
        const listed = new Set(
          (await store.alerts.undeliverableIn("J")).map(
            ({ alert }) => `${alert.caseId} ${identityOf(alert)}`,
          ),
        );
        for (const stored of alerts) {
          const { alert, delivery } = stored;
          seen.add(stateOf(stored));
          const instead = alerts.filter((other) => other !== stored && isInsteadOf(other, stored));
          if (delivery.state === "accepted") expect(read.has(identityOf(alert))).toBe(true);
          if (delivery.state === "failed" && !alert.recipient.copy) {
            expect(instead.length, `${stateOf(stored)} ${identityOf(alert)}`).toBeGreaterThan(0);
          }
          const isListed = listed.has(`${alert.caseId} ${identityOf(alert)}`);
          expect(isListed).toBe(delivery.state === "undeliverable");
        }
        expect(alerts.filter(({ delivery: { state } }) => state === "claimed")).toEqual([]);
      }),
      SEEDS === undefined ? { numRuns: 40, seed: 2022 } : { numRuns: Number(SEEDS) },
    );
    for (const state of [
      "accepted",
      "failed: AddressUnreachable",
      "failed: Bounce",
      "failed: Complaint",
      "failed: Undelivered",
      "undeliverable: ContentRefused",
      "undeliverable: NobodyToTell",
      "undeliverable: Reject",
      "undeliverable: RenderingFailure",
      "undeliverable: RangeError",
      "undeliverable: email-refused",
    ]) {
      expect(seen).toContain(state);
    }
  });
});
