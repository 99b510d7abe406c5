import fc from "fast-check";
import { type CaseEvent, caseEvent } from "../../shared/case/index.ts";
import { addMilliseconds, type Instant } from "../../shared/time/index.ts";
import { at } from "./london.ts";

export const storyId = "22222222-2222-4222-8222-222222222222";
const begin = at("2026-02-02 09:00");
const end = at("2026-06-26 17:00");

/** Any instant of five months with Easter, two bank holidays and the clocks going forward in them, to the minute. */
const instant = fc
  .integer({ min: 0, max: (Date.parse(end) - Date.parse(begin)) / 60_000 })
  .map((minutes): Instant => addMilliseconds(begin, minutes * 60_000));
const day = instant.map((i) => i.slice(0, 10));
const id = (what: string) => fc.integer({ min: 1, max: 3 }).map((n) => `${what}-${n}`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const judgement = fc.record({ blank: optional(fc.constantFrom("empty", "placeholder", "contact-only")) });
const practitioner = fc.record({
  email: fc.constantFrom("practitioner@probation.example", "other@probation.example", null),
  pduMailbox: fc.constantFrom("pdu@probation.example", null),
});
const sent = fc.record({
  referenceNumber: fc.constant("AB1234AC"),
  contract: fc.constant({
    reference: "T-0001",
    type: "Accommodation",
    region: "J",
    provider: { code: "LANTERN", name: "Lantern Housing Trust", mailbox: "referrals@lantern.example" },
  }),
  practitioner,
  personCurrentLocationType: fc.constantFrom("CUSTODY", "COMMUNITY"),
  expectedReleaseDate: optional(day),
  completionDeadline: optional(day),
  riskInformation: optional(judgement),
  furtherInformation: optional(judgement),
});

const appointment = (kind: "initial-assessment" | "session") =>
  fc
    .record({
      appointmentId: id(kind),
      appointmentTime: instant,
      sessionNumber: optional(fc.integer({ min: 1, max: 3 })),
      what: fc.constantFrom("scheduled", "attended", "missed", "session-feedback-submitted"),
      attended: fc.constantFrom("yes", "late"),
      didSessionHappen: fc.constantFrom(true, false, null),
      notifyProbationPractitioner: fc.boolean(),
      concern: fc.boolean(),
      replaces: optional(id(kind)),
    })
    .map(
      ({ what, attended, didSessionHappen, notifyProbationPractitioner, concern, replaces, ...detail }) => {
        const facts = {
          scheduled: { replaces },
          attended: { attended, didSessionHappen },
          missed: { attended: "no", didSessionHappen: false },
          "session-feedback-submitted": { notifyProbationPractitioner, concern },
        }[what];
        const ours = what === "scheduled" ? "crs" : "intervention";
        return { eventType: `${ours}.${kind}-appointment.${what}`, detail: { ...detail, ...facts } };
      },
    );

const plan = fc
  .record({
    actionPlanId: id("plan"),
    what: fc.constantFrom("submitted", "approved"),
    sessions: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ actionPlanId, what, sessions }) => ({
    eventType: `intervention.action-plan.${what}`,
    additional: { actionPlanId },
    detail: what === "submitted" ? { numberOfSessions: sessions } : {},
  }));

const plain = (eventType: string, detail?: object) => fc.constant({ eventType, ...(detail && { detail }) });

const topic = fc.constantFrom(
  "missed-appointments",
  "supplier-assessment",
  "enforcement-action",
  "unsuitable",
  "new-practitioner",
  "change-of-address",
  "change-of-release-date",
  "end-of-service",
);

