import { describe, expect, it } from "vitest";
import { emailSamples } from "../../../infra/local/email-samples.ts";
import { composeAlertEmail, NoNews } from "../../../shared/emails/index.ts";
import { type Alert, type RecipientRole, stageNames } from "../../../shared/obligations/index.ts";
import { catalogue, saySource, UnknownRule } from "../../../shared/rules/index.ts";
import { parseInstant, parseLocalDate } from "../../../shared/time/index.ts";
import {
  acknowledgeLinkOf,
  anAlert,
  anOmission,
  aReminder,
  dueOn,
  now,
  recipient,
  referAndMonitorUrl,
} from "./an-alert.ts";
import { visibleText } from "./visible-text.ts";

const practitioner = recipient("practitioner");
const compose = (alerts: readonly Alert[], to = practitioner) =>
  composeAlertEmail({ recipient: to, alerts, now, referAndMonitorUrl });

describe("an e-mail to a practitioner", () => {
  it("says in plain text, item by item, what is owed, when, what to do, where, and why they are told", async () => {
    const { subject, text } = await compose([aReminder("2026-11-23"), anOmission(), anAlert()]);
    expect(subject).toBe("Missed: action plan, referral QX1042AC, due 19 November, and 2 more");
    expect(text).toBe(`Missed: action plan, referral QX1042AC, due 19 November, and 2 more

1 action missed, 1 omission to be put right and 1 action due by Monday
23 November, on your CRS referrals. The most urgent first.

Missed: 1 action
================

Still needed from the provider: Action plan submitted
Referral QX1042AC. Was due by the end of Thursday 19 November 2026, 1
working day ago.
What to do: Ask the provider when the action plan will come.
Open referral QX1042AC in Refer and Monitor:
https://refer-monitor.example/probation-practitioner/referrals/5f3a0d52-0000-4000-8000-000000000001/details
Why you get this: You are the responsible practitioner. Source: RPG App.
5 §6; R&M 'the first version … within 5 working days'

To be put right: 1 omission
===========================

Needed from you: Risk section filled in
Referral QX1042AC. To be put right since Thursday 12 November 2026, 6
working days ago.
What to do: Tell the provider what the risks are, or that none is known:
send a case note in Refer and Monitor today, and fill the section in if
you refer again.
Open referral QX1042AC in Refer and Monitor:
https://refer-monitor.example/probation-practitioner/referrals/5f3a0d52-0000-4000-8000-000000000001/details
Why you get this: You are the responsible practitioner. Source: TT
'Additional Risk Information'

Due soon: 1 action
==================

Needed from you: Action plan approved
Referral QX1042AC. Due by the end of Monday 23 November 2026, the next
working day.
What to do: Read the action plan and approve it in Refer and Monitor, or
tell the provider what must change.
Open referral QX1042AC in Refer and Monitor:
https://refer-monitor.example/probation-practitioner/referrals/5f3a0d52-0000-4000-8000-000000000001/details
Why you get this: You are the responsible practitioner. Source: TT 'sign
it within 2 days of receipt'; TT Fig. 1

------------------------------
Sent by the CRS compliance monitor. It knows what was recorded by Friday
20 November 2026 at 07:00: if something has been done and recorded since
then, there is nothing more to do about it.

No person on probation is named in this e-mail, on purpose.

Documents cited
R&M: Refer and Monitor, the live service
RPG: Resettlement and Pre-Release Planning Guidance v2, October 2022
TT: Commissioned Rehabilitative Services learning page and Top Tips
`);
  });
});

