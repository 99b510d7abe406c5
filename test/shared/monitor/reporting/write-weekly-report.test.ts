import { describe, expect, test } from "vitest";
import { type CaseEvent, regionField } from "../../../../shared/case/index.ts";
import { memoryMailer } from "../../../../shared/messaging/index.ts";
import {
  NobodyToReportTo,
  RegionsNotReported,
  type ReportAudience,
  type Reporting,
  writeWeeklyReport,
} from "../../../../shared/monitor/index.ts";
import { weeklyFigures, weeklyReport } from "../../../../shared/reports/index.ts";
import {
  MemoryTable,
  memoryShelf,
  recipientKey,
  SPREADSHEET,
  storeOver,
  type Table,
} from "../../../../shared/store/index.ts";
import { addCalendarWeeks, type Instant, isoWeekOf, londonDayOf } from "../../../../shared/time/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { ofAnother } from "../../../support/another-person.ts";
import { atEveryStep } from "../../../support/crashes.ts";
import { at } from "../../../support/london.ts";
import { monitorOver } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";
import { tableForms } from "../../../support/tables.ts";

/** Monday 20 June 2022; the week that has ended is the 24th. */
const monday = at("2022-06-20 07:00");

type Figures = { readonly week: string; readonly cases: readonly string[] };

/** A report that says what it was made of. */
const plainReport: Reporting<Figures>["report"] = async ({ region, week, now, cases, previous, regions }) => {
  const ids: string[] = [];
  for await (const { id } of cases) ids.push(id);
  return {
    figures: { week, cases: [...(regions ?? []).flatMap((one) => one.cases), ...ids] },
    html: `<p>${region} ${week} as of ${now}</p>`,
    emailHtml: `<p>${region} ${week} by e-mail</p>`,
    text: `${region} ${week}; before it ${previous.map((one) => one.week).join(" ")}`,
    subject: `Week ${week}`,
    spreadsheet: Buffer.from(ids.join()),
    ...(!regions && { obligations: Buffer.from(ids.join("\n")) }),
  };
};

const allRegions = regionField.options;

function office(table: Table = new MemoryTable(), around: Partial<Reporting<Figures>> = {}) {
  const shelf = memoryShelf();
  const mailer = memoryMailer();
  const reporting: Reporting<Figures> = {
    store: storeOver(table),
    shelf,
    mailer,
    contractManagers,
    report: plainReport,
    readFigures: (stored) => stored as Figures,
    newDeliveryId: () => "delivery-1",
    ...around,
  };
  const write = (region: ReportAudience = "J", now = monday) => writeWeeklyReport({ region, now }, reporting);
  return { table, shelf, mailer, reporting, write, monitor: monitorOver({ table }) };
}

async function withCases(table: Table, ...stories: readonly (readonly [id: string, region: string])[]) {
  const monitor = monitorOver({ table });
  for (const [id, region] of stories) {
    const [event] = new Story(id).sent("2022-06-01 10:00").events as [CaseEvent];
    const inRegion = JSON.parse(JSON.stringify(event).replace('"region":"J"', `"region":"${region}"`));
    await monitor.record([ofAnother(inRegion, id)], at("2022-06-01 10:05"));
  }
  return monitor;
}

