import { beforeEach, describe, expect, test } from "vitest";
import { type LinkAnswered, snoozeObligation } from "../../../shared/monitor/index.ts";
import { type SnoozeTicket, sealTicket } from "../../../shared/snooze/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { contractManagers } from "../../support/alerts.ts";
import { at } from "../../support/london.ts";
import { type Monitor, monitorOver } from "../../support/monitor.ts";
import { Story } from "../../support/story.ts";
import { tableForms } from "../../support/tables.ts";

const secret = "a secret that the stack has made up";
/** An initial assessment due by the end of Monday 16 November 2026; its reminder falls on Friday the 13th. */
const community = new Story("case-1").sent("2026-11-02 09:00");
const ticket: SnoozeTicket = {
  caseId: "case-1",
  obligation: "initial-assessment",
  due: at("2026-11-17 00:00"),
  news: "reminder",
  recipient: "0123456789abcdef0123456789abcdef",
  role: "provider",
  expiresAt: at("2026-11-27 07:00"),
};
const token = sealTicket(ticket, secret);
const now = at("2026-11-12 10:00");
const form = "reason=booked&until=2026-11-16";

describe.each(tableForms())("a link from an e-mail $form", ({ emptyTable }) => {
  let monitor: Monitor;
  beforeEach(async () => {
    monitor = monitorOver({ table: await emptyTable() });
    await monitor.record(community.events, at("2026-11-02 09:00"));
  });

  const follow = (
    method: "GET" | "POST",
    asked: { form?: string; now?: Instant; token?: string } = {},
  ): Promise<LinkAnswered> =>
    snoozeObligation(
      { method, token, form: "", now, ...asked },
      {
        store: monitor.store,
        telling: { contractManagers },
        pause: async () => {},
        secrets: async () => ({ current: secret }),
      },
    );
  const snoozes = async (caseId = "case-1") =>
    (await monitor.store.cases.get(caseId))?.facts.dealings.snoozes;
  const wholeCase = async () => JSON.stringify(await monitor.store.cases.whole("case-1"));

  test("that is only opened shows the form and changes nothing, however often a scanner opens it", async () => {
    const before = await wholeCase();
    for (let times = 0; times < 3; times += 1) {
      const { outcome, answer } = await follow("GET");
      expect([outcome, answer.status]).toEqual(["shown", 200]);
      expect(answer.body).toContain('<form method="post">');
    }
    expect(await wholeCase()).toBe(before);
  });

  test("whose form is sent silences the reminder from then on, and says what will happen", async () => {
    const { outcome, answer } = await follow("POST", { form });
    expect([outcome, answer.status]).toEqual(["snoozed", 200]);
    expect(answer.body).toContain("Monday 16 November 2026");
    expect(await snoozes()).toEqual([
      {
        at: now,
        obligation: "initial-assessment",
        due: ticket.due,
        until: "2026-11-16",
        reason: "booked",
        by: "provider",
      },
    ]);
    expect((await monitor.scan(at("2026-11-13 07:00"))).alertsRaised).toBe(0);
    expect((await monitor.scan(at("2026-11-16 07:00"))).alertsRaised).toBe(1);
  });

  test("does not silence that the deadline was missed", async () => {
    await follow("POST", { form: "reason=booked&until=2026-11-19" });
    await monitor.scan(at("2026-11-16 07:00"));
    const { run } = await monitor.scanAndSend(at("2026-11-17 07:00"));
    expect(run.sent.filter(({ outcome }) => outcome === "sent")).toHaveLength(2);
  });

  test("withdraws a reminder that was raised and not yet sent", async () => {
    await monitor.scan(at("2026-11-13 00:00"));
    await follow("POST", { form, now: at("2026-11-13 06:00") });
    const { run } = await monitor.scanAndSend(at("2026-11-13 07:00"));
    expect(run.sent).toMatchObject([{ outcome: "nothing to send", withdrawn: 1 }]);
    const { alerts } = await monitor.store.cases.standing("case-1");
    expect(alerts.map(({ delivery }) => delivery)).toMatchObject([{ state: "withdrawn", reason: "snoozed" }]);
  });

  test("gives the same form the same answer again, and writes nothing more", async () => {
    const first = await follow("POST", { form });
    const after = await wholeCase();
    const again = await follow("POST", { form, now: at("2026-11-12 10:05") });
    expect(again.answer).toEqual(first.answer);
    expect(await wholeCase()).toBe(after);
  });

  test("is used up: another form, or opening it, is told what stands", async () => {
    await follow("POST", { form });
    const other = await follow("POST", {
      form: "reason=in-progress&until=2026-11-18",
      now: at("2026-11-12 11:00"),
    });
    expect([other.outcome, other.answer.status]).toEqual(["used", 409]);
    expect(other.answer.body).toContain("It is booked or agreed for a later day");
    expect((await follow("GET")).answer.body).toContain("This link has been used");
    expect(await snoozes()).toHaveLength(1);
  });

  test("is used up although the same e-mail was sent twice, with two links", async () => {
    await follow("POST", { form });
    const second = sealTicket({ ...ticket, expiresAt: at("2026-11-28 07:00") }, secret);
    expect((await follow("POST", { token: second, form })).outcome).toBe("used");
    expect(await snoozes()).toHaveLength(1);
  });

  test("can be used by two people at once: one of them is told what stands", async () => {
    const both = await Promise.all([
      follow("POST", { form, now: at("2026-11-12 10:00:00.001") }),
      follow("POST", { form: "reason=in-progress&until=2026-11-18", now: at("2026-11-12 10:00:00.002") }),
    ]);
    // Both events are in the log; the earlier counts, whoever asks.
    expect((await snoozes())?.map(({ reason }) => reason)).toEqual(["booked"]);
    expect(both[0]?.outcome).toBe("snoozed");
    expect((await follow("GET")).answer.body).toContain("It is booked or agreed for a later day");
  });

  test.each([
    ["nothing", ""],
    ["a day that is not offered", "reason=booked&until=2026-12-24"],
    ["today", "reason=booked&until=2026-11-12"],
    ["a Saturday", "reason=booked&until=2026-11-14"],
    ["a reason of their own", "reason=Joe+Canary+is+ill&until=2026-11-16"],
  ])("asks again when the form holds %s, and writes nothing", async (_what, wrong) => {
    const { outcome, answer } = await follow("POST", { form: wrong });
    expect([outcome, answer.status]).toEqual(["incomplete", 422]);
    expect(answer.body).toContain("There is a problem");
    expect(answer.body).not.toContain("Canary");
    expect(await snoozes()).toEqual([]);
  });

  test.each([
    ["one that has expired", token, at("2026-11-27 07:00"), 410],
    ["one that nobody made", `${token.slice(0, -1)}A`, now, 404],
    ["one of a case that is not there", sealTicket({ ...ticket, caseId: "case-2" }, secret), now, 200],
    [
      "one of a deadline that has moved",
      sealTicket({ ...ticket, due: at("2026-11-18 00:00") }, secret),
      now,
      200,
    ],
  ])("does nothing, and says what to do, if it is %s", async (_what, wrong, then, status) => {
    const before = await wholeCase();
    for (const method of ["GET", "POST"] as const) {
      const { answer } = await follow(method, { token: wrong, form, now: then });
      expect(answer.status).toBe(status);
      expect(answer.body).not.toContain("<form");
    }
    expect(await wholeCase()).toBe(before);
  });

  test("does nothing once the action is done", async () => {
    await monitor.record(community.assessmentHeld("2026-11-12 09:00").events, at("2026-11-12 09:30"));
    expect(await follow("POST", { form })).toMatchObject({ outcome: "settled", answer: { status: 200 } });
    expect(await snoozes()).toEqual([]);
  });

  test("about somebody in prison is kept in their case, and their number is not on the page", async () => {
    const person = new Story("person-A1234BC", [], ["A1234BC"]).received("2026-11-10 10:00");
    await monitor.record(person.events, at("2026-11-10 10:00"));
    const ofPerson = sealTicket(
      {
        ...ticket,
        caseId: "person-A1234BC",
        obligation: `basic-custody-screening-1:${at("2026-11-10 10:00")}`,
        due: at("2026-11-13 10:00"),
        role: "custody-team",
      },
      secret,
    );
    const shown = await follow("GET", { token: ofPerson });
    expect(shown.outcome).toBe("shown");
    expect(shown.answer.body).not.toContain("A1234BC");
    const done = await follow("POST", { token: ofPerson, form });
    expect(done.outcome).toBe("snoozed");
    expect(done.answer.body).not.toContain("A1234BC");
    expect(await snoozes("person-A1234BC")).toHaveLength(1);
  });
});

