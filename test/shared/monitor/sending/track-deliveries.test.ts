import { describe, expect, test } from "vitest";
import { EmailNotAccepted, memoryMailer } from "../../../../shared/messaging/index.ts";
import {
  bounceBreaker,
  LEASE,
  sendAlerts,
  trackDeliveries,
  undeliverableAlerts,
} from "../../../../shared/monitor/index.ts";
import { ordinaryCircumstances } from "../../../../shared/obligations/index.ts";
import {
  ConditionNotMet,
  type Item,
  MemoryTable,
  QUIET_AFTER_LEASE,
  recipientKey,
  storeOver,
  type Table,
} from "../../../../shared/store/index.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { ofAnother } from "../../../support/another-person.ts";
import { at } from "../../../support/london.ts";
import { alertsIn, type Monitor, monitorOver, newsIn } from "../../../support/monitor.ts";
import { newsOfEmail, type SesWord } from "../../../support/ses-news.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

const sent = at("2022-05-27 10:00");
const due = at("2022-06-15 00:00");
const seven = at("2022-06-15 07:00");
const soon = at("2022-06-15 07:01");
const caseworker = "caseworker@lantern.example";
const provider = "referrals@lantern.example";
const practitioner = "practitioner@probation.example";
const patience = (LEASE + QUIET_AFTER_LEASE) * 60_000;

const story = (id: string) =>
  new Story(id)
    .sent("2022-05-27 10:00")
    .assigned("2022-05-27 10:30")
    .events.map((event) => (id === "case-1" ? event : ofAnother(event, id)));

const errand = (now: Instant, address: string) => ({
  recipient: recipientKey(address),
  now,
  circumstances: ordinaryCircumstances,
});

let message = 0;
/** Has SES say something of an e-mail. */
const tell = (table: Table, to: string, words: readonly SesWord[], now = soon, deliveryId = "delivery-1") =>
  trackDeliveries(
    words.map((word) => {
      message += 1;
      const email = { deliveryId, messageId: "message-1", to };
      return { messageId: `news-${message}`, body: newsOfEmail(word, email, now), handledAt: now };
    }),
    { store: storeOver(table), contractManagers, configurationSet: "ours" },
  );

const states = async (monitor: Pick<Monitor, "store">, caseId = "case-1") =>
  Object.fromEntries(
    (await monitor.store.cases.standing(caseId)).alerts
      .filter(({ alert }) => alert.stage === "missed")
      .map(({ alert, delivery }) => [
        alert.recipient.address,
        delivery.state === "failed" || delivery.state === "undeliverable"
          ? `${delivery.state}: ${delivery.reason}`
          : delivery.state,
      ]),
  );

/** The assessment was missed in both cases; the caseworker's e-mail about it went out, and no answer came. */
async function unanswered(table: Table): Promise<Monitor> {
  const mailer = memoryMailer(() => new EmailNotAccepted("uncertain", "TimeoutError"));
  const monitor = monitorOver({ table, mailer });
  await monitor.record([...story("case-1"), ...story("case-2")], sent);
  await monitor.scan(due);
  await sendAlerts(errand(seven, caseworker), monitor.sending);
  return monitor;
}