describe.each(tableForms())("a weekly report $form", ({ emptyTable }) => {
  test("is about the cases of its region in the week that has ended", async () => {
    const { table, write, mailer } = office(await emptyTable());
    await withCases(table, ["case-2", "J"], ["case-1", "J"], ["case-3", "K"]);
    expect(await write()).toEqual({ region: "J", week: "2022-W24", cases: 2, emailed: true });
    expect(mailer.accepted).toMatchObject([{ attachments: [{}, { content: Buffer.from("case-1,case-2") }] }]);
  });

  test("says what reading at night corrected in its week: of a region, or of every region and none", async () => {
    const asked: unknown[] = [];
    const { reporting, write } = office(await emptyTable(), {
      report: async (request) => {
        asked.push(request.reconciliation);
        return plainReport(request);
      },
    });
    const { addCorrections } = reporting.store.readings;
    await addCorrections("J", "2022-W24", { read: 10, corrected: 2, learnt: 1 });
    await addCorrections("J", "2022-W25", { read: 100, corrected: 100, learnt: 0 });
    await addCorrections("unknown", "2022-W24", { read: 5, corrected: 0, learnt: 3 });
    for (const region of [...allRegions, "national"] as const) await write(region);
    expect([asked[allRegions.indexOf("J")], asked[allRegions.indexOf("K")], asked.at(-1)]).toEqual([
      { read: 10, corrected: 2, learnt: 1 },
      { read: 0, corrected: 0, learnt: 0 },
      { read: 15, corrected: 2, learnt: 4 },
    ]);
  });

  test("says which addresses do not work: of a region, or of every region and none", async () => {
    const asked: string[][] = [];
    const { reporting, write } = office(await emptyTable(), {
      report: async (request) => {
        asked.push(request.unreachable.map(({ region, of }) => `${region}: ${of}`));
        return plainReport(request);
      },
    });
    const gone = { role: "practitioner", masked: "a…@b.example", because: "bounced", since: monday } as const;
    for (const region of ["J", "K", "national"]) {
      const recipient = recipientKey(`${region}@b.example`);
      await reporting.store.mail.listUnreachable(region, { ...gone, recipient, of: `Unit ${region}` });
    }
    for (const region of [...allRegions, "national"] as const) await write(region);
    expect([asked[allRegions.indexOf("J")], asked[allRegions.indexOf("L")], asked.at(-1)]).toEqual([
      ["J: Unit J"],
      [],
      ["J: Unit J", "K: Unit K", "national: Unit national"],
    ]);
  });

  test("goes to the national mailbox when nothing can be delivered to its own, and to none when to neither", async () => {
    const { reporting, write, mailer } = office(await emptyTable());
    const bounced = { deliveryId: "d", since: monday, bounced: true, complained: false };
    const mailboxes = ["contracts.j@region.example", "contracts.national@region.example"];
    await reporting.store.mail.markUnreachable(recipientKey(mailboxes[0] ?? ""), bounced);
    expect(await write()).toMatchObject({ emailed: true });
    expect(mailer.accepted.map(({ to }) => to)).toEqual([mailboxes[1]]);
    await reporting.store.mail.markUnreachable(recipientKey(mailboxes[1] ?? ""), bounced);
    expect(await write("J", at("2022-06-27 07:00"))).toMatchObject({ emailed: false });
    expect(await write("K", at("2022-06-27 07:00"))).toMatchObject({ emailed: true });
  });

  test("of the nation adds up the stored figures of the regions, and reads the cases of none alone", async () => {
    const { table, write, reporting, mailer } = office(await emptyTable());
    const monitor = await withCases(table, ["case-1", "A"], ["case-2", "L"]);
    await monitor.record(new Story("case-3").acknowledged("2022-06-01 10:00").events, at("2022-06-01 10:05"));
    for (const region of allRegions) await write(region);
    expect(await write("national")).toMatchObject({ region: "national", cases: 1 });
    expect(mailer.accepted.at(-1)?.attachments).toMatchObject([{}, { content: Buffer.from("case-3") }]);
    expect(await reporting.store.figures.get("national", "2022-W24")).toMatchObject({
      figures: { cases: ["case-1", "case-2", "case-3"] },
    });
  });

  test("of the nation is not written while a region's is missing, and says which; it is once that is there", async () => {
    const { write, shelf } = office(await emptyTable());
    for (const region of allRegions) if (region !== "C" && region !== "K") await write(region);
    const early = write("national");
    await expect(early).rejects.toThrow(RegionsNotReported);
    await expect(early).rejects.toThrow(
      "2022-W24 adds up those of the regions, but there is none yet of C, K.",
    );
    expect(shelf.files.has("weekly/2022-W24/national.html")).toBe(false);
    for (const region of ["C", "K"] as const) await write(region);
    expect(await write("national")).toMatchObject({ emailed: true });
  });

  test("gets the figures of the fifty-one weeks before, oldest first", async () => {
    const { reporting, write, mailer, table } = office(await emptyTable());
    const weeks = Array.from({ length: 52 }, (_, number) =>
      isoWeekOf(addCalendarWeeks(londonDayOf(monday), number - 53)),
    );
    expect([weeks[0], weeks.at(-1)]).toEqual(["2021-W24", "2022-W23"]);
    const email = { state: "sending" } as const;
    for (const week of weeks) {
      await storeOver(table).figures.put({ region: "J", week, figures: { week }, email }, undefined);
    }
    await write();
    expect(mailer.accepted[0]?.text).toBe(`J 2022-W24; before it ${weeks.slice(1).join(" ")}`);
    expect(await reporting.store.figures.get("J", "2022-W24")).toMatchObject({
      figures: { week: "2022-W24" },
    });
  });

  test("lies on the shelf as a page, a spreadsheet, a CSV file of all obligations, and figures", async () => {
    const { write, shelf } = office(await emptyTable());
    await write();
    expect([...shelf.files.values()]).toEqual([
      {
        name: "weekly/2022-W24/J.html",
        type: "text/html; charset=utf-8",
        content: "<p>J 2022-W24 as of 2022-06-20T06:00:00.000Z</p>",
      },
      { name: "weekly/2022-W24/J.xlsx", type: SPREADSHEET, content: Buffer.from("") },
      { name: "weekly/2022-W24/J.csv", type: "text/csv; charset=utf-8", content: Buffer.from("") },
      {
        name: "weekly/2022-W24/J.json",
        type: "application/json",
        content: expect.stringContaining('"week": "2022-W24"'),
      },
    ]);
  });

  test("goes to the region's contract managers with the page and the spreadsheet, once however often it is written", async () => {
    const { write, mailer, shelf, reporting } = office(await emptyTable());
    await write();
    const files = new Map(shelf.files);
    expect(await write()).toMatchObject({ emailed: false });
    expect(mailer.accepted).toHaveLength(1);
    expect(mailer.accepted[0]).toMatchObject({
      to: "contracts.j@region.example",
      subject: "Week 2022-W24",
      html: "<p>J 2022-W24 by e-mail</p>",
      attachments: [
        {
          filename: "compliance-J-2022-W24.html",
          contentType: "text/html; charset=utf-8",
          content: Buffer.from("<p>J 2022-W24 as of 2022-06-20T06:00:00.000Z</p>"),
        },
        { filename: "compliance-J-2022-W24.xlsx", contentType: SPREADSHEET },
      ],
      date: monday,
    });
    expect(new Map(shelf.files)).toEqual(files);
    expect(await reporting.store.figures.get("J", "2022-W24")).toMatchObject({
      email: { state: "sent", messageId: "message-1", at: monday },
    });
  });
});

