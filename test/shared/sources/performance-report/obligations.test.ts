import { describe, expect, test } from "vitest";
import { catalogue } from "../../../../shared/rules/index.ts";
import { check, file, fixture, printed, referralRow, row } from "./checked.ts";

const rules = {
  assessment: "initial-assessment",
  plan: "action-plan-submission",
  approval: "action-plan-approval",
  report: "end-of-service-report",
  completion: "completion-deadline",
} as const;

type Expected = [
  referral: string,
  rule: keyof typeof rules,
  opened: string,
  dueDay: string,
  due: string,
  state: string,
  met?: string | null,
  late?: number,
];

/**
 * Worked out by hand from the calendar, as of the end of 31 December 2022. Bank holidays on the way: 2 and 5 April,
 * 3 and 31 May, 30 August, 27 and 28 December 2021; 3 January, 15 and 18 April, 2 May, 2 and 3 June, 29 August,
 * 19 September, 26 and 27 December 2022; 2 January 2023. Summer time: 27 March to 30 October 2022.
 */
const byHand: readonly Expected[] = [
  // The live service's own sample: concluded the moment it was received, and its plan approved before it was submitted.
  ["AB3892EO", "assessment", "2021-01-14T15:56:45.382Z", "2021-01-28", "2021-01-29T00:00:00.000Z", "waived"],
  [
    "AB3892EO",
    "approval",
    "2021-03-11T17:51:34.235Z",
    "2021-03-15",
    "2021-03-16T00:00:00.000Z",
    "met",
    "2021-01-14T15:56:45.382Z",
  ],
  [
    "AB3892EO",
    "completion",
    "2021-01-14T15:56:45.382Z",
    "2021-04-01",
    "2021-04-01T23:00:00.000Z",
    "met",
    "2021-01-14T15:56:45.382Z",
  ],
  [
    "AB3892SS",
    "assessment",
    "2021-01-14T15:56:45.382Z",
    "2021-01-28",
    "2021-01-29T00:00:00.000Z",
    "missed",
    "2021-04-09T09:15:00.000Z",
    49,
  ],
  [
    "AB3892SS",
    "plan",
    "2021-04-09T09:15:00.000Z",
    "2021-04-16",
    "2021-04-16T23:00:00.000Z",
    "met",
    "2021-03-11T17:51:34.235Z",
  ],
  [
    "AB3892SS",
    "approval",
    "2021-03-11T17:51:34.235Z",
    "2021-03-15",
    "2021-03-16T00:00:00.000Z",
    "met",
    "2021-01-14T15:56:45.382Z",
  ],
  [
    "AB3892SS",
    "completion",
    "2021-01-14T15:56:45.382Z",
    "2021-04-01",
    "2021-04-01T23:00:00.000Z",
    "missed",
    null,
    439,
  ],
  [
    "HD2123AC",
    "assessment",
    "2021-01-14T15:56:45.382Z",
    "2021-01-28",
    "2021-01-29T00:00:00.000Z",
    "missed",
    null,
    484,
  ],
  [
    "HD2123AC",
    "completion",
    "2021-01-14T15:56:45.382Z",
    "2021-04-01",
    "2021-04-01T23:00:00.000Z",
    "missed",
    null,
    439,
  ],
  // Received on Friday 27 May, over the Platinum Jubilee of 2 and 3 June: a millisecond before midnight, at it, after it.
  [
    "JA1001AC",
    "assessment",
    "2022-05-27T09:00:00.000Z",
    "2022-06-14",
    "2022-06-14T23:00:00.000Z",
    "met",
    "2022-06-14T22:59:59.999Z",
  ],
  [
    "JA1001AC",
    "plan",
    "2022-06-14T22:59:59.999Z",
    "2022-06-21",
    "2022-06-21T23:00:00.000Z",
    "met",
    "2022-06-21T22:59:59.000Z",
  ],
  [
    "JA1001AC",
    "approval",
    "2022-06-21T22:59:59.000Z",
    "2022-06-23",
    "2022-06-23T23:00:00.000Z",
    "missed",
    "2022-06-23T23:00:00.000Z",
    1,
  ],
  [
    "JB1002AC",
    "assessment",
    "2022-05-27T09:00:00.000Z",
    "2022-06-14",
    "2022-06-14T23:00:00.000Z",
    "missed",
    "2022-06-14T23:00:00.000Z",
    1,
  ],
  [
    "JB1002AC",
    "plan",
    "2022-06-14T23:00:00.000Z",
    "2022-06-22",
    "2022-06-22T23:00:00.000Z",
    "missed",
    null,
    133,
  ],
  [
    "JC1003AC",
    "assessment",
    "2022-05-27T09:00:00.000Z",
    "2022-06-14",
    "2022-06-14T23:00:00.000Z",
    "missed",
    "2022-06-14T23:00:00.001Z",
    1,
  ],
  [
    "JC1003AC",
    "plan",
    "2022-06-14T23:00:00.001Z",
    "2022-06-22",
    "2022-06-22T23:00:00.000Z",
    "missed",
    null,
    133,
  ],
  // Over Easter; offered in time, and late until the referral concluded on 31 May.
  [
    "EA2001ET",
    "assessment",
    "2022-04-08T10:00:00.040Z",
    "2022-04-26",
    "2022-04-26T23:00:00.000Z",
    "missed",
    null,
    24,
  ],
  // Over Christmas, its substitute day and New Year's.
  ["CH2002ET", "assessment", "2022-12-20T17:45:00.000Z", "2023-01-06", "2023-01-07T00:00:00.000Z", "open"],
  // Received a millisecond before London's midnight, and at it, while UTC still showed the day before.
  [
    "CA3001AC",
    "assessment",
    "2022-10-20T22:59:59.999Z",
    "2022-11-03",
    "2022-11-04T00:00:00.000Z",
    "missed",
    null,
    39,
  ],
  [
    "CB3002AC",
    "assessment",
    "2022-10-20T23:00:00.000Z",
    "2022-11-04",
    "2022-11-05T00:00:00.000Z",
    "missed",
    null,
    38,
  ],
  // Held in winter time, due in summer time.
  [
    "CF3003AC",
    "assessment",
    "2022-03-14T09:00:00.000Z",
    "2022-03-28",
    "2022-03-28T23:00:00.000Z",
    "met",
    "2022-03-24T23:30:00.000Z",
  ],
  [
    "CF3003AC",
    "plan",
    "2022-03-24T23:30:00.000Z",
    "2022-03-31",
    "2022-03-31T23:00:00.000Z",
    "met",
    "2022-03-31T22:59:59.999Z",
  ],
  [
    "CF3003AC",
    "approval",
    "2022-03-31T22:59:59.999Z",
    "2022-04-04",
    "2022-04-04T23:00:00.000Z",
    "met",
    "2022-03-31T23:00:00.500Z",
  ],
  // The end was requested on Thursday 25 August, before the bank holiday.
  [
    "ER4001WO",
    "assessment",
    "2022-05-09T08:00:00.000Z",
    "2022-05-23",
    "2022-05-23T23:00:00.000Z",
    "met",
    "2022-05-16T10:00:00.000Z",
  ],
  [
    "ER4001WO",
    "plan",
    "2022-05-16T10:00:00.000Z",
    "2022-05-23",
    "2022-05-23T23:00:00.000Z",
    "met",
    "2022-05-18T10:00:00.000Z",
  ],
  [
    "ER4001WO",
    "approval",
    "2022-05-18T10:00:00.000Z",
    "2022-05-20",
    "2022-05-20T23:00:00.000Z",
    "met",
    "2022-05-18T10:00:00.123Z",
  ],
  [
    "ER4001WO",
    "report",
    "2022-08-25T15:00:00.000Z",
    "2022-09-02",
    "2022-09-02T23:00:00.000Z",
    "missed",
    "2022-09-05T08:00:00.500Z",
    1,
  ],
  // No session: no report.
  [
    "ER4002WO",
    "assessment",
    "2022-05-09T08:00:00.000Z",
    "2022-05-23",
    "2022-05-23T23:00:00.000Z",
    "met",
    "2022-05-16T10:00:00.000Z",
  ],
  [
    "ER4002WO",
    "plan",
    "2022-05-16T10:00:00.000Z",
    "2022-05-23",
    "2022-05-23T23:00:00.000Z",
    "met",
    "2022-05-18T10:00:00.000Z",
  ],
  [
    "ER4002WO",
    "approval",
    "2022-05-18T10:00:00.000Z",
    "2022-05-20",
    "2022-05-20T23:00:00.000Z",
    "met",
    "2022-05-18T10:00:00.000Z",
  ],
  // A session that is dated, though none is counted; concluded, and the report is due all the same.
  [
    "ER4003WO",
    "assessment",
    "2022-05-09T08:00:00.000Z",
    "2022-05-23",
    "2022-05-23T23:00:00.000Z",
    "met",
    "2022-05-16T10:00:00.000Z",
  ],
  [
    "ER4003WO",
    "plan",
    "2022-05-16T10:00:00.000Z",
    "2022-05-23",
    "2022-05-23T23:00:00.000Z",
    "met",
    "2022-05-18T10:00:00.000Z",
  ],
  [
    "ER4003WO",
    "approval",
    "2022-05-18T10:00:00.000Z",
    "2022-05-20",
    "2022-05-20T23:00:00.000Z",
    "met",
    "2022-05-18T10:00:00.000Z",
  ],
  [
    "ER4003WO",
    "report",
    "2022-08-25T15:00:00.000Z",
    "2022-09-02",
    "2022-09-02T23:00:00.000Z",
    "missed",
    null,
    82,
  ],
  // Over the state funeral of 19 September.
  [
    "SF5001PE",
    "assessment",
    "2022-09-05T08:00:00.000Z",
    "2022-09-20",
    "2022-09-20T23:00:00.000Z",
    "met",
    "2022-09-15T10:00:00.000Z",
  ],
  [
    "SF5001PE",
    "plan",
    "2022-09-15T10:00:00.000Z",
    "2022-09-23",
    "2022-09-23T23:00:00.000Z",
    "met",
    "2022-09-16T16:00:00.000Z",
  ],
  [
    "SF5001PE",
    "approval",
    "2022-09-16T16:00:00.000Z",
    "2022-09-21",
    "2022-09-21T23:00:00.000Z",
    "missed",
    null,
    70,
  ],
  // Somebody came, and the session did not happen: attended, 'on time', and not held.
  [
    "DN5002PE",
    "assessment",
    "2022-11-01T08:00:00.000Z",
    "2022-11-15",
    "2022-11-16T00:00:00.000Z",
    "missed",
    null,
    31,
  ],
  // Two rows for one referral, of which the earlier plan counts; and three rows that are the same.
  [
    "TR6001AC",
    "assessment",
    "2022-07-04T08:00:00.000Z",
    "2022-07-18",
    "2022-07-18T23:00:00.000Z",
    "met",
    "2022-07-14T10:00:00.000Z",
  ],
  [
    "TR6001AC",
    "plan",
    "2022-07-14T10:00:00.000Z",
    "2022-07-21",
    "2022-07-21T23:00:00.000Z",
    "met",
    "2022-07-20T10:00:00.000Z",
  ],
  [
    "TR6001AC",
    "approval",
    "2022-07-20T10:00:00.000Z",
    "2022-07-22",
    "2022-07-22T23:00:00.000Z",
    "missed",
    null,
    111,
  ],
  [
    "SM6002AC",
    "assessment",
    "2022-07-04T08:00:00.000Z",
    "2022-07-18",
    "2022-07-18T23:00:00.000Z",
    "met",
    "2022-07-14T10:00:00.000Z",
  ],
  [
    "SM6002AC",
    "plan",
    "2022-07-14T10:00:00.000Z",
    "2022-07-21",
    "2022-07-21T23:00:00.000Z",
    "missed",
    null,
    112,
  ],
  // Concluded in the last millisecond of its day, and in the first of the next.
  [
    "CD7001AC",
    "assessment",
    "2022-11-14T08:00:00.000Z",
    "2022-11-28",
    "2022-11-29T00:00:00.000Z",
    "met",
    "2022-11-15T08:00:00.000Z",
  ],
  [
    "CD7001AC",
    "plan",
    "2022-11-15T08:00:00.000Z",
    "2022-11-22",
    "2022-11-23T00:00:00.000Z",
    "met",
    "2022-11-15T09:00:00.000Z",
  ],
  [
    "CD7001AC",
    "approval",
    "2022-11-15T09:00:00.000Z",
    "2022-11-17",
    "2022-11-18T00:00:00.000Z",
    "met",
    "2022-11-15T09:00:00.000Z",
  ],
  [
    "CD7001AC",
    "completion",
    "2022-11-14T08:00:00.000Z",
    "2022-11-30",
    "2022-12-01T00:00:00.000Z",
    "met",
    "2022-11-30T23:59:59.999Z",
  ],
  [
    "CE7002AC",
    "assessment",
    "2022-11-14T08:00:00.000Z",
    "2022-11-28",
    "2022-11-29T00:00:00.000Z",
    "met",
    "2022-11-15T08:00:00.000Z",
  ],
  [
    "CE7002AC",
    "plan",
    "2022-11-15T08:00:00.000Z",
    "2022-11-22",
    "2022-11-23T00:00:00.000Z",
    "met",
    "2022-11-15T09:00:00.000Z",
  ],
  [
    "CE7002AC",
    "approval",
    "2022-11-15T09:00:00.000Z",
    "2022-11-17",
    "2022-11-18T00:00:00.000Z",
    "met",
    "2022-11-15T09:00:00.000Z",
  ],
  [
    "CE7002AC",
    "completion",
    "2022-11-14T08:00:00.000Z",
    "2022-11-30",
    "2022-12-01T00:00:00.000Z",
    "missed",
    "2022-12-01T00:00:00.000Z",
    1,
  ],
  // Withdrawn within the ten days; the referral concluded before the date it was to be completed by.
  ["WD8001AC", "assessment", "2022-11-14T08:00:00.000Z", "2022-11-28", "2022-11-29T00:00:00.000Z", "waived"],
  [
    "WD8001AC",
    "completion",
    "2022-11-14T08:00:00.000Z",
    "2023-02-28",
    "2023-03-01T00:00:00.000Z",
    "met",
    "2022-11-18T11:00:00.030Z",
  ],
  // Held, ended and concluded after the moment of the check, which knows nothing of it.
  ["AF9001AC", "assessment", "2022-12-30T12:00:00.000Z", "2023-01-16", "2023-01-17T00:00:00.000Z", "open"],
  ["AF9001AC", "completion", "2022-12-30T12:00:00.000Z", "2023-06-30", "2023-06-30T23:00:00.000Z", "open"],
];

