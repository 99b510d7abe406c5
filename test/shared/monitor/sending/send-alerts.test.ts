import { describe, expect, test } from "vitest";
import { EmailNotAccepted, type MailVerdict, memoryMailer } from "../../../../shared/messaging/index.ts";
import {
  dispatchAlerts,
  EmailUncomposable,
  LEASE,
  sendAlerts,
  undeliverableAlerts,
} from "../../../../shared/monitor/index.ts";
import { ordinaryCircumstances } from "../../../../shared/obligations/index.ts";
import { QUIET_AFTER_LEASE, recipientKey } from "../../../../shared/store/index.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { ofAnother } from "../../../support/another-person.ts";
import { at, justBefore } from "../../../support/london.ts";
import { alertsIn, type Monitor, monitorOver, newsIn } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

const sent = at("2022-05-27 10:00");
const due = at("2022-06-15 00:00");
const seven = at("2022-06-15 07:00");
const community = new Story("case-1").sent("2022-05-27 10:00");
const provider = "referrals@lantern.example";
const practitioner = "practitioner@probation.example";
/** How long after a claim an alert is free again. */
const patience = (LEASE + QUIET_AFTER_LEASE) * 60_000;

const deliveriesOf = async (monitor: Monitor, caseId = "case-1") =>
  Object.fromEntries(
    (await monitor.store.cases.standing(caseId)).alerts.map(({ alert, delivery }) => [
      `${alert.stage} to ${alert.recipient.address}`,
      delivery,
    ]),
  );

const errand = (now: Instant, address = provider) => ({
  recipient: recipientKey(address),
  now,
  circumstances: ordinaryCircumstances,
});