test.each([
  { now: "2022-06-20 07:00", week: "2022-W24", name: "a Monday in summer" },
  { now: "2022-06-26 23:59", week: "2022-W24", name: "the Sunday after it" },
  { now: "2022-01-03 07:00", week: "2021-W52", name: "the first Monday of a year" },
  { now: "2021-01-04 07:00", week: "2020-W53", name: "the Monday after a year of 53 weeks" },
])("on $name the week that has ended is $week", async ({ now, week }) => {
  expect(await office().write("J", at(now))).toMatchObject({ week });
});

describe("a case that is over", () => {
  const told = new Story("case-1")
    .sent("2022-04-01 10:00", { completionDeadline: "2022-05-20" })
    .assessmentHeld("2022-04-04 11:00")
    .planSubmitted("2022-04-05 10:00")
    .planApproved("2022-04-05 10:00")
    .concluded("2022-05-06 10:00");
  const inReportOf = async (now: Instant) => {
    const { monitor, write } = office();
    await monitor.record(told.events, at("2022-05-06 10:05"));
    return (await write("J", now)).cases;
  };

  test.each([
    { name: "the week of its last deadline", now: "2022-05-23 07:00", cases: 1 },
    { name: "two weeks later", now: "2022-06-06 07:00", cases: 1 },
    { name: "a month later", now: "2022-06-27 07:00", cases: 0 },
  ])("is read for the report of $name: $cases", async ({ now, cases }) => {
    expect(await inReportOf(at(now))).toBe(cases);
  });

  test("is read again when something about it comes late", async () => {
    const { monitor, write } = office();
    await monitor.record(told.events, at("2022-05-06 10:05"));
    const late = told.assessmentHeld("2022-04-12 11:00", { id: "saa-2" });
    await monitor.record(late.events, at("2022-06-24 10:00"));
    expect(await write("J", at("2022-06-27 07:00"))).toMatchObject({ cases: 1 });
  });

  test("but still owed something is read for as long as it is", async () => {
    const { monitor, write } = office();
    const unfinished = told.sessionHeld("2022-04-20 10:00").ended("2022-05-01 10:00");
    await monitor.record(unfinished.events, at("2022-05-06 10:05"));
    expect(await write("J", at("2023-06-26 07:00"))).toMatchObject({ cases: 1 });
  });
});

