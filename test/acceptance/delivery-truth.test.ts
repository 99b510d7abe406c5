import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Story } from "../support/story.ts";
import { type Monitor, startMonitor } from "./local-monitor.ts";

/** Left last month; SES says so when something is sent there. */
const practitioner = "bounce+left@probation.example";
const pdu = "pdu@probation.example";
/** Whoever sends here never hears that SES took it. */
const provider = "die+silent@lantern.example";

const story = new Story("20000000-0000-4000-8000-000000000001").sent("2022-05-27 10:00", {
  referenceNumber: "LT1111AC",
  contract: {
    reference: "T-0001",
    type: "Accommodation",
    region: "J",
    provider: { code: "LANTERN", name: "Lantern Housing Trust", mailbox: provider },
  },
  practitioner: { email: practitioner, pdu: "Hackney and Tower Hamlets", pduMailbox: pdu },
});

let monitor: Monitor;
beforeAll(async () => {
  monitor = await startMonitor("2022-05-27 10:05");
  await monitor.post(story.events);
}, 120_000);
afterAll(() => monitor.stop());

/** Where the news of the missed assessment stands, by the address that it is for. */
const missed = async (): Promise<Record<string, { state: string; reason?: string }>> => {
  const items = (await monitor.table()) as { kind: string; body: string }[];
  return Object.fromEntries(
    items
      .filter(({ kind }) => kind === "alert")
      .map(({ body }) => JSON.parse(body))
      .filter(({ alert }) => alert.obligation === "initial-assessment" && alert.stage === "missed")
      .map(({ alert, delivery }) => [alert.recipient.address, delivery]),
  );
};

describe("what becomes of e-mails, in the whole stack", () => {
  test("a sender that hears nothing is told by SES's own news that it was sent, and does not send again", async () => {
    await monitor.until("2022-06-15 07:00");
    expect((await missed())[provider]).toMatchObject({ state: "accepted" });
    await monitor.until("2022-06-15 12:00");
    const told = (await monitor.mailsTo(provider)).filter(({ subject }) => /missed/iu.test(subject));
    expect(told).toHaveLength(1);
  });

  test("what bounces goes to the delivery unit, which is told why", async () => {
    expect(await missed()).toMatchObject({
      [practitioner]: { state: "failed", reason: "Bounce" },
      [pdu]: { state: "accepted" },
    });
    const [told, ...others] = (await monitor.mailsTo(pdu)).filter(({ subject }) => /missed/iu.test(subject));
    expect(others).toEqual([]);
    expect(told?.body.text).toContain("LT1111AC");
    expect(told?.body.text).toMatch(/address for the practitioner/u);
    expect(await monitor.mailsTo(practitioner)).toEqual([]);
  });

  test("the weekly report says whose address does not work, and nothing that is kept of it is the address", async () => {
    await monitor.until("2022-06-20 07:00");
    const report = (await monitor.mailsTo("dev.contract-managers.london@example.org")).at(-1);
    expect(report?.body.text).toMatch(/addresses that do not work/iu);
    expect(report?.body.text).toContain("b…@probation.example");
    const kept = ((await monitor.table()) as { kind: string }[]).filter(
      ({ kind }) => !["alert", "case", "event"].includes(kind),
    );
    expect(JSON.stringify([kept, monitor.stack.logs])).not.toMatch(/bounce\+left|die\+silent/u);
  });
});
