import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CaseEvent, caseEvent, foldCase } from "../../../../shared/case/index.ts";
import { obligationsOf } from "../../../../shared/obligations/index.ts";
import { answerableRules } from "../../../../shared/sources/performance-report/answerable.ts";
import { caseOfRow } from "../../../../shared/sources/performance-report/case-of-row.ts";
import {
  eventsOfRow,
  momentOf,
  readPerformanceReport,
} from "../../../../shared/sources/performance-report/index.ts";
import { file, inPieces, referralRow } from "./checked.ts";

const example = readFileSync("examples/performance-report.csv", "utf8");
const asOf = momentOf("2026-11-20T16:00:00Z");

const rowsOf = async (text: string) => (await readPerformanceReport(inPieces(text))).rows;
const oneRow = async (cells: Record<string, string>) => {
  const [row] = await rowsOf(file(referralRow(1, cells)));
  if (!row) throw new Error("the row cannot be read");
  return row;
};
const isEvents = (found: ReturnType<typeof eventsOfRow>): found is readonly CaseEvent[] =>
  found.every((one) => "eventType" in one);
const eventsFor = (row: Parameters<typeof eventsOfRow>[0]): readonly CaseEvent[] => {
  const found = eventsOfRow(row, "J");
  if (!isEvents(found)) throw new Error(found[0].message);
  return found;
};

describe("what is imported of a performance report", () => {
  test("owes what `npm run check` says of the same report, referral by referral", async () => {
    const rows = await rowsOf(example);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      const imported = foldCase(row.id, eventsFor(row));
      const owed = (c: typeof imported) =>
        obligationsOf(c, asOf, { rules: answerableRules }).map((one) => ({
          rule: one.rule,
          state: one.state,
          opened: one.opened,
          due: one.deadline?.due,
          met: "met" in one ? one.met : undefined,
        }));
      expect(owed(imported), row.reference).toEqual(owed(caseOfRow(row, asOf)));
    }
  });

  test("accuses nobody of anything that the report does not tell", async () => {
    const answerable = new Set(answerableRules.map(({ id }) => id));
    const others = new Set<string>();
    for (const row of await rowsOf(example)) {
      for (const { rule, state } of obligationsOf(foldCase(row.id, eventsFor(row)), asOf)) {
        if (!answerable.has(rule) && (state === "missed" || state === "open")) others.add(rule);
      }
    }
    expect([...others]).toEqual([]);
  });

  test("has ids made of the referral's own, and is read as an event", async () => {
    const row = await oneRow({
      concluded_at: "2022-06-27T09:00Z",
      end_requested_by_pp_at: "2022-06-26T09:00Z",
    });
    const events = eventsFor(row);
    expect(events.map(({ eventId }) => eventId)).toEqual([
      `performance-report-${row.id}-sent`,
      `performance-report-${row.id}-ended`,
      `performance-report-${row.id}-concluded`,
    ]);
    for (const event of events) expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  test("gives way to what the live service tells of the same moment", async () => {
    const row = await oneRow({ date_referral_received: "2022-05-27T09:00:00.123456Z" });
    const [sent] = eventsFor(row) as [Extract<CaseEvent, { eventType: "intervention.referral.sent" }>];
    const live = {
      ...sent,
      eventId: "live-1",
      occurredAt: "2022-05-27T09:00:00.123456000Z",
      detail: { ...sent.detail, personCurrentLocationType: "CUSTODY" as const },
    };
    expect(foldCase(row.id, [sent, live]).referral).toMatchObject({
      location: "CUSTODY",
      sentAt: "2022-05-27T09:00:00.123Z",
    });
  });

  test.each([
    { name: "a contract of the table", cells: { contract_ref: "CCS_0001" }, region: undefined, found: "J" },
    { name: "another contract", cells: {}, region: "K" as const, found: "K" },
  ])("has the region of $name", async ({ cells, region, found }) => {
    const [sent] = eventsOfRow(await oneRow(cells), region);
    expect(sent).toMatchObject({ detail: { contract: { region: found } } });
  });

  test("does not have a row whose region nobody knows, and says what to do", async () => {
    const [problem] = eventsOfRow(await oneRow({}));
    expect(problem).toMatchObject({
      line: 2,
      column: "contract_ref",
      message: expect.stringContaining("--region"),
    });
  });

  test("does not have a row whose reference no event can carry", async () => {
    const [problem] = eventsOfRow(await oneRow({ referral_ref: "ab-1" }), "J");
    expect(problem).toMatchObject({ line: 2, column: "referral_ref" });
  });
});