const asPrinted = ([
  referral,
  rule,
  opened,
  dueDay,
  due,
  state,
  met = null,
  workingDaysLate = 0,
]: Expected) => ({
  referral,
  obligation: rules[rule],
  opened,
  due,
  dueDay,
  state,
  met,
  workingDaysLate,
});

const order = catalogue.map(({ id }) => id);
const inOrder = (a: { referral: string; obligation: string }, b: { referral: string; obligation: string }) =>
  a.referral === b.referral
    ? order.indexOf(a.obligation) - order.indexOf(b.obligation)
    : a.referral < b.referral
      ? -1
      : 1;

describe("the performance report, against obligations worked out by hand", () => {
  test("every obligation, and no other, by referral and then in the catalogue's order", async () => {
    const { asOf, obligations, problems } = printed(await check(fixture));
    expect(asOf).toBe("2022-12-31T23:59:59.999Z");
    expect(obligations).toEqual(byHand.map(asPrinted).sort(inOrder));
    expect(problems).toEqual([]);
  });

  test("the order of the rows does not matter, and neither does how the file comes in", async () => {
    const [first = "", ...rows] = splitRows(fixture);
    const turned = `${[first, ...rows.reverse()].join("\n")}\n`;
    const whole = printed(await check(fixture)).obligations;
    expect(printed(await check(turned)).obligations).toEqual(whole);
    expect(printed(await check(fixture, "2022-12-31", 7)).obligations).toEqual(whole);
    expect(printed(await check(fixture.replaceAll("\n", "\r\n"))).obligations).toEqual(whole);
    expect(printed(await check(`\ufeff${fixture}`)).obligations).toEqual(whole);
  });

  test("rows of one referral count once", async () => {
    const { referrals, repetitions } = await check(fixture);
    expect(referrals).toBe(26 - 3);
    expect(repetitions).toEqual({ same: 2, merged: 1 });
  });

  test("an assessment that was offered in time is marked as such", async () => {
    const { judged } = await check(fixture);
    const offered = judged.filter(({ obligation }) => obligation.state === "missed" && obligation.mitigation);
    expect(offered.map(({ of }) => of.reference)).toEqual(["EA2001ET"]);
  });
});