describe.each(tableForms())("sending alerts $form", ({ emptyTable }) => {
  /** A case whose assessment was missed, the news of it in the outbox. */
  const missed = async (mailer?: Parameters<typeof memoryMailer>[0]) => {
    const box = memoryMailer(mailer);
    const monitor = monitorOver({ table: await emptyTable(), mailer: box });
    await monitor.record(community.events, sent);
    await monitor.scan(due);
    return { ...monitor, box };
  };

  test("sends a recipient one e-mail with all that waits, and writes down that it was accepted", async () => {
    const { box, sending, ...monitor } = await missed();
    const second = new Story("case-2")
      .sent("2022-05-27 10:30")
      .events.map((event) => ofAnother(event, "case-2"));
    await monitor.record(second, sent);
    await monitor.scan(due);
    expect(await sendAlerts(errand(seven), sending)).toEqual({ outcome: "sent", alerts: 2, withdrawn: 0 });
    expect(box.accepted).toHaveLength(1);
    const [email] = box.accepted;
    expect(email).toMatchObject({ to: provider, deliveryId: "delivery-1", date: seven });
    expect(email && alertsIn(email).map(({ caseId }) => caseId)).toEqual(["case-1", "case-2"]);
    expect(await deliveriesOf({ ...monitor, sending } as Monitor)).toEqual({
      [`missed to ${provider}`]: {
        state: "accepted",
        deliveryId: "delivery-1",
        messageId: "message-1",
        at: seven,
      },
      [`missed to ${practitioner}`]: { state: "waiting" },
    });
  });

  test.each([
    { name: "just before", now: justBefore(seven), emails: 0 },
    { name: "exactly at", now: seven, emails: 1 },
    { name: "an hour after", now: at("2022-06-15 08:00"), emails: 1 },
  ])("$name the time of delivery: $emails", async ({ now, emails }) => {
    const { box, sending } = await missed();
    await sendAlerts(errand(now), sending);
    expect(box.accepted).toHaveLength(emails);
  });

  test("sends nothing a second time, nor when two set out at once", async () => {
    const { box, sending } = await missed();
    const both = await Promise.all([sendAlerts(errand(seven), sending), sendAlerts(errand(seven), sending)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["nothing to send", "sent"]);
    expect(await sendAlerts(errand(at("2022-06-15 12:00")), sending)).toMatchObject({
      outcome: "nothing to send",
    });
    expect(box.accepted).toHaveLength(1);
  });

  test("never sends two e-mails for one alert, however many set out for several alerts at once", async () => {
    const { box, sending, ...monitor } = await missed();
    const more = [2, 3, 4, 5].flatMap((number) =>
      new Story(`case-${number}`)
        .sent("2022-05-27 10:30")
        .events.map((event) => ofAnother(event, `case-${number}`)),
    );
    await monitor.record(more, sent);
    await monitor.scan(due);
    await Promise.all(Array.from({ length: 4 }, () => sendAlerts(errand(seven), sending)));
    const cases = box.accepted.flatMap((email) => alertsIn(email).map(({ caseId }) => caseId));
    expect(cases.sort()).toEqual(["case-1", "case-2", "case-3", "case-4", "case-5"]);
  });

  test.each([
    {
      name: "met",
      story: community.assessmentHeld("2022-06-14 11:00", { recorded: "2022-06-15 06:00" }),
      reason: "met",
    },
    { name: "met late", story: community.assessmentHeld("2022-06-15 06:30"), reason: "met" },
    { name: "waived", story: community.ended("2022-06-10 09:00"), reason: "waived" },
  ])("withdraws what was $name in the meantime", async ({ story, reason }) => {
    const { box, sending, ...monitor } = await missed();
    await monitor.record(story.events, at("2022-06-15 06:45"));
    const outcome = await sendAlerts(errand(seven), sending);
    const deliveries = await deliveriesOf({ ...monitor, sending } as Monitor);
    expect(outcome).toEqual({ outcome: "nothing to send", alerts: 0, withdrawn: 1 });
    expect(box.accepted).toEqual([]);
    expect(deliveries[`missed to ${provider}`]).toEqual({ state: "withdrawn", reason, at: seven });
  });

  test("withdraws news of a deadline that was moved, and sends what else there is", async () => {
    const box = memoryMailer();
    const monitor = monitorOver({ table: await emptyTable(), mailer: box });
    const dated = new Story("case-1").sent("2022-05-27 10:00", { completionDeadline: "2022-06-14" });
    await monitor.record(dated.events, sent);
    await monitor.scan(due);
    await monitor.record(
      dated.amended("2022-06-15 06:00", { completionDeadline: "2022-07-01" }).events,
      at("2022-06-15 06:45"),
    );
    expect(await sendAlerts(errand(seven), monitor.sending)).toEqual({
      outcome: "sent",
      alerts: 1,
      withdrawn: 1,
    });
    expect(box.accepted.map(newsIn)).toEqual([["initial-assessment missed"]]);
    const { alerts } = await monitor.store.cases.standing("case-1");
    expect(alerts.filter(({ delivery }) => delivery.state === "withdrawn")).toMatchObject([
      { alert: { obligation: "completion-deadline" }, delivery: { reason: "moved" } },
    ]);
  });

  test("withdraws a reminder once the deadline has gone by, and an escalation once there is a later one", async () => {
    const box = memoryMailer();
    const monitor = monitorOver({ table: await emptyTable(), mailer: box });
    await monitor.record(community.events, sent);
    await monitor.scan(at("2022-06-13 00:00"));
    await monitor.scan(due);
    await monitor.scan(at("2022-06-17 00:00"));
    await monitor.scan(at("2022-06-24 00:00"));
    for (const address of [provider, practitioner, "managers@lantern.example"]) {
      await sendAlerts(errand(at("2022-06-24 07:00"), address), monitor.sending);
    }
    expect(box.accepted.map(newsIn)).toEqual([
      ["initial-assessment missed"],
      ["initial-assessment missed"],
      ["initial-assessment escalated"],
    ]);
    const states = (await monitor.store.cases.standing("case-1")).alerts
      .filter(({ delivery }) => delivery.state === "withdrawn")
      .map(({ alert, delivery }) => ({ stage: alert.stage, repeat: alert.repeat, delivery }));
    expect(states).toMatchObject([
      { stage: "escalated", repeat: 1, delivery: { reason: "stage passed" } },
      { stage: "reminder", delivery: { reason: "stage passed" } },
    ]);
  });

  test("an alert that was withdrawn and is warranted after all is told once", async () => {
    const { box, sending, ...monitor } = await missed();
    const held = community.assessmentHeld("2022-06-14 11:00", { recorded: "2022-06-15 06:00" });
    await monitor.record(held.events, at("2022-06-15 06:45"));
    await sendAlerts(errand(seven), sending);
    const corrected = held
      .assessmentDidNotHappen("2022-06-14 11:00")
      .events.map((event, index, all) =>
        index === all.length - 1 ? { ...event, occurredAt: "2022-06-15T07:00:00.000000000Z" } : event,
      );
    await monitor.record(corrected, at("2022-06-15 08:01"));
    await monitor.scan(at("2022-06-15 08:15"));
    await sendAlerts(errand(at("2022-06-15 12:00")), sending);
    await sendAlerts(errand(at("2022-06-15 16:00")), sending);
    expect(box.accepted.map(newsIn)).toEqual([["initial-assessment missed"]]);
  });

  describe("when the e-mail is not accepted", () => {
    const refusal = (verdict: MailVerdict, times = 1) => {
      let left = times;
      return () => {
        left -= 1;
        return left >= 0 ? new EmailNotAccepted(verdict, "Reason") : undefined;
      };
    };

    test("and may be tried again, its alerts are free at once and the message comes again", async () => {
      const { box, sending, ...monitor } = await missed(refusal("retry"));
      await expect(sendAlerts(errand(seven), sending)).rejects.toMatchObject({ verdict: "retry" });
      const deliveries = await deliveriesOf({ ...monitor, sending } as Monitor);
      expect(deliveries[`missed to ${provider}`]).toEqual({ state: "waiting" });
      expect(await sendAlerts(errand(seven), sending)).toMatchObject({ outcome: "sent" });
      expect(box.accepted).toHaveLength(1);
    });

    test("and never will be for what is in it, its alerts are kept until somebody has them sent again", async () => {
      const { box, sending, ...monitor } = await missed(refusal("email-refused"));
      expect(await sendAlerts(errand(seven), sending)).toEqual({
        outcome: "undeliverable",
        alerts: 1,
        undeliverable: 1,
        withdrawn: 0,
        reason: "Reason",
      });
      const deliveries = await deliveriesOf({ ...monitor, sending } as Monitor);
      expect(deliveries[`missed to ${provider}`]).toEqual({
        state: "undeliverable",
        deliveryId: "delivery-1",
        reason: "Reason",
        at: seven,
      });
      const later = addMilliseconds(seven, 2 * patience);
      await monitor.scan(later);
      expect(await sendAlerts(errand(later), sending)).toMatchObject({ outcome: "nothing to send" });
      const kept = [
        {
          reference: "AB1234AC",
          rule: "initial-assessment",
          stage: "missed",
          role: "provider",
          reason: "Reason",
          at: seven,
        },
      ];
      const { store } = monitor;
      expect(await undeliverableAlerts(store, { sendAgain: false })).toEqual({ found: kept, sentAgain: 0 });
      const ofAnotherReferral = { sendAgain: true, reference: "ZZ9999ZZ" };
      expect(await undeliverableAlerts(store, ofAnotherReferral)).toEqual({ found: [], sentAgain: 0 });
      expect(await undeliverableAlerts(store, { sendAgain: true })).toEqual({ found: kept, sentAgain: 1 });
      const asked = monitor.errands.length;
      await monitor.scan(later);
      expect(monitor.errands.slice(asked).map(({ recipient }) => recipient)).toContain(
        recipientKey(provider),
      );
      expect(await sendAlerts(errand(later), sending)).toMatchObject({ outcome: "sent" });
      expect(box.accepted).toHaveLength(1);
      expect(await undeliverableAlerts(store, { sendAgain: false })).toEqual({ found: [], sentAgain: 0 });
    });

    test("and never will be at that address, its alerts go to the next on the route, as after a bounce", async () => {
      const box = memoryMailer(({ to }) =>
        to === "caseworker@lantern.example" ? new EmailNotAccepted("address-refused", "Reason") : undefined,
      );
      const monitor = monitorOver({ table: await emptyTable(), mailer: box });
      await monitor.record(community.assigned("2022-05-27 11:00").events, sent);
      await monitor.scan(due);
      expect(await sendAlerts(errand(seven, "caseworker@lantern.example"), monitor.sending)).toEqual({
        outcome: "rerouted",
        alerts: 1,
        withdrawn: 0,
        reason: "Reason",
      });
      const { unreachable } = await monitor.store.mail.standing(
        [recipientKey("caseworker@lantern.example")],
        seven,
      );
      expect(unreachable.size).toBe(1);
      expect(await monitor.store.mail.unreachableIn("J")).toMatchObject([
        { role: "provider", because: "bounced" },
      ]);
      await monitor.scanAndSend(addMilliseconds(seven, 15 * 60_000));
      expect(box.accepted.map(({ to }) => to).sort()).toEqual([practitioner, provider].sort());
    });

    test.each([
      { name: "just before", wait: patience - 1, emails: 0 },
      { name: "exactly at", wait: patience, emails: 1 },
      { name: "just after", wait: patience + 1, emails: 1 },
    ])(
      "or nobody knows, its alerts are tried again $name the end of lease and silence: $emails",
      async ({ wait, emails }) => {
        const { box, sending, ...monitor } = await missed(refusal("uncertain"));
        expect(await sendAlerts(errand(seven), sending)).toEqual({
          outcome: "uncertain",
          alerts: 1,
          withdrawn: 0,
          reason: "Reason",
        });
        const later = addMilliseconds(seven, wait);
        const asked = monitor.errands.length;
        await monitor.scan(later);
        const again = monitor.errands.slice(asked).map(({ recipient }) => recipient);
        expect(again.includes(recipientKey(provider))).toBe(emails === 1);
        await sendAlerts(errand(later), sending);
        expect(box.accepted).toHaveLength(emails);
      },
    );
  });

  test("when something else fails as it is put into words, its alerts are free at once and the error is thrown", async () => {
    const { sending, ...monitor } = await missed();
    const broken = {
      ...sending,
      compose: async () => {
        throw new RangeError("no secret");
      },
    };
    await expect(sendAlerts(errand(seven), broken)).rejects.toThrow("no secret");
    const deliveries = await deliveriesOf({ ...monitor, sending } as Monitor);
    expect(deliveries[`missed to ${provider}`]).toEqual({ state: "waiting" });
  });

  describe("an alert that cannot be put into words", () => {
    const wordless =
      (caseIds: readonly string[], compose: Monitor["sending"]["compose"]): Monitor["sending"]["compose"] =>
      async (input) => {
        if (input.alerts.some(({ caseId }) => caseIds.includes(caseId))) {
          throw new EmailUncomposable(new RangeError("canary"));
        }
        return compose(input);
      };
    const twoMissed = async () => {
      const monitor = await missed();
      const second = new Story("case-2").sent("2022-05-27 10:30").events;
      await monitor.record(
        second.map((event) => ofAnother(event, "case-2")),
        sent,
      );
      await monitor.scan(due);
      return monitor;
    };

    test("is kept, and does not silence the others", async () => {
      const { box, sending, store } = await twoMissed();
      const compose = wordless(["case-1"], sending.compose);
      expect(await sendAlerts(errand(seven), { ...sending, compose })).toEqual({
        outcome: "sent",
        alerts: 2,
        undeliverable: 1,
        withdrawn: 0,
      });
      expect(box.accepted.flatMap(alertsIn).map(({ caseId }) => caseId)).toEqual(["case-2"]);
      const { found } = await undeliverableAlerts(store, { sendAgain: false });
      expect(found).toMatchObject([{ reason: "RangeError", rule: "initial-assessment" }]);
    });

    test("is kept with the others, where none can be", async () => {
      const { box, sending, store } = await twoMissed();
      const compose = wordless(["case-1", "case-2"], sending.compose);
      expect(await sendAlerts(errand(seven), { ...sending, compose })).toMatchObject({
        outcome: "undeliverable",
        undeliverable: 2,
      });
      expect(box.accepted).toEqual([]);
      expect((await undeliverableAlerts(store, { sendAgain: false })).found).toHaveLength(2);
    });
  });
});

test("who is told in several capacities is addressed as the one who acts", async () => {
  const monitor = monitorOver();
  const roles: string[] = [];
  const shared = "one.mailbox@probation.example";
  const story = new Story("case-1").sent("2022-05-27 10:00", {
    practitioner: { email: shared, managerMailbox: shared },
    riskInformation: { blank: "empty" },
  });
  await monitor.record(story.events, sent);
  await monitor.scan(at("2022-06-17 00:00"));
  const compose: typeof monitor.sending.compose = async (input) => {
    roles.push((input as unknown as { recipient: { role: string } }).recipient.role);
    return monitor.sending.compose(input);
  };
  await sendAlerts(errand(at("2022-06-17 07:00"), shared), { ...monitor.sending, compose });
  expect(roles).toEqual(["practitioner"]);
});

describe("a batch of errands", () => {
  test("goes on after one that fails, and says which should come again", async () => {
    const monitor = monitorOver();
    await monitor.record(community.events, sent);
    await monitor.scan(due);
    const message = (messageId: string, body: string) => ({
      messageId,
      body,
      handledAt: seven,
    });
    const { sent: done, failed } = await dispatchAlerts(
      [
        message("broken", "{ canary"),
        message("nobody", JSON.stringify({ recipient: "canary@probation.example", deliverAt: seven })),
        message("good", JSON.stringify({ recipient: recipientKey(provider), deliverAt: seven })),
      ],
      monitor.sending,
    );
    expect(done).toMatchObject([{ messageId: "good", outcome: "sent", alerts: 1 }]);
    expect(failed.map(({ messageId }) => messageId)).toEqual(["broken", "nobody"]);
    expect(failed.map(({ error }) => String(error)).join()).not.toContain("canary");
    expect(monitor.emails).toHaveLength(1);
  });
});
