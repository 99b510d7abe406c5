import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseEvent, foldCase } from "../../../shared/case/index.ts";
import { type Obligation, obligationsOf } from "../../../shared/obligations/index.ts";
import { addMilliseconds, type Instant, sortableInstant } from "../../../shared/time/index.ts";
import { anyCustody, anyMomentOfCustody, personIds } from "../../support/arbitrary-custody.ts";
import { justAfter } from "../../support/london.ts";

/** What is owed in the cases of the person together. */
const owed = (events: readonly CaseEvent[], now: Instant): readonly Obligation[] =>
  personIds.flatMap((id) => obligationsOf(foldCase(id, events), now));

const judged = (events: readonly CaseEvent[], now: Instant): ReadonlyMap<string, Obligation> =>
  new Map(owed(events, now).map((obligation) => [obligation.key, obligation]));

describe("whatever happens to somebody in prison", () => {
  test("any order of the same events gives the same obligations", () => {
    fc.assert(
      fc.property(
        anyCustody.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          ),
        ),
        anyMomentOfCustody,
        ([events, shuffled], now) => {
          expect(judged(shuffled, now)).toEqual(judged(events, now));
        },
      ),
    );
  });

  test("no two obligations have the same key, in whichever case they are judged", () => {
    fc.assert(
      fc.property(anyCustody, anyMomentOfCustody, (events, now) => {
        const keys = owed(events, now).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("time alone un-misses nothing, reopens nothing and takes nothing away", () => {
    fc.assert(
      fc.property(anyCustody, anyMomentOfCustody, fc.nat({ max: 400 }), (events, now, days) => {
        const later = judged(events, addMilliseconds(now, days * 86_400_000));
        for (const [key, { state }] of judged(events, now)) {
          const then = later.get(key)?.state;
          if (state === "open") expect(then).toBeDefined();
          // What nobody need do any more may yet be done.
          else if (state === "waived") expect(["waived", "met"]).toContain(then);
          else expect(then).toBe(state);
        }
      }),
    );
  });

  test("a deadline never lies before the day on which its clock started", () => {
    fc.assert(
      fc.property(anyCustody, anyMomentOfCustody, (events, now) => {
        for (const { opened, deadline } of judged(events, now).values()) {
          if (deadline) expect(deadline.due > opened).toBe(true);
        }
      }),
    );
  });

  test("a new reception takes back nothing that was met or missed before it", () => {
    fc.assert(
      fc.property(anyCustody, anyMomentOfCustody, (events, now) => {
        const before = events.filter(({ occurredAt }) => occurredAt <= now);
        const again: CaseEvent = {
          ...(before[0] as CaseEvent),
          eventId: "again",
          occurredAt: sortableInstant(justAfter(now)),
          eventType: "prison-offender-events.prisoner.received",
          personReference: {
            identifiers: [
              { type: "NOMS", value: "A1234BC" },
              { type: "CRN", value: "X123456" },
            ],
          },
          additionalInformation: {},
          detail: {},
          version: 1,
        };
        const after = judged([...before, again], justAfter(now));
        for (const [key, { state, deadline }] of judged(before, now)) {
          // One referral too many is one too many in prison and out of it.
          if (!deadline) continue;
          if (state === "met" || state === "missed") expect(after.get(key)?.state).toBe(state);
          else expect(after.get(key)?.state).toBe("waived");
        }
      }),
    );
  });
});
