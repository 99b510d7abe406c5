import { describe, expect, test } from "vitest";
import type * as z from "zod";
import * as shown from "../../../../shared/sources/domain-events/shown/index.ts";
import { userKey } from "../../../../shared/sources/domain-events/stable-id.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";

const schemas: Readonly<Record<string, z.ZodType>> = {
  "sent-referral": shown.sentReferral,
  "supplier-assessment": shown.supplierAssessment,
  "delivery-session": shown.deliverySession,
  "action-plan": shown.actionPlan,
  "end-of-service-report": shown.endOfServiceReport,
  "supplementary-risk": shown.supplementaryRisk,
};

/** Every text of an answer that is about a person, or that a person wrote. */
const personal = [
  "Alex",
  "River",
  "1980-01-01",
  "Autism",
  "sofa",
  "wheelchair",
  "Spanish",
  "9am",
  "John Davies",
  "Bob Alice",
  "0721",
  "For crs",
  "Bouverie",
  "SY40RE",
  "Phoned twice",
  "a good session",
  "fire alarm",
  "room not available",
  "some random information",
  "some progression",
  "Attend training",
  "some concerns",
  "at risk",
  "BERNARD",
  "UserABC",
];

describe("the samples", () => {
  test.each(Object.entries(schemas))("%s is read, and nothing personal is left of it", (name, schema) => {
    const left = JSON.stringify(schema.parse(sampleAnswer(name)));
    for (const text of personal) expect(left).not.toContain(text);
  });

  test.each(Object.entries(schemas))("%s is read with fields that are not known", (name, schema) => {
    const answer = sampleAnswer(name);
    expect(schema.parse({ ...answer, newField: { deep: [1] } })).toEqual(schema.parse(answer));
  });
});

const referral = (change: object = {}, form: object = {}) => {
  const answer = sampleAnswer("sent-referral");
  return shown.sentReferral.parse({ ...answer, ...change, referral: { ...answer.referral, ...form } });
};

describe("the sent referral", () => {
  test("was sent at a microsecond", () => {
    expect(referral().sentAt).toBe("2021-01-14T15:56:45.382884000Z");
  });

  test.each([
    { username: "Jo.Doe@Lantern.example", email: "jo.doe@lantern.example" },
    { username: "JDOE_GEN", email: undefined },
  ])("$username is kept as a key, and as an address if it is one", ({ username, email }) => {
    expect(referral({ assignedTo: { username } }).assignedTo).toEqual({ key: userKey(username), email });
  });

  test.each([
    ["written, by hand", { furtherInformation: "She has tried hard to keep her flat" }, {}],
    ["null", { furtherInformation: null }, { blank: "empty" }],
    ["N/A", { furtherInformation: "N/A" }, { blank: "placeholder" }],
  ])("further information that is %s is judged", (_, form, judgement) => {
    expect(referral({}, form).referral.furtherInformation).toEqual(judgement);
  });

  test.each([
    ["not given", undefined, undefined],
    ["null", null, false],
    ["blank", "  ", false],
    ["written", "uses a stick", true],
  ])("needs that are %s", (_, accessibilityNeeds, expected) => {
    expect(referral({}, { accessibilityNeeds }).referral.accessibilityNeeds).toBe(expected);
  });

  test.each(["", "call the office", null, undefined])("an address that is %j is none", (ppEmailAddress) => {
    expect(referral({}, { ppEmailAddress }).referral.ppEmailAddress).toBeUndefined();
  });

  test.each([
    { name: "a CRN that is none", change: { serviceUserCRN: "Alex River" } },
    { name: "no time of sending", change: { sentAt: null } },
    { name: "an end that is no time", change: { endRequestedAt: "soon" } },
    { name: "no reference", change: { referenceNumber: "" } },
  ])("is not read with $name", ({ change }) => {
    expect(shown.sentReferral.safeParse({ ...sampleAnswer("sent-referral"), ...change }).success).toBe(false);
  });
});

/** The sample of an appointment with some feedback. */
const withFeedback = (attendance: object, session: object = {}, submitted: unknown = true) => {
  const [appointment] = sampleAnswer("supplier-assessment").appointments;
  const { attendanceFeedback, sessionFeedback } = appointment.appointmentFeedback;
  const appointmentFeedback = {
    attendanceFeedback: { ...attendanceFeedback, ...attendance },
    sessionFeedback: { ...sessionFeedback, ...session },
    submitted,
  };
  return shown.supplierAssessment.parse({ appointments: [{ ...appointment, appointmentFeedback }] })
    .appointments[0]?.feedback;
};

