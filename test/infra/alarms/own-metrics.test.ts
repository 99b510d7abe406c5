import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { describe, expect, test } from "vitest";
import { addHours, addMilliseconds, type Instant } from "../../../shared/time/index.ts";
import { batchOf, linkFollowed, requestOf } from "../../functions/handlers.ts";
import { contractManagers } from "../../support/alerts.ts";
import { announced, storyId } from "../../support/live-story.ts";
import { at } from "../../support/london.ts";
import { postedReferral } from "../../support/posted.ts";
import { newsOfEmail, type SesWord } from "../../support/ses-news.ts";
import { Story } from "../../support/story.ts";
import { templateOf } from "../synthesized.ts";
import { alarmsIn, type Emitted, type Period, seenBy, stateOf } from "./cloudwatch.ts";
import { type FunctionName, functionRuns } from "./function-runs.ts";

const own = alarmsIn(templateOf("prod")).filter(({ namespace }) => !namespace.startsWith("AWS/"));
const { server, sqs, ses, store, emitted, sentTo, deliveries } = functionRuns();

const practitioner = "practitioner@probation.example";
const regional = "contracts.j@region.example";
const friday = at("2022-05-27 10:05");
const scanAt = (now: Instant, changed = {}) =>
  emitted("scan-deadlines", { scheduledTime: now }, now, changed);

/** A referral of region J with a blank risk section, taken in by the API. */
async function referred(now = friday, posted = postedReferral({ riskInformation: "N/A" })): Promise<void> {
  await emitted("receive-event", requestOf([posted], now), now);
  await emitted("record-event", batchOf(sentTo("events").slice(-1), now), now);
}

const sendAt = (now: Instant) => emitted("send-alerts", batchOf(sentTo("alerts"), now), now);
const news = (word: SesWord, to: string, deliveryId: string, now: Instant) =>
  newsOfEmail(word, { deliveryId, messageId: "message-1", to, configurationSet: "monitor-set" }, now);
const told = (now: Instant, ...bodies: readonly string[]) =>
  emitted("track-delivery", batchOf(bodies, now), now);

/** An e-mail about the referral went to the practitioner: the id of its delivery. */
async function emailed(): Promise<string> {
  await referred();
  await scanAt(at("2022-05-27 10:15"));
  await sendAt(at("2022-05-27 10:16"));
  return deliveries().find(({ to }) => to === practitioner)?.deliveryId ?? "";
}

/** Addresses that nothing can be delivered to. */
const givenUp = (...addresses: readonly string[]) =>
  told(friday, ...addresses.map((address, nth) => news("bounce", address, `report-${nth}`, friday)));

/** Everybody on the route to the practitioner but the practitioner. */
const everybodyElse = [
  "pdu@probation.example",
  "head.of.pdu@probation.example",
  ...Object.values(contractManagers),
];

const announcedAt = at("2026-04-13 09:30");
const announcement = () => JSON.stringify(announced(server, "intervention.referral.sent", announcedAt));
const fed = () => emitted("record-domain-event", batchOf([announcement()], announcedAt), announcedAt);
const letsNobodyIn = () => server.answer(`/sent-referral/${storyId}`, { status: 403 });

