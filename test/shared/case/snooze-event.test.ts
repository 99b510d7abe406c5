import { describe, expect, test } from "vitest";
import { caseEvent, caseIdsOf } from "../../../shared/case/index.ts";
import { dateProblems } from "../../../shared/sources/admission/index.ts";

/** Friday 27 November 2026; five working days later is Friday 4 December. */
const posted = (detail: object = {}, rest: object = {}) =>
  caseEvent.safeParse({
    eventId: "snooze-1",
    occurredAt: "2026-11-27T10:00:00Z",
    eventType: "crs.obligation.snoozed",
    additionalInformation: { referralId: "referral-1" },
    detail: {
      obligation: "action-plan-approval:plan-1",
      due: "2026-12-02T00:00:00Z",
      until: "2026-12-01",
      reason: "booked",
      by: "practitioner",
      ...detail,
    },
    ...rest,
  });
const problems = (...asked: Parameters<typeof posted>) => {
  const { data, error } = posted(...asked);
  return [...(error?.issues ?? []), ...(data ? dateProblems(data) : [])].map(({ path }) => path.join("."));
};

describe("a request for quiet at the door", () => {
  test.each([
    ["until the same day", "2026-11-27", ["detail.until"]],
    ["until the next day", "2026-11-28", []],
    ["until the day before the fifth working day", "2026-12-03", []],
    ["until the fifth working day", "2026-12-04", []],
    ["until the day after the fifth working day", "2026-12-05", ["detail.until"]],
  ])("%s", (_what, until, expected) => expect(problems({ until })).toEqual(expected));

  test("counts days as London does", () => {
    const lateAtNight = { occurredAt: "2026-06-26T23:30:00Z" };
    expect(problems({ until: "2026-06-27" }, lateAtNight)).toEqual(["detail.until"]);
    expect(problems({ until: "2026-06-28" }, lateAtNight)).toEqual([]);
  });

  test.each([
    ["a reason of their own", { reason: "Mr Bloggs is in hospital" }, ["detail.reason"]],
    ["a name for a role", { by: "Joe Bloggs" }, ["detail.by"]],
    ["words for an obligation", { obligation: "the plan of Joe" }, ["detail.obligation"]],
    ["a remark", { remark: "Joe is ill" }, ["detail"]],
  ])("takes no %s", (_what, detail, expected) => expect(problems(detail)).toEqual(expected));

  test.each(["0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])(
    "survives the year of %s",
    (occurredAt) => {
      expect(problems({}, { occurredAt })).toEqual(["occurredAt"]);
      expect(problems({ until: "9999-12-31" }, { occurredAt })).toEqual(["occurredAt", "detail.until"]);
    },
  );

  test("that is in a log stays readable whatever becomes of the bank holidays since", () => {
    expect(posted({ until: "2026-12-07" }).success).toBe(true);
  });

  test("is about a referral, or about a person who is named", () => {
    expect(problems({}, { additionalInformation: {} })).toEqual(["additionalInformation.referralId"]);
    const person = { identifiers: [{ type: "NOMS", value: "A1234BC" }] };
    const ofPerson = posted({}, { additionalInformation: {}, personReference: person }).data;
    const ofReferral = posted({}, { personReference: person }).data;
    expect(ofPerson && caseIdsOf(ofPerson)).toEqual(["person-A1234BC"]);
    expect(ofReferral && caseIdsOf(ofReferral)).toEqual(["referral-1"]);
  });
});