describe("the moment of the check", () => {
  const due = "2022-06-14T23:00:00.000Z";
  test.each([
    ["a millisecond before the due instant", "2022-06-14T22:59:59.999Z", "open", 0],
    ["the due instant", due, "missed", 1],
    ["a millisecond after it", "2022-06-14T23:00:00.001Z", "missed", 1],
    ["the due day, which means its end in London", "2022-06-14", "open", 0],
    ["the day after", "2022-06-15", "missed", 1],
    ["the due instant as London's clock shows it", "2022-06-15T00:00+01:00", "missed", 1],
  ])("%s (%s): %s", async (_, asOf, state, late) => {
    const { obligations } = printed(await check(file(row()), asOf));
    expect(obligations).toMatchObject([{ state, workingDaysLate: late }]);
  });

  test.each([
    ["a millisecond before it was received", "2022-05-27T08:59:59.999Z", 0],
    ["when it was received", "2022-05-27T09:00Z", 1],
  ])("%s (%s) there are %i obligations", async (_, asOf, count) => {
    expect(printed(await check(file(row()), asOf)).obligations).toHaveLength(count);
  });

  test("a session that came later is not yet a session", async () => {
    const ended = row({
      end_requested_by_pp_at: "2022-06-06T09:00Z",
      date_of_first_attended_session: "2022-06-08T09:00Z",
      count_of_sessions_attended: "1",
    });
    const rulesAt = async (asOf: string) =>
      printed(await check(file(ended), asOf)).obligations.map(
        ({ obligation }: { obligation: string }) => obligation,
      );
    expect(await rulesAt("2022-06-07")).not.toContain("end-of-service-report");
    expect(await rulesAt("2022-06-08")).toContain("end-of-service-report");
  });
});

