import fc from "fast-check";
import { type CaseEvent, caseEvent } from "../../shared/case/index.ts";
import { addMilliseconds, type Instant } from "../../shared/time/index.ts";
import { at } from "./london.ts";

/** The cases that the person has, of which each knows everything. */
export const personIds = ["person-A1234BC", "person-X123456"] as const;
const identifiers = [
  { type: "NOMS", value: "A1234BC" },
  { type: "CRN", value: "X123456" },
] as const;
const begin = at("2019-10-01 09:00");
const yearsTold = 4;

/** Any instant of four years in which the models of resettlement changed, to the hour, so that some coincide. */
const instant = fc
  .integer({ min: 0, max: yearsTold * 365 * 24 })
  .map((hours): Instant => addMilliseconds(begin, hours * 3_600_000));
const day = fc
  .integer({ min: 0, max: (yearsTold + 2) * 365 })
  .map((days) => addMilliseconds(begin, days * 86_400_000).slice(0, 10));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const dateOrNone = optional(
  fc.oneof({ weight: 5, arbitrary: day }, { weight: 1, arbitrary: fc.constant(null) }),
);
const team = optional(
  fc.record(
    { region: fc.constantFrom("D", "J"), prisonMailbox: fc.constant("prison@example.org") },
    { requiredKeys: [] },
  ),
);

interface Step {
  readonly eventType: string;
  readonly detail: object;
  readonly additional?: object;
}
const step = (
  eventType: string,
  detail: fc.Arbitrary<object>,
  additional: fc.Arbitrary<object> = fc.constant({}),
) => fc.record({ detail, additional }).map((rest): Step => ({ eventType, ...rest }));
const nothing = fc.constant({});
const reason = (...reasons: readonly string[]) =>
  fc.record({ reason: optional(fc.constantFrom(...reasons)) });
const referralId = fc.constantFrom("referral-1", "referral-2").map((id) => ({ referralId: id }));

const steps: fc.Arbitrary<Step> = fc.oneof(
  step(
    "prison-offender-events.prisoner.received",
    fc.record({ team, outOfArea: optional(fc.boolean()), unallocatedRemand: optional(fc.boolean()) }),
    reason("NEW_ADMISSION", "TRANSFERRED", "TRANSFERRED", "RETURN_FROM_COURT"),
  ),
  step(
    "prison-offender-events.prisoner.released",
    nothing,
    reason("RELEASED", "TRANSFERRED", "SENT_TO_COURT"),
  ),
  step("crs.custody.recalled", nothing),
  step("crs.custody.sentenced", fc.record({ riskLevel: optional(fc.constantFrom("low", "very-high")) })),
  step(
    "crs.custody.release-dates-changed",
    fc.record({ releaseDate: dateOrNone, homeDetentionCurfewEligibilityDate: dateOrNone }),
  ),
  step("crs.custody.team-changed", fc.record({ team: fc.record({ region: fc.constantFrom("D", "J") }) })),
  step(
    "crs.custody.milestone-reached",
    fc.record({
      milestone: fc.constantFrom(
        "screening-1-completed",
        "screening-2-completed",
        "guided-interview-completed",
        "pre-release-plan-reviewed",
        "community-manager-allocated",
        "community-manager-responsible",
        "one-month-meeting-held",
        "resettlement-need-identified",
        "resettlement-need-identified",
      ),
    }),
  ),
  step(
    "intervention.referral.sent",
    fc.constantFrom("CUSTODY", "COMMUNITY").map((personCurrentLocationType) => ({
      referenceNumber: "AB1234AC",
      contract: {
        reference: "T-0001",
        type: "Accommodation",
        region: "J",
        provider: { code: "LANTERN", name: "Lantern Housing Trust" },
      },
      practitioner: {},
      personCurrentLocationType,
    })),
    referralId,
  ),
  step("intervention.referral.ended", nothing, referralId),
);

/** Any story of somebody in and out of prison, in any order and however odd. */
export const anyCustody: fc.Arbitrary<CaseEvent[]> = fc
  .array(fc.tuple(instant, steps), { maxLength: 16 })
  .map((told) =>
    told.map(([occurredAt, { eventType, detail, additional }], index) =>
      caseEvent.parse({
        eventId: `event-${index}`,
        eventType,
        occurredAt,
        personReference: { identifiers },
        additionalInformation: { ...additional },
        detail,
      }),
    ),
  );

/** Any instant in or after the story. */
export const anyMomentOfCustody = fc
  .integer({ min: 0, max: (yearsTold + 2) * 365 * 24 })
  .map((hours): Instant => addMilliseconds(begin, hours * 3_600_000));
