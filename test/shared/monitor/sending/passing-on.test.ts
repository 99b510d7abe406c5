import { describe, expect, test } from "vitest";
import { EmailNotAccepted, memoryMailer } from "../../../../shared/messaging/index.ts";
import { trackDeliveries, undeliverableAlerts } from "../../../../shared/monitor/index.ts";
import { MemoryTable, recipientKey, storeOver, type Table } from "../../../../shared/store/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { at } from "../../../support/london.ts";
import { type Monitor, monitorOver } from "../../../support/monitor.ts";
import { newsOfEmail, type SesWord } from "../../../support/ses-news.ts";
import { Story } from "../../../support/story.ts";

const due = at("2022-06-15 00:00");
const seven = at("2022-06-15 07:00");
const soon = at("2022-06-15 07:15");
const caseworker = "caseworker@lantern.example";
const provider = "referrals@lantern.example";
const regional = "contracts.j@region.example";
const national = "contracts.national@region.example";

/** The assessment was missed, and the scan has found it; each e-mail is named for whom it is for. */
async function missed(mailer = memoryMailer()): Promise<Monitor & { readonly table: MemoryTable }> {
  const table = new MemoryTable();
  const monitor = monitorOver({ table, mailer });
  const story = new Story("case-1").sent("2022-05-27 10:00").assigned("2022-05-27 10:30");
  await monitor.record(story.events, at("2022-05-27 10:30"));
  await monitor.scan(due);
  return { ...monitor, table };
}

const sendTo = (monitor: Monitor, address: string, now = seven) =>
  monitor.run([{ recipient: recipientKey(address), deliverAt: now }], now, {
    ...monitor.sending,
    newDeliveryId: () => address.replace(/\W/gu, "-"),
  });

/** Has SES say something of the e-mail to an address. */
const tell = (table: Table, to: string, word: SesWord) => {
  const email = { deliveryId: to.replace(/\W/gu, "-"), messageId: "message", to };
  const message = { messageId: `${word} of ${to}`, body: newsOfEmail(word, email, soon), handledAt: soon };
  return trackDeliveries([message], { store: storeOver(table), contractManagers, configurationSet: "ours" });
};

/** Where the news for the provider's side stands, by whom it is for. */
const states = async ({ store }: Monitor) =>
  Object.fromEntries(
    (await store.cases.standing("case-1")).alerts
      .filter(({ alert: { stage, recipient } }) => stage === "missed" && recipient.role !== "practitioner")
      .map(({ alert, delivery }) => [
        alert.recipient.address,
        "reason" in delivery ? `${delivery.state}: ${delivery.reason}` : delivery.state,
      ]),
  );

describe("news that two people on the route cannot take for now", () => {
  test("goes to a third, and not back to the first", async () => {
    const monitor = await missed();
    await sendTo(monitor, caseworker);
    await tell(monitor.table, caseworker, "softBounce");
    await sendTo(monitor, provider, soon);
    expect(await tell(monitor.table, provider, "softBounce")).toMatchObject({ rerouted: 1, nobodyLeft: 0 });
    expect(await states(monitor)).toEqual({
      [caseworker]: "failed: Undelivered",
      [provider]: "failed: Undelivered",
      [regional]: "waiting",
    });
  });

  test("goes to a third also when both are heard of at the same moment", async () => {
    const monitor = await missed();
    const { table, store } = monitor;
    await sendTo(monitor, caseworker);
    await tell(table, caseworker, "softBounce");
    await sendTo(monitor, provider, soon);
    // As if the caseworker's were heard of only now, when the provider has been told as well.
    const [first] = (await store.cases.standing("case-1")).alerts.filter(
      ({ alert: { recipient } }) => recipient.address === caseworker,
    );
    if (!first) throw new Error("the caseworker was to be told");
    const claim = { deliveryId: "caseworker-lantern-example", at: seven, leaseUntil: soon };
    await store.alerts.move(first, { state: "claimed", ...claim });
    // Neither writes down that it failed before the other has read where it stands.
    let written = 0;
    let goOn = () => {};
    const both = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const simultaneous: Table = {
      get: (key) => table.get(key),
      getAll: (keys) => table.getAll(keys),
      read: (stretch) => table.read(stretch),
      add: (...addition) => table.add(...addition),
      put: async (item, condition) => {
        if (item["state"] === "failed") {
          written += 1;
          if (written === 2) goOn();
          await both;
        }
        await table.put(item, condition);
      },
    };
    await Promise.all([caseworker, provider].map((one) => tell(simultaneous, one, "softBounce")));
    expect(written).toBe(2);
    expect(await states(monitor)).toEqual({
      [caseworker]: "failed: Undelivered",
      [provider]: "failed: Undelivered",
      [regional]: "waiting",
    });
  });
});

