import { describe, expect, test } from "vitest";
import { type Arrival, generateCaseload } from "../../../../infra/local/sample/index.ts";
import { neverSigns } from "../../../../infra/local/sample/staff.ts";
import { type CrsCase, instantOf } from "../../../../shared/case/index.ts";
import { type Obligation, obligationsOf } from "../../../../shared/obligations/index.ts";
import {
  addHours,
  bankHolidayName,
  calendarDaysBetween,
  isWorkingDay,
  londonDayOf,
  londonTimeOf,
} from "../../../../shared/time/index.ts";
import { at } from "../../../support/london.ts";
import { admitted, casesOf } from "./monitored.ts";

const until = at("2026-11-20 16:00");
const caseload = generateCaseload({ seed: 1, until });
const events = caseload.arrivals.map(admitted);
const cases = [...casesOf(caseload.arrivals).values()];

const referred = (c: CrsCase) => c.referral as NonNullable<CrsCase["referral"]>;
const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;
const typesOf = (c: CrsCase) => referred(c).contract.provider.code;

describe("the sample caseload", () => {
  test("is the same for the same seed and end, to the byte", () => {
    const again = generateCaseload({ seed: 1, until });
    expect(JSON.stringify(again)).toBe(JSON.stringify(caseload));
  });

  test("is another for another seed and for another end", () => {
    const small = { until, referrals: 20 };
    const first = JSON.stringify(generateCaseload({ ...small, seed: 1 }));
    expect(JSON.stringify(generateCaseload({ ...small, seed: 2 }))).not.toBe(first);
    expect(JSON.stringify(generateCaseload({ seed: 1, referrals: 20, until: addHours(until, 24) }))).not.toBe(
      first,
    );
  });

  test("has as many referrals as were asked for, under references and ids that do not repeat", () => {
    expect(caseload.referrals).toHaveLength(1500);
    expect(new Set(caseload.referrals.map(({ reference }) => reference)).size).toBe(1500);
    expect(new Set(caseload.referrals.map(({ id }) => id)).size).toBe(1500);
  });

  test("covers six weeks, and reaches us in order and not after the end", () => {
    expect(caseload.from).toBe(at("2026-10-09 00:00"));
    const reached = caseload.arrivals.map(({ reachesUs }) => reachesUs);
    expect(reached).toEqual([...reached].sort());
    expect(reached[0]?.localeCompare(caseload.from)).toBeGreaterThan(0);
    expect(reached.at(-1)?.localeCompare(until)).toBeLessThanOrEqual(0);
  });

  test("is posted in a shape that the event schema admits, every single event", () => {
    expect(events).toHaveLength(caseload.arrivals.length);
    expect(events.length).toBeGreaterThan(10_000);
  });

  test("says nothing before it happened", () => {
    for (const [index, { reachesUs }] of caseload.arrivals.entries()) {
      expect(instantOf(events[index] as (typeof events)[number]) <= reachesUs).toBe(true);
    }
  });

  test("delivers a few events twice, the same each time", () => {
    const byId = Map.groupBy(caseload.arrivals, ({ event }) => event.eventId);
    const repeated = [...byId.values()].filter((deliveries) => deliveries.length > 1);
    expect(repeated.length).toBeGreaterThan(20);
    for (const deliveries of repeated) {
      const [first, second] = deliveries as [Arrival, Arrival];
      expect(second.event).toEqual(first.event);
    }
  });

  test("writes instants as the live service does: London's offset, up to nanoseconds", () => {
    const written = caseload.arrivals.map(({ event }) => event.occurredAt);
    const summer = written.filter((text) => text < "2026-10-25");
    const winter = written.filter((text) => text > "2026-10-26");
    expect(summer.every((text) => text.endsWith("+01:00"))).toBe(true);
    expect(winter.every((text) => text.endsWith("Z"))).toBe(true);
    expect(written.some((text) => /\.\d{9}/u.test(text))).toBe(true);
    expect(written.some((text) => /\.\d{1,8}(?:Z|\+)/u.test(text))).toBe(true);
  });
});