/** What goes wrong, and in how many periods: what is emitted in each. */
const wrong: Record<string, () => Promise<readonly (readonly Emitted[])[]>> = {
  NoScanFinished: async () => [await scanAt(friday), [], [], []],

  EmailsHeld: async () => {
    await referred();
    return [await scanAt(at("2022-06-15 07:00"), { MOST_EMAILS_AT_ONCE: "1" })];
  },

  RegionSilent: async () => {
    await referred();
    return [await scanAt(at("2022-06-15 07:00"))];
  },

  CalendarRunsOut: async () => {
    const [event] = new Story("case-1").sent("2035-12-28 10:00").events;
    await referred(at("2035-12-28 10:05"), { ...event });
    return [await scanAt(at("2036-01-10 00:00"))];
  },

  WithheldForHours: async () => {
    await fed();
    const first = at("2099-01-05 08:00");
    const scans: (readonly Emitted[])[] = [];
    for (let quarter = 0; quarter <= 9; quarter += 1) {
      scans.push(await scanAt(addMilliseconds(first, quarter * 15 * 60_000)));
    }
    return scans.slice(-2);
  },

  BouncesTooMuch: async () => {
    await referred();
    await scanAt(at("2022-05-27 10:15"));
    await store().mail.addToTally(friday, { sent: 100, bounced: 5 });
    return [await sendAt(at("2022-05-27 10:16"))];
  },

  BouncesTooMuchNow: async () => {
    await store().mail.addToTally(friday, { sent: 100, bounced: 4 });
    return [await told(friday, news("bounce", practitioner, "no alert", friday))];
  },

  NobodyToTell: async () => {
    await referred();
    await scanAt(at("2022-05-27 10:15"));
    await givenUp(practitioner, ...everybodyElse);
    return [await sendAt(at("2022-05-27 10:16"))];
  },

  NobodyToTellInstead: async () => {
    const deliveryId = await emailed();
    await givenUp(...everybodyElse);
    return [await told(friday, news("bounce", practitioner, deliveryId, friday))];
  },

  AlertsUndeliverable: async () => {
    await referred();
    await scanAt(at("2022-05-27 10:15"));
    const refusal = Object.assign(new Error("x"), {
      name: "MessageRejected",
      $metadata: { httpStatusCode: 400 },
    });
    ses.on(SendRawEmailCommand).rejects(refusal);
    return [await sendAt(at("2022-05-27 10:16"))];
  },

  EmailsNotSent: async () => {
    const deliveryId = await emailed();
    return [await told(friday, news("reject", practitioner, deliveryId, friday))];
  },

  ReportsUndeliverable: async () => [await told(friday, news("bounce", regional, "a report", friday))],

  LinksForged: async () => {
    const runs = [];
    for (let guess = 0; guess < 10; guess += 1) {
      runs.push(
        ...(await emitted("snooze-obligation", linkFollowed(`/v1/snooze/guess-${guess}`, friday), friday)),
      );
    }
    return [runs];
  },

  DomainEventsRefused: async () => {
    letsNobodyIn();
    return [await fed()];
  },

  ReadingsRefused: async () => {
    await fed();
    letsNobodyIn();
    const later = addHours(announcedAt, 2);
    const asked = JSON.stringify({ referralId: storyId, why: "verification", askedAt: later });
    return [await emitted("read-referral", batchOf([asked], later), later)];
  },

  CasesLeftUnreconciled: async () => {
    await fed();
    sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string }[] }) => ({
      Failed: Entries.map(({ Id }) => ({ Id, Code: "Throttled", SenderFault: false })),
    }));
    const nights = [];
    for (const night of [14, 15, 16]) {
      const now = at(`2099-04-${night} 02:30`);
      nights.push(await emitted("reconcile-cases", { scheduledTime: now }, now));
    }
    return nights;
  },
};

describe("an alarm of ours", () => {
  test("is each made to happen here", () => {
    expect(Object.keys(wrong).sort()).toEqual(own.map(({ id }) => id).sort());
  });

  test.each(own.map((alarm) => [alarm.id, alarm] as const))("%s is raised", async (id, alarm) => {
    const periods: Period[] = ((await wrong[id]?.()) ?? []).map((said) => seenBy(alarm, said));
    expect(stateOf(alarm, periods)).toBe("ALARM");
    expect(stateOf(alarm, periods.slice(0, -1))).toBe("OK");
  });
});

describe("nothing is raised by an ordinary run of", () => {
  const ordinary: [FunctionName, unknown][] = [
    ["scan-deadlines", { scheduledTime: friday }],
    ["send-alerts", batchOf([], friday)],
    ["track-delivery", batchOf([], friday)],
    ["record-domain-event", batchOf([], friday)],
    ["read-referral", batchOf([], friday)],
    ["reconcile-cases", { scheduledTime: friday }],
  ];

  test.each(ordinary)("%s, which emits what each of its alarms looks for", async (name, payload) => {
    const said = await emitted(name, payload, friday);
    const watched = own.filter(({ dimensions }) => dimensions["service"] === name);
    expect(watched.length).toBeGreaterThan(0);
    for (const alarm of watched) {
      const period = seenBy(alarm, said);
      expect([alarm.id, period.length]).toEqual([alarm.id, 1]);
      expect([alarm.id, stateOf(alarm, Array(alarm.evaluationPeriods).fill(period))]).toEqual([
        alarm.id,
        "OK",
      ]);
    }
  });
});