describe("a link that fits no secret that is known", () => {
  const followed = async (known: readonly string[]) => {
    const asked: boolean[] = [];
    const secrets = async (anew = false) => {
      asked.push(anew);
      return { current: known[asked.length - 1] ?? secret };
    };
    const monitor = monitorOver();
    await monitor.record(community.events, at("2026-11-02 09:00"));
    const surroundings = {
      store: monitor.store,
      telling: { contractManagers },
      pause: async () => {},
      secrets,
    };
    const { outcome } = await snoozeObligation({ method: "GET", token, form: "", now }, surroundings);
    return { outcome, asked };
  };

  test("is tried with the secret that may just have been put in place", async () => {
    expect(await followed(["the one before", secret])).toEqual({ outcome: "shown", asked: [false, true] });
  });

  test("is refused when it does not fit that one either", async () => {
    expect(await followed(["the one before", "another"])).toEqual({
      outcome: "forged",
      asked: [false, true],
    });
  });

  test("is the only one for which the secret is asked for again", async () => {
    expect(await followed([secret])).toEqual({ outcome: "shown", asked: [false] });
  });
});

test("a page is for one reader, now: kept by nobody, framed by nobody, told to nobody, with nothing from elsewhere", async () => {
  const monitor = monitorOver();
  const surroundings = {
    store: monitor.store,
    telling: { contractManagers },
    pause: async () => {},
    secrets: async () => ({ current: secret }),
  };
  const { answer } = await snoozeObligation({ method: "GET", token: "x", form: "", now }, surroundings);
  expect(answer.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
  });
  expect(answer.headers["content-security-policy"]).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(Object.keys(answer.headers)).not.toContain("set-cookie");
});
