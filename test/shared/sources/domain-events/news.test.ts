import { describe, expect, test } from "vitest";
import { newsIn, type Snapshot } from "../../../../shared/sources/domain-events/index.ts";
import { plan, referral, session, told, typesOf, whole } from "../../../support/live-snapshots.ts";
import { at } from "../../../support/london.ts";

describe("what is new in a reading", () => {
  const first = told(whole);
  const log = [...first.facts, first.reading];
  const again = (change: Partial<Snapshot> = {}) =>
    told({ ...whole, readAt: at("2026-07-23 09:00"), ...change });

  test("everything, the first time", () => {
    expect(newsIn(first, [])).toEqual({ added: first.facts, takenBack: [], isRepetition: false });
  });

  test("nothing, when nothing has changed", () => {
    expect(newsIn(again(), log)).toEqual({ added: [], takenBack: [], isRepetition: true });
  });

  test("nothing, when a part of it is read again", () => {
    const part = told({ sessions: { all: false, read: [session()] }, readAt: at("2026-07-23 09:00") });
    expect(newsIn(part, log).isRepetition).toBe(true);
  });

  test("a fact more", () => {
    const more = again({
      actionPlans: [plan(), plan({ id: "plan-2", submittedAt: "2021-03-01T09:00:00Z" })],
    });
    const { added, takenBack, isRepetition } = newsIn(more, log);
    expect(typesOf(added)).toEqual(["action-plan.submitted", "action-plan.approved"]);
    expect({ takenBack, isRepetition }).toEqual({ takenBack: [], isRepetition: false });
  });

  test("a fact less, and the same fact shown again", () => {
    const less = again({ actionPlans: [plan({ approvedAt: null })] });
    const { added, takenBack, isRepetition } = newsIn(less, log);
    expect({ added, isRepetition }).toEqual({ added: [], isRepetition: false });
    const [approved] = first.facts.filter(({ eventType }) => eventType.endsWith("approved"));
    expect(takenBack).toEqual([approved?.eventId]);
    const back = told({ ...whole, readAt: at("2026-07-24 09:00") });
    expect(newsIn(back, [...log, less.reading]).added).toEqual([approved]);
  });

  test("the form amended, though no fact is new", () => {
    const amended = again({ referral: referral({}, { completionDeadline: "2021-06-01" }) });
    expect(newsIn(amended, log)).toEqual({ added: [], takenBack: [], isRepetition: false });
  });

  test("a session booked, though nobody dates it", () => {
    const booked = again({
      sessions: {
        all: true,
        read: [session(), session({ sessionNumber: 2, appointmentId: "a2", id: "s2" })],
      },
    });
    expect(newsIn(booked, log).isRepetition).toBe(false);
  });
});