describe("feedback", () => {
  test.each([false, null])("that is a draft (submitted %s) is none", (submitted) => {
    expect(withFeedback({ attended: "yes" }, {}, submitted)).toBeUndefined();
  });

  test("is none where none was begun", () => {
    const appointments = [
      { ...sampleAnswer("supplier-assessment").appointments[0], appointmentFeedback: null },
    ];
    expect(shown.supplierAssessment.parse({ appointments }).appointments[0]).not.toHaveProperty("feedback");
  });

  test.each([
    ["yes", "yes"],
    ["LATE", "late"],
    ["No", "no"],
  ])("attended %s", (attended, expected) => {
    expect(withFeedback({ attended })).toMatchObject({ attended: expected });
  });

  test.each([
    { name: "nothing", session: {}, notifies: false, concern: false },
    { name: "notify", session: { notifyProbationPractitioner: true }, notifies: true, concern: false },
    {
      name: "behaviour",
      session: { notifyProbationPractitionerOfBehaviour: true },
      notifies: true,
      concern: true,
    },
    {
      name: "concerns",
      session: { notifyProbationPractitionerOfConcerns: true },
      notifies: true,
      concern: true,
    },
    {
      name: "words and the answer that there is no concern",
      session: { sessionConcerns: "None at all", notifyProbationPractitionerOfConcerns: false },
      notifies: false,
      concern: false,
    },
    {
      name: "words from before the question",
      session: { sessionConcerns: "He was shouting" },
      notifies: false,
      concern: true,
    },
  ])("with $name notifies: $notifies, speaks of a concern: $concern", ({ session, notifies, concern }) => {
    expect(withFeedback({ attended: "yes" }, session)).toMatchObject({
      notifiesPractitioner: notifies,
      concern,
    });
  });

  test("that nobody came tells the practitioner: the live service mails it", () => {
    expect(withFeedback({ attended: "no" })).toMatchObject({ notifiesPractitioner: true });
  });

  test.each([
    ["LOGISTICS", "LOGISTICS"],
    ["A_NEW_REASON", undefined],
  ])("of a session that did not happen because of %s", (noSessionReasonType, expected) => {
    const feedback = withFeedback({ attended: "yes", didSessionHappen: false }, { noSessionReasonType });
    expect(feedback?.didSessionHappen).toBe(false);
    expect(feedback?.noSessionReasonType).toBe(expected);
  });
});

describe("a session", () => {
  const session = (change: object) =>
    shown.deliverySession.parse({ ...sampleAnswer("delivery-session"), ...change });

  test("that is not booked has no current appointment", () => {
    const unbooked = session({
      appointmentTime: null,
      appointmentId: null,
      appointmentFeedback: null,
      oldAppointments: [],
    });
    expect(unbooked).toEqual({ number: 1, old: [] });
  });

  test("does not show its current appointment twice", () => {
    const { appointmentId, oldAppointments } = sampleAnswer("delivery-session");
    const again = { ...oldAppointments[0], id: appointmentId };
    expect(session({ oldAppointments: [...oldAppointments, again] }).old).toHaveLength(1);
  });

  test("of an older form, which names no appointment, names each by its time", () => {
    const [first, second] = ["2026-04-20T10:00:00Z", "2026-04-27T10:00:00Z"].map(
      (appointmentTime) => session({ appointmentId: undefined, appointmentTime }).current?.id,
    );
    expect(first).not.toBe(second);
  });
});

describe("who approved a plan", () => {
  const approvedBy = (user: object | null) =>
    shown.actionPlan.parse({ ...sampleAnswer("action-plan"), approvedBy: user }).approvedBy;
  test.each([
    [
      "the live service itself",
      { username: "hmpps-interventions-service", authSource: "urn:hmpps:interventions" },
      "service",
    ],
    ["a practitioner", { username: "BB", authSource: "delius" }, "practitioner"],
    ["nobody yet", null, undefined],
  ])("%s", (_, user, expected) => {
    expect(approvedBy(user)).toBe(expected);
  });
});

describe("risk", () => {
  const risk = (change: object) =>
    shown.supplementaryRisk.parse({ ...sampleAnswer("supplementary-risk"), ...change });
  const blank = Object.fromEntries(
    Object.keys(sampleAnswer("supplementary-risk").redactedRisk).map((key) => [key, ""]),
  );

  test.each([
    { name: "all sections empty", change: { redactedRisk: blank }, judged: "empty" },
    { name: "placeholders", change: { redactedRisk: { ...blank, riskWho: "N/A" } }, judged: "placeholder" },
    { name: "something in a section", change: {}, judged: undefined },
    {
      name: "something in the comments of an old referral",
      change: { redactedRisk: undefined, riskSummaryComments: "Low risk of harm to staff" },
      judged: undefined,
    },
  ])("with $name is judged", ({ change, judged }) => {
    expect(risk(change)).toBeDefined();
    expect(risk(change)?.blank).toBe(judged);
  });

  test.each([{}, { riskSummaryComments: null }, { redactedRisk: null, riskSummaryComments: "" }])(
    "from before the sections were asked for has not been left blank: %j",
    (change) => {
      expect(risk({ redactedRisk: undefined, ...change })).toBeUndefined();
    },
  );
});