describe("an e-mail to a contract manager", () => {
  const manager = recipient("contract-manager");
  const escalated = (reference: string, day: string, repeat: number) =>
    anAlert({ caseId: reference, reference, stage: "escalated", repeat, recipient: manager, ...dueOn(day) });

  it("tables what is missed by service and caseworker, the longest overdue first, and says once what has to be done", async () => {
    const about = {
      contractType: "ACC",
      provider: "Lantern Housing Trust",
      sentOn: parseLocalDate("2026-10-01"),
      deliveryUnit: "Hull",
    };
    const alerts = [
      { ...escalated("QX2", "2026-11-10", 2), about },
      { ...escalated("QX1", "2026-11-03", 3), about: { ...about, caseworker: "worker@lantern.example" } },
      { ...escalated("QX3", "2026-11-17", 1), about },
    ];
    const { text } = await compose(alerts, manager);
    expect(text).toContain(`Accommodation, Lantern Housing Trust, caseworker worker@lantern.example
Referral: what and when
  QX1: Action plan. Was due by the end of Tuesday 3 November 2026, 13
  working days ago. Escalated for the 3rd time. Hull, referred 1 October
  2026.
  https://refer-monitor.example/probation-practitioner/referrals/QX1/details

Accommodation, Lantern Housing Trust, no caseworker known
Referral: what and when
  QX2: Action plan. Was due by the end of Tuesday 10 November 2026, 8
  working days ago. Escalated for the 2nd time. Hull, referred 1 October
  2026.
  https://refer-monitor.example/probation-practitioner/referrals/QX2/details
  QX3: Action plan. Was due by the end of Tuesday 17 November 2026, 3
  working days ago. Escalated. Hull, referred 1 October 2026.
  https://refer-monitor.example/probation-practitioner/referrals/QX3/details

What has to be done

Still needed from the provider: Action plan submitted. What the provider
has to do: Submit the action plan in Refer and Monitor; the first
version counts.
Source: RPG`);
    expect(text.match(/Why you get this/g)).toHaveLength(1);
  });

  it("says with each thing to be done why they get it, where the reasons differ", async () => {
    const instead = { ...manager, insteadOf: "the provider" };
    const alerts = [escalated("QX1", "2026-11-17", 1), anAlert({ caseId: "QX2", recipient: instead })];
    const { text } = await compose(alerts, manager);
    expect(text.match(/Why you get this/g)).toHaveLength(2);
  });
});

describe("an e-mail that comes late", () => {
  const late = anAlert({ shouldReachAt: parseInstant("2026-11-13T07:00Z") });

  it("says so, and of each item since when", async () => {
    const { text, html } = await compose([late]);
    const words = text.replace(/\s+/g, " ");
    expect(words).toContain("It comes late, because the monitor could not tell you in time; we are sorry.");
    expect(words).toContain("This should have reached you on Friday 13 November 2026 at 07:00.");
    expect(visibleText(html)).toContain("This should have reached you on Friday 13 November 2026 at 07:00.");
  });

  it("tells what is late from what is not", async () => {
    const { text } = await compose([late, anAlert({ caseId: "case-2", reference: "QX1043AC" })]);
    expect(text.replace(/\s+/g, " ")).toContain("Some of it comes late");
    expect(text.match(/This should have/g)).toHaveLength(1);
  });

  it.each([
    ["half an hour", "2026-11-20T06:30Z", 0],
    ["half an hour and a millisecond", "2026-11-20T06:29:59.999Z", 1],
  ])("is late when it waited for %s after its time of delivery", async (_long, deliverAt, times) => {
    const { text } = await compose([anAlert({ deliverAt: parseInstant(deliverAt) })]);
    expect(text.match(/This should have/g) ?? []).toHaveLength(times);
  });
});

describe("who owes it in the case", () => {
  const overseer = recipient("manager");
  const rule = "pre-release-plan";
  const plan = (more: Partial<Alert> = {}) =>
    anAlert({ rule, stage: "escalated", recipient: overseer, ...more });

  it("is told to those who oversee, where the rule alone does not say", async () => {
    const { text } = await compose([plan({ owedBy: "community-offender-manager" })], overseer);
    expect(text).toContain("Still needed from the community offender manager:");
    expect(text).toContain("What the community offender manager has to do:");
  });

  it("is left open where the alert does not tell", async () => {
    const { text } = await compose([plan()], overseer);
    expect(text).toContain("Still needed: ");
    expect(text).toContain("What has to be done:");
  });
});

