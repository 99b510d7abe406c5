import { describe, expect, test } from "vitest";
import { foldCase } from "../../../../shared/case/index.ts";
import {
  factsOf,
  UnknownContract,
  UnusableSnapshot,
} from "../../../../shared/sources/domain-events/index.ts";
import * as shown from "../../../../shared/sources/domain-events/shown/index.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import {
  assessment,
  type Change,
  foldOf,
  plan,
  readAt,
  readingOf,
  referral,
  referralId,
  report,
  session,
  told,
  typesOf,
  undatedIn,
  whole,
} from "../../../support/live-snapshots.ts";
import { at } from "../../../support/london.ts";

describe("traps", () => {
  test("a plan that is a draft is nothing yet", () => {
    expect(told({ actionPlans: [plan({ submittedAt: null, approvedAt: null })] }).facts).toEqual([]);
  });

  test("a report that is a draft is nothing yet", () => {
    expect(told({ report: report({ submittedAt: null }) }).facts).toEqual([]);
  });

  test("a draft of attendance is nothing yet", () => {
    const draft = assessment((all) =>
      all.map((one) => ({
        ...one,
        appointmentFeedback: { ...(one["appointmentFeedback"] as Change), submitted: false },
      })),
    );
    expect(new Set(typesOf(told({ supplierAssessment: draft }).facts))).toEqual(
      new Set(["initial-assessment-appointment.scheduled"]),
    );
    expect(undatedIn({ supplierAssessment: draft })).toEqual([]);
  });

  test("a booking after a miss replaces nothing; a rebooking replaces the one before it", () => {
    const bookings = told({ supplierAssessment: assessment((all) => all.reverse()) }).facts.filter(
      (event) => event.eventType === "crs.initial-assessment-appointment.scheduled",
    );
    expect(
      bookings.map(({ detail }) => [detail.appointmentId.slice(0, 4), detail.replaces?.slice(0, 4)]),
    ).toEqual([
      ["d0d9", undefined],
      ["ee61", "d0d9"],
      ["c2e2", undefined],
    ]);
  });

  test("a session's current appointment replaces the last of the old ones, and was booked after it", () => {
    const [current] = undatedIn({ sessions: { all: true, read: [session({ appointmentFeedback: null })] } });
    expect(current).toMatchObject({
      eventType: "crs.session-appointment.scheduled",
      occurredAt: "2026-03-12T17:51:34.235464000Z",
      detail: { replaces: "32f272c5-5b75-4b4e-bdb3-fabc5da9ea63", sessionNumber: 1 },
    });
  });

  test("a missed session that was booked anew stays missed", () => {
    const [old] = sampleAnswer("delivery-session").oldAppointments;
    const [, missed] = sampleAnswer("supplier-assessment").appointments;
    const again = session({ oldAppointments: [{ ...old, appointmentFeedback: missed.appointmentFeedback }] });
    expect(
      foldOf({ sessions: { all: true, read: [again] } }).appointments.map(({ outcome }) => outcome),
    ).toEqual(["missed", "did-not-happen"]);
  });

  test.each([
    ["late", null, "held"],
    ["yes", null, "held"],
    ["yes", false, "did-not-happen"],
    ["no", null, "missed"],
  ])("attended %s, didSessionHappen %s is %s", (attended, didSessionHappen, outcome) => {
    const { appointmentFeedback } = sampleAnswer("delivery-session");
    const attendanceFeedback = { ...appointmentFeedback.attendanceFeedback, attended, didSessionHappen };
    const read = [
      session({ oldAppointments: [], appointmentFeedback: { ...appointmentFeedback, attendanceFeedback } }),
    ];
    expect(foldOf({ sessions: { all: true, read } }).appointments).toMatchObject([{ outcome }]);
  });

  test("attendance that was submitted at an unknown time was so after the appointment", () => {
    const { appointmentFeedback } = sampleAnswer("delivery-session");
    const attendanceFeedback = { ...appointmentFeedback.attendanceFeedback, submittedAt: null };
    const read = [
      session({ oldAppointments: [], appointmentFeedback: { ...appointmentFeedback, attendanceFeedback } }),
    ];
    expect(foldOf({ sessions: { all: true, read } }).appointments[0]?.attendanceRecordedAt).toBe(
      "2026-04-20T10:00:00.000Z",
    );
  });

  test("every referral has a withdrawal state, and is not withdrawn by it", () => {
    expect(typesOf(told({ referral: referral({ withdrawalState: "POST_ICA_WITHDRAWAL" }) }).facts)).toEqual([
      "referral.sent",
    ]);
  });

  const end = "2021-02-01T10:00:00.000001Z";
  const concluded = "2021-02-19T16:00:00Z";
  test.each([
    {
      name: "the practitioner asked for the end",
      change: { endRequestedAt: end },
      facts: [["referral.ended", "2021-02-01"]],
    },
    {
      name: "withdrawn: it concluded at once, whenever it concluded again",
      change: { endRequestedAt: end, withdrawalCode: "NOT", concludedAt: concluded },
      facts: [
        ["referral.ended", "2021-02-01"],
        ["referral.concluded", "2021-02-01"],
      ],
    },
    {
      name: "ended early in the way from before there were withdrawals",
      change: { endRequestedAt: end, concludedAt: concluded },
      facts: [
        ["referral.ended", "2021-02-01"],
        ["referral.concluded", "2021-02-19"],
      ],
    },
    {
      name: "completed",
      change: { concludedAt: concluded },
      facts: [
        ["referral.ended", "2021-02-19"],
        ["referral.concluded", "2021-02-19"],
      ],
    },
  ])("$name", ({ change, facts }) => {
    const [, ...others] = told({ referral: referral(change) }).facts;
    expect(others.map((event) => [...typesOf([event]), event.occurredAt.slice(0, 10)])).toEqual(facts);
  });

  test.each([
    { name: "the form's", form: {}, email: "practitioner@probation.example" },
    { name: "nDelius's, where the form has none", form: { ppEmailAddress: null }, email: "john@example.com" },
    {
      name: "nDelius's, where the form's is blank",
      form: { ppEmailAddress: " " },
      email: "john@example.com",
    },
    { name: "none", form: { ppEmailAddress: "", ndeliusPPEmailAddress: "ask Bob" }, email: null },
  ])("the practitioner's address is $name", ({ form, email }) => {
    expect(readingOf({ referral: referral({}, form) }).detail.shows.practitioner?.email).toBe(email);
  });

  test.each([
    ["sheffield", "sheffield"],
    ["near Bob's", null],
  ])("the delivery unit %s is kept if there is one of that name", (ppPdu, pdu) => {
    const { practitioner } = readingOf({ referral: referral({}, { ppPdu, ndeliusPDU: null }) }).detail.shows;
    expect(practitioner?.pdu).toBe(pdu);
  });

  test("what the form does not have has not arrived", () => {
    const { accessibilityNeeds, ppProbationOffice, ppEstablishment, serviceCategoryIds, ...form } =
      sampleAnswer("sent-referral").referral;
    const old = shown.sentReferral.parse({ ...sampleAnswer("sent-referral"), referral: form });
    expect(readingOf({ referral: old }).detail.shows.particulars).toEqual({
      desiredOutcomes: form.desiredOutcomes,
      communityManagerAllocated: true,
      practitionerHasPhone: true,
    });
    expect([accessibilityNeeds, ppProbationOffice, ppEstablishment, serviceCategoryIds]).not.toContain(
      undefined,
    );
  });

  test("a contract that is not in the list is named, and nothing guessed", () => {
    const unknown = referral({}, { dynamicFrameworkContractReference: "PRJ_1" });
    expect(() => told({ referral: unknown })).toThrow(UnknownContract);
    expect(() => told({ referral: unknown })).toThrow(/PRJ_1/u);
  });

  test("the contracts of the live service are known without being told", () => {
    const known = referral({}, { dynamicFrameworkContractReference: "PRJ_5779" });
    const [sent] = factsOf({ referralId, readAt, referral: known }).facts;
    expect(sent).toMatchObject({ detail: { contract: { region: "G" } } });
  });

  test("what a case cannot hold is named by place", () => {
    const long = "x".repeat(101);
    const broken = { ...plan(), id: long };
    expect(() => told({ actionPlans: [broken] })).toThrow(UnusableSnapshot);
    expect(() => told({ actionPlans: [broken] })).not.toThrow(long);
  });

  test("what belongs to another referral is not taken for this one's", () => {
    for (const strange of [
      { referral: referral({ id: "another" }) },
      { actionPlans: [plan({ referralId: "another" })] },
    ]) {
      expect(() => told(strange)).toThrow(UnusableSnapshot);
      expect(() => told(strange)).toThrow(/of another referral/u);
    }
  });

  test("a referral that is gone takes everything back", () => {
    const { facts, reading } = told(whole);
    const gone = told({ referral: "gone", crn: "X123456", readAt: at("2026-07-23 09:00") });
    expect(gone.facts).toEqual([]);
    const c = foldCase(referralId, [...facts, reading, gone.reading]);
    expect(c).toMatchObject({ appointments: [], actionPlans: [] });
    expect(c).not.toHaveProperty("referral");
    expect(c).not.toHaveProperty("endOfServiceReportAt");
  });

  test("a reading cannot be older than what it shows, though clocks differ", () => {
    const early = told({ ...whole, readAt: at("2026-07-21 11:00") });
    expect(early.reading.occurredAt).toBe("2026-07-21T10:32:12.382884000Z");
  });
});