describe("news that nobody on the route can take", () => {
  const unreachable = async (
    monitor: Awaited<ReturnType<typeof missed>>,
    ...addresses: readonly string[]
  ) => {
    for (const address of addresses) await tell(monitor.table, address, "bounce");
  };

  test("is kept as undeliverable, once it has bounced", async () => {
    const monitor = await missed();
    await sendTo(monitor, caseworker);
    await unreachable(monitor, provider, regional, national);
    expect(await tell(monitor.table, caseworker, "bounce")).toMatchObject({ rerouted: 0, nobodyLeft: 1 });
    expect(await states(monitor)).toEqual({ [caseworker]: "undeliverable: NobodyToTell" });
    const { found } = await undeliverableAlerts(monitor.store, { sendAgain: false });
    expect(found).toMatchObject([{ rule: "initial-assessment", stage: "missed", reason: "NobodyToTell" }]);
  });

  test("is kept as undeliverable, when it was to go to an address that was given up", async () => {
    const monitor = await missed();
    await unreachable(monitor, caseworker, provider, regional, national);
    const { sent } = await sendTo(monitor, caseworker);
    expect(sent).toMatchObject([{ outcome: "rerouted", alerts: 1, nobodyLeft: 1 }]);
    expect(await states(monitor)).toEqual({ [caseworker]: "undeliverable: NobodyToTell" });
  });

  test("is kept as undeliverable, when SES does not take the address", async () => {
    const refuse = () => new EmailNotAccepted("address-refused", "InvalidParameterValue");
    const monitor = await missed(memoryMailer(refuse));
    await unreachable(monitor, provider, regional, national);
    const { sent } = await sendTo(monitor, caseworker);
    expect(sent).toMatchObject([{ outcome: "rerouted", alerts: 1, nobodyLeft: 1 }]);
    expect(await states(monitor)).toEqual({ [caseworker]: "undeliverable: NobodyToTell" });
  });

  test("goes to whoever can be told by then, when it is sent again", async () => {
    const monitor = await missed();
    await unreachable(monitor, caseworker, regional, national, provider);
    await sendTo(monitor, caseworker);
    await undeliverableAlerts(monitor.store, { sendAgain: true });
    const otherManagers = { ...contractManagers, J: "new.contracts.j@region.example" };
    await monitor.run([{ recipient: recipientKey(caseworker), deliverAt: soon }], soon, {
      ...monitor.sending,
      contractManagers: otherManagers,
    });
    expect(await states(monitor)).toEqual({
      [caseworker]: "failed: AddressUnreachable",
      "new.contracts.j@region.example": "waiting",
    });
    expect((await undeliverableAlerts(monitor.store, { sendAgain: false })).found).toEqual([]);
  });
});

test.each<SesWord>(["reject", "renderingFailure", "contentBounce", "softBounce", "bounce", "complaint"])(
  "%s of an e-mail with no alerts in it: a report did not arrive, which is counted",
  async (word) => {
    expect(await tell(new MemoryTable(), regional, word)).toMatchObject({ unlisted: 1 });
  },
);

test.each<SesWord>(["send", "delivery", "deliveryDelay"])(
  "%s of an e-mail with no alerts in it is counted as none that did not arrive",
  async (word) => {
    expect(await tell(new MemoryTable(), regional, word)).toMatchObject({ unlisted: 0 });
  },
);