describe("what the sample holds", () => {
  test("all twelve regions, even in a small one", () => {
    const regions = new Set(cases.map((c) => referred(c).contract.region));
    expect([...regions].sort().join("")).toBe("ABCDEFGHIJKL");
    const twelve = generateCaseload({ seed: 9, until, referrals: 12 });
    expect(new Set(twelve.referrals.map(({ region }) => region)).size).toBe(12);
  });

  test("custody and community, urgent and standard, and dates not yet known", () => {
    const timescales = Map.groupBy(cases, timescaleWhenSent);
    for (const timescale of ["urgent", "standard", "community", "unknown"] as const) {
      expect(timescales.get(timescale)?.length, timescale).toBeGreaterThan(10);
    }
  });

  test.each([
    ["release dates that moved", (c: CrsCase) => referred(c).releaseDate.length > 1],
    ["practitioners who changed", (c: CrsCase) => referred(c).practitioner.length > 1],
    ["practitioners without an address", (c: CrsCase) => !referred(c).practitioner[0]?.value.email],
    [
      "practitioners and units without an address",
      (c: CrsCase) =>
        !referred(c).practitioner[0]?.value.email && !referred(c).practitioner[0]?.value.pduMailbox,
    ],
    ["risk sections left blank", (c: CrsCase) => referred(c).riskInformation[0]?.value?.blank !== undefined],
    [
      "risk sections that only ask to call",
      (c: CrsCase) => referred(c).riskInformation[0]?.value?.blank === "contact-only",
    ],
    ["risk sections put right", (c: CrsCase) => referred(c).riskInformation.length > 1],
    [
      "statements that no risk is known",
      (c: CrsCase) => referred(c).riskInformation[0]?.value?.noKnownRisk === true,
    ],
    [
      "further information left blank",
      (c: CrsCase) => referred(c).furtherInformation[0]?.value?.blank !== undefined,
    ],
    [
      "referrals that nobody was assigned",
      (c: CrsCase) => !c.assignedAt && referred(c).sentAt < at("2026-11-01 00:00"),
    ],
    [
      "assessments missed and booked again",
      (c: CrsCase) => assessments(c).some(({ outcome }) => outcome === "missed") && assessments(c).length > 1,
    ],
    [
      "appointments moved",
      (c: CrsCase) => c.appointments.some(({ withdrawnAt, time }) => withdrawnAt && withdrawnAt < time),
    ],
    [
      "sessions that did not happen though the person came",
      (c: CrsCase) => c.appointments.some(({ outcome }) => outcome === "did-not-happen"),
    ],
    ["concerns", (c: CrsCase) => c.appointments.some(({ concern }) => concern)],
    [
      "appointments never recorded",
      (c: CrsCase) =>
        c.appointments.some(
          ({ time, attendanceRecordedAt, withdrawnAt }) =>
            time < at("2026-11-10 00:00") && !attendanceRecordedAt && !withdrawnAt,
        ),
    ],
    ["case notes about what changed", (c: CrsCase) => c.dealings.correspondence.length > 0],
    [
      "needs left out of the form",
      (c: CrsCase) => Object.values(referred(c).particulars[0]?.value.needsAnswered ?? {}).includes(false),
    ],
    [
      "timescales stated in a referral from prison",
      (c: CrsCase) => referred(c).particulars[0]?.value.statedTimescale !== undefined,
    ],
    [
      "too little time for the days allowed",
      (c: CrsCase) => obligationsOf(c, until).some(({ rule }) => rule === "enforceable-days-achievable"),
    ],
    ["plans in two versions", (c: CrsCase) => c.actionPlans.length === 2],
    [
      "early ends with an end of service report",
      (c: CrsCase) =>
        c.endRequestedAt !== undefined &&
        c.endOfServiceReportAt !== undefined &&
        c.endRequestedAt < c.endOfServiceReportAt,
    ],
    ["ends without a report", (c: CrsCase) => c.concludedAt !== undefined && !c.endOfServiceReportAt],
    [
      "completions",
      (c: CrsCase) =>
        c.concludedAt !== undefined &&
        c.concludedAt === c.endRequestedAt &&
        c.endOfServiceReportAt !== undefined,
    ],
  ])("%s", (_, has) => {
    expect(cases.filter(has).length).toBeGreaterThan(2);
  });

  test("people with two referrals", () => {
    expect(Map.groupBy(cases, (c) => referred(c).crn).size).toBeLessThan(cases.length - 20);
  });

  test("sessions a week apart, more often than not", () => {
    const gaps = cases.flatMap((c) => {
      const days = c.appointments
        .filter(({ kind, withdrawnAt, time }) => kind === "session" && !(withdrawnAt && withdrawnAt < time))
        .map(({ time }) => londonDayOf(time));
      return days
        .slice(1)
        .map((day, index) => (Date.parse(day) - Date.parse(days[index] as string)) / 86_400_000);
    });
    expect(gaps.length).toBeGreaterThan(200);
    expect(
      share(
        gaps.filter((gap) => gap === 7),
        gaps,
      ),
    ).toBeGreaterThan(0.7);
  });
});