describe("SES's news of an e-mail, in any order", () => {
  type Step = SesWord | "own word";
  const steps: readonly Step[] = ["own word", "send", "delivery", "bounce", "complaint", "reject"];

  function* orders(from: readonly Step[], most: number): Generator<readonly Step[]> {
    yield [];
    if (most === 0) return;
    for (const step of from) {
      const others = from.filter((other) => other !== step);
      for (const rest of orders(others, most - 1)) yield [step, ...rest];
    }
  }

  const copyOf = async (items: readonly Item[]) => {
    const table = new MemoryTable();
    for (const item of items) await table.put(item);
    return table;
  };
  /** All that is stored beside the cases, but how often it was written. */
  const stored = (table: MemoryTable) =>
    table
      .everything()
      .filter(({ kind }) => kind !== "case" && kind !== "event")
      .map(({ version: _, ...item }) => JSON.stringify(item))
      .sort()
      .join("\n");

  /** The sender, whose answer came after all, writes down that SES accepted: on condition that nobody wrote since. */
  async function ownWord(table: Table, claims: Awaited<ReturnType<typeof claimsIn>>) {
    for (const claim of claims) {
      const accepted = {
        state: "accepted",
        deliveryId: "delivery-1",
        messageId: "message-1",
        at: seven,
      } as const;
      await storeOver(table)
        .alerts.move(claim, accepted)
        .catch((error) => {
          if (!(error instanceof ConditionNotMet)) throw error;
        });
    }
  }
  const claimsIn = async (table: Table) => {
    const store = storeOver(table);
    const record = (await store.mail.deliveries(["delivery-1"])).get("delivery-1");
    return store.alerts.at(record?.alerts ?? []);
  };

  test("and the sender's own word among it: up to five come to the same state, written down once", async () => {
    const base = new MemoryTable();
    await unanswered(base);
    const items = base.everything();
    const claims = await claimsIn(base);
    expect(claims.map(({ delivery }) => delivery.state)).toEqual(["claimed", "claimed"]);
    const known = new Map<string, string>();
    let tried = 0;
    for (const order of orders(steps, 5)) {
      tried += 1;
      const table = await copyOf(items);
      for (const step of order) {
        if (step === "own word") await ownWord(table, claims);
        else await tell(table, caseworker, [step]);
      }
      const same = [...order].sort().join(" ");
      const state = stored(table);
      expect(known.get(same) ?? state, order.join(" ")).toBe(state);
      known.set(same, state);
    }
    expect(tried).toBe(1 + 6 + 30 + 120 + 360 + 720);
  });

  test("each word twice, all of it in one batch, or by several at once, comes to the same too", async () => {
    const base = new MemoryTable();
    await unanswered(base);
    const items = base.everything();
    const words: readonly SesWord[] = ["send", "delivery", "bounce", "complaint"];
    const [once, twice, together, atOnce] = await Promise.all([1, 2, 3, 4].map(() => copyOf(items)));
    if (!(once && twice && together && atOnce)) throw new Error("four tables");
    for (const word of words) await tell(once, caseworker, [word]);
    for (const word of words) {
      await tell(twice, caseworker, [word]);
      if (word !== "send") await tell(twice, caseworker, [word]);
    }
    await tell(together, caseworker, words);
    await Promise.all(words.map((word) => tell(atOnce, caseworker, [word])));
    expect(stored(twice)).toBe(stored(once));
    expect(stored(together)).toBe(stored(once));
    expect(stored(atOnce)).toBe(stored(once));
  });
});