describe("rows of one referral that differ", () => {
  const asOf = "2022-12-31";
  test("the earliest of each time and the largest count are kept, whichever row comes first", async () => {
    const early = referralRow(1, {
      date_saa_first_completed: "2022-06-01T09:00Z",
      date_first_action_plan_submitted: "2022-06-10T09:00Z",
      count_of_sessions_attended: "0",
      end_requested_by_pp_at: "2022-08-01T09:00Z",
    });
    const late = referralRow(1, {
      date_saa_first_completed: "2022-06-20T09:00Z",
      date_first_action_plan_submitted: "2022-06-06T09:00Z",
      count_of_sessions_attended: "4",
      end_requested_by_pp_at: "2022-08-01T09:00Z",
    });
    const one = printed(await check(file(early, late), asOf));
    expect(printed(await check(file(late, early), asOf))).toEqual(one);
    expect(one.obligations).toMatchObject([
      { obligation: "initial-assessment", state: "met", met: "2022-06-01T09:00:00.000Z" },
      { obligation: "action-plan-submission", met: "2022-06-06T09:00:00.000Z" },
      ...[{ obligation: "end-of-service-report" }, { obligation: "action-plan-approval" }].sort(
        inTheCatalogue,
      ),
    ]);
  });

  test("an id that is given to another referral is a problem, and the row is not judged", async () => {
    const other = row({ referral_ref: "ZZ9999AC" });
    const { obligations, problems } = printed(await check(file(row(), other), asOf));
    expect(obligations.map(({ referral }: { referral: string }) => referral)).toEqual(["AA0001AC"]);
    expect(problems).toMatchObject([{ line: 3, column: "referral_ref" }]);
  });
});

const inTheCatalogue = (a: { obligation: string }, b: { obligation: string }) =>
  order.indexOf(a.obligation) - order.indexOf(b.obligation);

/** Rows of the fixture, of which one has a line break within quotes. */
function splitRows(text: string): string[] {
  const rows: string[] = [];
  for (const line of text.trimEnd().split("\n")) {
    if (((rows.at(-1) ?? "").split('"').length - 1) % 2 === 1) rows[rows.length - 1] += `\n${line}`;
    else rows.push(line);
  }
  return rows;
}
