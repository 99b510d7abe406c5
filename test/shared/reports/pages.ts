import { periodReport, weeklyReport } from "../../../shared/reports/index.ts";
import { addCalendarWeeks, atLondonTime, isoWeekOf } from "../../../shared/time/index.ts";
import { at, day } from "../../support/london.ts";
import type { Story } from "../../support/story.ts";
import { casesOf, contracts, referral } from "./caseload.ts";
import { judged } from "./judged.ts";
import { sampleWeeks } from "./sample-weeks.ts";

/** Pages of every sort that a reader may meet, by name. */
export async function pagesOfEverySort(): Promise<ReadonlyMap<string, string>> {
  const sample = sampleWeeks({ seed: 3, referrals: 300, weeks: 3 });
  const [region, national] = [(await sample.reports("E")).at(-1), (await sample.reports("national")).at(-1)];
  const empty = await weeklyReport({
    region: "J",
    week: "2026-W46",
    now: at("2026-11-16 07:00"),
    cases: [],
    previous: [],
  });
  return new Map([
    ["a region's week with two before it", region?.html ?? ""],
    ["the nation's week", national?.html ?? ""],
    ["a week of which nothing is known", empty.html],
    ["a week with corrections, and with cases that are not counted", await eventfulWeek()],
    ["a whole period with problems", (await somePeriod()).html],
  ]);
}

export const somePeriod = () =>
  periodReport({
    title: "CRS compliance: report.csv",
    asOf: at("2026-11-16 07:00"),
    judged: [
      judged("AAAA", { state: "missed", mitigation: "offered in time, and the person did not come" }),
      judged("BBBB", { state: "met", met: "2026-11-09 09:00" }),
      judged("CCCC", { state: "open", due: "2026-11-20", of: { contract: contracts.work } }),
    ],
    notes: ["Judged as of Monday."],
    problems: [
      { line: 7, column: "date_referral_received", message: 'Found "<b>13 May</b>", expected a time.' },
    ],
  });

async function eventfulWeek(): Promise<string> {
  const lost = (story: Story) => story.assessmentHeld("2026-11-02 10:00", { recorded: "2026-11-12 09:00" });
  const known = ["AAAA", "BBBB"].map((name) => referral(name).sent("2026-10-20 09:00"));
  const first = addCalendarWeeks(day("2026-11-16"), -1);
  const before = await weeklyReport({
    region: "J",
    week: isoWeekOf(addCalendarWeeks(first, -1)),
    now: atLondonTime(first, "07:00"),
    cases: casesOf(...known),
    previous: [],
  });
  const apart = referral("ELSEWHERE", { ...contracts.work, region: "A" }).sent("2026-11-02 09:00");
  const after = await weeklyReport({
    region: "J",
    week: "2026-W46",
    now: at("2026-11-16 07:00"),
    cases: casesOf(...known.map(lost), apart),
    previous: [before.figures],
  });
  return after.html;
}