describe.each(tableForms())("tracking deliveries $form", ({ emptyTable }) => {
  test("a sender that died after SES accepted: the alerts are settled, and not sent again", async () => {
    const table = await emptyTable();
    const monitor = await unanswered(table);
    expect(await tell(table, caseworker, ["send"])).toMatchObject({ accepted: 1, failed: [] });
    const { alerts } = await monitor.store.cases.standing("case-1");
    expect(alerts.find(({ alert }) => alert.recipient.address === caseworker)?.delivery).toEqual({
      state: "accepted",
      deliveryId: "delivery-1",
      messageId: "message-1",
      at: seven,
    });
    const later = addMilliseconds(seven, patience);
    expect(await sendAlerts(errand(later, caseworker), monitor.sending)).toMatchObject({
      outcome: "nothing to send",
    });
  });

  test.each([
    ["just before the lease and the silence are over", -1, "nothing to send"],
    ["when they are over", 0, "uncertain"],
    ["after they are over", 1, "uncertain"],
  ])("nothing is heard: what is claimed is tried again %s: %s", async (_when, late, outcome) => {
    const monitor = await unanswered(await emptyTable());
    const later = addMilliseconds(seven, patience + late);
    expect(await sendAlerts(errand(later, caseworker), monitor.sending)).toMatchObject({ outcome });
  });

  test("an alert that is settled already costs two reads for a batch of ten, and a write for the tally", async () => {
    const table = await emptyTable();
    const monitor = await unanswered(table);
    await tell(table, caseworker, ["send"]);
    const calls: string[] = [];
    const call = (what: string): Table => {
      calls.push(what);
      return table;
    };
    const counting: Table = {
      get: (key) => call(`get ${key.pk}`).get(key),
      getAll: (keys) => call(`get all ${keys.length}`).getAll(keys),
      add: (key, more, beside) => call(`add ${key.pk}`).add(key, more, beside),
      put: (item, condition) => call(`put ${item.pk}`).put(item, condition),
      read: (stretch) => call("read").read(stretch),
    };
    await tell(counting, caseworker, ["send", ...Array<SesWord>(9).fill("delivery")]);
    expect(calls).toEqual(["get all 1", "get all 1", "add TALLY"]);
    calls.length = 0;
    await tell(counting, caseworker, Array<SesWord>(10).fill("delivery"));
    expect(calls).toEqual(["get all 1", "get all 1"]);
    expect(await states(monitor)).toMatchObject({ [caseworker]: "accepted" });
  });

  describe("an address that bounces for good", () => {
    test("has its alerts go to the next on the route, once, which the next scan tells", async () => {
      const table = await emptyTable();
      const box = memoryMailer();
      const monitor = monitorOver({ table, mailer: box });
      await monitor.record([...story("case-1"), ...story("case-2")], sent);
      await monitor.scan(due);
      await sendAlerts(errand(seven, caseworker), monitor.sending);
      expect(await tell(table, caseworker, ["send", "bounce"])).toMatchObject({ bounced: 1, rerouted: 2 });
      expect(await tell(table, caseworker, ["bounce"])).toMatchObject({ bounced: 0, rerouted: 0 });
      expect(await states(monitor)).toEqual({
        [caseworker]: "failed: Bounce",
        [provider]: "waiting",
        [practitioner]: "waiting",
      });
      const { run } = await monitor.scanAndSend(at("2022-06-15 07:15"));
      expect(run.failed).toEqual([]);
      const told = box.accepted.filter(({ to }) => to === provider);
      expect(told.map(newsIn)).toEqual([["initial-assessment missed", "initial-assessment missed"]]);
      expect(told.flatMap(alertsIn).map(({ recipient }) => recipient)).toEqual([
        { role: "provider", address: provider, insteadOf: "the caseworker" },
        { role: "provider", address: provider, insteadOf: "the caseworker" },
      ]);
      await monitor.scanAndSend(at("2022-06-15 12:00"));
      expect(box.accepted.filter(({ to }) => to === provider)).toHaveLength(1);
    });

    test("is not used again: what waits for it, and what is new, goes to the next at once", async () => {
      const table = await emptyTable();
      const box = memoryMailer();
      const monitor = monitorOver({ table, mailer: box });
      await monitor.record([...story("case-1"), ...story("case-2")], sent);
      await monitor.scan(at("2022-06-14 00:00"));
      await sendAlerts(errand(at("2022-06-14 07:00"), caseworker), monitor.sending);
      await tell(table, caseworker, ["bounce"], at("2022-06-14 07:01"));
      await monitor.scanAndSend(due);
      await monitor.scanAndSend(seven);
      await monitor.scanAndSend(at("2022-06-15 07:15"));
      expect(box.accepted.filter(({ to }) => to === caseworker)).toHaveLength(1);
      expect(await states(monitor)).toEqual({
        [caseworker]: "failed: AddressUnreachable",
        [provider]: "accepted",
        [practitioner]: "accepted",
      });
    });

    test("is passed over by what another on the route could not take either", async () => {
      const table = await emptyTable();
      const monitor = await unanswered(table);
      await tell(table, provider, ["bounce"], soon, "a report");
      expect(await tell(table, caseworker, ["bounce"])).toMatchObject({ rerouted: 2, nobodyLeft: 0 });
      expect(await states(monitor)).toEqual({
        [caseworker]: "failed: Bounce",
        [practitioner]: "waiting",
        "contracts.j@region.example": "waiting",
      });
    });

    test("leaves nobody to tell, which is counted, once not even the contract managers can be reached", async () => {
      const table = await emptyTable();
      const monitor = await unanswered(table);
      for (const address of [provider, "contracts.j@region.example", "contracts.national@region.example"]) {
        expect(await tell(table, address, ["bounce"], soon, address)).toMatchObject({ unlisted: 1 });
      }
      expect(await tell(table, caseworker, ["bounce"])).toMatchObject({ rerouted: 0, nobodyLeft: 2 });
      expect(await tell(table, caseworker, ["bounce", "complaint"])).toMatchObject({ nobodyLeft: 0 });
      expect(await states(monitor)).toMatchObject({ [caseworker]: "undeliverable: NobodyToTell" });
    });

    test("has nothing passed on that is no news any more", async () => {
      const table = await emptyTable();
      const monitor = await unanswered(table);
      const ended = new Story("case-1")
        .sent("2022-05-27 10:00")
        .assigned("2022-05-27 10:30")
        .ended("2022-06-10 09:00");
      await monitor.record(ended.events, soon);
      expect(await tell(table, caseworker, ["bounce"])).toMatchObject({ rerouted: 1, nobodyLeft: 0 });
    });

    test("is told of in its region's report, by whose it is, and is stored nowhere but in its alerts", async () => {
      const table = new MemoryTable();
      const { store } = await unanswered(table);
      await tell(table, caseworker, ["bounce"]);
      await tell(table, caseworker, ["complaint"], at("2022-06-16 09:00"));
      expect(await store.mail.unreachableIn("J")).toEqual([
        {
          recipient: recipientKey(caseworker),
          role: "provider",
          of: "Lantern Housing Trust",
          masked: "c…@lantern.example",
          because: "complained",
          since: soon,
        },
      ]);
      expect(await store.mail.unreachableIn("K")).toEqual([]);
      const others = table
        .everything()
        .filter(({ kind }) => !["alert", "case", "event"].includes(String(kind)));
      expect(others.length).toBeGreaterThan(3);
      expect(JSON.stringify(others)).not.toContain(caseworker);
    });
  });

  test("a mailbox that is full: the next on the route is told, and the address is kept", async () => {
    const table = await emptyTable();
    const monitor = await unanswered(table);
    expect(await tell(table, caseworker, ["send", "softBounce"])).toMatchObject({ bounced: 0, rerouted: 2 });
    expect(await tell(table, caseworker, ["softBounce"])).toMatchObject({ bounced: 0, rerouted: 0 });
    expect(await states(monitor)).toEqual({
      [caseworker]: "failed: Undelivered",
      [provider]: "waiting",
      [practitioner]: "waiting",
    });
    expect((await monitor.store.mail.standing([recipientKey(caseworker)], soon)).unreachable.size).toBe(0);
  });

  test.each<SesWord>(["deliveryDelay"])("%s: the address is kept, and nobody else is told", async (word) => {
    const table = await emptyTable();
    const monitor = await unanswered(table);
    expect(await tell(table, caseworker, [word])).toMatchObject({ bounced: 0, rerouted: 0 });
    expect(await states(monitor)).toEqual({ [caseworker]: "accepted", [practitioner]: "waiting" });
    expect((await monitor.store.mail.standing([recipientKey(caseworker)], soon)).unreachable.size).toBe(0);
  });

  test.each([
    { word: "reject", reason: "Reject" },
    { word: "renderingFailure", reason: "RenderingFailure" },
    { word: "contentBounce", reason: "ContentRefused" },
  ] as const)(
    "what SES did not send after all, $reason, is kept and counted, and the address is used again",
    async ({ word, reason }) => {
      const table = await emptyTable();
      const monitor = await unanswered(table);
      expect(await tell(table, caseworker, ["send", word])).toMatchObject({ notSent: 1, rerouted: 0 });
      expect(await states(monitor)).toMatchObject({ [caseworker]: `undeliverable: ${reason}` });
      expect(await undeliverableAlerts(monitor.store, { sendAgain: false })).toMatchObject({
        found: [{ reason }, { reason }],
      });
      expect((await monitor.store.mail.standing([recipientKey(caseworker)], soon)).unreachable.size).toBe(0);
    },
  );

  test("news that cannot be read is set aside, and the rest of the batch is taken in", async () => {
    const table = await emptyTable();
    const monitor = await unanswered(table);
    const email = { deliveryId: "delivery-1", messageId: "message-1", to: caseworker };
    const { failed, accepted } = await trackDeliveries(
      [
        { messageId: "broken", body: "{ canary", handledAt: soon },
        {
          messageId: "theirs",
          body: newsOfEmail("bounce", { ...email, configurationSet: "theirs" }, soon),
          handledAt: soon,
        },
        { messageId: "good", body: newsOfEmail("send", email, soon), handledAt: soon },
      ],
      { store: monitor.store, contractManagers, configurationSet: "ours" },
    );
    expect(failed.map(({ messageId, hopeless }) => [messageId, hopeless])).toEqual([
      ["broken", true],
      ["theirs", true],
    ]);
    expect(failed.map(({ error }) => String(error)).join()).not.toMatch(/canary|lantern/u);
    expect(accepted).toBe(1);
  });
});