describe("a long e-mail", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      anAlert({ caseId: `${index}`, reference: `QX${1000 + index}` }),
    );
  const told = (text: string) => text.match(/What to do: /g)?.length;

  it.each([
    [24, 24],
    [25, 1],
    [26, 1],
  ])("of %i items says what to do %i times", async (count, times) => {
    expect(told((await compose(many(count))).text)).toBe(times);
  });

  const withLinks = (count: number, role: RecipientRole = "practitioner") =>
    composeAlertEmail({
      recipient: recipient(role),
      alerts: many(count).map((alert, index) => ({
        ...alert,
        recipient: recipient(role),
        obligation: `${alert.rule}:${"5".repeat(36)}`,
        about: {
          contractType: "ETE",
          provider: "The Provider of Rehabilitative Services Limited",
          sentOn: parseLocalDate("2026-10-01"),
          deliveryUnit: "Redcar, Cleveland and Middlesbrough",
          caseworker: `caseworker.${index}@provider.example`,
        },
      })),
      now,
      referAndMonitorUrl,
      acknowledgeLinkOf,
    });

  it.each([
    ["practitioner", 40],
    ["practitioner", 5000],
    ["manager", 40],
    ["manager", 5000],
    ["contract-manager", 40],
    ["contract-manager", 5000],
  ] as const)(
    "to a %s of %i items, each of a caseworker of its own, stays under 90 KB: Gmail cuts it off at 102",
    async (role, count) => {
      const { html, text } = await withLinks(count, role);
      expect(Buffer.byteLength(html)).toBeLessThan(90_000);
      expect(Buffer.byteLength(text)).toBeLessThan(90_000);
    },
  );

  it.each([
    [1, 1, 0, 0],
    [39, 39, 0, 0],
    [40, 40, 0, 0],
    [41, 40, 1, 0],
    [340, 40, 300, 0],
    [341, 40, 300, 1],
  ])(
    "of %i items has links to acknowledge %i, names %i more and counts %i that have no room",
    async (count, links, named, counted) => {
      const { html, text } = await withLinks(count);
      expect(new Set(html.match(/https:\/\/monitor\.example\/v1\/snooze\/[\w-]+/g)).size).toBe(links);
      expect(new Set(text.match(/https:\/\/monitor\.example\/v1\/snooze\/[\w-]+/g)).size).toBe(links);
      const words = text.replace(/\s+/g, " ");
      const rest = /And (\d+) more, less urgent; open them in Refer and Monitor: (.*?)\. -/.exec(words);
      expect(Number(rest?.[1] ?? 0)).toBe(count - links);
      expect(rest?.[2]?.match(/QX\d+ action plan, 19 November/g) ?? []).toHaveLength(named);
      expect(words.includes(`${counted} that this e-mail has no room for`)).toBe(counted > 0);
    },
  );
});

const roles: readonly RecipientRole[] = [
  "practitioner",
  "provider",
  "custody-team",
  "manager",
  "contract-manager",
];

describe.each(catalogue)("the rule $id", ({ id, title, kind, whatToDo, sources }) => {
  const stages = stageNames.filter((stage) => (stage === "omission") === (kind === "presence"));

  it.each(stages)(
    "can be told of at the stage '%s' to everybody, from the catalogue's own words",
    async (stage) => {
      for (const role of roles) {
        const reader = recipient(role);
        const dueDay = stage.includes("reminder") ? "2026-11-23" : "2026-11-16";
        const alert = anAlert({ rule: id, stage, recipient: reader, ...(kind === "clock" && dueOn(dueDay)) });
        const { text, html } = await compose([alert], reader);
        const words = text.replace(/\s+/g, " ");
        expect(words).toMatch(new RegExp(`: ${title}[. ]`));
        expect([whatToDo.owner, whatToDo.practitioner].some((what) => what && words.includes(what))).toBe(
          true,
        );
        expect(words).toContain(`Source: ${sources.map(saySource).join("; ")}`);
        expect(visibleText(html)).toContain(title);
      }
    },
  );
});

describe("every sample", () => {
  it.each(emailSamples)("$name is HTML that mail programs take", async ({ input }) => {
    const { subject, html } = await composeAlertEmail(input);
    expect(html).toMatch(/<html [^>]*lang="en-GB"/);
    expect(html).toContain(`<title>${subject.replaceAll("'", "&#x27;")}</title>`);
    expect(html).not.toMatch(/<img|<script|<link|<iframe|<svg|@import|url\(|\[\[/i);
    const tables = html.match(/<table[^>]*>/g) ?? [];
    const data = html.match(/<thead>/g) ?? [];
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toHaveLength(data.length);
    const links = html.match(/<a [^>]*>/g) ?? [];
    expect(links.filter((link) => !link.includes("text-decoration-line:underline"))).toEqual([]);
    const known = [input.referAndMonitorUrl, "https://compliance-monitor.example.org/v1/snooze"];
    const leadsToKnown = (link: string) => known.some((address) => link.includes(`href="${address}/`));
    expect(links.filter((link) => !leadsToKnown(link))).toEqual([]);
    expect(html.match(/\[if mso\]/g)).toHaveLength(2);
  });

  it.each(emailSamples)("$name has text of 72 characters a line, links apart", async ({ input }) => {
    const { text } = await composeAlertEmail(input);
    const long = text.split("\n").filter((line) => line.length > 72);
    expect(long.filter((line) => /\s/.test(line.trim()))).toEqual([]);
  });
});

it("escapes what could be taken for HTML", async () => {
  const { html } = await compose([anAlert({ reference: '<b onclick="x">&' })]);
  expect(html).not.toContain("<b ");
  expect(html).toContain("&lt;b onclick=&quot;x&quot;&gt;&amp;");
});

it("refuses to be about nothing, or about a rule that there is not", async () => {
  await expect(compose([])).rejects.toThrow(NoNews);
  await expect(compose([anAlert({ rule: "no-such-rule" })])).rejects.toThrow(UnknownRule);
});