function timescaleWhenSent(c: CrsCase) {
  const { location, releaseDate, curfewDate, sentAt } = referred(c);
  if (location === "COMMUNITY") return "community";
  const leaves = [releaseDate[0]?.value, curfewDate[0]?.value].filter((day) => day !== undefined).sort()[0];
  if (leaves === undefined) return "unknown";
  return calendarDaysBetween(londonDayOf(sentAt), leaves) <= 14 ? "urgent" : "standard";
}

const assessments = (c: CrsCase) => c.appointments.filter(({ kind }) => kind === "supplier-assessment");

describe("who signs", () => {
  const approvals = (region: string) =>
    cases.filter((c) => referred(c).contract.region === region).flatMap(({ actionPlans }) => actionPlans);

  test("in most regions the service approves at once; in one a person signs", () => {
    expect(new Set(approvals("A").map(({ approvedBy }) => approvedBy ?? "service"))).toEqual(
      new Set(["service"]),
    );
    expect(new Set(approvals("C").map(({ approvedBy }) => approvedBy))).toEqual(
      new Set(["practitioner", undefined]),
    );
  });

  test("one practitioner has plans waiting and has signed none", () => {
    const theirs = cases.filter((c) => referred(c).practitioner[0]?.value.email === neverSigns);
    const plans = theirs.flatMap(({ actionPlans }) => actionPlans);
    expect(plans.length).toBeGreaterThan(3);
    expect(plans.filter(({ approvedAt }) => approvedAt)).toEqual([]);
  });
});

describe("how providers do", () => {
  const judged = (region: string | undefined, provider: string) =>
    cases
      .filter(
        (c) => typesOf(c) === provider && (region === undefined || referred(c).contract.region === region),
      )
      .flatMap((c) => obligationsOf(c, until))
      .filter(({ owedBy, state }) => owedBy === "provider" && (state === "met" || state === "missed"));
  const metShare = (obligations: readonly Obligation[]) =>
    share(
      obligations.filter(({ state }) => state === "met"),
      obligations,
    );

  test("one of them does really badly in one region, and as others do elsewhere", () => {
    expect(metShare(judged("E", "PAPER_LIGHTHOUSE"))).toBeLessThan(0.65);
    for (const region of ["B", "G", "I", "L"]) {
      expect(metShare(judged(region, "PAPER_LIGHTHOUSE")), region).toBeGreaterThan(0.82);
    }
  });

  test("a slow one does worse than a prompt one", () => {
    expect(metShare(judged(undefined, "VELVET_TURNIP"))).toBeLessThan(
      metShare(judged(undefined, "TIN_KETTLE")) - 0.06,
    );
  });
});

describe("when the work is done", () => {
  const recorded = cases.map((c) => referred(c).sentAt);

  test("referrals come in working hours of working days, with a few exceptions", () => {
    const atWork = recorded.filter(
      (when) =>
        isWorkingDay(londonDayOf(when)) && londonTimeOf(when) >= "08:30" && londonTimeOf(when) <= "17:30",
    );
    expect(share(atWork, recorded)).toBeGreaterThan(0.97);
    expect(atWork.length).toBeLessThan(recorded.length);
  });

  test("fewer come around bank holidays and hardly any on one", () => {
    const christmas = generateCaseload({ seed: 3, until: at("2027-01-15 12:00") });
    const days = [...casesOf(christmas.arrivals).values()].map((c) => londonDayOf(referred(c).sentAt));
    const on = (test: (day: string) => boolean) => days.filter(test).length;
    expect(days.filter((day) => bankHolidayName(day)).length).toBeLessThan(5);
    const ordinary = on((day) => day >= "2026-12-07" && day <= "2026-12-11");
    expect(on((day) => day >= "2026-12-28" && day <= "2027-01-01")).toBeLessThan(ordinary / 3);
  });
});

describe("that nobody in it exists", () => {
  const text = JSON.stringify(caseload.arrivals);

  test("every address is at a domain that is reserved for examples", () => {
    const addresses = text.match(/[\w.+-]+@[\w.-]+/gu) ?? [];
    expect(addresses.length).toBeGreaterThan(1000);
    expect(addresses.filter((address) => !/\.example$/u.test(address))).toEqual([]);
  });

  test("every provider and delivery unit says that it is invented", () => {
    for (const c of cases) {
      expect(referred(c).contract.provider.name).toMatch(/ \(invented\)$/u);
      expect(referred(c).practitioner[0]?.value.pdu).toMatch(/^Invented delivery unit/u);
    }
  });
});
