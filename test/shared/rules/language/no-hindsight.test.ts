import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldCase } from "../../../../shared/case/index.ts";
import { catalogue, type Finding, type PresenceRule } from "../../../../shared/rules/index.ts";
import { addMilliseconds, type Instant, londonDayOf, parseInstant } from "../../../../shared/time/index.ts";
import { at } from "../../../support/london.ts";
import { Story } from "../../../support/story.ts";

const begin = at("2026-02-02 09:00");
const hours = (most: number) =>
  fc.integer({ min: 0, max: most }).map((n) => addMilliseconds(begin, n * 3_600_000));
const moment = hours(24 * 120);
const aDay = moment.map(londonDayOf);
const flag = fc.boolean();
const accommodation = "428ee70f-3001-4399-95a6-ad25eaaede16";
const socialInclusion = "c036826e-f077-49a5-8b33-601dca7ad479";
const employment = "ca374ac3-84eb-4b91-bea7-9005398f426f";

const form = fc.record(
  {
    serviceCategoryIds: fc.subarray([accommodation, socialInclusion, employment]),
    desiredOutcomes: fc.constantFrom(
      [],
      [{ serviceCategoryId: accommodation, desiredOutcomesIds: ["3ecf4b60-7973-419a-b8c3-ef54b078ef00"] }],
    ),
    statedTimescale: fc.constantFrom("urgent", "standard", null),
    referredBy: fc.constantFrom("community-offender-manager", "prison-offender-manager", "prison-staff"),
    communityManagerAllocated: flag,
    discussedWithCommunityManager: flag,
    longSentence: flag,
    custodyDetails: fc.record({
      currentPrison: flag,
      pdu: flag,
      prisonNumber: flag,
      visitsPhoneNumber: flag,
    }),
    needsAnswered: fc.record({
      accessibility: flag,
      interpreter: flag,
      responsibilities: flag,
      availability: flag,
    }),
    sentenceType: fc.constantFrom("licence", "community-order"),
    postReleaseReason: fc.constantFrom("time-served", null),
    transferAcceptedOn: fc.option(aDay),
    practitionerHasPhone: flag,
  },
  { requiredKeys: [] },
);
const judged = fc.record(
  {
    riskInformation: fc.constantFrom(
      { blank: "empty" },
      { missingPoints: ["level"] },
      { unsafe: ["postcode"] },
      {},
    ),
    expectedReleaseDate: fc.option(aDay),
    maximumEnforceableDays: fc.integer({ min: 0, max: 12 }),
    completionDeadline: aDay,
    particulars: form,
  },
  { requiredKeys: [] },
);
/** A plan is known by how many sessions it has, so that one submitted twice is the same one. */
const sessions = fc.integer({ min: 0, max: 14 });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: judged.map((change) => (story: Story, when: Instant) => story.amended(when, change)),
  },
  aDay.map((day) => (story: Story, when: Instant) => story.releaseMoved(when, day)),
  fc.constant((story: Story, when: Instant) =>
    story.case.custody?.releasedAt ? story.received(when) : story.released(when),
  ),
  fc
    .constantFrom("risk-information", "custody-details", "timescale", "covering-officer", "other" as const)
    .map((about) => (story: Story, when: Instant) => story.caseNote(when, "practitioner", about)),
  sessions.map((n) => (story: Story, when: Instant) => story.planSubmitted(when, `plan-${n}`, n)),
  sessions.map((n) => (story: Story, when: Instant) => story.planApproved(when, `plan-${n}`)),
  fc.record({ to: fc.option(moment, { nil: undefined }), covered: flag }).map(
    ({ to, covered }) =>
      (story: Story, when: Instant) =>
        story.away(when, {
          id: `away-${when}`,
          ...(to && { to }),
          ...(covered && { cover: "cover@probation.example" }),
        }),
  ),
);

/** A referral, and anything that may become of its form, of release, of plans and of absences, in order. */
const anyReferral = fc
  .record({
    custody: flag,
    first: judged,
    steps: fc.array(fc.tuple(moment, step), { maxLength: 12 }),
  })
  .map(({ custody, first, steps }) =>
    [...steps]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .reduce(
        (story, [when, tell]) => tell(story, when),
        new Story().sent(begin, { ...first, personCurrentLocationType: custody ? "CUSTODY" : "COMMUNITY" }),
      ),
  );

/** These two look back on sessions from what is known now, as their declarations say. */
const lookingBack = ["pre-release-service", "no-service-before-approval"];
const rules = catalogue.filter(
  (rule): rule is PresenceRule => rule.kind === "presence" && !lookingBack.includes(rule.id),
);

/** What a rule says up to a moment. */
const until = (now: Instant, findings: readonly Finding[]) =>
  findings
    .filter(({ from }) => from <= now)
    .map(({ from, putRightAt, wanting, subject }) => ({
      from,
      ...(putRightAt && putRightAt <= now && { putRightAt }),
      wanting: wanting.filter((version) => version.from <= now),
      subject,
    }));

describe("what is found wanting", () => {
  test("at a moment is the same whatever comes after it", () => {
    fc.assert(
      fc.property(anyReferral, moment, (story, now) => {
        const then = foldCase(
          story.case.id,
          story.events.filter(({ occurredAt }) => parseInstant(occurredAt) <= now),
        );
        for (const { id, findings } of rules) {
          expect(until(now, findings(story.case)), id).toEqual(until(now, findings(then)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("comes in stretches that follow each other, each with something wanting from its beginning", () => {
    fc.assert(
      fc.property(anyReferral, (story) => {
        for (const { id, findings } of rules) {
          const found = findings(story.case);
          found.forEach(({ from, putRightAt, wanting }, index) => {
            expect(wanting[0]?.from, id).toBe(from);
            expect(
              wanting.every(({ value }) => value.length > 0),
              id,
            ).toBe(true);
            if (putRightAt) expect(putRightAt > from, id).toBe(true);
            const next = found[index + 1];
            if (next) expect(putRightAt !== undefined && putRightAt <= next.from, id).toBe(true);
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