describe("when too much bounces", () => {
  const { fewestSent } = bounceBreaker;
  /** So many e-mails were sent, and so many of them bounced, at an instant. */
  const lately = async (tally: { sent: number; bounced: number }, when: Instant) => {
    const monitor = monitorOver();
    await monitor.record(story("case-1"), sent);
    await monitor.store.mail.addToTally(when, tally);
    return monitor;
  };
  const yesterday = at("2022-06-14 09:00");

  test.each([
    ["less than 5 %", { sent: fewestSent, bounced: 4 }, false],
    ["5 %", { sent: fewestSent, bounced: 5 }, true],
    ["more than 5 %", { sent: fewestSent, bounced: 6 }, true],
    ["5 % of too few to tell", { sent: fewestSent - 1, bounced: 50 }, false],
    ["5 % of more than enough", { sent: fewestSent + 20, bounced: 6 }, true],
    ["just less than 5 % of those", { sent: fewestSent + 21, bounced: 6 }, false],
  ])("%s: only first news of a missed deadline is sent: %j, %s", async (_what, tally, open) => {
    const monitor = await lately(tally, yesterday);
    await monitor.scan(at("2022-06-13 00:00"));
    const reminder = await monitor.scanAndSend(at("2022-06-14 09:15"));
    expect(reminder.run.bouncesTooMuch).toBe(open);
    expect(monitor.emails.map(newsIn)).toEqual(open ? [] : [["initial-assessment reminder"]]);
    expect(reminder.run.sent.some(({ held = 0 }) => held > 0)).toBe(open);

    await monitor.scan(due);
    await monitor.scanAndSend(seven);
    const missed = monitor.emails.filter((email) => newsIn(email).join() === "initial-assessment missed");
    expect(missed.map(({ to }) => to).sort()).toEqual([caseworker, practitioner].sort());
  });

  test.each([
    ["the day after", at("2022-06-15 16:00"), true],
    ["the last moment of it", at("2022-06-16 00:59:59.999"), true],
    ["two days after, by UTC", at("2022-06-16 01:00"), false],
  ])("what is held goes when it is over: %s: %s", async (_when, now, open) => {
    const monitor = await lately({ sent: 200, bounced: 20 }, yesterday);
    expect(
      (await monitor.run([{ recipient: recipientKey(caseworker), deliverAt: now }], now)).bouncesTooMuch,
    ).toBe(open);
  });

  test("it is said with the bounce that is one too many, and with no news but bounces", async () => {
    const table = new MemoryTable();
    const { store } = monitorOver({ table });
    await store.mail.addToTally(soon, { sent: fewestSent - 1, bounced: 4 });
    expect(await tell(table, "one@example.org", ["send"], soon, "d-1")).toMatchObject({ tooMuch: false });
    expect(await tell(table, "one@example.org", ["bounce"], soon, "d-1")).toMatchObject({ tooMuch: true });
    expect(await tell(table, "one@example.org", ["bounce"], soon, "d-1")).toMatchObject({ tooMuch: false });
    expect(await tell(table, "two@example.org", ["delivery"], soon, "d-2")).toMatchObject({ tooMuch: false });
  });
});
