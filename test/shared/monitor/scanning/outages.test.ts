import { describe, expect, test } from "vitest";
import { type CaseEvent, caseEvent, serviceCaseId } from "../../../../shared/case/index.ts";
import { writeWeeklyReport } from "../../../../shared/monitor/index.ts";
import { memoryShelf } from "../../../../shared/store/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { at } from "../../../support/london.ts";
import { type Monitor, monitorOver, newsIn } from "../../../support/monitor.ts";
import { Story } from "../../../support/story.ts";

/** A session on Tuesday 14 June, of which nothing is recorded. */
const story = new Story("case-1")
  .sent("2022-05-27 10:00")
  .assessmentHeld("2022-05-30 11:00")
  .planSubmitted("2022-05-31 10:00")
  .planApproved("2022-05-31 10:00", "plan-1", "service")
  .sessionBooked("2022-06-07 10:00", "2022-06-14 10:00");

const outage = (to?: string): CaseEvent =>
  caseEvent.parse({
    eventId: `outage ${to ?? "begins"}`.replaceAll(" ", "-"),
    eventType: "crs.outage.recorded",
    occurredAt: at(to ?? "2022-06-14 09:00"),
    additionalInformation: {},
    detail: { outageId: "outage-1", from: at("2022-06-14 09:00"), to: to ? at(to) : null },
  });

const recordedAt = at("2022-06-07 10:05");
const midnight = at("2022-06-15 00:00");

/** What was raised about the recording of the session's attendance. */
const raised = async (monitor: Monitor) =>
  (await monitor.store.cases.standing("case-1")).alerts
    .filter(({ alert }) => alert.rule === "attendance-recorded")
    .map(({ alert }) => alert.stage);

async function monitorAt(now: Instant, ...outages: readonly CaseEvent[]): Promise<Monitor> {
  const monitor = monitorOver();
  await monitor.record(story.events, recordedAt);
  if (outages.length > 0) await monitor.record(outages, at("2022-06-14 09:05"));
  await monitor.scan(now);
  return monitor;
}

describe("an outage of the live service", () => {
  test("that did not come leaves a session that was not recorded by midnight missed", async () => {
    expect(await raised(await monitorAt(midnight))).toContain("missed");
  });

  test("that lasts holds what was due: nobody is told, and the next scan looks again", async () => {
    const monitor = await monitorAt(midnight, outage());
    expect(await raised(monitor)).toEqual([]);
    await monitor.scan(at("2022-06-15 00:15"));
    expect(await raised(monitor)).toEqual([]);
    const next = await monitor.store.due.next();
    expect(next !== undefined && next <= at("2022-06-15 00:30")).toBe(true);
  });

  test("that is over moves the deadline to the end of the next working day", async () => {
    const monitor = await monitorAt(midnight, outage());
    await monitor.record([outage("2022-06-15 08:00")], at("2022-06-15 08:05"));
    await monitor.scan(at("2022-06-15 08:15"));
    await monitor.scan(at("2022-06-16 23:45"));
    expect(await raised(monitor)).not.toContain("missed");
    await monitor.scan(at("2022-06-17 00:00"));
    expect(await raised(monitor)).toContain("missed");
  });

  test("that becomes known before the news was sent withdraws it", async () => {
    const monitor = await monitorAt(midnight);
    await monitor.record([outage("2022-06-15 06:00")], at("2022-06-15 06:05"));
    await monitor.scanAndSend(at("2022-06-15 07:00"));
    expect(monitor.emails.flatMap(newsIn)).not.toContain("attendance-recorded:session-1 missed");
  });

  test("in the same batch as a case is known when the case is judged: it is looked at again at once", async () => {
    const monitor = monitorOver();
    const now = at("2022-06-15 10:00");
    const quiet = story.feedback("2022-05-30 12:00", "2022-05-30 11:00", { notify: true });
    await monitor.record([...quiet.events, outage()], now);
    expect((await monitor.store.cases.get("case-1"))?.nextActionAt).toBe(at("2022-06-15 10:00:00.001"));
  });

  test("is told to the weekly report, and is no case in it", async () => {
    const monitor = await monitorAt(midnight, outage());
    const asked: unknown[] = [];
    const ids: string[] = [];
    await writeWeeklyReport(
      { region: "J", now: at("2022-06-20 07:00") },
      {
        store: monitor.store,
        shelf: memoryShelf(),
        mailer: monitor.sending.mailer,
        contractManagers,
        readFigures: (stored) => stored,
        newDeliveryId: () => "delivery-1",
        report: async (request) => {
          asked.push(request.circumstances);
          for await (const { id } of request.cases) ids.push(id);
          return {
            figures: {},
            html: "",
            emailHtml: "",
            text: "",
            subject: "",
            spreadsheet: Buffer.from(""),
          };
        },
      },
    );
    expect(asked).toEqual([{ outages: [{ from: at("2022-06-14 09:00") }] }]);
    expect(ids).not.toContain(serviceCaseId);
  });
});