/** What is written, said, decided and agreed beside the appointments and plans. */
const dealing = fc.oneof(
  fc
    .record({
      by: fc.constantFrom("practitioner", "provider"),
      about: fc.uniqueArray(topic, { minLength: 1, maxLength: 3 }),
    })
    .chain((detail) =>
      fc
        .constantFrom("crs.case-note.added", "crs.contact.recorded")
        .map((eventType) => ({ eventType, detail })),
    ),
  fc
    .record({
      occurrenceId: id("occurrence"),
      kind: fc.constantFrom("enforcement-action", "change-of-circumstances", "unsuitable"),
    })
    .map((detail) => ({ eventType: "crs.occurrence.recorded", detail })),
  fc
    .record({
      changeId: id("change"),
      kind: fc.constantFrom("new-practitioner", "change-of-address", "change-of-prison"),
    })
    .map((detail) => ({ eventType: "crs.change.recorded", detail })),
  fc
    .constantFrom("following-day", "three-working-days")
    .map((until) => ({ eventType: "crs.assessment-postponement.agreed", detail: { until } })),
  fc
    .constantFrom("outcomes-met", "early-end")
    .map((reason) => ({ eventType: "crs.end.suggested", detail: { reason } })),
  fc
    .constantFrom("crs.enforcement.decided", "crs.further-attempts.declined", "crs.order.revoked")
    .map((eventType) => ({ eventType, detail: {} })),
);

const inCustody = fc.oneof(
  fc
    .record({ releaseDate: optional(day), homeDetentionCurfewEligibilityDate: optional(day) })
    .map((detail) => ({ eventType: "crs.custody.release-dates-changed", detail })),
  plain("prison-offender-events.prisoner.received", {}),
  plain("prison-offender-events.prisoner.released", {}),
);

const amendment = fc
  .oneof(
    fc.record({ riskInformation: judgement }),
    fc.record({ expectedReleaseDate: day }),
    fc.record({ practitioner }),
    fc.record({
      particulars: fc.record({ requestedAssessmentDate: optional(day), sentenceEndDate: optional(day) }),
    }),
  )
  .map((detail) => ({ eventType: "crs.referral.amended", detail }));

const step: fc.Arbitrary<{ eventType: string; detail?: object; additional?: object }> = fc.oneof(
  { weight: 2, arbitrary: sent.map((detail) => ({ eventType: "intervention.referral.sent", detail })) },
  { weight: 4, arbitrary: appointment("initial-assessment") },
  { weight: 4, arbitrary: appointment("session") },
  { weight: 3, arbitrary: plan },
  {
    weight: 1,
    arbitrary: plain("intervention.referral.assigned", { caseworkerEmail: "caseworker@lantern.example" }),
  },
  { weight: 1, arbitrary: plain("crs.referral.acknowledged") },
  { weight: 3, arbitrary: amendment },
  { weight: 4, arbitrary: dealing },
  { weight: 2, arbitrary: inCustody },
  { weight: 1, arbitrary: plain("intervention.referral.ended", {}) },
  { weight: 1, arbitrary: plain("intervention.referral.concluded", {}) },
  { weight: 1, arbitrary: plain("intervention.end-of-service-report.submitted") },
  {
    weight: 1,
    arbitrary: id("initial-assessment").map((appointmentId) => ({
      eventType: "crs.appointment.cancelled",
      detail: { appointmentId },
    })),
  },
);

/** Any story of one referral: usually begun by its being sent, otherwise in any order and however odd. */
export const anyStory: fc.Arbitrary<CaseEvent[]> = fc
  .tuple(sent, fc.array(fc.tuple(instant, step), { maxLength: 12 }))
  .map(([first, rest]) => {
    const steps: (readonly [Instant, { eventType: string; detail?: object; additional?: object }])[] = [
      [begin, { eventType: "intervention.referral.sent", detail: first }],
      ...rest,
    ];
    return steps.map(([occurredAt, { eventType, detail, additional }], index) =>
      caseEvent.parse({
        eventId: `event-${index}`,
        eventType,
        occurredAt,
        personReference: { identifiers: [{ type: "CRN", value: "X123456" }] },
        additionalInformation: { referralId: storyId, ...additional },
        ...(detail && { detail }),
      }),
    );
  });

/** Any instant in or after the story. */
export const anyMoment = fc
  .integer({ min: 0, max: 220 * 24 * 60 })
  .map((minutes): Instant => addMilliseconds(begin, minutes * 60_000));