test("nobody to report to is said, and nothing is written", async () => {
  const { reporting, write, shelf } = office(new MemoryTable(), { contractManagers: {} });
  await expect(write()).rejects.toThrow(NobodyToReportTo);
  expect(shelf.files.size).toBe(0);
  expect(await reporting.store.figures.get("J", "2022-W24")).toBeUndefined();
});

describe.each(["before", "after"] as const)("a process that ends %s any one of its steps", (moment) => {
  test("is made good by the next run; a second e-mail comes only when SES had accepted the first", async () => {
    const steps = await atEveryStep(moment, async (doomed) => {
      const { table, shelf, mailer, reporting, write } = office();
      await withCases(table, ["case-1", "J"]);
      const dying = {
        ...reporting,
        store: storeOver(doomed.table(table)),
        shelf: doomed.shelf(shelf),
        mailer: doomed.mailer(mailer),
      };
      await writeWeeklyReport({ region: "J", now: monday }, dying).catch(() => undefined);
      const before = mailer.accepted.length;
      const stored = await reporting.store.figures.get("J", "2022-W24");
      await write();
      expect(shelf.files.size).toBe(4);
      expect(mailer.accepted.length).toBe(stored?.email.state === "sent" ? 1 : before + 1);
      expect(await write()).toMatchObject({ emailed: false });
    });
    expect(steps).toBeGreaterThan(7);
  });
});

test("the real report of a week is written, stored and read back for the next", async () => {
  const table = new MemoryTable();
  const monitor = await withCases(table, ["case-1", "J"]);
  await monitor.scan(at("2022-06-16 00:00"));
  const shelf = memoryShelf();
  const mailer = memoryMailer();
  const real = {
    store: storeOver(table),
    shelf,
    mailer,
    contractManagers,
    report: weeklyReport,
    readFigures: (stored: unknown) => weeklyFigures.parse(stored),
    newDeliveryId: () => "delivery-1",
  };
  await writeWeeklyReport({ region: "J", now: monday }, real);
  await writeWeeklyReport({ region: "J", now: at("2022-06-27 07:00") }, real);
  expect([...shelf.files.keys()]).toContain("weekly/2022-W25/J.html");
  expect(mailer.accepted).toHaveLength(2);
  const figures = await storeOver(table).figures.get("J", "2022-W25");
  expect(weeklyFigures.parse(figures?.figures).week).toBe("2022-W25");
});
