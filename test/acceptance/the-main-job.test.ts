import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Story } from "../support/story.ts";
import { type Monitor, startMonitor } from "./local-monitor.ts";

const practitioner = "practitioner@probation.example";
const provider = "referrals@lantern.example";
const contractManagers = "dev.contract-managers.london@example.org";

/** What must never be seen again once it has been posted. */
const canary = "Canaryfinch would hurt his neighbour at 14 Nightjar Road";

const late = new Story("10000000-0000-4000-8000-000000000001").sent("2022-05-27 10:00", {
  referenceNumber: "LT1111AC",
});
const inTime = new Story("10000000-0000-4000-8000-000000000002")
  .sent("2022-05-27 11:00", { referenceNumber: "TM2222AC" })
  .assessmentHeld("2022-06-14 15:00")
  .with("intervention.initial-assessment-appointment.session-feedback-submitted", "2022-06-14 15:40", {
    appointmentId: "saa-1",
    appointmentTime: "2022-06-14T14:00:00Z",
    notifyProbationPractitioner: true,
  });
/** As a practitioner would post it, free text and all. */
const blank = {
  ...new Story("10000000-0000-4000-8000-000000000003").sent("2022-05-27 11:30").events[0],
  eventId: "blank-risk",
  personReference: { identifiers: [{ type: "CRN", value: "X000003" }] },
  detail: {
    ...new Story()
      .sent("2022-05-27 11:30", { referenceNumber: "BK3333AC" })
      .events.map((e) => "detail" in e && e.detail)[0],
    riskInformation: "  <p>&nbsp;</p> N/A ",
    furtherInformation: canary,
  },
};
const person = (crn: string) => ({ identifiers: [{ type: "CRN", value: crn }] });
/** Three people, each with events of their own. */
const unique = (story: Story, prefix: string, crn = prefix === "late" ? "X000001" : "X000002") =>
  story.events.map((e, n) => ({ ...e, eventId: `${prefix}-${n}`, personReference: person(crn) }));

let monitor: Monitor;
beforeAll(async () => {
  monitor = await startMonitor("2022-05-27 11:40");
}, 120_000);
afterAll(() => monitor.stop());

describe("a fortnight across the Platinum Jubilee", () => {
  test("events are taken, the good ones of a mixed post with them", async () => {
    const good = await monitor.post([
      ...unique(late, "late"),
      ...unique(inTime, "in-time").slice(0, 1),
      blank,
    ]);
    expect(good.status).toBe(202);
    const mixed = await monitor.post([
      unique(late, "late")[0] as object,
      { eventType: "intervention.referral.sent" },
    ]);
    expect(mixed.status).toBe(207);
  });

  test("a blank risk section: the practitioner is told at the next scan, and of nothing else yet", async () => {
    expect(await monitor.mails()).toHaveLength(0);
    await monitor.until("2022-05-27 11:45");
    const mails = await monitor.mails();
    expect(mails.map(({ destination }) => destination.to)).toEqual([[practitioner]]);
    expect(mails[0]?.body.text).toContain("BK3333AC");
    expect(mails[0]?.body.text).toContain("Risk section");
  });

  test("nothing is missed before the tenth working day is over: 2 and 3 June do not count", async () => {
    await monitor.until("2022-06-10 16:00");
    await monitor.post(unique(inTime, "in-time").slice(1));
    await monitor.until("2022-06-14 23:45");
    expect((await monitor.mails()).filter(({ subject }) => /missed/i.test(subject))).toEqual([]);
    const reminders = await monitor.mailsTo(provider);
    expect(reminders.length).toBeGreaterThan(0);
    expect(reminders[0]?.body.text).toContain("LT1111AC");
  });

  test("missed: provider and practitioner are told once, at seven the next morning", async () => {
    await monitor.until("2022-06-15 06:45");
    const before = await monitor.mails();
    await monitor.until("2022-06-15 07:00");
    const told = (await monitor.mails()).slice(before.length);
    expect(told.map(({ destination }) => destination.to[0]).sort()).toEqual([practitioner, provider]);
    for (const { subject, body } of told) {
      expect(subject).toMatch(/^Missed: /);
      expect(body.text).toContain("LT1111AC");
      expect(body.text).toContain("Tuesday 14 June 2022");
      expect(body.html).toContain("LT1111AC");
    }
  });

  test("a second scan of the same moment, and the scans after it, send nothing", async () => {
    const before = (await monitor.mails()).length;
    await monitor.stack.invoke("scan-deadlines", { scheduledTime: "2022-06-15T06:00:00Z" });
    await monitor.stack.settle();
    await monitor.until("2022-06-15 15:45");
    expect(await monitor.mails()).toHaveLength(before);
  });

  test("the weekly report's figures are those counted by hand", async () => {
    await monitor.until("2022-06-20 07:00");
    const { underContract, cases, omissions, contracts } = await monitor.figures("2022-W24", "J");
    expect(cases.counted).toBe(3);
    // Fell due from 13 to 19 June: three assessments (one of them held), and of the one that was held the record of
    // attendance, due the same day, and the word to the practitioner, due on the 16th.
    expect(underContract).toMatchObject({ met: 3, missed: 2, offered: 0, waived: 0, held: 0, overdue: 2 });
    // Due on Tuesday 14 June, reported on Monday 20 June: four working days later.
    expect(underContract).toMatchObject({ medianLate: 4, longestLate: 4 });
    expect(contracts).toMatchObject([{ reference: "T-0001", met: 3, missed: 2 }]);
    expect(omissions.find(({ rule }) => rule === "risk-information-present")).toMatchObject({ open: 1 });
    const [report] = await monitor
      .mailsTo(contractManagers)
      .then((mails) => mails.filter(({ subject }) => /week/i.test(subject)));
    expect(report).toBeDefined();
  });

  test("what was written as free text is nowhere: not in the table, a queue, an e-mail, a report or a log", async () => {
    const words = canary.split(" ").filter((word) => word.length > 6);
    const seen = JSON.stringify([await monitor.mails(), await monitor.table(), monitor.stack.logs.lines()]);
    expect(seen).toContain("BK3333AC");
    for (const word of words) expect(seen).not.toContain(word);
  });

  test("nobody's CRN or prison number is in an e-mail about their referral, or in a log", async () => {
    const seen = JSON.stringify([await monitor.mails(), monitor.stack.logs.lines()]);
    expect(JSON.stringify(await monitor.table())).toContain("X000001");
    expect(seen).not.toMatch(/(?<![A-Z\d])[A-Z](?:\d{6}|\d{4}[A-Z]{2})(?![A-Z\d])/u);
  });
});
